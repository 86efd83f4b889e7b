import { OgError } from '@opengradient/protocol'

import type { FramedStream } from './framed-stream.ts'

/** A long-lived stream of frames between two peers. The user of the channel interprets the frames. */
export interface Channel {
  /** The other side. */
  readonly peerId: string
  /**
   * Frames from the other side, in order; to be iterated once. Ends when the other side closes.
   * The channel stops reading from the network while too many received frames are queued.
   * @throws PEER, TOO_LARGE, TIMEOUT, UNAVAILABLE from the iteration when the channel breaks
   */
  readonly frames: AsyncIterable<Uint8Array>
  /**
   * Sends a frame. Resolves when the stream has accepted it, which waits for a slow reader. `bytes` must not change before.
   * @param prefix A few bytes that stand before `bytes` in the same frame, without a copy of `bytes`.
   * @throws OVERLOADED when too many frames wait, UNAVAILABLE when the channel is closed, TIMEOUT, PEER
   */
  send(bytes: Uint8Array, prefix?: Uint8Array): Promise<void>
  /** Sends queued frames, ends both directions and resolves when the stream has ended. Idempotent. */
  close(): Promise<void>
  /** Ends the channel at once; queued frames are lost on both sides. For a peer that violates the protocol. */
  abort(): void
  /** Resolves, never rejects, when the channel has ended, however it ended. */
  readonly closed: Promise<void>
}

export function createChannel(peerId: string, framed: FramedStream): Channel {
  return {
    peerId,
    frames: framed.frames(),
    send: (bytes, prefix) => framed.send(bytes, prefix),
    close: () => framed.close(),
    abort: () => framed.abort(new OgError('ABORTED', 'The channel was aborted.')),
    closed: framed.closed,
  }
}
