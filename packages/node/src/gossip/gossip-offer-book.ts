import { BoundedMap, ended, pause } from '@opengradient/async'
import type { PeerNode, Validation } from '@opengradient/p2p'
import {
  type Address,
  assertSignature,
  type Clock,
  type Hasher,
  type Hex,
  type Logger,
  limits,
  type Offer,
  type OfferList,
  offersCodec,
  offerType,
  type Signed,
  signatureRules,
  toOgError,
  topics,
} from '@opengradient/protocol'

import type { NodeDirectory } from '../registry/node-directory.ts'
import { AuthorRates } from './author-rates.ts'
import { Listeners } from './listeners.ts'
import type { OfferBook, OfferedModel } from './offer-book.ts'
import { pagesOf } from './offer-pages.ts'
import { type KnownOffer, OfferTable } from './offer-table.ts'
import { accepted, ignored, rejected } from './validations.ts'

export interface GossipOfferBookInit {
  readonly account: Address
  readonly module: Address
  readonly hasher: Hasher
  readonly peerNode: Pick<PeerNode, 'gossip'>
  readonly nodes: Pick<NodeDirectory, 'byAccount' | 'byPeer' | 'assertActive' | 'fetchMissing'>
  /** Stake of a worker below which it posts no batch, in 1e-18 OPG. */
  readonly leastStake: bigint
  /** Milliseconds between two publications of unchanged offers. */
  readonly intervalMs: number
  readonly clock: Clock
  readonly logger: Logger
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

/** Least time between two publications that a change or a new subscriber causes, in milliseconds. */
const leastIntervalMs = 200

/** An account costs its gas alone: many of them, and many models of each, must not fill memory. */
const unstakedBounds = { maxOffers: 4_096, maxModels: 64 } as const

/** Characters of a signature without the path to a root. */
const plainSignatureLength = 132

/** Keys of roots that were recovered before: the offers of one list have one root. */
const maxRecovered = 1_024

/** {@link OfferBook} of topic `/og/2/offers`. */
export class GossipOfferBook implements OfferBook {
  readonly #init: GossipOfferBookInit
  readonly #table = new OfferTable()
  /** Offers of workers without the stake to post a batch: they displace no other ones. */
  readonly #unstaked = new OfferTable(unstakedBounds)
  readonly #listeners: Listeners<Hex>
  readonly #messageRates: AuthorRates
  /** A public-key recovery costs about a millisecond; all offers under one root cost one. */
  readonly #signatureRates: AuthorRates
  readonly #recovered = new BoundedMap<string, Address>({ maxEntries: maxRecovered })
  readonly #sequences = new BoundedMap<Address, number>({ maxEntries: 10_000 })
  #own: readonly KnownOffer[] = []
  #sequence = 0
  #publishSoon: () => void = () => undefined
  #hasChanged = false

  constructor(init: GossipOfferBookInit) {
    this.#init = init
    this.#listeners = new Listeners(init.logger)
    this.#messageRates = new AuthorRates({ clock: init.clock, burst: 100, perSecond: 4 })
    this.#signatureRates = new AuthorRates({ clock: init.clock, burst: 512, perSecond: 8 })
  }

