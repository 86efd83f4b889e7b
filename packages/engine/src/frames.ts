import type { Tensor } from '@opengradient/protocol'

/**
 * The format of messages between engine and engine processes: one frame is
 *
 *     u32 body length | u32 header length | header (JSON, UTF-8) | padding to 16 | tensor data, each padded to 16
 *
 * little-endian, the whole frame a multiple of 16 bytes, so that the receiver can lay typed arrays over a frame that it
 * read into an aligned buffer. Sums of ONNX Runtime begin at the first multiple of 16 in an input: at other places than malloc's the
 * length of a header changed bits of outputs. A process taken over by its model could send any bytes, so the engine validates the frames
 * that it reads.
 */
export const prefixBytes = 8

/** A tensor without its data. */
export interface TensorHeader {
  readonly name: string
  readonly datatype: Tensor['datatype']
  readonly shape: readonly number[]
  readonly bytes: number
}

const decoder = new TextDecoder()
/** Bytes that the beginning of a tensor is a multiple of. */
const alignment = 16
const zeros = new Uint8Array(alignment)

/** Frames up to this size are copied into one chunk: a copy costs less than a longer list of buffers for the kernel. */
const oneChunkBytes = 1 << 16

const padding = (length: number): number => -length & (alignment - 1)

/** The chunks of a frame, to be written one after the other; large data is not copied. */
export function encodeFrame(header: object, tensors: readonly Tensor[]): Uint8Array[] {
  const json = JSON.stringify({ ...header, tensors: tensors.map(headerOf) })
  const jsonLength = Buffer.byteLength(json)
  const start = prefixBytes + jsonLength + padding(prefixBytes + jsonLength)
  let total = start
  for (const { data } of tensors) total += data.length + padding(data.length)
  const small = total <= oneChunkBytes
  const first = Buffer.alloc(small ? total : start)
  first.writeUInt32LE(total - prefixBytes, 0)
  first.writeUInt32LE(jsonLength, 4)
  first.write(json, prefixBytes)
  const chunks: Uint8Array[] = [first]
  let at = start
  for (const { data } of tensors) {
    if (small) first.set(data, at)
    else if (data.length > 0) chunks.push(data, zeros.subarray(0, padding(data.length)))
    at += data.length + padding(data.length)
  }
  return chunks
}

function headerOf({ name, datatype, shape, data }: Tensor): TensorHeader {
  return { name, datatype, shape, bytes: data.length }
}

/** Bytes of the body that a frame's prefix announces. */
export function bodyLength(prefix: Uint8Array): number {
  return new DataView(prefix.buffer, prefix.byteOffset).getUint32(0, true)
}

/** Decodes one frame; tensors are views into it. @throws TypeError for a malformed frame */
export function decodeFrame<T extends object>(frame: Uint8Array): T & { tensors: Tensor[] } {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length)
  const jsonLength = view.getUint32(4, true)
  if (jsonLength > frame.length - prefixBytes) throw new TypeError('A frame is shorter than its header.')
  const header = JSON.parse(decoder.decode(frame.subarray(prefixBytes, prefixBytes + jsonLength))) as T & {
    tensors: readonly TensorHeader[]
  }
  let at = prefixBytes + jsonLength + padding(prefixBytes + jsonLength)
  const tensors = header.tensors.map(({ name, datatype, shape, bytes }): Tensor => {
    if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > frame.length - at)
      throw new TypeError('A frame is shorter than its tensors.')
    const data = new Uint8Array(frame.buffer, frame.byteOffset + at, bytes)
    at += bytes + padding(bytes)
    return { name, datatype, shape, data }
  })
  return { ...header, tensors }
}

/** Joins the chunks of a socket into frames. */
export class FrameReader {
  readonly #limit: number
  #frame: Uint8Array | undefined
  #filled = 0
  readonly #prefix = new Uint8Array(prefixBytes)
  #prefixFilled = 0

  /** Frames with a body over `limit` bytes are rejected. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Frames that are complete after this chunk. @throws RangeError when one claims more than the limit. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let rest = chunk
    while (rest.length > 0) {
      if (this.#frame === undefined) {
        const take = Math.min(prefixBytes - this.#prefixFilled, rest.length)
        this.#prefix.set(rest.subarray(0, take), this.#prefixFilled)
        this.#prefixFilled += take
        if (this.#prefixFilled < prefixBytes) return
        this.#prefixFilled = 0
        const length = bodyLength(this.#prefix)
        if (length > this.#limit) throw new RangeError(`A frame claims ${length} bytes.`)
        // The common case: a frame in one chunk is not copied.
        if (take === prefixBytes && rest.length >= prefixBytes + length) {
          yield rest.subarray(0, prefixBytes + length)
          rest = rest.subarray(prefixBytes + length)
          continue
        }
        this.#frame = new Uint8Array(prefixBytes + length)
        this.#frame.set(this.#prefix)
        this.#filled = prefixBytes
        rest = rest.subarray(take)
      }
      const take = Math.min(this.#frame.length - this.#filled, rest.length)
      this.#frame.set(rest.subarray(0, take), this.#filled)
      this.#filled += take
      rest = rest.subarray(take)
      if (this.#filled === this.#frame.length) {
        const frame = this.#frame
        this.#frame = undefined
        yield frame
      }
    }
  }
}
