import { BoundedMap } from '@opengradient/async'
import { type Clock, decodeRecord, encodeRecord, OgError, type Records } from '@opengradient/protocol'

import { addressKey } from '../../http/address-key.ts'

/** Addresses whose spending is remembered. The budget of all bounds what a forgotten address can spend again. */
const maxAddresses = 65_536
const hourMs = 3_600_000
const bps = 10_000n
/** On-disk key. */
const recordKey = 'sponsor-budget'
const maxRecordBytes = 256

export interface SponsorBudgetInit {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  /** Smallest units of OPG per hour, over all callers. */
  readonly hourlyBudget: bigint
  /** Share of the hourly budget for the callers of one address, in 1/10,000. */
  readonly addressShareBps: number
}

/** An amount that refills at a constant rate up to its capacity. */
interface Allowance {
  available: bigint
  /** Unix milliseconds of the last refill. */
  at: number
}

/**
 * Limits what a sponsor spends: per hour over all callers, and per address. Amounts are in the smallest units of OPG. The budget of all
 * callers is kept at each block: a process that is killed again and again spends no more than one that runs, but for one block's jobs.
 */
export class SponsorBudget {
  readonly #init: SponsorBudgetInit
  readonly #all: Allowance
  readonly #byAddress = new BoundedMap<string, Allowance>({ maxEntries: maxAddresses })
  /** The available amount, as it was kept last. */
  #kept: bigint

  constructor(init: SponsorBudgetInit) {
    this.#init = init
    this.#all = { available: init.hourlyBudget, at: init.clock.now() }
    this.#kept = init.hourlyBudget
  }

  /** Reads the amount that an earlier process left. */
  async load(): Promise<void> {
    const bytes = await this.#init.records.get(recordKey)
    if (bytes === undefined) return
    const [available, at] = decodeRecord(bytes, maxRecordBytes) as readonly [string, number]
    this.#all.available = BigInt(available)
    this.#all.at = at
    this.#kept = this.#all.available
  }

  /** Keeps the available amount, where it changed. */
  async keep(): Promise<void> {
    const { available, at } = this.#all
    if (available === this.#kept) return
    this.#kept = available
    const value = encodeRecord([available.toString(), at])
    await this.#init.records.batch([{ type: 'put', key: recordKey, value }])
  }

  /**
   * Reserves the highest price of a job for a caller.
   *
   * @throws OVERLOADED with the time after which the amount is available again
   */
  reserve(caller: string, amount: bigint): void {
    const { hourlyBudget, addressShareBps } = this.#init
    const ofAddress = (hourlyBudget * BigInt(addressShareBps)) / bps
    const key = addressKey(caller)
    const own = this.#byAddress.get(key) ?? { available: ofAddress, at: this.#init.clock.now() }
    this.#take(this.#all, hourlyBudget, amount, 'The hourly budget of this sponsor is used up.')
    try {
      this.#take(own, ofAddress, amount, "This address has used up its share of the sponsor's hourly budget.")
    } catch (error) {
      this.#all.available += amount
      throw error
    }
    this.#byAddress.set(key, own)
  }

  /** Counts an amount that was spent without a reservation. New jobs wait until what is missing has refilled. */
  charge(amount: bigint): void {
    this.#all.available -= amount
  }

  /** Returns the part of a reservation that was not spent. */
  refund(caller: string, amount: bigint): void {
    this.#all.available += amount
    const own = this.#byAddress.get(addressKey(caller))
    if (own !== undefined) own.available += amount
  }

  #take(allowance: Allowance, perHour: bigint, amount: bigint, message: string): void {
    const now = this.#init.clock.now()
    const refill = (perHour * BigInt(Math.max(0, now - allowance.at))) / BigInt(hourMs)
    const refilled = allowance.available + refill
    allowance.available = refilled < perHour ? refilled : perHour
    allowance.at = now
    if (allowance.available < amount) {
      const missing = amount - allowance.available
      throw new OgError('OVERLOADED', message, {
        next: ['Sign and pay the job yourself, or try again later.'],
        // A job that costs more than an hour's budget never becomes affordable: the ceiling of a job is checked before.
        retryAfterMs: perHour === 0n ? hourMs : Math.min(hourMs, Number((missing * BigInt(hourMs)) / perHour) + 1),
      })
    }
    allowance.available -= amount
  }
}
