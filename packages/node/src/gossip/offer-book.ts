import type { Address, Hex, Offer, Signed } from '@opengradient/protocol'

/** A worker and its offer for a model. */
export interface OfferedModel {
  readonly worker: Address
  readonly peerId: string
  readonly offer: Signed<Offer>
  readonly offerHash: Hex
}

/** Offers of topic `/og/2/offers`. Signatures, rules and the worker's registration are checked before an offer is kept. */
export interface OfferBook {
  /** Valid offers of active workers with the least stake for a model, without those of this node's own account. */
  forModel(modelId: Hex): readonly OfferedModel[]
  /** The newest valid offers of a worker. */
  ofWorker(worker: Address): readonly OfferedModel[]
  /** Adds an offer that arrived on a stream. @returns whether it is valid */
  add(offer: Signed<Offer>): boolean
  /** Replaces this node's own offers. They are published on change, to new subscribers, and every 60 s. */
  publish(offers: readonly Signed<Offer>[]): void
  /** @returns what removes the listener */
  onChange(listener: (modelId: Hex) => void): () => void
}
