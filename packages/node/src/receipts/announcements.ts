import {
  type Address,
  type Announcement,
  type Hasher,
  type Hex,
  limits,
  type Offer,
  offerType,
  type Signed,
} from '@opengradient/protocol'

interface KnownOffer {
  readonly offer: Signed<Offer>
  readonly digest: Hex
  /** Unix milliseconds. */
  readonly receivedAt: number
}

/** The last announcement of a node, with the offers of earlier ones that are still valid. */
interface NodeAnnouncement {
  readonly announcement: Announcement
  readonly offers: Map<Hex, KnownOffer>
  /** Unix milliseconds. */
  readonly receivedAt: number
}

/** How long an offer is valid that is not repeated, in milliseconds: as long as the turns of a thousand models take. */
const offerMaxAgeMs = 30_000

/** The newest announcements of nodes. A node with more offers than fit into one announcement announces them in turns. */
export class Announcements {
  readonly #hasher: Hasher
  readonly #now: () => number
  readonly #byAccount = new Map<Address, NodeAnnouncement>()

  /** @param now Unix milliseconds */
  constructor(hasher: Hasher, now: () => number) {
    this.#hasher = hasher
    this.#now = now
  }

  /** The newest announcement of a node with every valid offer, if it arrived within `maxAgeMs`. */
  get(account: Address, maxAgeMs: number): Announcement | undefined {
    const known = this.#byAccount.get(account)
    return known && this.#now() - known.receivedAt <= maxAgeMs ? known.announcement : undefined
  }

  /** Sequence number of a node's newest announcement. */
  sequence(account: Address): number | undefined {
    return this.#byAccount.get(account)?.announcement.sequence
  }

  /** The offer of a node for a model that arrived last. */
  offer(account: Address, modelId: Hex): Pick<KnownOffer, 'offer' | 'digest'> | undefined {
    return this.#byAccount.get(account)?.offers.get(modelId)
  }

  add(announcement: Announcement): void {
    const receivedAt = this.#now()
    const offers = this.#byAccount.get(announcement.account)?.offers ?? new Map<Hex, KnownOffer>()
    const isComplete = announcement.offers.length < limits.offersPerAnnouncement
    if (isComplete) offers.clear()
    for (const [modelId, offer] of offers) {
      if (receivedAt - offer.receivedAt > offerMaxAgeMs) offers.delete(modelId)
    }
    for (const offer of announcement.offers) {
      offers.set(offer.value.modelId, { offer, digest: this.#hasher.digest(offerType, offer.value), receivedAt })
    }
    const merged = { ...announcement, offers: [...offers.values()].map(({ offer }) => offer) }
    this.#byAccount.set(announcement.account, { announcement: merged, offers, receivedAt })
  }
}
