import { raceWithSignal } from '@opengradient/async'
import type { ChainEvent, ChainReader } from '@opengradient/chain'
import {
  type Address,
  assertRules,
  assertSignature,
  type Cheque,
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
  unpackSigned,
} from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'
import { ChequeLedger, type Commitment } from './cheque-ledger.ts'
import type { JobFunds } from './run-job.ts'

export interface WorkerFundsInit {
  readonly account: Address
  readonly module: Address
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly reader: Pick<ChainReader, 'spent' | 'reservation'>
  readonly records: Records
  readonly logger: Logger
  readonly credit: bigint
  /** Ends waits. */
  readonly signal: AbortSignal
  /** Largest share of the price that a cheque may give to gateway and burn, in 1/10,000. */
  readonly maxShareBps: number
}

const prefix = 'cheque/'
const keyOf = (key: Hex): string => `${prefix}${key}`

/** Cheques of payers, and what the chain has drawn and reserved under them. */
export class WorkerFunds implements JobFunds {
  readonly #init: WorkerFundsInit
  readonly #ledger: ChequeLedger
  /** Reads of the chain that a commitment waits for, by the key of a cheque or of a payer's reservation. */
  readonly #loading = new Map<string, Promise<void>>()
  readonly #current = Promise.withResolvers<void>()

  constructor(init: WorkerFundsInit) {
    this.#init = init
    this.#ledger = new ChequeLedger(init.credit)
  }

  /** Reads the cheques of earlier processes. */
  async load(): Promise<void> {
    for await (const [, bytes] of this.#init.records.entries({ gte: prefix, lt: `${prefix}~` })) {
      this.#keep(unpackSigned(chequeType, bytes))
    }
  }

  /**
   * Takes a cheque that a gateway sent.
   *
   * @throws BAD_CHEQUE, BAD_SIGNATURE
   */
  add(cheque: Signed<Cheque>, gateway: Address): void {
    const { account, module, hasher, signatures, maxShareBps } = this.#init
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
    assertSignature(
      signatureRules.cheque,
      { cheque: value },
      hasher.digest(chequeType, value),
      cheque.signature,
      signatures,
    )
    this.#keep(cheque)
  }

  /** Ends the wait of commitments: what earlier batches drew is counted. */
  setCurrent(): void {
    this.#current.resolve()
  }

  /**
   * Commits money to a job. After a start it waits until the chain's events are known: a batch of an earlier process would count
   * twice, as drawn and as owed.
   *
   * @throws BAD_CHEQUE, INSUFFICIENT_FUNDS, ABORTED
   */
  async commit(parties: Pick<Cheque, 'payer' | 'gateway' | 'token'>, amount: bigint): Promise<Commitment> {
    await raceWithSignal(this.#current.promise, this.#init.signal, toAborted)
    const cheque = this.#ledger.latest(parties)
    if (cheque !== undefined) {
      await this.#loaded(chequeKey(cheque.value))
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

  #keep(cheque: Signed<Cheque>): void {
    const { value } = cheque
    const key = chequeKey(value)
    const isNew = this.#ledger.cheque(key) === undefined
    this.#ledger.add(cheque)
    if (isNew) this.refresh(key)
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

  /** Waits for the latest read of a value: one that a later read replaced has applied nothing. */
  async #loaded(id: string): Promise<void> {
    let waitedFor: Promise<void> | undefined
    for (let latest = this.#loading.get(id); latest !== waitedFor; latest = this.#loading.get(id)) {
      waitedFor = latest
      await latest
    }
  }

  /** Reads a value of the chain. A later read of the same value replaces an earlier one that has not ended. */
  #read(id: string, read: () => Promise<() => void>): void {
    const loading = read()
      .then((apply) => {
        if (this.#loading.get(id) === loading) apply()
      })
      .catch((error: unknown) => this.#init.logger.warn({ error: String(error) }, 'Balance of a payer not read'))
    this.#loading.set(id, loading)
  }
}

function badCheque(field: string, message: string): OgError<'BAD_CHEQUE'> {
  return new OgError('BAD_CHEQUE', message, { details: { field: `cheque.${field}` } })
}
