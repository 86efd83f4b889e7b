import type { KeyedMutex } from '@opengradient/async'
import { type Address, encodeRecord, OgError, type Records, toOgError } from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { ChequeBook } from './cheque-book.ts'
import type { ReservedMoney } from './reserved-money.ts'

export interface ReservationsInit extends Pick<Components, 'clock' | 'logger' | 'signal'> {
  readonly records: Records
  readonly book: Pick<ChequeBook, 'outstanding'>
  readonly money: ReservedMoney
  /** Of the account: none of its transactions changes the amounts that another one has read. */
  readonly transactions: KeyedMutex
  /** On-disk key prefix of the accounts for which money is reserved. */
  readonly prefix: string
  /** Reservation for a worker before its first job, in 1e-18 OPG. */
  readonly first: bigint
  /** Largest reservation that a top-up aims at. */
  readonly most: bigint
}

/** Factor by which each top-up of a worker that is used raises its reservation. */
const growth = 4n

/**
 * The gateway's reservations for workers, or for auditors of its orders. Each begins small and grows with the worker's use. It is topped up in the background
 * when half of it is used, so that no request waits for a transaction.
 */
export class Reservations {
  readonly #init: ReservationsInit
  /** Reserved amounts as last read. */
  readonly #reserved = new Map<Address, bigint>()
  /** Amounts up to which reservations are filled. */
  readonly #levels = new Map<Address, bigint>()
  /** Unix milliseconds of the last use of each worker with a reservation, at first those of the start. */
  readonly #usedAt = new Map<Address, number>()
  readonly #filling = new Map<Address, Promise<void>>()

  constructor(init: ReservationsInit) {
    this.#init = init
  }

  /** Reads for which workers earlier processes reserved money. */
  async load(): Promise<void> {
    const { records, clock, prefix } = this.#init
    for await (const [key] of records.entries({ gte: prefix, lt: `${prefix}~` })) {
      this.#usedAt.set(key.slice(prefix.length) as Address, clock.now())
    }
  }

  /** Workers for which money may be reserved. */
  workers(): readonly Address[] {
    return [...this.#usedAt.keys()]
  }

  /** Milliseconds since the last use of a worker, or since the start. */
  idleMs(worker: Address): number {
    const { clock } = this.#init
    return clock.now() - (this.#usedAt.get(worker) ?? clock.now())
  }

  /** Amount of new work that the worker's reservation covers. */
  available(worker: Address): bigint {
    const left = (this.#reserved.get(worker) ?? 0n) - this.#init.book.outstanding(worker)
    return left > 0n ? left : 0n
  }

  /**
   * Waits until a reservation covers an amount of new work, and calls `commit` in the same step, before another job can count on
   * the amount.
   *
   * @throws INSUFFICIENT_FUNDS, ABORTED, errors of the chain
   */
  async use<T>(worker: Address, amount: bigint, commit: () => Promise<T>): Promise<T> {
    this.#usedAt.set(worker, this.#init.clock.now())
    let before: bigint | undefined
    while (this.available(worker) < amount) {
      const reserved = this.#reserved.get(worker) ?? 0n
      // A top-up that was in flight may have been for less.
      if (reserved === before) throw this.#insufficient(worker, amount)
      before = reserved
      await this.#fill(worker, amount)
    }
    return commit()
  }

  /** Tops up in the background when half of the reservation is used. Failures are logged: the next use tries again. */
  topUp(worker: Address): void {
    const half = this.#level(worker) / 2n
    if (this.#filling.has(worker) || this.available(worker) >= half) return
    this.#fill(worker, half).catch((error: unknown) => {
      const { signal, logger } = this.#init
      if (signal.aborted) return
      logger.warn({ worker, error: toOgError(error).shortMessage }, 'Reservation not topped up')
    })
  }

  /** Money of this gateway at a worker has moved on chain: reads the reservation again, and tops it up. */
  refresh(worker: Address): void {
    if (!this.#reserved.has(worker)) return
    this.#read(worker)
      .then(() => this.topUp(worker))
      .catch((error: unknown) => {
        this.#init.logger.debug({ worker, error: toOgError(error).shortMessage }, 'Reservation not read')
      })
  }

  /**
   * Takes a reservation back: a first call begins the release, a later one ends it after the exit delay. Each step follows from
   * the chain, so that a restart loses none.
   *
   * @param isWanted whether the amount of a new worker stays
   * @param timestamp of the chain, in Unix seconds
   */
  release(worker: Address, isWanted: boolean, timestamp: number): Promise<void> {
    return this.#enqueue(() => this.#release(worker, isWanted ? this.#init.first : 0n, timestamp))
  }

  #level(worker: Address): bigint {
    return this.#levels.get(worker) ?? this.#init.first
  }

  #fill(worker: Address, amount: bigint): Promise<void> {
    let filling = this.#filling.get(worker)
    if (filling === undefined) {
      filling = this.#enqueue(() => this.#reserve(worker, amount)).finally(() => this.#filling.delete(worker))
      this.#filling.set(worker, filling)
    }
    return filling
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    return this.#init.transactions.run('', step)
  }

  async #reserve(worker: Address, amount: bigint): Promise<void> {
    const { book, money, logger, most, records, clock, prefix } = this.#init
    const reserved = await this.#read(worker)
    const outstanding = book.outstanding(worker)
    const least = outstanding + amount
    const level = this.#level(worker)
    if (reserved >= least && reserved >= level) return
    const grown = level * growth < most ? level * growth : most
    const next = outstanding > 0n ? grown : level
    this.#levels.set(worker, next)
    const wanted = next > least ? next : least
    if (!this.#usedAt.has(worker)) this.#usedAt.set(worker, clock.now())
    // Before the money: a reservation that is forgotten would never be released.
    await records.batch([{ type: 'put', key: prefix + worker, value: encodeRecord(true) }])
    await money.reserve(worker, wanted)
    await this.#read(worker)
    logger.debug({ worker, amount: wanted.toString() }, 'Money reserved')
  }

  async #release(worker: Address, keep: bigint, timestamp: number): Promise<void> {
    const { book, money, records, prefix } = this.#init
    const { amount, leaving, readyAt } = await money.read(worker)
    if (leaving > 0n && timestamp >= readyAt) await money.finishRelease(worker)
    if (leaving === 0n && amount > keep && book.outstanding(worker) === 0n) {
      // Before the transaction: a job that arrives meanwhile finds the rest. No event tops up an unknown reservation.
      if (keep > 0n) this.#reserved.set(worker, keep)
      else this.#reserved.delete(worker)
      this.#levels.set(worker, this.#init.first)
      await money.beginRelease(worker, keep)
    }
    if (leaving > 0n || amount > 0n) return
    this.#usedAt.delete(worker)
    await records.batch([{ type: 'del', key: prefix + worker }])
  }

  async #read(worker: Address): Promise<bigint> {
    const { amount } = await this.#init.money.read(worker)
    this.#reserved.set(worker, amount)
    return amount
  }

  #insufficient(worker: Address, amount: bigint): OgError {
    return new OgError('INSUFFICIENT_FUNDS', `The gateway's reservation for worker ${worker} does not cover the job.`, {
      details: { required: amount.toString(), available: this.available(worker).toString() },
      next: ['Deposit OPG to the account of the gateway, or raise gateway.reservation in its configuration.'],
    })
  }
}
