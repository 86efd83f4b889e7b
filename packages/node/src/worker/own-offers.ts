import {
  type Address,
  type Clock,
  type Hasher,
  type Hex,
  type Offer,
  offerType,
  type Signed,
  type Signer,
  signUnderRoot,
} from '@opengradient/protocol'

import type { LocalModel } from '../registry/local-model.ts'

/** Validity of an offer in seconds; it is renewed at half of it. */
const lifetimeSeconds = 7_200

export interface OwnOffersInit {
  readonly account: Address
  readonly signer: Signer
  readonly hasher: Hasher
  readonly clock: Pick<Clock, 'now'>
  readonly token: Address
  readonly module: Address
  /** Least price of a leaf in the token. */
  readonly leastPrice: () => bigint
  /** Price of a unit where the manifest suggests none. */
  readonly defaultPrice: bigint
  readonly checkFee: bigint
  /** Runtimes that this worker has, the preferred one first. */
  readonly runtimeIds: readonly Hex[]
}

/** An offer with its digest. */
export type OwnOffer = Signed<Offer> & { readonly digest: Hex }

/** A worker's price lists, signed under one root and renewed at half of their life. */
export class OwnOffers {
  readonly #init: OwnOffersInit
  readonly #current = new Map<Hex, OwnOffer>()
  /** Offers that are valid still: their signatures need no check. */
  readonly #byDigest = new Map<Hex, Offer>()

  constructor(init: OwnOffersInit) {
    this.#init = init
  }

  /** Offers for models that a runtime of this worker runs. @returns all current offers, and whether one is new */
  renew(models: readonly LocalModel[]): { readonly offers: readonly OwnOffer[]; readonly isChanged: boolean } {
    const now = Math.floor(this.#init.clock.now() / 1_000)
    const due = models.flatMap((model) => {
      const known = this.#current.get(model.modelId)
      if (known !== undefined && known.value.validUntil - now > lifetimeSeconds / 2) return []
      return this.#offerFor(model, now + lifetimeSeconds) ?? []
    })
    for (const [digest, { validUntil }] of this.#byDigest) if (validUntil < now) this.#byDigest.delete(digest)
    const { signer, account, hasher } = this.#init
    for (const offer of signUnderRoot(signer, account, hasher, offerType, due)) {
      this.#current.set(offer.value.modelId, offer)
      this.#byDigest.set(offer.digest, offer.value)
    }
    return { offers: [...this.#current.values()], isChanged: due.length > 0 }
  }

  /** The current offer for a model; undefined where no runtime of this worker runs it. */
  for(model: LocalModel): OwnOffer | undefined {
    this.renew([model])
    return this.#current.get(model.modelId)
  }

  /** Whether this digest is of an offer that this process signed and that is valid still. */
  isCurrent(offerHash: Hex): boolean {
    return this.#byDigest.has(offerHash)
  }

  #offerFor({ modelId, manifest, runtimeIds }: LocalModel, validUntil: number): Offer | undefined {
    const { account, token, module, leastPrice, defaultPrice, checkFee } = this.#init
    const runtimeId = this.#init.runtimeIds.find((id) => runtimeIds.has(id))
    if (runtimeId === undefined) return undefined
    const suggested = BigInt(manifest.price)
    const unitPrice = suggested > 0n ? suggested : defaultPrice
    return {
      worker: account,
      token,
      module,
      modelId,
      runtimeId,
      inputUnitPrice: unitPrice,
      outputUnitPrice: manifest.unit === 'token' ? unitPrice : 0n,
      minimumPrice: leastPrice(),
      checkFee,
      validUntil,
    }
  }
}
