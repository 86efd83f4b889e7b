import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
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
import { type LedgerState, type OpenAmount, PayerLedger } from './payer-ledger.ts'
import { attemptId } from './payment-method.ts'

/** Terms that all cheques of a gateway share. */
export type ChequeTerms = Omit<Cheque, 'worker' | 'cumulative' | 'epoch'>

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
const openKey = (worker: Address, id: string): string => `${openPrefix}${worker}/${id}`
const maxRecordBytes = 1_024
/** Attempts at one job that are looked up, restarts included. */
const maxAttempts = 16

interface StoredLedger {
  readonly epoch: number
  readonly signed: string
  readonly included: string
}

/** The gateway's own cheques: one durable {@link PayerLedger} for each worker. */
export class ChequeBook {
  readonly #init: ChequeBookInit
  readonly #ledgers = new Map<Address, PayerLedger>()
  /** The last cheque of each worker: equal amounts are not signed again. */
  readonly #cheques = new Map<Address, Signed<Cheque>>()
  /** Largest cumulative amount of each worker that survives the end of the process. */
  readonly #durable = new Map<Address, bigint>()

  constructor(init: ChequeBookInit) {
    this.#init = init
  }

  /** Reads the ledgers of earlier processes. */
  async load(): Promise<void> {
    const { records } = this.#init
    const open = new Map<Address, [string, OpenAmount][]>()
    for await (const [key, bytes] of records.entries({ gte: openPrefix, lt: `${openPrefix}~` })) {
      const [worker, id] = splitOpenKey(key)
      const { amount, until } = decodeRecord(bytes, maxRecordBytes) as { amount: string; until: number }
      open.set(worker, [...(open.get(worker) ?? []), [id, { amount: BigInt(amount), until }]])
    }
    for await (const [key, bytes] of records.entries({ gte: ledgerPrefix, lt: `${ledgerPrefix}~` })) {
      const worker = key.slice(ledgerPrefix.length) as Address
      const { epoch, signed, included } = decodeRecord(bytes, maxRecordBytes) as StoredLedger
      const state = { epoch, signed: BigInt(signed), included: BigInt(included) }
      this.#ledgers.set(worker, new PayerLedger(state, open.get(worker)))
    }
  }

  /** State of a worker's ledger; undefined for a worker that was never paid. */
  state(worker: Address): LedgerState | undefined {
    return this.#ledgers.get(worker)?.state
  }

