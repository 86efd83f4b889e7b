import { KeyedMutex } from '@opengradient/async'
import { type ChainEvent, collectOrderCheque } from '@opengradient/chain'
import {
  type Address,
  type Cheque,
  chequeKey,
  chequeType,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  isOgError,
  OgError,
  packSigned,
  type RecordOperation,
  type Signed,
  toHex,
  toOgError,
  unpackSigned,
} from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import { type AcceptedFee, isCollectionDue, type OrderAccount, OrderLedger, unpaid } from './order-ledger.ts'

type OrderFeeComponents = Pick<
  Components,
  'account' | 'config' | 'records' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'clock' | 'logger' | 'signal'
>

/** An order whose rules and signatures were checked. */
export interface FeeOfOrder {
  readonly orderHash: Hex
  readonly cheque: Signed<Cheque>
  /** Unix seconds: it is refused later. */
  readonly expires: number
}

interface AcceptedOrder extends AcceptedFee {
  readonly expires: number
  readonly isServed: boolean
  /** Copies of the order that are worked on: one that fails takes no fee of another one back. */
  readonly runs: number
}

interface StoredOrderAccount {
  readonly cheque: Uint8Array
  readonly earned: string
  readonly usedAt: number
}

interface StoredOrderFee {
  readonly key: Uint8Array
  readonly fee: string
  readonly expires: number
  readonly isServed: boolean
}

const kind = 'order-cheque'
/** On-disk key prefixes. */
const accountPrefix = 'order-account/'
const orderPrefix = 'order-fee/'
const maxRecordBytes = 1_024
/** Accepted orders that are remembered until they expire, so that a repetition costs no second fee; the oldest are forgotten. */
const maxOrders = 16_384
/** Blocks between two reads of all accounts, and time without orders after which any sum is collected. */
const intervalBlocks = 30
const idleMs = 3_600_000
const rateUnit = 10n ** 18n
/** Gas of a collection, about. */
const collectGas = 75_000n

/**
 * The fees of orders: counts each accepted order against its payer's cheque and reservation, keeps the largest cheque of each key,
 * durably, and collects it when the sum is worth its gas, when the payer begins to take its reservation back, or after an hour
 * without orders.
 */
export class OrderFees {
  readonly #components: OrderFeeComponents
  readonly #ledger = new OrderLedger()
  readonly #orders = new Map<Hex, AcceptedOrder>()
  /** Keys whose collection is in the outbox. */
  readonly #collecting = new Set<Hex>()
  readonly #mutex = new KeyedMutex()
  /** OPG per smallest unit of each token of the module, times 1e18. */
  readonly #rates = new Map<Address, bigint>()
  #lastRead = 0
  #head = 0

  constructor(components: OrderFeeComponents) {
    this.#components = components
  }

  /** Reads the accounts of earlier processes. Orders that they did not serve cost nothing. */
  async start(): Promise<void> {
    const { records, outbox } = this.#components
    for await (const [name, bytes] of records.entries({ gte: accountPrefix, lt: `${accountPrefix}~` })) {
      this.#ledger.set(name.slice(accountPrefix.length) as Hex, decodeAccount(bytes))
    }
    for await (const [name, bytes] of records.entries({ gte: orderPrefix, lt: `${orderPrefix}~` })) {
      const { key, fee, expires, isServed } = decodeRecord(bytes, maxRecordBytes) as StoredOrderFee
      const order = { key: toHex(key), fee: BigInt(fee), expires, isServed, runs: 0 }
      this.#orders.set(name.slice(orderPrefix.length) as Hex, order)
    }
    for (const [orderHash, { isServed }] of [...this.#orders]) if (!isServed) await this.drop(orderHash)
    outbox.process(kind, ({ payload }) => this.#collect(unpackSigned(chequeType, payload)), {
      backoff: { initialMs: 500, maxMs: 10_000 },
    })
  }

  /**
   * Accepts an order: resolves when its fee is counted durably. Idempotent by the order.
   *
   * @throws BAD_CHEQUE, INSUFFICIENT_FUNDS, OVERLOADED, CHAIN
   */
  async accept({ orderHash, cheque, expires }: FeeOfOrder): Promise<void> {
    const { value } = cheque
    const { orderFee } = this.#components.config.auditor
    if (orderFee === '0' && value.cumulative === 0n) return
    const least = await this.#inToken(value.token, BigInt(orderFee))
    await this.#mutex.run(`${value.payer}/${value.token}`, async () => {
      const known = this.#orders.get(orderHash)
      if (known !== undefined) {
        this.#orders.set(orderHash, { ...known, runs: known.runs + 1 })
        return
      }
      const forgotten = this.#orders.size < maxOrders ? [] : this.#forgetServed()
      const reserved = await this.#read(value)
      const spent =
        this.#ledger.account(chequeKey(value))?.spent ?? (await this.#components.reader.spent(value, 'orders'))
      const terms = { least, spent, reserved, now: this.#components.clock.now() }
      const { key, fee, account } = this.#ledger.accept(cheque, terms)
      const order = { key, fee, expires, isServed: false, runs: 1 }
      await this.#components.records.batch([...forgotten, putAccount(key, account), putOrder(orderHash, order)])
      this.#ledger.set(key, account)
      this.#orders.set(orderHash, order)
    })
  }

