import type { Readable } from 'node:stream'

/**
 * The parts of a stream up to a limit, regardless of the length that the sender declared.
 * @throws the error that `tooLarge` makes, before the part that exceeds `maxBytes` is yielded
 */
export async function* boundedStream(
  stream: Readable,
  maxBytes: number,
  tooLarge: () => Error,
): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length
    if (length > maxBytes) throw tooLarge()
    yield part
  }
}