  workers(): readonly Address[] {
    return [...this.#ledgers.keys()]
  }

  /** Amount that a worker may still draw under the cheques that it has. */
  outstanding(worker: Address): bigint {
    return this.#ledgers.get(worker)?.outstanding ?? 0n
  }

  /**
   * Reserves the largest amount of a run and returns the cheque that covers it and everything else that the worker may draw.
   * Resolves when both survive the end of the process.
   */
  async reserve(worker: Address, id: string, open: OpenAmount): Promise<Signed<Cheque>> {
    const ledger = this.#ledgerOf(worker)
    const cumulative = ledger.reserve(id, open)
    await this.#write(worker, [this.#putOpen(worker, id)])
    if (cumulative > (this.#durable.get(worker) ?? 0n)) this.#durable.set(worker, cumulative)
    // Runs that became durable together share one cheque: each has noted its amount before the first one signs.
    await Promise.resolve()
    return this.#cheque(worker, this.#durable.get(worker) ?? cumulative)
  }

  /** The last cheque of a worker, for a new channel. */
  last(worker: Address): Signed<Cheque> | undefined {
    const ledger = this.#ledgers.get(worker)
    return ledger && this.#cheque(worker, ledger.signed)
  }

  /** Lowers the amount of a run to that of its receipt. */
  async settle(worker: Address, id: string, amount: bigint): Promise<void> {
    const ledger = this.#ledgers.get(worker)
    if (ledger?.open(id) === undefined) return
    ledger.settle(id, amount)
    await this.#init.records.batch([this.#putOpen(worker, id)])
  }

  /** Identifiers of the open attempts at a job. */
  openAttempts(worker: Address, jobHash: Hex): readonly string[] {
    const ledger = this.#ledgers.get(worker)
    const ids = Array.from({ length: maxAttempts }, (_, i) => attemptId({ jobHash, attempt: i + 1 }))
    return ids.filter((id) => ledger?.open(id) !== undefined)
  }

  /** Receipts of the worker are in a posted batch. */
  async include(worker: Address, receipts: readonly { readonly id: string; readonly amount: bigint }[]): Promise<void> {
    const ledger = this.#ledgers.get(worker)
    const included = receipts.filter(({ id, amount }) => ledger?.include(id, amount) === true)
    if (included.length === 0) return
    await this.#write(
      worker,
      included.map(({ id }) => ({ type: 'del', key: openKey(worker, id) })),
    )
  }

  /** The run has no receipt. */
  async release(worker: Address, id: string): Promise<void> {
    if (this.#ledgers.get(worker)?.release(id) !== true) return
    await this.#init.records.batch([{ type: 'del', key: openKey(worker, id) }])
  }

  /** Releases the amounts of receipts that no batch can hold any more. @returns the workers concerned: see {@link reconcile} */
  async expire(nowSeconds: number): Promise<readonly Address[]> {
    const expired = [...this.#ledgers].flatMap(([worker, ledger]) => {
      const ids = ledger.expire(nowSeconds)
      return ids.length > 0 ? [{ worker, ids }] : []
    })
    const operations = expired.flatMap(({ worker, ids }) =>
      ids.map((id) => ({ type: 'del' as const, key: openKey(worker, id) })),
    )
    if (operations.length > 0) await this.#init.records.batch(operations)
    return expired.map(({ worker }) => worker)
  }

  /** Compares a ledger with the chain: the next cheques cover what the module drew for receipts that are unknown here. */
  async reconcile(worker: Address, reader: Pick<ChainReader, 'spent'>): Promise<void> {
    const ledger = this.#ledgers.get(worker)
    if (ledger === undefined) return
    const { payer, gateway, token } = this.#init.terms
    const drawn = await reader.spent({ payer, gateway, token, worker, epoch: ledger.epoch })
    if (ledger.reconcile(drawn)) await this.#write(worker, [])
  }

  #ledgerOf(worker: Address): PayerLedger {
    let ledger = this.#ledgers.get(worker)
    if (ledger === undefined) {
      // A lost ledger begins anew: an epoch that was never used counts apart from the cheques that are forgotten.
      const epoch = Math.floor(this.#init.clock.now() / 1_000)
      ledger = new PayerLedger({ epoch, signed: 0n, included: 0n })
      this.#ledgers.set(worker, ledger)
    }
    return ledger
  }

  #cheque(worker: Address, cumulative: bigint): Signed<Cheque> {
    const { signer, hasher, terms, hooks } = this.#init
    const last = this.#cheques.get(worker)
    if (last?.value.cumulative === cumulative) return last
    const { epoch } = this.#ledgerOf(worker)
    const honest = { ...terms, worker, cumulative, epoch }
    const { value, signature } = signStruct(signer, hasher, chequeType, hooks.cheque?.(honest) ?? honest)
    const cheque = { value, signature }
    this.#cheques.set(worker, cheque)
    return cheque
  }

  #putOpen(worker: Address, id: string): RecordOperation {
    const { amount, until } = this.#ledgerOf(worker).open(id) as OpenAmount
    return { type: 'put', key: openKey(worker, id), value: encodeRecord({ amount: amount.toString(), until }) }
  }

  async #write(worker: Address, operations: readonly RecordOperation[]): Promise<void> {
    const { epoch, signed, included } = this.#ledgerOf(worker).state
    const stored: StoredLedger = { epoch, signed: signed.toString(), included: included.toString() }
    const value = encodeRecord({ ...stored })
    await this.#init.records.batch([...operations, { type: 'put', key: ledgerPrefix + worker, value }])
  }
}

function splitOpenKey(key: string): readonly [Address, string] {
  const [worker, ...id] = key.slice(openPrefix.length).split('/')
  return [worker as Address, id.join('/')]
}
