import { BoundedSet } from '@opengradient/async'
import { type ChainEvent, expireLeaf } from '@opengradient/chain'
import { type Hex, hashLeaf, type Leaf, type Logger, toOgError } from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import type { BatchViews } from './batch-views.ts'
import type { OwnReceipts } from './own-receipts.ts'

export interface HeldLeavesInit extends Pick<Components, 'account' | 'writer' | 'signal'> {
  readonly receipts: Pick<OwnReceipts, 'get' | 'ofBatch'>
  readonly views: Pick<BatchViews, 'view'>
  readonly logger: Logger
}

/** Newest batches of this gateway that are remembered. */
const maxBatches = 65_536

/**
 * Leaves of this gateway that a case holds. One that is still held when the batch's pay is free is voided by this gateway: its
 * price goes back to the payer.
 */
export class HeldLeaves {
  readonly #init: HeldLeavesInit
  readonly #held = new Map<Hex, Set<Hex>>()
  /** Batches with receipts of this gateway. */
  readonly #own = new BoundedSet<Hex>({ maxEntries: maxBatches })

  constructor(init: HeldLeavesInit) {
    this.#init = init
  }

  apply(events: readonly ChainEvent[]): void {
    for (const event of events) {
      if (event.name === 'BatchPosted' && event.args.groups.some(({ gateway }) => gateway === this.#init.account)) {
        this.#own.add(event.args.batchId)
      }
      if (event.name !== 'LeafHeld' && event.name !== 'LeafCleared' && event.name !== 'LeafVoided') continue
      const { batchId, leafHash } = event.args
      if (!this.#own.has(batchId)) continue
      const held = this.#held.get(batchId) ?? new Set<Hex>()
      if (event.name === 'LeafHeld') held.add(leafHash)
      else held.delete(leafHash)
      if (held.size > 0) this.#held.set(batchId, held)
      else this.#held.delete(batchId)
    }
  }

  /** Voids what is due. Does not wait for transactions. */
  async onBlock({ timestamp }: Head): Promise<void> {
    for (const [batchId, held] of this.#held) {
      const view = await this.#init.views.view(batchId)
      if (view === undefined || timestamp <= view.progress.free) continue
      this.#held.delete(batchId)
      for (const leaf of await this.#ownLeaves(batchId, held)) this.#expire(view.batch, leaf)
    }
  }

  async #ownLeaves(batchId: Hex, held: ReadonlySet<Hex>): Promise<readonly Leaf[]> {
    const { receipts } = this.#init
    const known = await Promise.all((await receipts.ofBatch(batchId)).map((receiptHash) => receipts.get(receiptHash)))
    return known.flatMap((receipt) => {
      const leaf = receipt?.place?.leaf
      return leaf !== undefined && held.has(hashLeaf(leaf)) ? [leaf] : []
    })
  }

  #expire(batch: Parameters<typeof expireLeaf>[1], leaf: Leaf): void {
    const { writer, logger, signal } = this.#init
    expireLeaf(writer, batch, leaf, { signal }).catch((error: unknown) => {
      if (signal.aborted) return
      // Tried again with the next block.
      this.#held.set(batch.batchId, (this.#held.get(batch.batchId) ?? new Set<Hex>()).add(hashLeaf(leaf)))
      logger.warn({ batchId: batch.batchId, error: toOgError(error).shortMessage }, 'Held leaf not voided')
    })
  }
}
