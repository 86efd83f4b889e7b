import { BoundedMap } from '@opengradient/async'
import type { ChainReader } from '@opengradient/chain'
import {
  type ChequeParties,
  chequeKey,
  decodeRecord,
  encodeRecord,
  type Hex,
  type RecordOperation,
  type Records,
} from '@opengradient/protocol'

import { type OpenAmount, PayerLedger } from './payer-ledger.ts'

/** Payers and workers whose open amounts are remembered. */
const maxLedgers = 16_384
/** On-disk key prefix. */
const prefix = 'client-open/'
const openKey = (key: Hex, id: string): string => `${prefix}${key}/${id}`
const maxRecordBytes = 256

/**
 * Amounts of other payers at workers, for quotes: the next cheque of a payer has to cover them. Durable, so that a quote after a
 * restart counts the jobs before it.
 */
export class ClientLedgers {
  readonly #reader: Pick<ChainReader, 'spent'>
  readonly #records: Records
  readonly #ledgers = new BoundedMap<Hex, PayerLedger>({ maxEntries: maxLedgers, refreshOnGet: true })

  constructor(reader: Pick<ChainReader, 'spent'>, records: Records) {
    this.#reader = reader
    this.#records = records
  }

  /** Reads the amounts of earlier processes. */
  async load(): Promise<void> {
    for await (const [key, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const [ledger, ...id] = key.slice(prefix.length).split('/') as [Hex, ...string[]]
      const { amount, until } = decodeRecord(bytes, maxRecordBytes) as { amount: string; until: number }
      this.#ledgerOf(ledger).reserve(id.join('/'), { amount: BigInt(amount), until })
    }
  }

  /** Amount that a payer's last cheque had to cover. @throws CHAIN, RPC_DISAGREE */
  async cumulative(parties: ChequeParties): Promise<bigint> {
    const spent = await this.#reader.spent(parties)
    return spent + (this.#ledgers.get(chequeKey(parties))?.outstanding ?? 0n)
  }

  /** Counts the largest amount of a run. Resolves when it survives the end of the process. */
  async reserve(cheque: ChequeParties, id: string, open: OpenAmount): Promise<void> {
    const key = chequeKey(cheque)
    this.#ledgerOf(key).reserve(id, open)
    await this.#write(key, id)
  }

  async settle(cheque: ChequeParties, id: string, amount: bigint): Promise<void> {
    const key = chequeKey(cheque)
    this.#ledgers.get(key)?.settle(id, amount)
    await this.#write(key, id)
  }

  async release(cheque: ChequeParties, id: string): Promise<void> {
    const key = chequeKey(cheque)
    if (this.#ledgers.get(key)?.release(id) === true) await this.#write(key, id)
  }

  /** Receipts of attempts are in a batch: the chain counts them. */
  async include(ids: readonly string[]): Promise<void> {
    const operations: RecordOperation[] = []
    for (const [key, ledger] of this.#ledgers) {
      for (const id of ids) if (ledger.release(id)) operations.push({ type: 'del', key: openKey(key, id) })
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }

  async expire(nowSeconds: number): Promise<void> {
    const operations: RecordOperation[] = []
    for (const [key, ledger] of this.#ledgers) {
      for (const id of ledger.expire(nowSeconds)) operations.push({ type: 'del', key: openKey(key, id) })
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }

  #ledgerOf(key: Hex): PayerLedger {
    const known = this.#ledgers.get(key)
    if (known !== undefined) return known
    const ledger = new PayerLedger()
    this.#ledgers.set(key, ledger)
    return ledger
  }

  /** Writes the ledger's present amount of a run. */
  async #write(ledger: Hex, id: string): Promise<void> {
    const open = this.#ledgers.get(ledger)?.open(id)
    const key = openKey(ledger, id)
    if (open === undefined) return this.#records.batch([{ type: 'del', key }])
    const value = encodeRecord({ amount: open.amount.toString(), until: open.until })
    await this.#records.batch([{ type: 'put', key, value }])
  }
}
