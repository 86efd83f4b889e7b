import { type Address, batchTimeSeconds, type Hex, maxGroups, maxLeaves } from '@opengradient/protocol'

import { groupIdOf, type PendingReceipt } from './pending-receipt.ts'

export interface BatchBuilderInit {
  /** Largest age of an acknowledged receipt, in milliseconds. */
  readonly intervalMs: number
  readonly maxReceipts: number
  /** Seconds before a receipt's deadline at which it is due without an acknowledgement. */
  readonly marginSeconds: number
}

/** Limits of the contract for the worker's next batch. */
export interface PostingLimits {
  /** OPG of value that a batch may add, from stake and bond. */
  readonly value: bigint
  /** OPG (1e-18) per smallest unit of a token, times 1e18; undefined for a token that the module does not take. */
  readonly rateOf: (token: Address) => bigint | undefined
}

/** Receipts of the next batch, in groups. */
export interface BatchPlan {
  readonly postingMode: number
  readonly groups: readonly (readonly PendingReceipt[])[]
}

interface Isolation {
  readonly failures: number
  /** Unix milliseconds. */
  readonly retryAt: number
}

const rateUnit = 10n ** 18n
/** Intervals between two batches of a worker with steady work: each batch costs every node, however few receipts it has. */
const intervalsBetween = 3
const firstRetryMs = 1_000
const maxRetryMs = 60_000

/**
 * Receipts that wait for a batch, and the choice of the next batch. Pure: the caller passes the time.
 *
 * A receipt is due once its gateway has acknowledged it and it is `intervalMs` old, when a batch is full, or near its deadline; a
 * canary never without an acknowledgement. After a batch that the contract took, the next one waits for three intervals, unless it
 * is full or a deadline is near: the first receipt after a pause is posted at once, and steady work makes few, large batches.
 * When one receipt is due, all acknowledged receipts of its posting mode go with it. A group that the contract refused is posted
 * alone, with growing delays and fewer receipts each time, so that it blocks no other.
 */
export class BatchBuilder {
  readonly #init: BatchBuilderInit
  readonly #pending = new Map<Hex, PendingReceipt>()
  readonly #isolated = new Map<string, Isolation>()
  /** Unix milliseconds before which no batch is due that is not full. */
  #nextBatchMs = 0

  constructor(init: BatchBuilderInit) {
    this.#init = init
  }

  get size(): number {
    return this.#pending.size
  }

  get(receiptHash: Hex): PendingReceipt | undefined {
    return this.#pending.get(receiptHash)
  }

  add(receipt: PendingReceipt): void {
    this.#pending.set(receipt.receiptHash, receipt)
  }

  /** Notes that the gateway has the answer. @returns the changed receipt; undefined where nothing changes */
  acknowledge(receiptHash: Hex, gateway: Address): PendingReceipt | undefined {
    const receipt = this.#pending.get(receiptHash)
    if (receipt === undefined || receipt.isAcknowledged || receipt.terms.gateway !== gateway) return undefined
    const acknowledged = { ...receipt, isAcknowledged: true }
    this.#pending.set(receiptHash, acknowledged)
    return acknowledged
  }

  /** Removes receipts, because a batch has them. */
  remove(receipts: readonly PendingReceipt[]): void {
    for (const { receiptHash } of receipts) this.#pending.delete(receiptHash)
  }

