import type { Libp2p, PeerId } from '@libp2p/interface'
import type { Logger, Metrics } from '@opengradient/protocol'

import type { PeerEvent } from './peer-node.ts'

export interface PeerEventsComponents {
  readonly libp2p: Pick<Libp2p, 'addEventListener' | 'getPeers'>
  readonly logger: Logger
  readonly metrics: Metrics
  /** Ends all events. */
  readonly signal: AbortSignal
}

/** Reports peers that connect and disconnect. */
export class PeerEvents {
  readonly #components: PeerEventsComponents
  readonly #listeners = new Set<(event: PeerEvent) => void>()
  readonly #connectedPeers

  constructor(components: PeerEventsComponents) {
    this.#components = components
    this.#connectedPeers = components.metrics.gauge('og_p2p_peers', 'Connected peers.')
    components.libp2p.addEventListener('peer:connect', ({ detail }) => this.#announce('connected', detail))
    components.libp2p.addEventListener('peer:disconnect', ({ detail }) => this.#announce('gone', detail))
  }

  subscribe(listener: (event: PeerEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #announce(type: PeerEvent['type'], peer: PeerId): void {
    const { libp2p, logger, signal } = this.#components
    if (signal.aborted) return
    const peerId = peer.toString()
    this.#connectedPeers.set(libp2p.getPeers().length)
    logger.debug({ peerId }, type === 'connected' ? 'Peer connected' : 'Peer disconnected')
    for (const listener of [...this.#listeners]) listener({ type, peerId })
  }
}
