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

/** Seconds that an offer is good for; renewed at half of it. */
const lifetimeSeconds = 7_200

/** Signs and renews a worker's price schedules. */
export interface Offers {
  /** The current offer for a model. */
  for(modelId: Hex, manifest: Manifest): Signed<Offer>
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
  const current = new Map<Hex, Signed<Offer>>()
  return {
    for(modelId, manifest) {
      const now = Math.floor(init.clock.now() / 1000)
      const known = current.get(modelId)
      if (known && known.value.validUntil - now > lifetimeSeconds / 2) return known
      const suggested = BigInt(manifest.price)
      const { value, signature } = signStruct(init.signer, init.hasher, offerType, {
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
      current.set(modelId, offer)
      return offer
    },
  }
}