  /** Removes receipts whose job's `settleBy` has passed: they are void. */
  takeExpired(nowMs: number): readonly PendingReceipt[] {
    const expired = [...this.#pending.values()].filter(({ settleBy }) => settleBy * 1_000 <= nowMs)
    this.remove(expired)
    return expired
  }

  /** Notes that the contract refused a batch: its groups are posted alone, and one that was alone waits. */
  refused(plan: BatchPlan, nowMs: number): void {
    for (const [first] of plan.groups) {
      if (first === undefined) continue
      const id = groupIdOf(first.terms)
      const failures = (this.#isolated.get(id)?.failures ?? 0) + (plan.groups.length === 1 ? 1 : 0)
      const delayMs = failures === 0 ? 0 : Math.min(firstRetryMs * 2 ** (failures - 1), maxRetryMs)
      this.#isolated.set(id, { failures, retryAt: nowMs + delayMs })
    }
  }

  /** Notes that the contract accepted a batch. */
  accepted(plan: BatchPlan, nowMs: number): void {
    this.#nextBatchMs = nowMs + intervalsBetween * this.#init.intervalMs
    for (const [first] of plan.groups) if (first !== undefined) this.#isolated.delete(groupIdOf(first.terms))
  }

  /** Unix milliseconds at which a receipt is due; undefined without receipts. */
  nextDueMs(): number | undefined {
    let due: number | undefined
    for (const receipt of this.#pending.values()) {
      const at = Math.max(this.#dueMs(receipt), this.#isolationOf(receipt)?.retryAt ?? 0)
      if (due === undefined || at < due) due = at
    }
    return due
  }

  /** OPG value of all receipts. */
  valueOf(rateOf: PostingLimits['rateOf']): bigint {
    let value = 0n
    for (const { price, terms } of this.#pending.values()) value += valueInOpg(price, rateOf(terms.token) ?? 0n)
    return value
  }

  /** Receipts of the next batch; undefined when none is due, or the limits take none. They stay until `remove`. */
  plan(nowMs: number, limits: PostingLimits): BatchPlan | undefined {
    const candidates = this.#candidates(nowMs)
    // A receipt that is too expensive for now must not choose the posting mode: it would hold the others up.
    const first = candidates.find((receipt) => this.#isDue(receipt, nowMs, candidates) && fits(receipt, limits))
    if (first === undefined) return undefined
    const { postingMode } = first.terms
    const isolation = this.#isolationOf(first)
    const alone = isolation === undefined ? undefined : groupIdOf(first.terms)
    const most = Math.min(this.#init.maxReceipts, maxLeaves) >> Math.min(isolation?.failures ?? 0, 12)
    const groups = new Map<string, PendingReceipt[]>()
    let [count, value] = [0, 0n]
    for (const receipt of candidates) {
      if (count >= Math.max(most, 1)) break
      const id = groupIdOf(receipt.terms)
      const isFit = alone === undefined ? !this.#isolated.has(id) : id === alone
      const rate = limits.rateOf(receipt.terms.token)
      if (!isFit || rate === undefined || receipt.terms.postingMode !== postingMode) continue
      // One more for the contract's rounding of the sum.
      const added = value + valueInOpg(receipt.price, rate) + 1n
      const group = groups.get(id)
      if (added > limits.value || (group === undefined && groups.size >= maxGroups)) continue
      if (group === undefined) groups.set(id, [receipt])
      else group.push(receipt)
      count++
      value = added
    }
    return count === 0 ? undefined : { postingMode, groups: [...groups.values()] }
  }

  /** Receipts that may go into a batch, those with the nearest deadline first. */
  #candidates(nowMs: number): readonly PendingReceipt[] {
    return [...this.#pending.values()]
      .filter((receipt) => {
        if (receipt.settleBy * 1_000 <= nowMs) return false
        const isolation = this.#isolationOf(receipt)
        if (isolation !== undefined && isolation.retryAt > nowMs) return false
        return receipt.isAcknowledged || this.#urgentMs(receipt) <= nowMs
      })
      .sort((a, b) => deadlineOf(a) - deadlineOf(b) || a.signedAt - b.signedAt)
  }

  #isolationOf({ terms }: PendingReceipt): Isolation | undefined {
    return this.#isolated.size === 0 ? undefined : this.#isolated.get(groupIdOf(terms))
  }

  #isDue(receipt: PendingReceipt, nowMs: number, candidates: readonly PendingReceipt[]): boolean {
    return candidates.length >= this.#init.maxReceipts || this.#dueMs(receipt) <= nowMs
  }

  #dueMs(receipt: PendingReceipt): number {
    const urgent = this.#urgentMs(receipt)
    if (!receipt.isAcknowledged) return urgent
    return Math.min(urgent, Math.max(receipt.signedAt + this.#init.intervalMs, this.#nextBatchMs))
  }

  #urgentMs(receipt: PendingReceipt): number {
    if (receipt.isCanary) return Number.POSITIVE_INFINITY
    return (deadlineOf(receipt) - this.#init.marginSeconds) * 1_000
  }
}

/** Unix seconds until which a receipt is paid in full. */
function deadlineOf({ answerBy, settleBy }: PendingReceipt): number {
  return Math.min(settleBy, answerBy + batchTimeSeconds)
}

/** Whether a batch with this receipt alone obeys the limits. */
function fits({ price, terms }: PendingReceipt, { rateOf, value }: PostingLimits): boolean {
  const rate = rateOf(terms.token)
  return rate !== undefined && valueInOpg(price, rate) + 1n <= value
}

function valueInOpg(amount: bigint, opgRate: bigint): bigint {
  return (amount * opgRate) / rateUnit
}
