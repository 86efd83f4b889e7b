import { BoundedMap, raceWithSignal } from '@opengradient/async'
import type { ChainEvent, ChainReader } from '@opengradient/chain'
import {
  type Address,
  assertRules,
  assertSignature,
  type Cheque,
  type Clock,
  chequeKey,
  chequeRules,
  chequeType,
  type Hasher,
  type Hex,
  type Logger,
  OgError,
  packSigned,
  type RecordOperation,
  type Records,
  type SignatureContext,
  type Signed,
  signatureRules,
  toOgError,
  unpackSigned,
} from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'
import { AuthorRates } from '../gossip/author-rates.ts'
import { ChequeLedger, type Commitment, type PayerTerms, partyKey } from './cheque-ledger.ts'
import type { JobFunds } from './run-job.ts'

export interface WorkerFundsInit {
  readonly account: Address
  readonly module: Address
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly reader: Pick<ChainReader, 'spent' | 'reservation'>
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  readonly logger: Logger
  readonly credit: bigint
  /** Ends waits. */
  readonly signal: AbortSignal
  /** Largest share of the price that a cheque may give to gateway and burn, in 1/10,000. */
  readonly maxShareBps: number
}

const prefix = 'cheque/'
const keyOf = (key: Hex): string => `${prefix}${key}`

/** Cheques of one gateway that no job has needed yet. */
const maxOffered = 1_024
/** Payers and epochs of one gateway that are new to this worker: each costs a recovery and two reads of the chain. */
const newAccounts = { burst: 512, perSecond: 16 } as const

/** A read of the chain, and the one that replaces it once it has ended. */
interface Loading {
  ended: Promise<void>
  next: (() => Promise<() => void>) | undefined
}

/** Cheques of payers, and what the chain has drawn and reserved under them. */
export class WorkerFunds implements JobFunds {
  readonly #init: WorkerFundsInit
  readonly #ledger: ChequeLedger
  /** The newest cheque of each payer that a gateway has sent. A cheque costs nothing to make: it is checked when a job needs it. */
  readonly #offered = new Map<Address, BoundedMap<string, Signed<Cheque>>>()
  readonly #newAccounts: AuthorRates
  /** Reads of the chain in flight, by the key of a cheque or of a payer's reservation: one of each at a time. */
  readonly #loading = new Map<string, Loading>()
  readonly #current = Promise.withResolvers<void>()

  constructor(init: WorkerFundsInit) {
    this.#init = init
    this.#ledger = new ChequeLedger(init.credit)
    this.#newAccounts = new AuthorRates({ clock: init.clock, ...newAccounts })
  }

  /** Reads the cheques of earlier processes. */
  async load(): Promise<void> {
    for await (const [, bytes] of this.#init.records.entries({ gte: prefix, lt: `${prefix}~` })) {
      this.#ledger.add(unpackSigned(chequeType, bytes))
    }
  }

  /**
   * Takes a cheque that a gateway sent. Its signature is checked with the first job that needs it.
   *
   * @throws BAD_CHEQUE
   */
  add(cheque: Signed<Cheque>, gateway: Address): void {
    const { account, module, maxShareBps } = this.#init
    const { value } = cheque
    assertRules([chequeRules.module, chequeRules.worker, chequeRules.shares], {
      cheque: value,
      module,
      worker: account,
    })
    if (value.gateway !== gateway) throw badCheque('gateway', 'Cheque gateway is not the connected gateway.')
    const share = value.gatewayFeeBps + value.burnBps
    if (share > maxShareBps) throw badCheque('gatewayFeeBps', `Cheque shares ${share} are above ${maxShareBps}.`)
    const known = this.#ledger.cheque(chequeKey(value))
    if (known !== undefined && known.value.cumulative >= value.cumulative) return
    const ofGateway = this.#offered.get(gateway) ?? new BoundedMap({ maxEntries: maxOffered })
    const offered = ofGateway.get(partyKey(value))
    if (offered !== undefined && !isNewer(value, offered.value)) return
    this.#offered.set(gateway, ofGateway.set(partyKey(value), cheque))
  }

  /** Forgets the cheques of a gateway that no job has needed: it sends them again on its next channel. */
  forget(gateway: Address): void {
    this.#offered.delete(gateway)
  }

  /** Ends the wait of commitments: what earlier batches drew is counted. */
  setCurrent(): void {
    this.#current.resolve()
  }

