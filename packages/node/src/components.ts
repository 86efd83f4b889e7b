import type { ChainEvent, ChainReader, OnChainParameters, Writer } from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import type { Address, Clock, Hasher, Logger, Metrics, Random, Records, Signer } from '@opengradient/protocol'
import type { Outbox } from '@opengradient/store'
import type { NodeConfig } from './config.ts'
import type { JobCalls } from './gossip/job-calls.ts'
import type { OfferBook } from './gossip/offer-book.ts'
import type { ResultNotices } from './gossip/result-notices.ts'
import type { ModelStore } from './registry/model-store.ts'
import type { NodeDirectory } from './registry/node-directory.ts'

/** Shared parts of a node. Each role takes the `Pick` of them that it needs. */
export interface Components {
  readonly config: NodeConfig
  /** The node's account: its name in signed objects. */
  readonly account: Address
  /** Signs for the account. */
  readonly signer: Signer
  readonly hasher: Hasher
  readonly peerNode: PeerNode
  readonly records: Records
  readonly outbox: Outbox
  readonly reader: ChainReader
  /** The account's transactions. */
  readonly writer: Writer
  /** Parameters of the settlement module, which never change. */
  readonly parameters: OnChainParameters
  readonly nodes: NodeDirectory
  readonly offers: OfferBook
  readonly jobCalls: JobCalls
  readonly notices: ResultNotices
  readonly models: ModelStore
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly metrics: Metrics
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

/** The chain's head up to which events were delivered. */
export interface Head {
  readonly number: number
  /** Unix seconds. */
  readonly timestamp: number
}

/** A role that a node runs. */
export interface NodeRole {
  /** Resolves when the role serves requests. */
  start(): Promise<void>
  /** Ends what the role started. Idempotent. */
  stop(): Promise<void>
  /** Why the role cannot work now; undefined for one that can. @default none */
  problem?(): Promise<string | undefined>
  /** Called with the events of new blocks, in order. Called for every new block, also without events. */
  onBlocks?(events: readonly ChainEvent[], head: Head): Promise<void>
  /** Called after a reorganisation: events from this block on are void, and are delivered anew. */
  onRewind?(fromBlock: number): Promise<void>
  /** Its gRPC server, which does not listen yet. @default none */
  readonly grpc?: {
    /** @returns the target for clients, `host:port`. @throws UNAVAILABLE when the port is in use */
    listen(host: string, port: number): Promise<string>
  }
}
