import type { ChainEvent, ChainReader, Sender } from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import type { Announcement, Clock, Hasher, Logger, Metrics, Random, Records, Signer } from '@opengradient/protocol'
import type { Outbox } from '@opengradient/store'
import type { NodeConfig } from './config.ts'
import type { ReceiptGossip } from './receipts/receipt-gossip.ts'
import type { ReceiptIndex } from './receipts/receipt-index.ts'
import type { ModelStore } from './registry/model-store.ts'
import type { NodeRegistryCache } from './registry/node-registry-cache.ts'
import type { ChallengeResolver } from './watchtower/challenge-resolver.ts'

/** What every role of a node shares. */
export interface Components {
  readonly config: NodeConfig
  readonly signer: Signer
  readonly hasher: Hasher
  readonly host: PeerNode
  readonly records: Records
  readonly outbox: Outbox
  readonly reader: ChainReader
  readonly sender: Sender
  readonly nodes: NodeRegistryCache
  readonly receiptIndex: ReceiptIndex
  readonly gossip: ReceiptGossip
  readonly models: ModelStore
  readonly challengeResolver: ChallengeResolver
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly metrics: Metrics
  /** Base URL of this node's HTTP server. */
  readonly url: string
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

/** A part of a node with a life of its own. */
export interface Role {
  /** After this the role answers. */
  start(): Promise<void>
  /** Ends what the role began; twice is fine. */
  stop(): Promise<void>
  /** Called with the events of new blocks, in order, and the head's time in Unix seconds. */
  onBlocks?(events: readonly ChainEvent[], headTimestamp: number): Promise<void>
  /** Announced to the network: jobs running or queued and how many fit, and signed offers. */
  announce?(): Promise<Pick<Announcement, 'load' | 'offers'>>
}
