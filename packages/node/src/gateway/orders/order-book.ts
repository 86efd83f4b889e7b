import { BoundedMap } from '@opengradient/async'
import {
  type Address,
  type AuditorOutcome,
  coverageOf,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  type Order,
  type OrderReply,
  type OrderVerdict,
  orderReplyType,
  orderType,
  orderVerdictType,
  packSigned,
  type RecordOperation,
  type Records,
  type RequesterDraw,
  type Signed,
  toHex,
  unpackSigned,
} from '@opengradient/protocol'

/** An order with everything that its auditors have answered. Rules and signatures were checked before it was stored. */
export interface KnownOrder {
  readonly order: Signed<Order>
  readonly orderHash: Hex
  readonly auditors: readonly Address[]
  readonly replies: readonly Signed<OrderReply>[]
  readonly verdicts: readonly Signed<OrderVerdict>[]
}

const maxCached = 2_048
const maxRecordBytes = 65_536
/** On-disk key prefix. */
const prefix = 'receipt-order/'

interface StoredOrder {
  readonly order: Uint8Array
  readonly orderHash: Uint8Array
  readonly auditors: readonly string[]
  readonly replies: readonly Uint8Array[]
  readonly verdicts: readonly Uint8Array[]
}

/** Orders of audits by their receipts, durable: one order for each receipt, since its draw is one. */
export class OrderBook {
  readonly #records: Records
  readonly #account: Address
  readonly #cache = new BoundedMap<Hex, KnownOrder | null>({ maxEntries: maxCached, refreshOnGet: true })

  /** @param account of this gateway: draws of its own jobs count for it */
  constructor(records: Records, account: Address) {
    this.#records = records
    this.#account = account
  }

  async get(receiptHash: Hex): Promise<KnownOrder | undefined> {
    const cached = this.#cache.get(receiptHash)
    if (cached !== undefined) return cached ?? undefined
    const bytes = await this.#records.get(prefix + receiptHash)
    // An order that was stored meanwhile is not replaced by what was read before.
    const newer = this.#cache.get(receiptHash)
    if (newer !== undefined) return newer ?? undefined
    const known = bytes === undefined ? null : decode(bytes)
    this.#cache.set(receiptHash, known)
    return known ?? undefined
  }

  async put(receiptHash: Hex, known: KnownOrder): Promise<void> {
    this.#cache.set(receiptHash, known)
    await this.#records.batch([{ type: 'put', key: prefix + receiptHash, value: encode(known) }])
  }

  /** The write that deletes the order of a receipt. */
  delete(receiptHash: Hex): RecordOperation {
    this.#cache.delete(receiptHash)
    return { type: 'del', key: prefix + receiptHash }
  }

  /** The requester's draw of a receipt with the verdicts that arrived; undefined without an order. */
  async drawOf(receiptHash: Hex, parties: readonly Address[]): Promise<RequesterDraw | undefined> {
    const known = await this.get(receiptHash)
    if (known === undefined) return undefined
    const results = known.verdicts.map(
      ({ value: { auditor, outcome, distance } }): AuditorOutcome => ({ auditor, outcome, distance }),
    )
    return {
      coverage: coverageOf(known.auditors, parties, results),
      isOwn: known.order.value.requester === this.#account,
    }
  }
}

function encode({ order, orderHash, auditors, replies, verdicts }: KnownOrder): Uint8Array {
  const stored: StoredOrder = {
    order: packSigned(orderType, order),
    orderHash: fromHex(orderHash),
    auditors,
    replies: replies.map((reply) => packSigned(orderReplyType, reply)),
    verdicts: verdicts.map((verdict) => packSigned(orderVerdictType, verdict)),
  }
  return encodeRecord(stored)
}

function decode(bytes: Uint8Array): KnownOrder {
  const { order, orderHash, auditors, replies, verdicts } = decodeRecord(bytes, maxRecordBytes) as StoredOrder
  return {
    order: unpackSigned(orderType, order),
    orderHash: toHex(orderHash),
    auditors: auditors as Address[],
    replies: replies.map((reply) => unpackSigned(orderReplyType, reply)),
    verdicts: verdicts.map((verdict) => unpackSigned(orderVerdictType, verdict)),
  }
}
