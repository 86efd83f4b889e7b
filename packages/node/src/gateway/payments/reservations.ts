import { deposit, reserve } from '@opengradient/chain'
import { type Address, OgError, toOgError } from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { ChequeBook } from './cheque-book.ts'

type ReservationComponents = Pick<
  Components,
  'account' | 'config' | 'reader' | 'writer' | 'logger' | 'metrics' | 'signal'
>

/**
 * The gateway's reservations for workers. Each is kept at the configured amount: it is topped up in the background when half
 * of it is used, so that no request waits for a transaction after the first one for a worker.
 */
export class Reservations {
  readonly #components: ReservationComponents
  readonly #book: Pick<ChequeBook, 'outstanding'>
  readonly #token: Address
  readonly #target: bigint
  /** Reserved amounts as last read. */
  readonly #reserved = new Map<Address, bigint>()
  readonly #filling = new Map<Address, Promise<void>>()
  /** Transactions of one account wait for each other: what one reads, another must not change. */
  #queue: Promise<void> = Promise.resolve()

  constructor(components: ReservationComponents, book: Pick<ChequeBook, 'outstanding'>) {
    this.#components = components
    this.#book = book
    const { config } = components
    this.#token = config.deployment.contracts.opg
    this.#target = BigInt(config.gateway.reservation)
  }

  /** Amount of new work that the worker's reservation covers. */
  available(worker: Address): bigint {
    const left = (this.#reserved.get(worker) ?? 0n) - this.#book.outstanding(worker)
    return left > 0n ? left : 0n
  }

  /**
   * Waits until a reservation covers an amount of new work.
   * @throws INSUFFICIENT_FUNDS, ABORTED, errors of the chain
   */
  async ensure(worker: Address, amount: bigint): Promise<void> {
    if (this.available(worker) >= amount) return
    await this.#fill(worker, amount)
    if (this.available(worker) >= amount) return
    throw new OgError('INSUFFICIENT_FUNDS', `The gateway's reservation for worker ${worker} does not cover the job.`, {
      details: { required: amount.toString(), available: this.available(worker).toString() },
      next: ['Deposit OPG to the account of the gateway, or raise gateway.reservation in its configuration.'],
    })
  }

  /** Tops up in the background when half of the reservation is used. Failures are logged: the next use tries again. */
  topUp(worker: Address): void {
    if (this.#filling.has(worker) || this.available(worker) >= this.#target / 2n) return
    this.#fill(worker, this.#target / 2n).catch((error: unknown) => {
      if (this.#components.signal.aborted) return
      this.#components.logger.warn({ worker, error: toOgError(error).shortMessage }, 'Reservation not topped up')
    })
  }

  /** Money of this gateway at a worker has moved on chain: reads the reservation again, and tops it up. */
  refresh(worker: Address): void {
    if (!this.#reserved.has(worker)) return
    this.#read(worker)
      .then(() => this.topUp(worker))
      .catch((error: unknown) => {
        this.#components.logger.debug({ worker, error: toOgError(error).shortMessage }, 'Reservation not read')
      })
  }

  /** Whether this gateway has reserved money for the worker. */
  has(worker: Address): boolean {
    return (this.#reserved.get(worker) ?? 0n) > 0n
  }

  #fill(worker: Address, amount: bigint): Promise<void> {
    let filling = this.#filling.get(worker)
    if (filling === undefined) {
      const queued = this.#queue.then(() => this.#reserve(worker, amount))
      this.#queue = queued.catch(() => undefined)
      filling = queued.finally(() => this.#filling.delete(worker))
      this.#filling.set(worker, filling)
    }
    return filling
  }

  async #reserve(worker: Address, amount: bigint): Promise<void> {
    const { account, reader, writer, logger, signal } = this.#components
    const token = this.#token
    const reserved = await this.#read(worker)
    const outstanding = this.#book.outstanding(worker)
    const least = outstanding + amount
    const wanted = this.#target > least ? this.#target : least
    if (reserved >= wanted) return
    const free = await reader.freeBalance(account, token)
    const wallet = await reader.walletBalance(writer.sender.address)
    const missing = wanted - reserved
    if (free < missing && wallet > 0n) {
      const balance = missing < free + wallet ? missing : free + wallet
      await deposit(writer, { token, balance }, { signal })
    }
    const affordable = reserved + (free + wallet < missing ? free + wallet : missing)
    if (affordable > reserved) await reserve(writer, { worker, token, amount: affordable }, { signal })
    await this.#read(worker)
    logger.debug({ worker, amount: affordable.toString() }, 'Money reserved')
  }

  async #read(worker: Address): Promise<bigint> {
    const { account, reader } = this.#components
    const { amount } = await reader.reservation({ payer: account, worker, token: this.#token })
    this.#reserved.set(worker, amount)
    return amount
  }
}