  /** Subscribes, and publishes this node's offers until it stops. @returns what resolves when it has ended */
  start(): { readonly ended: Promise<void> } {
    const { gossip } = this.#init.peerNode
    const handler = { validate: (bytes: Uint8Array, from: string) => this.#take(bytes, from), handle: () => undefined }
    gossip.subscribe(topics.offers, handler)
    const removeListener = gossip.onSubscriber(topics.offers, () => this.#wake())
    return { ended: this.#publishAll().finally(removeListener) }
  }

  /** A worker without the least stake posts no batch: its prices must not move a median, and no money is reserved for it. */
  forModel(modelId: Hex): readonly OfferedModel[] {
    const offers = [...this.#table.forModel(modelId), ...this.#unstaked.forModel(modelId)]
    return this.#live(offers.filter(({ worker }) => this.#isStaked(worker)))
  }

  #live(offers: readonly KnownOffer[]): readonly OfferedModel[] {
    const { account, nodes, clock } = this.#init
    const now = clock.now() / 1_000
    return offers.flatMap((known) => {
      if (known.worker === account || known.offer.value.validUntil <= now) return []
      return this.#offered(known, () => nodes.assertActive(known.worker, 'worker'))
    })
  }

  ofWorker(worker: Address): readonly OfferedModel[] {
    const now = this.#init.clock.now() / 1_000
    const known = worker === this.#init.account ? this.#own : this.#tableOf(worker).ofWorker(worker)
    return known
      .filter(({ offer }) => offer.value.validUntil > now)
      .flatMap((each) => this.#offered(each, () => this.#init.nodes.byAccount(worker)))
  }

  add(offer: Signed<Offer>): boolean {
    const { worker } = offer.value
    const known = this.#check(worker, offer)
    if (known === undefined) return false
    this.#update(worker, [known], false)
    return true
  }

  publish(offers: readonly Signed<Offer>[]): void {
    const { account, hasher } = this.#init
    this.#own = offers.map((offer) => ({ worker: account, offer, offerHash: hasher.digest(offerType, offer.value) }))
    this.#wake()
  }

  onChange(listener: (modelId: Hex) => void): () => void {
    return this.#listeners.add(listener)
  }

  #offered(known: KnownOffer, find: () => { readonly peerId: string } | undefined): OfferedModel[] {
    try {
      const node = find()
      return node === undefined ? [] : [{ ...known, peerId: node.peerId }]
    } catch {
      return []
    }
  }

  async #take(bytes: Uint8Array, from: string): Promise<Validation> {
    // [IGNORE] The author sends no more lists than it needs.
    if (!this.#messageRates.take(from)) return ignored('TOO_MANY')
    const list = decode(bytes)
    // [REJECT] The payload decodes as a list of offers.
    if (list === undefined) return rejected('MALFORMED')
    // [IGNORE] The author is the peer of a registered worker. This node's copy of the registry may be behind: a new worker would
    // have to wait for its next list.
    const [first] = list.offers
    if (first !== undefined) await this.#init.nodes.fetchMissing([first.value.worker]).catch(() => undefined)
    const node = this.#init.nodes.byPeer(from)
    if (node === undefined || !node.roles.includes('worker')) return ignored('NOT_REGISTERED')
    // [IGNORE] It is the newest list of the worker.
    if (list.sequence <= (this.#sequences.get(node.account) ?? -1)) return ignored('STALE')
    // [IGNORE] The worker signs no more often than it needs.
    if (!this.#signatureRates.take(from, this.#newSignatures(node.account, list))) return ignored('TOO_MANY')
    const checked = list.offers.map((offer) => this.#check(node.account, offer))
    // [IGNORE] The worker or its signing key, which may have changed, signed every offer for this module.
    if (!checked.every((known) => known !== undefined)) return ignored('BAD_SIGNATURE')
    this.#sequences.set(node.account, list.sequence)
    this.#update(node.account, checked, checked.length < limits.offersPerAnnouncement)
    return accepted
  }

  /** Number of distinct signatures, of offers or roots, that are not known. */
  #newSignatures(worker: Address, { offers }: OfferList): number {
    const unknown = offers.filter(
      ({ value, signature }) => this.#tableOf(worker).get(worker, value.modelId)?.offer.signature !== signature,
    )
    return new Set(unknown.map(({ signature }) => signature.slice(0, plainSignatureLength))).size
  }

  /** @returns undefined for an offer that is not of this worker or module, expired or not signed by it */
  #check(worker: Address, offer: Signed<Offer>): KnownOffer | undefined {
    const { hasher, module, nodes, clock } = this.#init
    const { value, signature } = offer
    if (value.worker !== worker || value.module !== module || value.validUntil <= clock.now() / 1_000) return undefined
    const node = nodes.byAccount(worker)
    if (node === undefined || !node.roles.includes('worker')) return undefined
    const offerHash = hasher.digest(offerType, value)
    const known = this.#tableOf(worker).get(worker, value.modelId)
    if (known?.offerHash === offerHash && known.offer.signature === signature) return known
    try {
      assertSignature(signatureRules.offer, { offer: value }, offerHash, signature, {
        hasher,
        signerOf: (account) => nodes.byAccount(account)?.signer,
        recovered: this.#recovered,
      })
    } catch {
      return undefined
    }
    return { worker, offer, offerHash }
  }

  #update(worker: Address, offers: readonly KnownOffer[], isComplete: boolean): void {
    const table = this.#tableOf(worker)
    const other = table === this.#table ? this.#unstaked : this.#table
    const changed = new Set([...table.update(worker, offers, isComplete), ...other.update(worker, [], true)])
    for (const modelId of changed) this.#listeners.notify(modelId)
  }

  #tableOf(worker: Address): OfferTable {
    return this.#isStaked(worker) ? this.#table : this.#unstaked
  }

  #isStaked(worker: Address): boolean {
    const { nodes, leastStake } = this.#init
    return (nodes.byAccount(worker)?.stake ?? 0n) >= leastStake
  }

  #wake(): void {
    this.#hasChanged = true
    this.#publishSoon()
  }

  /** Publishes on a change, for a new subscriber and at the interval. */
  async #publishAll(): Promise<void> {
    const { intervalMs, clock, signal } = this.#init
    let hadOffers = false
    while (!signal.aborted) {
      this.#hasChanged = false
      if (this.#own.length > 0 || hadOffers) await this.#publishPages()
      hadOffers = this.#own.length > 0
      await pause(clock, leastIntervalMs, signal)
      await this.#waitForChange(intervalMs)
    }
  }

  async #publishPages(): Promise<void> {
    const { peerNode, clock, logger } = this.#init
    const offers = this.#own.map(({ offer }) => offer)
    for (const page of pagesOf(offers, limits.offersPerAnnouncement)) {
      // Rises also when the clock is set back while the node runs.
      this.#sequence = Math.max(this.#sequence + 1, clock.now())
      const message = offersCodec.encode({ sequence: this.#sequence, offers: page })
      await peerNode.gossip
        .publish(topics.offers, message)
        .catch((error: unknown) => logger.debug({ error: toOgError(error).shortMessage }, 'Offers not published'))
    }
  }

  async #waitForChange(timeoutMs: number): Promise<void> {
    if (this.#hasChanged) return
    const { clock, signal } = this.#init
    const waiting = new AbortController()
    this.#publishSoon = () => waiting.abort(ended)
    await pause(clock, timeoutMs, AbortSignal.any([waiting.signal, signal]))
    this.#publishSoon = () => undefined
  }
}

function decode(bytes: Uint8Array): OfferList | undefined {
  try {
    return offersCodec.decode(bytes)
  } catch {
    return undefined
  }
}
