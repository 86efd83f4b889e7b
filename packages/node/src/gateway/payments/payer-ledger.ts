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
  /** Prices and audit fees of the receipts in posted batches: at least the amount that the module drew. */
  readonly included: bigint
}

/**
 * The amounts of one payer at one worker under one epoch. A cheque covers everything that the worker may draw: receipts in
 * batches, receipts that wait for a batch, and the largest price of each run in flight. Pure: the caller makes changes durable.
 */
export class PayerLedger {
  readonly epoch: number
  readonly #open = new Map<string, OpenAmount>()
  #signed: bigint
  #included: bigint
  #outstanding = 0n

  constructor({ epoch, signed, included }: LedgerState, open: Iterable<readonly [string, OpenAmount]> = []) {
    this.epoch = epoch
    this.#signed = signed
    this.#included = included
    for (const [id, amount] of open) this.#put(id, amount)
  }

  get state(): LedgerState {
    return { epoch: this.epoch, signed: this.#signed, included: this.#included }
  }

  /** Cumulative amount of the last cheque. It never decreases. */
  get signed(): bigint {
    return this.#signed
  }

  /** Sum of the open amounts: the amount that a reservation on chain has to cover. */
  get outstanding(): bigint {
    return this.#outstanding
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

  /** The receipt is in a posted batch, whose leaf states the amount. Idempotent. @returns whether the receipt was open */
  include(id: string, amount: bigint): boolean {
    if (!this.release(id)) return false
    this.#included += amount
    return true
  }

  /**
   * The module has drawn so much. It is more than the included receipts where a worker did not report some of them, such as that
   * of a caller which disconnected, or drew a cheque without a receipt.
   * @returns the amount that no included receipt explains
   */
  reconcile(drawn: bigint): bigint {
    if (drawn <= this.#included) return 0n
    const unexplained = drawn - this.#included
    this.#included = drawn
    return unexplained
  }

  /** The run has no receipt and gets none. @returns whether it was open */
  release(id: string): boolean {
    const open = this.#open.get(id)
    if (open === undefined) return false
    this.#open.delete(id)
    this.#outstanding -= open.amount
    return true
  }

  /** Releases amounts whose time is over. @returns their ids */
  expire(nowSeconds: number): readonly string[] {
    const expired = [...this.#open].filter(([, { until }]) => until < nowSeconds).map(([id]) => id)
    for (const id of expired) this.release(id)
    return expired
  }

  #put(id: string, open: OpenAmount): void {
    this.#outstanding += open.amount - (this.#open.get(id)?.amount ?? 0n)
    this.#open.set(id, open)
  }
}
