import type { ChainEvent } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

import type { Head } from '../components.ts'
import { type BatchEvent, type BatchState, foldBatch, isBatchEvent } from './batch-state.ts'

interface KnownBatch {
  readonly events: readonly BatchEvent[]
  readonly state: BatchState
}

/** Changes of the worker's batches by the events of some blocks. */
export interface BatchChanges {
  readonly posted: readonly BatchState[]
  /** All batches with an event, the posted ones included. */
  readonly changed: readonly BatchState[]
}

/** Blocks after the release of a batch in which a reorganisation may still undo it. */
const keptBlocks = 128

/** Posted batches of one worker, from the chain's events. A reorganisation drops the events of replaced blocks. */
export class OwnBatches {
  readonly #worker: Address
  readonly #known = new Map<Hex, KnownBatch>()
  /** Batches that are released, by the block after which they were. No event states it where they have no pay. */
  readonly #released = new Map<Hex, number>()
  #head = 0

  constructor(worker: Address) {
    this.#worker = worker
  }

  get(batchId: Hex): BatchState | undefined {
    return this.#known.get(batchId)?.state
  }

  /** Batches in the order in which they were posted. */
  all(): readonly BatchState[] {
    return [...this.#known.values()].map(({ state }) => state)
  }

  /** Notes that a batch is settled for good. */
  release(batchId: Hex): void {
    this.#released.set(batchId, this.#head)
  }

  /** Batches with a step to come, in the order in which they were posted. */
  open(): readonly BatchState[] {
    return this.all().filter(({ batchId, isReleased }) => !isReleased && !this.#released.has(batchId))
  }

  /** Applies events, and forgets batches that were released long ago. */
  apply(events: readonly ChainEvent[], head: Pick<Head, 'number'>): BatchChanges {
    this.#head = head.number
    const posted = new Set<Hex>()
    const changed = new Set<Hex>()
    for (const event of events) {
      if (!isBatchEvent(event)) continue
      const { batchId } = event.args
      if (event.name === 'BatchPosted') {
        if (event.args.worker !== this.#worker) continue
        posted.add(batchId)
      }
      const known = this.#known.get(batchId)?.events ?? []
      if (event.name !== 'BatchPosted' && known.length === 0) continue
      // The events of some blocks can be delivered again.
      if (known.some((each) => each.blockNumber === event.blockNumber && each.logIndex === event.logIndex)) continue
      this.#set(batchId, [...known, event])
      changed.add(batchId)
    }
    const changes = { posted: this.#states(posted), changed: this.#states(changed) }
    for (const [batchId, { events: own, state }] of this.#known) {
      const releasedAt = state.isReleased ? own.at(-1)?.blockNumber : this.#released.get(batchId)
      if (releasedAt === undefined || releasedAt >= head.number - keptBlocks) continue
      this.#known.delete(batchId)
      this.#released.delete(batchId)
    }
    return changes
  }

  /** Drops the events from a block on. @returns batches that are posted no more */
  rewind(fromBlock: number): readonly BatchState[] {
    const dropped: BatchState[] = []
    for (const [batchId, block] of this.#released) if (block >= fromBlock) this.#released.delete(batchId)
    for (const [batchId, { events, state }] of this.#known) {
      const kept = events.filter(({ blockNumber }) => blockNumber < fromBlock)
      if (kept.length === events.length) continue
      if (kept.length === 0) {
        this.#known.delete(batchId)
        dropped.push(state)
      } else {
        this.#set(batchId, kept)
      }
    }
    return dropped
  }

  #set(batchId: Hex, events: readonly BatchEvent[]): void {
    const state = foldBatch(events)
    if (state !== undefined) this.#known.set(batchId, { events, state })
  }

  #states(ids: ReadonlySet<Hex>): readonly BatchState[] {
    return [...ids].flatMap((batchId) => this.get(batchId) ?? [])
  }
}
