import { BoundedMap } from '@opengradient/async'
import { type Batch, batchTree, type ChainEvent, toGroup } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

import type { PostedBatch, ReceiptLeaf, SettlementProof } from './receipt-entry.ts'

/** A settlement event of one name. */
export type SettlementEvent<Name extends string> = Extract<ChainEvent, { contract: 'settlement'; name: Name }>

/** Merkle trees that are kept for further proofs. */
const maxTrees = 64

/** Batches on chain. A batch is dropped with the last of its receipts, but not before its worker was paid. */
export class PostedBatches {
  readonly #challengeWindowSeconds: number
  readonly #batches = new Map<Hex, PostedBatch>()
  readonly #unclaimed = new Map<Hex, PostedBatch>()
  /** Number of leaves of each batch that the receipt index has. */
  readonly #indexedLeaves = new Map<Hex, number>()
  readonly #trees = new BoundedMap<Hex, ReturnType<typeof batchTree>>({ maxEntries: maxTrees })
  #count = 0

  constructor(challengeWindowSeconds: number) {
    this.#challengeWindowSeconds = challengeWindowSeconds
  }

  get(batchId: Hex): PostedBatch | undefined {
    return this.#batches.get(batchId)
  }

  /** Batches that their worker was not paid for yet. */
  unclaimedOf(worker: Address): PostedBatch[] {
    return [...this.#unclaimed.values()].filter((posted) => posted.worker === worker)
  }

  /** @returns undefined when the batch is there already */
  add({ args, transaction, timestamp }: SettlementEvent<'BatchPosted'>): PostedBatch | undefined {
    const { batchId, worker, sequence, root, groups, entries } = args
    if (this.#batches.has(batchId)) return undefined
    const batch: Batch = { groups: groups.map(toGroup), entries }
    const posted: PostedBatch = {
      batchId,
      worker,
      sequence: Number(sequence),
      ordinal: ++this.#count,
      root,
      batch,
      transaction,
      postedAt: timestamp,
      windowEndsAt: timestamp + this.#challengeWindowSeconds,
      requestedBodies: new Set(),
      claimTransaction: undefined,
    }
    this.#batches.set(batchId, posted)
    this.#unclaimed.set(batchId, posted)
    return posted
  }

  /** @returns the batch if it is known */
  claim({ args, transaction }: SettlementEvent<'BatchClaimed'>): PostedBatch | undefined {
    const posted = this.#batches.get(args.batchId)
    if (posted === undefined) return undefined
    posted.claimTransaction = transaction
    this.#unclaimed.delete(posted.batchId)
    if ((this.#indexedLeaves.get(posted.batchId) ?? 0) <= 0) this.#drop(posted.batchId)
    return posted
  }

  requestBody({ args }: SettlementEvent<'BodyDemanded'>): void {
    this.#batches.get(args.batchId)?.requestedBodies.add(Number(args.index))
  }

  /** A revealed body can be challenged for a whole window from now on. */
  revealBody({ args, timestamp }: SettlementEvent<'BodyShown'>): void {
    const posted = this.#batches.get(args.batchId)
    if (posted === undefined) return
    posted.requestedBodies.delete(Number(args.index))
    posted.windowEndsAt = Math.max(posted.windowEndsAt, timestamp + this.#challengeWindowSeconds)
  }

  /** A voided leaf owes no body. */
  voidLeaf({ args }: SettlementEvent<'LeafVoided'>): void {
    this.#batches.get(args.batchId)?.requestedBodies.delete(Number(args.index))
  }

  /** Counts a leaf that the receipt index has. */
  retainLeaf(batchId: Hex): void {
    this.#indexedLeaves.set(batchId, (this.#indexedLeaves.get(batchId) ?? 0) + 1)
  }

  /** Counts a leaf that the receipt index dropped. */
  releaseLeaf(batchId: Hex): void {
    const left = (this.#indexedLeaves.get(batchId) ?? 0) - 1
    this.#indexedLeaves.set(batchId, left)
    if (left <= 0) this.#drop(batchId)
  }

  /** @returns undefined when the batch of the leaf is unknown */
  prove({ batchId, index }: ReceiptLeaf): SettlementProof | undefined {
    const posted = this.#batches.get(batchId)
    if (posted === undefined) return undefined
    let tree = this.#trees.get(batchId)
    if (tree === undefined) {
      tree = batchTree(posted.batch)
      this.#trees.set(batchId, tree)
    }
    return { batch: batchId, root: posted.root, transaction: posted.transaction, proof: tree.prove(index) }
  }

  #drop(batchId: Hex): void {
    if (this.#unclaimed.has(batchId)) return
    this.#indexedLeaves.delete(batchId)
    this.#batches.delete(batchId)
    this.#trees.delete(batchId)
  }
}
