/**
 * Inflates a zlib stream (RFC 1950) whose output must be exactly `size` bytes, with the platform's decompressor. Stops at
 * the first byte beyond `size`, so that the memory is bounded for every stream.
 * @returns `undefined` when the stream is damaged or has another size
 */
export async function inflateExactly(parts: readonly Uint8Array[], size: number): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  const written = (async () => {
    for (const part of parts) await writer.write(part as Uint8Array<ArrayBuffer>)
    await writer.close()
  })()
  // The reader reports the same failure; without this handler the writer's rejection would be unhandled.
  written.catch(() => undefined)
  const reader = readable.getReader()
  const output = new Uint8Array(size)
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return at === size ? output : undefined
      if (at + value.length > size) {
        await reader.cancel()
        return undefined
      }
      output.set(value, at)
      at += value.length
    }
  } catch {
    return undefined
  }
}
