import type { StreamMuxer, StreamMuxerFactory } from '@libp2p/interface'

import { WithheldUpdates } from './withheld-updates.ts'

/** A list of buffers, or one. */
interface Frame {
  readonly byteLength: number
  subarray(): Uint8Array
}

/** The muxers of libp2p write their frames by this method. */
type SendingMuxer = StreamMuxer & { send(frame: Frame): boolean }

/** A turn's frames are sent together up to this size. A larger frame is not copied. */
const maxTurnBytes = 64 * 1024

/**
 * Muxers whose frames of one turn of the event loop leave as one write: one record of TLS and one system call, where a header, its data
 * and each window update were one each.
 */
export function sendByTurn<Components>(
  createFactory: (components: Components) => StreamMuxerFactory,
): (components: Components) => StreamMuxerFactory {
  return (components) => {
    const factory = createFactory(components)
    const create = factory.createStreamMuxer.bind(factory)
    factory.createStreamMuxer = (connection) => collectFrames(create(connection) as SendingMuxer)
    return factory
  }
}

function collectFrames(muxer: SendingMuxer): StreamMuxer {
  const updates = new WithheldUpdates(() => muxer.streams)
  const write = muxer.send.bind(muxer)
  let frames: Uint8Array[] = []
  let bytes = 0
  let turn: NodeJS.Immediate | undefined

  const flush = (): boolean => {
    clearImmediate(turn)
    turn = undefined
    const [first, ...more] = frames
    if (first === undefined) return true
    const whole = more.length === 0 ? first : Buffer.concat(frames, bytes)
    frames = []
    bytes = 0
    return write(whole)
  }
  const flushTurn = (): void => {
    try {
      flush()
    } catch (error) {
      // The connection has closed meanwhile, as its streams learn.
      muxer.abort(error as Error)
    }
  }

  muxer.send = (data) => {
    if (data.byteLength > maxTurnBytes) {
      flush()
      return write(data)
    }
    const frame = updates.next(data.subarray())
    if (frame === undefined) return true
    frames.push(frame)
    bytes += frame.length
    if (bytes >= maxTurnBytes) return flush()
    turn ??= setImmediate(flushTurn)
    return true
  }
  const close = muxer.close.bind(muxer)
  muxer.close = async (options) => {
    await close(options)
    flushTurn()
  }
  return muxer
}
