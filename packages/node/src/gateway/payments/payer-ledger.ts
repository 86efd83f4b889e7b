import { OgError } from '@opengradient/protocol'

/** An amount that a worker may still draw: of a run in flight, or of a receipt that is in no batch yet. */
export interface OpenAmount {
  readonly amount: bigint
  /** Unix seconds after which no batch can hold the receipt any more. */
  readonly until: number
}

/** The durable part of a ledger. */
export interface LedgerState {
  /** Of the cheques: amounts of different epochs are counted apart. */
  readonly epoch: number
  /** Cumulative amount of the last cheque. */
  readonly signed: bigint
  /** Prices and audit fees of the receipts in posted batches. */
  readonly included: bigint
  /** The amount that the module has drawn, as last read. */
  readonly drawn: bigint
  /** Unix seconds at which the unexplained amount last grew; 0 for never. */
  readonly strangeAt: number
}

/** State of a ledger without payments. */
export const newLedger: LedgerState = { epoch: 0, signed: 0n, included: 0n, drawn: 0n, strangeAt: 0 }

/**
 * The amounts of one payer at one worker under one epoch. A cheque covers everything that the worker may draw: receipts in
 * batches, receipts that wait for a batch, and the largest price of each run in flight. Pure: the caller makes changes durable.
 */
export class PayerLedger {
  readonly epoch: number
  readonly #open = new Map<string, OpenAmount>()
  /** Amounts whose time is over. A batch can hold their receipts all the same, and its worker may say so later. */
  readonly #lapsed = new Map<string, OpenAmount>()
  #signed: bigint
  #included: bigint
  #drawn: bigint
  #strangeAt: number
  #outstanding = 0n

  constructor(
    { epoch, signed, included, drawn, strangeAt }: LedgerState = newLedger,
    open: Iterable<readonly [string, OpenAmount]> = [],
  ) {
    this.epoch = epoch
    this.#signed = signed
    this.#included = included
    this.#drawn = drawn
    this.#strangeAt = strangeAt
    for (const [id, amount] of open) this.#put(id, amount)
  }

  get state(): LedgerState {
    return {
      epoch: this.epoch,
      signed: this.#signed,
      included: this.#included,
      drawn: this.#drawn,
      strangeAt: this.#strangeAt,
    }
  }

  /** Cumulative amount of the last cheque. It never decreases. */
  get signed(): bigint {
    return this.#signed
  }

  /** Sum of the open amounts: the amount that a reservation on chain has to cover. */
  get outstanding(): bigint {
    return this.#outstanding
  }

  /**
   * The amount that the module drew beyond the included receipts: the worker did not report some of them, such as that of a caller which
   * disconnected, or drew a cheque without a receipt.
   */
  get unexplained(): bigint {
    return this.#drawn > this.#included ? this.#drawn - this.#included : 0n
  }

  open(id: string): OpenAmount | undefined {
    return this.#open.get(id)
  }

  /**
   * Reserves the largest amount of a run, before its worker gets it. Idempotent by `id`; the larger amount counts.
   * @returns the cumulative amount of the cheque that covers it
   */
  reserve(id: string, { amount, until }: OpenAmount): bigint {
    if (amount < 0n) throw new OgError('BAD_INPUT', 'An amount is negative.', { details: { field: 'amount' } })
    const earlier = this.#open.get(id)
    const kept = earlier !== undefined && earlier.amount > amount ? earlier.amount : amount
    this.#put(id, { amount: kept, until: Math.max(until, earlier?.until ?? 0) })
    const needed = this.#included + this.#outstanding
    if (needed > this.#signed) this.#signed = needed
    return this.#signed
  }

  /** Lowers a reserved amount to the price and audit fee of the run's receipt. */
  settle(id: string, amount: bigint): void {
    const open = this.#open.get(id)
    if (open !== undefined && amount < open.amount) this.#put(id, { ...open, amount })
  }

  /** Whether a run can have a receipt that is in no batch as far as is known here. */
  expects(id: string): boolean {
    return this.#open.has(id) || this.#lapsed.has(id)
  }

  /** The receipt is in a posted batch, whose leaf states the amount. Idempotent. @returns whether the receipt was expected */
  include(id: string, amount: bigint): boolean {
    if (!this.release(id)) return false
    this.#included += amount
    return true
  }

  /** The module has drawn so much under the ledger's epoch. @returns by how much the unexplained amount has grown */
  setDrawn(drawn: bigint, nowSeconds: number): bigint {
    const before = this.unexplained
    this.#drawn = drawn
    const growth = this.unexplained - before
    if (growth <= 0n) return 0n
    this.#strangeAt = nowSeconds
    return growth
  }

  /** Counts what is unexplained for so long as included: the next cheques cover it. @returns whether there was such an amount */
  writeOff(beforeSeconds: number): boolean {
    if (this.unexplained === 0n || this.#strangeAt > beforeSeconds) return false
    this.#included = this.#drawn
    return true
  }

  /** The run has no receipt and gets none. @returns whether one was expected */
  release(id: string): boolean {
    const open = this.#open.get(id)
    if (open === undefined) return this.#lapsed.delete(id)
    this.#open.delete(id)
    this.#outstanding -= open.amount
    return true
  }

  /** Releases amounts whose time is over; their receipts stay expected. @returns whether there were any */
  lapse(nowSeconds: number): boolean {
    const over = [...this.#open].filter(([, { until }]) => until < nowSeconds)
    for (const [id, amount] of over) {
      this.release(id)
      this.#lapsed.set(id, amount)
    }
    return over.length > 0
  }

  /** Forgets amounts whose time ended before a moment. @returns their ids */
  expire(seconds: number): readonly string[] {
    const known = [...this.#open, ...this.#lapsed]
    const expired = known.filter(([, { until }]) => until < seconds).map(([id]) => id)
    for (const id of expired) this.release(id)
    return expired
  }

  #put(id: string, open: OpenAmount): void {
    this.#outstanding += open.amount - (this.#open.get(id)?.amount ?? 0n)
    this.#open.set(id, open)
  }
}