  /**
   * Commits money to a job. After a start it waits until the chain's events are known: a batch of an earlier process would count
   * twice, as drawn and as owed.
   *
   * @throws BAD_CHEQUE, INSUFFICIENT_FUNDS, OVERLOADED, CHAIN, ABORTED
   */
  async commit(parties: PayerTerms, amount: bigint): Promise<Commitment> {
    await raceWithSignal(this.#current.promise, this.#init.signal, toAborted)
    this.#takeOffered(parties)
    const cheque = this.#ledger.latest(parties)
    if (cheque !== undefined) {
      const key = chequeKey(cheque.value)
      if (!this.#ledger.isRead(key)) this.refresh(key)
      await this.#loaded(key)
      await this.#loaded(`${parties.payer}/${parties.token}`)
    }
    return this.#ledger.commit(parties, amount)
  }

  release(commitment: Commitment): void {
    this.#ledger.release(commitment)
  }

  restore(commitment: Commitment): void {
    this.#ledger.restore(commitment)
  }

  cheque(key: Hex): Signed<Cheque> | undefined {
    return this.#ledger.cheque(key)
  }

  /** The write that makes the cheque of a receipt durable, for one batch with it. */
  put(key: Hex): readonly RecordOperation[] {
    const cheque = this.#ledger.cheque(key)
    return cheque === undefined ? [] : [{ type: 'put', key: keyOf(key), value: packSigned(chequeType, cheque) }]
  }

  /** Counts what a posted batch drew, and reads the chain's numbers again. */
  drawn(commitments: readonly Commitment[]): void {
    for (const commitment of commitments) this.#ledger.drawn(commitment)
    for (const key of new Set(commitments.map(({ key }) => key))) this.refresh(key)
  }

  /** Reads what is drawn under a cheque, and reserved for it. */
  refresh(key: Hex): void {
    const cheque = this.#ledger.cheque(key)
    if (cheque === undefined) return
    this.#readSpent(cheque.value)
    this.#readReserved(cheque.value.payer, cheque.value.token)
  }

  /** Follows reservations for this worker. */
  onBlocks(events: readonly ChainEvent[]): void {
    const changed = new Map<string, { payer: Address; token: Address }>()
    for (const event of events) {
      if (event.contract !== 'escrow' || !('payer' in event.args && 'worker' in event.args)) continue
      const { payer, token, worker } = event.args
      if (worker === this.#init.account) changed.set(`${payer}/${token}`, { payer, token })
    }
    const known = new Set(this.#ledger.keys().flatMap((key) => this.#ledger.cheque(key)?.value.payer ?? []))
    for (const { payer, token } of changed.values()) if (known.has(payer)) this.#readReserved(payer, token)
  }

  /** Keeps the cheque that a gateway sent for the next job of its payer, if its signature is good. @throws OVERLOADED */
  #takeOffered(parties: PayerTerms): void {
    const { hasher, signatures, logger } = this.#init
    const ofGateway = this.#offered.get(parties.gateway)
    const cheque = ofGateway?.get(partyKey(parties))
    if (ofGateway === undefined || cheque === undefined) return
    const { value, signature } = cheque
    const isNew = this.#ledger.cheque(chequeKey(value)) === undefined
    if (isNew && !this.#newAccounts.take(parties.gateway)) {
      throw new OgError('OVERLOADED', 'The gateway sends cheques of new payers too fast.', { retryAfterMs: 1_000 })
    }
    ofGateway.delete(partyKey(parties))
    try {
      assertSignature(signatureRules.cheque, { cheque: value }, hasher.digest(chequeType, value), signature, signatures)
      this.#ledger.add(cheque)
    } catch (error) {
      logger.debug({ gateway: parties.gateway, error: toOgError(error).shortMessage }, 'Cheque rejected')
    }
  }

  #readSpent(cheque: Cheque): void {
    const key = chequeKey(cheque)
    this.#read(key, async () => {
      const spent = await this.#init.reader.spent(cheque)
      return () => this.#ledger.setSpent(key, spent)
    })
  }

  #readReserved(payer: Address, token: Address): void {
    const { reader, account } = this.#init
    this.#read(`${payer}/${token}`, async () => {
      const { amount } = await reader.reservation({ payer, worker: account, token })
      return () => this.#ledger.setReserved(payer, token, amount)
    })
  }

  /** Waits for the latest read of a value. */
  async #loaded(id: string): Promise<void> {
    await this.#loading.get(id)?.ended
  }

  /** Reads a value of the chain. One that is in flight applies nothing: the value is read again when it has ended. */
  #read(id: string, read: () => Promise<() => void>): void {
    const loading = this.#loading.get(id)
    if (loading !== undefined) {
      loading.next = read
      return
    }
    const begun: Loading = { ended: Promise.resolve(), next: read }
    this.#loading.set(id, begun)
    begun.ended = this.#load(id, begun)
  }

  async #load(id: string, loading: Loading): Promise<void> {
    while (loading.next !== undefined) {
      const read = loading.next
      loading.next = undefined
      try {
        const apply = await read()
        if (loading.next === undefined) apply()
      } catch (error) {
        this.#init.logger.warn({ error: String(error) }, 'Balance of a payer not read')
      }
    }
    this.#loading.delete(id)
  }
}

/** Whether a cheque takes the place of another one of its parties. */
function isNewer(cheque: Cheque, other: Cheque): boolean {
  return cheque.epoch > other.epoch || (cheque.epoch === other.epoch && cheque.cumulative > other.cumulative)
}

function badCheque(field: string, message: string): OgError<'BAD_CHEQUE'> {
  return new OgError('BAD_CHEQUE', message, { details: { field: `cheque.${field}` } })
}
