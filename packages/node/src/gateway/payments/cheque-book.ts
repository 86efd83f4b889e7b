import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
  auditClasses,
  type Cheque,
  type Clock,
  chequeType,
  decodeRecord,
  encodeRecord,
  type Hasher,
  type Hex,
  type RecordOperation,
  type Records,
  type Signed,
  type Signer,
  signStruct,
} from '@opengradient/protocol'

import type { GatewayHooks } from '../gateway-hooks.ts'
import { type LedgerState, newLedger, type OpenAmount, PayerLedger } from './payer-ledger.ts'
import { attemptId } from './payment-method.ts'

/** Terms that all cheques of a gateway share. */
export type ChequeTerms = Omit<Cheque, 'worker' | 'auditClass' | 'cumulative' | 'epoch'>

/** Whom and for which class a cheque pays. */
export type PaidAccount = Pick<Cheque, 'worker' | 'auditClass'>

export interface ChequeBookInit {
  readonly records: Records
  readonly signer: Signer
  readonly hasher: Hasher
  readonly terms: ChequeTerms
  readonly clock: Pick<Clock, 'now'>
  readonly hooks: Pick<GatewayHooks, 'cheque'>
}

/** On-disk key prefixes. */
const ledgerPrefix = 'payer-ledger/'
const openPrefix = 'payer-open/'
const accountKey = ({ worker, auditClass }: PaidAccount): string => `${worker}/${auditClass}`
const openKey = (account: PaidAccount, id: string): string => `${openPrefix}${accountKey(account)}/${id}`
const maxRecordBytes = 1_024
/** Attempts at one job that are looked up, restarts included. */
const maxAttempts = 16

interface Account {
  readonly account: PaidAccount
  readonly ledger: PayerLedger
}

interface StoredLedger {
  readonly epoch: number
  readonly signed: string
  readonly included: string
  readonly drawn: string
  readonly strangeAt: number
}

/** The gateway's own cheques: one durable {@link PayerLedger} for each worker and class. */
export class ChequeBook {
  readonly #init: ChequeBookInit
  /** By {@link accountKey}, as the maps below. */
  readonly #accounts = new Map<string, Account>()
  /** The last cheque of each account: equal amounts are not signed again. */
  readonly #cheques = new Map<string, Signed<Cheque>>()
  /** Largest cumulative amount of each account that survives the end of the process. */
  readonly #durable = new Map<string, bigint>()

  constructor(init: ChequeBookInit) {
    this.#init = init
  }

  /** Reads the ledgers of earlier processes. */
  async load(): Promise<void> {
    const { records } = this.#init
    const open = new Map<string, [string, OpenAmount][]>()
    for await (const [key, bytes] of records.entries({ gte: openPrefix, lt: `${openPrefix}~` })) {
      const [account, id] = splitOpenKey(key)
      const { amount, until } = decodeRecord(bytes, maxRecordBytes) as { amount: string; until: number }
      open.set(account, [...(open.get(account) ?? []), [id, { amount: BigInt(amount), until }]])
    }
    for await (const [key, bytes] of records.entries({ gte: ledgerPrefix, lt: `${ledgerPrefix}~` })) {
      const [worker, auditClass] = key.slice(ledgerPrefix.length).split('/') as [Address, string]
      const account = { worker, auditClass: Number(auditClass) }
      const { epoch, strangeAt, ...amounts } = decodeRecord(bytes, maxRecordBytes) as StoredLedger
      const [signed, included, drawn] = [BigInt(amounts.signed), BigInt(amounts.included), BigInt(amounts.drawn)]
      const ledger = new PayerLedger({ epoch, signed, included, drawn, strangeAt }, open.get(accountKey(account)))
      this.#accounts.set(accountKey(account), { account, ledger })
    }
  }

  /** State of an account's ledger; undefined for one that was never paid. */
  state(account: PaidAccount): LedgerState | undefined {
    return this.#accounts.get(accountKey(account))?.ledger.state
  }

  /** Amount that a worker may still draw under the cheques that it has. */
  outstanding(worker: Address): bigint {
    return this.#ofWorker(worker).reduce((sum, { ledger }) => sum + ledger.outstanding, 0n)
  }

