import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
  type Cheque,
  type Clock,
  chequeType,
  decodeRecord,
  encodeRecord,
  type Hasher,
  type Records,
  type Signed,
  type Signer,
  signStruct,
} from '@opengradient/protocol'

/** Terms that all cheques for auditors of a gateway share. */
export type AuditorChequeTerms = Omit<Cheque, 'worker' | 'cumulative' | 'epoch'>

export interface AuditorFeesInit {
  readonly records: Records
  readonly signer: Signer
  readonly hasher: Hasher
  readonly terms: AuditorChequeTerms
  readonly reader: Pick<ChainReader, 'spent'>
  readonly clock: Pick<Clock, 'now'>
}

interface FeeAccount {
  readonly epoch: number
  /** Sum that was promised. */
  readonly cumulative: bigint
  /** The part of it that orders without a verdict left: the next orders use it. */
  readonly left: bigint
  /** Whether the auditor counted more than this gateway in its last answer. */
  readonly isDisputed: boolean
}

interface StoredFees {
  readonly epoch: number
  readonly cumulative: string
  readonly left: string
  readonly isDisputed: boolean
}

/** On-disk key prefix. */
const prefix = 'auditor-fees/'
const maxRecordBytes = 512

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/**
 * The gateway's promises to auditors of its orders: one durable sum for each. The fee of an order without a verdict pays the
 * next order, so that an auditor which takes fees and does not answer gets one fee.
 */
export class AuditorFees {
  readonly #init: AuditorFeesInit
  readonly #accounts = new Map<Address, FeeAccount>()
  /** Sums that auditors have collected, as last read. */
  readonly #spent = new Map<Address, bigint>()

  constructor(init: AuditorFeesInit) {
    this.#init = init
  }

  /** Reads the accounts of earlier processes. */
  async load(): Promise<void> {
    for await (const [key, bytes] of this.#init.records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const { cumulative, left, ...rest } = decodeRecord(bytes, maxRecordBytes) as StoredFees
      const account = { ...rest, cumulative: BigInt(cumulative), left: BigInt(left) }
      this.#accounts.set(key.slice(prefix.length) as Address, account)
    }
  }

  /** Fees of orders with a verdict, or without an end, that an auditor has not collected. */
  outstanding(auditor: Address): bigint {
    const { cumulative, left } = this.#accounts.get(auditor) ?? { cumulative: 0n, left: 0n }
    return max(cumulative - left - (this.#spent.get(auditor) ?? 0n), 0n)
  }

  /** Amount beside {@link outstanding} that a reservation has to cover with a further order: what is left can be collected, too. */
  needed(auditor: Address, fee: bigint): bigint {
    return max(fee, this.#accounts.get(auditor)?.left ?? 0n)
  }

  /** Auditors whose collected sums are not read yet. */
  unread(): readonly Address[] {
    return [...this.#accounts.keys()].filter((auditor) => !this.#spent.has(auditor))
  }

  /** Reads what an auditor has collected. */
  async refresh(auditor: Address): Promise<void> {
    const { reader, terms } = this.#init
    const account = this.#accounts.get(auditor)
    if (account === undefined) return
    this.#spent.set(auditor, await reader.spent({ ...terms, worker: auditor, epoch: account.epoch }, 'orders'))
  }

  /** The cheque of an order. Resolves when its sum survives the end of the process. */
  async promise(auditor: Address, fee: bigint): Promise<Signed<Cheque>> {
    const { signer, hasher, terms, clock } = this.#init
    // A lost account begins anew: an epoch that was never used counts apart from the cheques that are forgotten.
    const epoch = Math.floor(clock.now() / 1_000)
    const before = this.#accounts.get(auditor) ?? { epoch, cumulative: 0n, left: 0n, isDisputed: false }
    const missing = max(fee - before.left, 0n)
    const account = { ...before, cumulative: before.cumulative + missing, left: before.left + missing - fee }
    if (!this.#accounts.has(auditor)) this.#spent.set(auditor, 0n)
    await this.#put(auditor, account)
    const { value, signature } = signStruct(signer, hasher, chequeType, {
      ...terms,
      ...{ worker: auditor, cumulative: account.cumulative, epoch: account.epoch },
    })
    return { value, signature }
  }

  /** An order got its verdict. */
  async serve(auditor: Address): Promise<void> {
    const account = this.#accounts.get(auditor)
    if (account?.isDisputed) await this.#put(auditor, { ...account, isDisputed: false })
  }

  /**
   * An order got no verdict: its fee is left for the next one.
   *
   * @param isDisputed the auditor counts more than was promised. Its verdict may have been lost on the way: once, until the next
   *   verdict, the fee is given up.
   */
  async fail(auditor: Address, fee: bigint, isDisputed: boolean): Promise<void> {
    const account = this.#accounts.get(auditor)
    if (account === undefined) return
    const left = isDisputed && !account.isDisputed ? account.left : account.left + fee
    await this.#put(auditor, { ...account, left, isDisputed: account.isDisputed || isDisputed })
  }

  async #put(auditor: Address, account: FeeAccount): Promise<void> {
    this.#accounts.set(auditor, account)
    const { epoch, cumulative, left, isDisputed } = account
    const stored: StoredFees = { epoch, cumulative: cumulative.toString(), left: left.toString(), isDisputed }
    await this.#init.records.batch([{ type: 'put', key: prefix + auditor, value: encodeRecord({ ...stored }) }])
  }
}
