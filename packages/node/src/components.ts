import type { ChainEvent, ChainReader, Sender } from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import type { Announcement, Clock, Hasher, Logger, Metrics, Random, Records, Signer } from '@opengradient/protocol'
import type { Outbox } from '@opengradient/store'

import type { NodeConfig } from './config.ts'
import type { ReceiptGossip } from './receipts/receipt-gossip.ts'
import type { ReceiptIndex } from './receipts/receipt-index.ts'
import type { ModelStore } from './registry/model-store.ts'
import type { NodeRegistryCache } from './registry/node-registry-cache.ts'

/** Shared parts of a node. Each role takes the `Pick` of them that it needs. */
export interface Components {
  readonly config: NodeConfig
  readonly signer: Signer
  readonly hasher: Hasher
  readonly peerNode: PeerNode
  readonly records: Records
  readonly outbox: Outbox
  readonly reader: ChainReader
  readonly sender: Sender
  readonly nodes: NodeRegistryCache
  readonly receiptIndex: ReceiptIndex
  readonly gossip: ReceiptGossip
  readonly models: ModelStore
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly metrics: Metrics
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

/** A role that a node runs. */
export interface NodeRole {
  /** Resolves when the role serves requests. */
  start(): Promise<void>
  /** Ends what the role started. Idempotent. */
  stop(): Promise<void>
  /** Called with the events of new blocks, in order, and the head's time in Unix seconds. */
  onBlocks?(events: readonly ChainEvent[], headTimestamp: number): Promise<void>
  /** Load and signed offers for this node's announcements: jobs running or queued, and how many fit. */
  announce?(): Promise<Pick<Announcement, 'load' | 'offers'>>
}
