import { BoundedMap } from '@opengradient/async'
import type { Address, Hex, Offer, Signed } from '@opengradient/protocol'

/** An offer that was checked. */
export interface KnownOffer {
  readonly worker: Address
  readonly offer: Signed<Offer>
  readonly offerHash: Hex
}

export interface OfferTableInit {
  /** Offers of all workers; the worker that was heard of longest ago gives way. @default 100_000 */
  readonly maxOffers?: number
  /** Models of one worker. @default 4_096 */
  readonly maxModels?: number
}

/** The newest offer of each worker for each model: the one that is valid longest, of equal ones the last that was added. */
export class OfferTable {
  readonly #maxOffers: number
  readonly #maxModels: number
  readonly #byWorker: BoundedMap<Address, Map<Hex, KnownOffer>>
  readonly #byModel = new Map<Hex, Map<Address, KnownOffer>>()
  #size = 0

  constructor({ maxOffers = 100_000, maxModels = 4_096 }: OfferTableInit = {}) {
    this.#maxOffers = maxOffers
    this.#maxModels = maxModels
    this.#byWorker = new BoundedMap({
      maxEntries: maxOffers,
      onEvict: (worker, offers) => this.#forget(worker, [...offers.keys()]),
    })
  }

  get size(): number {
    return this.#size
  }

  ofWorker(worker: Address): readonly KnownOffer[] {
    return [...(this.#byWorker.get(worker)?.values() ?? [])]
  }

  forModel(modelId: Hex): readonly KnownOffer[] {
    return [...(this.#byModel.get(modelId)?.values() ?? [])]
  }

  get(worker: Address, modelId: Hex): KnownOffer | undefined {
    return this.#byWorker.get(worker)?.get(modelId)
  }

  /**
   * Adds offers of one worker.
   *
   * @param isComplete whether they are all offers of the worker: other models are removed, and older offers are accepted
   * @returns models whose offer changed
   */
  update(worker: Address, offers: readonly KnownOffer[], isComplete: boolean): readonly Hex[] {
    const known = this.#byWorker.get(worker) ?? new Map<Hex, KnownOffer>()
    this.#byWorker.set(worker, known)
    const changed = new Set<Hex>()
    if (isComplete) {
      const listed = new Set(offers.map(({ offer }) => offer.value.modelId))
      const gone = [...known.keys()].filter((modelId) => !listed.has(modelId))
      this.#forget(worker, gone)
      for (const modelId of gone) {
        known.delete(modelId)
        changed.add(modelId)
      }
    }
    for (const added of offers) {
      const { modelId, validUntil } = added.offer.value
      const before = known.get(modelId)
      if (before === undefined && known.size >= this.#maxModels) continue
      if (before !== undefined && !isComplete && before.offer.value.validUntil > validUntil) continue
      if (before?.offerHash !== added.offerHash) changed.add(modelId)
      this.#remember(known, added)
    }
    if (known.size === 0) this.#byWorker.delete(worker)
    this.#evict()
    return [...changed]
  }

  #remember(known: Map<Hex, KnownOffer>, added: KnownOffer): void {
    const { modelId } = added.offer.value
    if (!known.has(modelId)) this.#size++
    known.set(modelId, added)
    const ofModel = this.#byModel.get(modelId) ?? new Map<Address, KnownOffer>()
    this.#byModel.set(modelId, ofModel.set(added.worker, added))
  }

  /** Drops a worker's models from the index by model. */
  #forget(worker: Address, modelIds: readonly Hex[]): void {
    for (const modelId of modelIds) {
      const ofModel = this.#byModel.get(modelId)
      ofModel?.delete(worker)
      if (ofModel?.size === 0) this.#byModel.delete(modelId)
    }
    this.#size -= modelIds.length
  }

  #evict(): void {
    for (const [worker, offers] of this.#byWorker) {
      if (this.#size <= this.#maxOffers) return
      this.#byWorker.delete(worker)
      this.#forget(worker, [...offers.keys()])
    }
  }
}