  /**
   * Reserves the largest amount of a run and returns the cheque that covers it and everything else that the worker may draw for runs
   * of its class. Resolves when both survive the end of the process.
   */
  async reserve(account: PaidAccount, id: string, open: OpenAmount): Promise<Signed<Cheque>> {
    const key = accountKey(account)
    const cumulative = this.#ledgerOf(account).reserve(id, open)
    await this.#write(account, [this.#putOpen(account, id)])
    if (cumulative > (this.#durable.get(key) ?? 0n)) this.#durable.set(key, cumulative)
    // Runs that became durable together share one cheque: each has noted its amount before the first one signs.
    await Promise.resolve()
    return this.#cheque(account, this.#durable.get(key) ?? cumulative)
  }

  /** The last cheques of a worker, one for each class, for a new channel. */
  last(worker: Address): readonly Signed<Cheque>[] {
    return this.#ofWorker(worker).map(({ account, ledger }) => this.#cheque(account, ledger.signed))
  }

  /** Lowers the amount of a run to that of its receipt. */
  async settle(worker: Address, id: string, amount: bigint): Promise<void> {
    const found = this.#holding(worker, id)
    if (found === undefined) return
    found.ledger.settle(id, amount)
    await this.#init.records.batch([this.#putOpen(found.account, id)])
  }

  /** Identifiers of the attempts at a job that can have a receipt which is in no known batch. */
  openAttempts(worker: Address, jobHash: Hex): readonly string[] {
    const ids = Array.from({ length: maxAttempts }, (_, i) => attemptId({ jobHash, attempt: i + 1 }))
    return ids.filter((id) => this.#ofWorker(worker).some(({ ledger }) => ledger.expects(id)))
  }

  /** Receipts of the worker are in a posted batch. */
  async include(worker: Address, receipts: readonly { readonly id: string; readonly amount: bigint }[]): Promise<void> {
    for (const { account, ledger } of this.#ofWorker(worker)) {
      const included = receipts.filter(({ id, amount }) => ledger.include(id, amount))
      if (included.length === 0) continue
      await this.#write(
        account,
        included.map(({ id }) => ({ type: 'del', key: openKey(account, id) })),
      )
    }
  }

  /** The run has no receipt. */
  async release(worker: Address, id: string): Promise<void> {
    const found = this.#ofWorker(worker).find(({ ledger }) => ledger.release(id))
    if (found === undefined) return
    await this.#init.records.batch([{ type: 'del', key: openKey(found.account, id) }])
  }

  /**
   * Releases the amounts of receipts that no new batch can hold, and forgets them after a time, in seconds.
   *
   * @returns the workers of released amounts: see {@link setDrawn}
   */
  async expire(nowSeconds: number, forgetSeconds: number): Promise<readonly Address[]> {
    const accounts = [...this.#accounts.values()]
    const forgotten = accounts.flatMap(({ account, ledger }) =>
      ledger.expire(nowSeconds - forgetSeconds).map((id) => ({ type: 'del' as const, key: openKey(account, id) })),
    )
    if (forgotten.length > 0) await this.#init.records.batch(forgotten)
    const released = accounts.filter(({ ledger }) => ledger.lapse(nowSeconds))
    return [...new Set(released.map(({ account }) => account.worker))]
  }

  /** Accounts that have a ledger. @param worker @default all workers */
  accounts(worker?: Address): readonly PaidAccount[] {
    const all = [...this.#accounts.values()].map(({ account }) => account)
    return worker === undefined ? all : all.filter((account) => account.worker === worker)
  }

  /** The amount that the module has drawn under an account's cheques, on chain. */
  async readDrawn(account: PaidAccount, reader: Pick<ChainReader, 'spent'>): Promise<bigint> {
    const { payer, gateway, token } = this.#init.terms
    return reader.spent({ payer, gateway, token, ...account, epoch: this.#ledgerOf(account).epoch })
  }

  /** Compares a ledger with what the module has drawn. @returns the amount that is newly unexplained */
  async setDrawn(account: PaidAccount, drawn: bigint): Promise<bigint> {
    const ledger = this.#ledgerOf(account)
    if (ledger.state.drawn === drawn) return 0n
    const growth = ledger.setDrawn(drawn, this.#nowSeconds())
    await this.#write(account, [])
    return growth
  }

  /** The amount that a worker drew without receipts. */
  unexplained(worker: Address): bigint {
    return this.#ofWorker(worker).reduce((sum, { ledger }) => sum + ledger.unexplained, 0n)
  }

  /** Forgets amounts that stayed unexplained for a time, in seconds. */
  async writeOff(seconds: number): Promise<void> {
    for (const { account, ledger } of this.#accounts.values()) {
      if (ledger.writeOff(this.#nowSeconds() - seconds)) await this.#write(account, [])
    }
  }

  #nowSeconds(): number {
    return Math.floor(this.#init.clock.now() / 1_000)
  }

  #ofWorker(worker: Address): readonly Account[] {
    return auditClasses.flatMap((auditClass) => this.#accounts.get(accountKey({ worker, auditClass })) ?? [])
  }

  /** The account of a worker under which an amount is open. */
  #holding(worker: Address, id: string): Account | undefined {
    return this.#ofWorker(worker).find(({ ledger }) => ledger.open(id) !== undefined)
  }

  #ledgerOf(account: PaidAccount): PayerLedger {
    const key = accountKey(account)
    const known = this.#accounts.get(key)
    if (known !== undefined) return known.ledger
    // A lost ledger begins anew: an epoch that was never used counts apart from the cheques that are forgotten.
    const epoch = this.#nowSeconds()
    const ledger = new PayerLedger({ ...newLedger, epoch })
    this.#accounts.set(key, { account, ledger })
    return ledger
  }

  #cheque(account: PaidAccount, cumulative: bigint): Signed<Cheque> {
    const { signer, hasher, terms, hooks } = this.#init
    const last = this.#cheques.get(accountKey(account))
    if (last?.value.cumulative === cumulative) return last
    const { epoch } = this.#ledgerOf(account)
    const honest = { ...terms, ...account, cumulative, epoch }
    const { value, signature } = signStruct(signer, hasher, chequeType, hooks.cheque?.(honest) ?? honest)
    const cheque = { value, signature }
    this.#cheques.set(accountKey(account), cheque)
    return cheque
  }

  #putOpen(account: PaidAccount, id: string): RecordOperation {
    const { amount, until } = this.#ledgerOf(account).open(id) as OpenAmount
    return { type: 'put', key: openKey(account, id), value: encodeRecord({ amount: amount.toString(), until }) }
  }

  async #write(account: PaidAccount, operations: readonly RecordOperation[]): Promise<void> {
    const { epoch, strangeAt, signed, included, drawn } = this.#ledgerOf(account).state
    const amounts = { signed: signed.toString(), included: included.toString(), drawn: drawn.toString() }
    const stored: StoredLedger = { epoch, strangeAt, ...amounts }
    const value = encodeRecord({ ...stored })
    await this.#init.records.batch([...operations, { type: 'put', key: ledgerPrefix + accountKey(account), value }])
  }
}

function splitOpenKey(key: string): readonly [string, string] {
  const [worker, auditClass, ...id] = key.slice(openPrefix.length).split('/')
  return [`${worker}/${auditClass}`, id.join('/')]
}
