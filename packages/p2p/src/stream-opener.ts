import type { Libp2p, Stream } from '@libp2p/interface'
import { type Clock, OgError, toOgError } from '@opengradient/protocol'

import { createByteBudget } from './byte-budget.ts'
import { FramedStream } from './framed-stream.ts'
import { parsePeerId } from './identity.ts'
import { p2pLimits } from './limits.ts'
import { PeerQuota } from './peer-quota.ts'

export interface OutgoingStream {
  readonly maxStreams: number
  readonly maxFrameBytes: number
  readonly isSingle: boolean
  readonly signal: AbortSignal
}

/** Opens framed streams and keeps the open ones, in both directions, to end them when the node stops. */
export class StreamOpener {
  readonly #libp2p: Pick<Libp2p, 'dialProtocol'>
  readonly #clock: Clock
  readonly #open = new Set<FramedStream>()
  readonly #received = createByteBudget(p2pLimits.receivedBytes)
  readonly #outgoingByProtocol = new Map<string, PeerQuota>()

  constructor({ libp2p, clock }: { libp2p: Pick<Libp2p, 'dialProtocol'>; clock: Clock }) {
    this.#libp2p = libp2p
    this.#clock = clock
  }

  /** Wraps a libp2p stream. */
  frame(stream: Stream, maxFrameBytes: number, isSingle: boolean): FramedStream {
    const framed = new FramedStream(stream, { maxFrameBytes, isSingle, received: this.#received, clock: this.#clock })
    this.#open.add(framed)
    void framed.closed.then(() => this.#open.delete(framed))
    return framed
  }

  /**
   * Opens a stream to a peer.
   * @throws OVERLOADED when `maxStreams` of the protocol are open to this peer, UNAVAILABLE, ABORTED,
   * PEER when the peer does not support the protocol, BAD_INPUT
   */
  async dial(peerId: string, protocol: string, options: OutgoingStream): Promise<FramedStream> {
    const { maxStreams, maxFrameBytes, isSingle, signal } = options
    const peer = parsePeerId(peerId)
    // libp2p has a limit too, but the peer can reset a stream over its limit before libp2p has counted it.
    const release = this.#quota(protocol, maxStreams).acquire(peerId)
    if (release === undefined) {
      throw new OgError('OVERLOADED', `${maxStreams} streams of ${protocol} to one peer are open.`, {
        next: ['Wait for one of them to end.'],
        details: { limit: maxStreams },
        retryAfterMs: 100,
      })
    }
    try {
      const stream = await this.#libp2p.dialProtocol(peer, protocol, { signal, maxOutboundStreams: maxStreams })
      const framed = this.frame(stream, maxFrameBytes, isSingle)
      void framed.closed.then(release)
      return framed
    } catch (cause) {
      release()
      if ((cause as Error).name === 'UnsupportedProtocolError') {
        throw new OgError('PEER', `The peer does not support ${protocol}.`, { cause })
      }
      if (signal.aborted) throw new OgError('ABORTED', 'Opening a stream was aborted.', { cause })
      throw toOgError(cause, 'UNAVAILABLE', `Peer ${peerId} cannot be reached`)
    }
  }

  abortAll(reason: OgError): void {
    for (const framed of this.#open) framed.abort(reason)
  }

  /** `maxStreams` is a constant of each protocol. */
  #quota(protocol: string, maxStreams: number): PeerQuota {
    const known = this.#outgoingByProtocol.get(protocol)
    if (known !== undefined) return known
    const quota = new PeerQuota(Number.POSITIVE_INFINITY, maxStreams)
    this.#outgoingByProtocol.set(protocol, quota)
    return quota
  }
}