  /** The verdict of an order exists: its fee is earned, durably, before it is sent. */
  async serve(orderHash: Hex): Promise<void> {
    const order = this.#orders.get(orderHash)
    if (order === undefined || order.isServed) return
    const served = { ...order, isServed: true }
    await this.#components.records.batch([putOrder(orderHash, served)])
    this.#orders.set(orderHash, served)
    await this.#collectIfDue(order.key, false)
  }

  /** A copy of the order got no verdict. Without another copy the order costs nothing. */
  async drop(orderHash: Hex): Promise<void> {
    const order = this.#orders.get(orderHash)
    if (order === undefined || order.isServed) return
    if (order.runs > 1) {
      this.#orders.set(orderHash, { ...order, runs: order.runs - 1 })
      return
    }
    this.#orders.delete(orderHash)
    this.#ledger.drop(order)
    const account = this.#ledger.account(order.key)
    const writes: RecordOperation[] = account === undefined ? [] : [putAccount(order.key, account)]
    await this.#components.records.batch([...writes, { type: 'del', key: orderPrefix + orderHash }])
  }

  /** Collects from payers that take their reservations back, and now and then from all. */
  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    this.#head = head.number
    const { account, config } = this.#components
    for (const event of events) {
      if (event.contract !== 'escrow' || event.name !== 'ReleaseBegun') continue
      const { module, worker, payer, token } = event.args
      if (module !== config.deployment.contracts.orders || worker !== account) continue
      for (const [key] of this.#ledger.ofPayer({ payer, token })) await this.#collectIfDue(key, true)
    }
    if (this.#lastRead !== 0 && head.number < this.#lastRead + intervalBlocks) return
    this.#lastRead = head.number
    await this.#readAll(head)
  }

  /** Reads again the sums that replaced blocks collected. */
  rewind(): void {
    for (const [key] of this.#ledger.entries()) this.#ledger.setSpent(key, undefined)
    this.#lastRead = 0
  }

  /** An amount of OPG in the smallest units of a token that the module lists, rounded up. @throws BAD_CHEQUE for another token */
  async #inToken(token: Address, amount: bigint): Promise<bigint> {
    const { reader, config } = this.#components
    if (token === config.deployment.contracts.opg) return amount
    const rate = this.#rates.get(token) ?? (await reader.tokenTerms(token))?.opgRate
    if (rate === undefined) {
      throw new OgError('BAD_CHEQUE', `Cheque token ${token} is not one of the module.`, {
        details: { field: 'cheque.token' },
      })
    }
    this.#rates.set(token, rate)
    return (amount * rateUnit + rate - 1n) / rate
  }

  /** The writes that forget the oldest order with a verdict. */
  #forgetServed(): readonly RecordOperation[] {
    const oldest = [...this.#orders].find(([, { isServed }]) => isServed)
    if (oldest === undefined) return []
    this.#orders.delete(oldest[0])
    return [{ type: 'del', key: orderPrefix + oldest[0] }]
  }

  async #readAll({ timestamp }: Head): Promise<void> {
    const { reader, account, logger } = this.#components
    for (const [key, { cheque, spent }] of [...this.#ledger.entries()]) {
      try {
        if (spent === undefined) await this.#readSpent(key, cheque.value)
        const reservation = await reader.reservation({ ...partiesOf(cheque.value), worker: account, module: 'orders' })
        await this.#collectIfDue(key, reservation.leaving > 0n)
      } catch (error) {
        logger.warn({ key, error: toOgError(error).shortMessage }, 'Fees of orders not read')
      }
    }
    await this.#forget(timestamp)
  }

  /** Forgets expired orders, and idle accounts that owe nothing worth its gas. */
  async #forget(timestamp: number): Promise<void> {
    const { clock, records } = this.#components
    const keys: string[] = []
    for (const [orderHash, { expires, isServed }] of [...this.#orders]) {
      if (!isServed || expires >= timestamp) continue
      this.#orders.delete(orderHash)
      keys.push(orderPrefix + orderHash)
    }
    for (const [key, account] of [...this.#ledger.entries()]) {
      const isIdle = account.spent !== undefined && account.usedAt < clock.now() - idleMs
      const owed = unpaid(account)
      if (!isIdle || (owed > 0n && owed >= (await this.#leastOf(account)))) continue
      this.#ledger.delete(key)
      keys.push(accountPrefix + key)
    }
    if (keys.length > 0) await records.batch(keys.map((key) => ({ type: 'del' as const, key })))
  }

  /** Gas of a collection at the module's price, in the token of an account. */
  #leastOf({ cheque }: OrderAccount): Promise<bigint> {
    return this.#inToken(cheque.value.token, collectGas * this.#components.parameters.batches.gasPrice)
  }

  async #collectIfDue(key: Hex, isLeaving: boolean): Promise<void> {
    const { outbox, config, clock } = this.#components
    const account = this.#ledger.account(key)
    if (account === undefined) return
    const from = await this.#inToken(account.cheque.value.token, BigInt(config.auditor.collectFrom))
    const limits = { least: await this.#leastOf(account), from, isLeaving, idleSince: clock.now() - idleMs }
    if (!isCollectionDue(account, limits)) return
    if (this.#collecting.has(key)) return
    this.#collecting.add(key)
    const { cumulative } = account.cheque.value
    const payload = packSigned(chequeType, account.cheque)
    await outbox.enqueue({ key: `${kind}/${key}/${cumulative}/${this.#head}`, kind, payload })
  }

  /** Sends the largest cheque of the queued one's key. A repetition sends nothing. */
  async #collect(queued: Signed<Cheque>): Promise<void> {
    const { writer, signal, logger } = this.#components
    const key = chequeKey(queued.value)
    const cheque = this.#ledger.account(key)?.cheque ?? queued
    try {
      await collectOrderCheque(writer, cheque, { signal })
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      logger.warn({ key, error: error.shortMessage }, 'Cheque of an order not collected')
    }
    await this.#readSpent(key, cheque.value)
    this.#collecting.delete(key)
  }

  async #readSpent(key: Hex, cheque: Cheque): Promise<void> {
    this.#ledger.setSpent(key, await this.#components.reader.spent(cheque, 'orders'))
  }

  /** Reads the sums that were collected from a payer, then its reservation: a collection in between counts against the payer. */
  async #read(cheque: Cheque): Promise<bigint> {
    const { reader, account } = this.#components
    const accounts = this.#ledger.ofPayer(cheque)
    await Promise.all(accounts.map(([key, each]) => this.#readSpent(key, each.cheque.value)))
    const { amount } = await reader.reservation({ ...partiesOf(cheque), worker: account, module: 'orders' })
    return amount
  }
}

const partiesOf = ({ payer, token }: Cheque): { payer: Address; token: Address } => ({ payer, token })

function putAccount(key: Hex, { cheque, earned, usedAt }: OrderAccount): RecordOperation {
  const stored: StoredOrderAccount = { cheque: packSigned(chequeType, cheque), earned: earned.toString(), usedAt }
  return { type: 'put', key: accountPrefix + key, value: encodeRecord({ ...stored }) }
}

function decodeAccount(bytes: Uint8Array): OrderAccount {
  const { cheque, earned, usedAt } = decodeRecord(bytes, maxRecordBytes) as StoredOrderAccount
  return { cheque: unpackSigned(chequeType, cheque), earned: BigInt(earned), spent: undefined, usedAt }
}

function putOrder(orderHash: Hex, { key, fee, expires, isServed }: AcceptedOrder): RecordOperation {
  const stored: StoredOrderFee = { key: fromHex(key), fee: fee.toString(), expires, isServed }
  return { type: 'put', key: orderPrefix + orderHash, value: encodeRecord({ ...stored }) }
}
