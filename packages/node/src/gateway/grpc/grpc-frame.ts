import { Duplex, Readable } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'

import { OgError } from '@opengradient/protocol'

/** Bytes before a message: whether it is compressed, and its length. */
export const frameHeadBytes = 5

const decoders = { gzip: createGunzip, deflate: createInflate } as const

/** Encodings in which messages may come, for the header `grpc-accept-encoding`. */
export const acceptedMessageEncodings = ['identity', ...Object.keys(decoders)].join(',')

/**
 * Takes the one message out of a call's body, and decompresses it. It holds a few kilobytes, so that its reader can count the
 * bytes of the message before they take memory. Fails with BAD_ENCODING, UNSUPPORTED_MEDIA.
 * @param encoding the header `grpc-encoding`
 */
export function messageOfFrame(encoding: string | undefined): Duplex {
  return Duplex.from(async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const parts = source[Symbol.asyncIterator]()
    const { head, rest } = await readHead(parts)
    if (head === undefined) return
    const message = exactly(rest, parts, head.getUint32(1))
    if (head.getUint8(0) === 0) yield* message
    else yield* decompress(message, decoderOf(encoding))
  })
}

/** The bytes before the message, and those that came with them; no head for a body without a message. */
async function readHead(parts: AsyncIterator<Uint8Array>): Promise<{ head: DataView | undefined; rest: Uint8Array }> {
  let start = Buffer.alloc(0)
  while (start.length < frameHeadBytes) {
    const { done, value } = await parts.next()
    if (done === true) {
      if (start.length > 0) throw cut()
      return { head: undefined, rest: start }
    }
    start = Buffer.concat([start, value])
  }
  return { head: new DataView(start.buffer, start.byteOffset, frameHeadBytes), rest: start.subarray(frameHeadBytes) }
}

async function* exactly(
  rest: Uint8Array,
  parts: AsyncIterator<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array> {
  let left = length
  let part: Uint8Array | undefined = rest
  while (part !== undefined) {
    if (part.length > left) throw cut()
    left -= part.length
    if (part.length > 0) yield part
    const next: IteratorResult<Uint8Array> = await parts.next()
    part = next.done === true ? undefined : next.value
  }
  if (left > 0) throw cut()
}

async function* decompress(message: AsyncIterable<Uint8Array>, decoder: Duplex): AsyncGenerator<Uint8Array> {
  const source = Readable.from(message)
  source.once('error', (error) => decoder.destroy(error))
  try {
    yield* source.pipe(decoder) as AsyncIterable<Uint8Array>
  } finally {
    source.destroy()
    decoder.destroy()
  }
}

function decoderOf(encoding: string | undefined): Duplex {
  const create = decoders[encoding as keyof typeof decoders]
  if (Object.hasOwn(decoders, encoding ?? '')) return create()
  throw new OgError(
    'UNSUPPORTED_MEDIA',
    `The message encoding ${JSON.stringify(encoding?.slice(0, 40) ?? 'identity')} is not supported.`,
    { next: [`Send messages without compression, or as: ${acceptedMessageEncodings}.`] },
  )
}

function cut(): OgError<'BAD_ENCODING'> {
  return new OgError('BAD_ENCODING', 'The call has not exactly one message of the length that it states.', {
    next: ['Each call is unary: send one message, whole.'],
  })
}
