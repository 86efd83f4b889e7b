import type { Clock, Logger, Metrics } from '@opengradient/protocol'

export interface Block {
  readonly cid: string
  readonly bytes: Uint8Array
}

/** Why a provider was dropped during a fetch. */
export type BadPeerReason = 'wrong block' | 'stalled' | 'unreachable' | 'broke the protocol'

export interface BlobClientInit {
  /** Peers that may have a block, best first. Called again, for another block, when the known peers cannot continue. */
  providers(cid: string): Promise<readonly string[]> | readonly string[]
  /** Called once for each dropped provider, after its misbehaviour was reported. @default none */
  onBadPeer?(peerId: string, reason: BadPeerReason): void
  /** @default systemClock */
  readonly clock?: Clock
  /** @default silentLogger */
  readonly logger?: Logger
  /** @default silentMetrics */
  readonly metrics?: Metrics
}

/** Fetches blocks from peers. */
export interface BlobClient {
  /**
   * Fetches blocks from several providers at once and yields them in the order of arrival, each verified against its
   * hash. A provider that sends a wrong block, stalls or disconnects is dropped, and the others continue with the missing
   * blocks. Leaving the iteration ends the fetch.
   * @throws NOT_FOUND when no provider has a block, OVERLOADED when only busy providers are left, ABORTED,
   * BAD_INPUT for a text that is not a CID with a sha2-256 hash
   */
  fetchBlocks(cids: readonly string[], signal?: AbortSignal): AsyncIterable<Block>
  /** Which of the blocks a peer has. @throws UNAVAILABLE, TIMEOUT, PEER, OVERLOADED, ABORTED, BAD_INPUT */
  has(peerId: string, cids: readonly string[], signal?: AbortSignal): Promise<boolean[]>
}
