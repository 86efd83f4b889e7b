/** Body and headers of a request with one BYTES tensor in binary. */
export type BinaryRequest = [body: Uint8Array, headers: Record<string, string>]

/** Each element with its length before it. */
export function bytesRequest(
  elements: readonly Uint8Array[],
  shape: readonly number[] = [elements.length],
): BinaryRequest {
  const parts = elements.flatMap((element) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(element.length)
    return [length, element]
  })
  return rawBytesRequest(Buffer.concat(parts), shape)
}

/** Bytes of the tensor as they are. */
export function rawBytesRequest(part: Uint8Array, shape: readonly number[]): BinaryRequest {
  const parameters = { binary_data_size: part.length }
  const json = Buffer.from(JSON.stringify({ inputs: [{ name: 'input', datatype: 'BYTES', shape, parameters }] }))
  return [Buffer.concat([json, part]), { 'inference-header-content-length': String(json.length) }]
}
