import { BoundedSet } from '@opengradient/async'
import type { Hex } from '@opengradient/protocol'

/** Maximum number of remembered offers. */
const maxOffers = 1_024

/** Remembers valid offer signatures: one offer is part of thousands of answers, and each recovery costs CPU time. */
export class VerifierCache {
  readonly #validOffers = new BoundedSet<string>({ maxEntries: maxOffers })

  hasValidOffer(worker: Hex, digest: Hex, signature: Hex): boolean {
    return this.#validOffers.has(offerKey(worker, digest, signature))
  }

  addValidOffer(worker: Hex, digest: Hex, signature: Hex): void {
    this.#validOffers.add(offerKey(worker, digest, signature))
  }
}

/** All values that determine whether the signature is valid. */
function offerKey(worker: Hex, digest: Hex, signature: Hex): string {
  return `${worker} ${digest} ${signature}`
}
