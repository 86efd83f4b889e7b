import {
  type Address,
  type Clock,
  type Hasher,
  type Hex,
  type Manifest,
  type Offer,
  offerType,
  type Signed,
  type Signer,
  signStruct,
} from '@opengradient/protocol'

/** Validity of an offer in seconds; it is renewed at half of it. */
const lifetimeSeconds = 7_200

/** Signs and renews a worker's price schedules. */
export interface Offers {
  /** The current offer for a model. */
  for(modelId: Hex, manifest: Manifest): Signed<Offer>
  /** Whether this digest is of one of the current offers: then its signature need not be checked again. */
  isCurrent(offerHash: Hex): boolean
}

export function createOffers(init: {
  signer: Signer
  hasher: Hasher
  clock: Clock
  token: Address
  /** Price of a unit where the manifest suggests none. */
  defaultPrice: bigint
  gatewayFeeBps: number
  burnBps: number
}): Offers {
  const current = new Map<Hex, { offer: Signed<Offer>; digest: Hex }>()
  const digests = new Set<Hex>()
  return {
    for(modelId, manifest) {
      const now = Math.floor(init.clock.now() / 1000)
      const known = current.get(modelId)
      if (known && known.offer.value.validUntil - now > lifetimeSeconds / 2) return known.offer
      if (known) digests.delete(known.digest)
      const suggested = BigInt(manifest.price)
      const { value, signature, digest } = signStruct(init.signer, init.hasher, offerType, {
        worker: init.signer.address,
        token: init.token,
        modelId,
        inputUnitPrice: suggested > 0n ? suggested : init.defaultPrice,
        outputUnitPrice: 0n,
        minimumPrice: 0n,
        gatewayFeeBps: init.gatewayFeeBps,
        burnBps: init.burnBps,
        validUntil: now + lifetimeSeconds,
      })
      const offer = { value, signature }
      current.set(modelId, { offer, digest })
      digests.add(digest)
      return offer
    },
    isCurrent: (offerHash) => digests.has(offerHash),
  }
}
