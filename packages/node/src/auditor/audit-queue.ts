import type { Hex } from '@opengradient/protocol'

export interface AuditQueueInit {
  /** Concurrent audits in one lane. */
  readonly concurrency: number
  /** Receipts that may wait. */
  readonly capacity: number
  readonly signal: AbortSignal
  /** The party that can delay an audit of this receipt: its worker, which gives the evidence. It delays only its own lane. */
  laneOf(receiptHash: Hex): string
  audit(receiptHash: Hex): Promise<unknown>
  onError(receiptHash: Hex, error: unknown): void
}

/** Lanes that may be busy at the same time. */
const maxLanes = 8

/** Receipts that wait for their audits, each once, with a few audits at a time. */
export class AuditQueue {
  readonly #init: AuditQueueInit
  /** Waiting receipts by lane, the lane that was served longest ago first. */
  readonly #waiting = new Map<string, Set<Hex>>()
  readonly #busy = new Map<string, number>()
  readonly #running = new Set<Promise<void>>()
  #size = 0
  #hasOverflowed = false

  constructor(init: AuditQueueInit) {
    this.#init = init
  }

  /** Adds a receipt unless it waits already. A full queue drops it and remembers that it did. */
  add(receiptHash: Hex): void {
    if (this.#size >= this.#init.capacity) {
      this.#hasOverflowed = true
      return
    }
    const lane = this.#init.laneOf(receiptHash)
    const receipts = this.#waiting.get(lane) ?? new Set()
    if (receipts.has(receiptHash)) return
    this.#waiting.set(lane, receipts.add(receiptHash))
    this.#size++
    this.#run()
  }

  /** Whether receipts were dropped and there is capacity now; true once, for a caller that adds them again. */
  takeOverflow(): boolean {
    if (!this.#hasOverflowed || this.#size > this.#init.capacity / 2) return false
    this.#hasOverflowed = false
    return true
  }

  /** Drops what waits; resolves when the running audits have ended. */
  async stop(): Promise<void> {
    this.#waiting.clear()
    this.#size = 0
    await Promise.all(this.#running)
  }

  #run(): void {
    for (let next = this.#next(); next !== undefined && !this.#init.signal.aborted; next = this.#next()) {
      const audit = this.#audit(next.lane, next.receiptHash).finally(() => this.#running.delete(audit))
      this.#running.add(audit)
    }
  }

  /** Takes the next receipt of a lane with capacity. */
  #next(): { lane: string; receiptHash: Hex } | undefined {
    for (const [lane, receipts] of this.#waiting) {
      const active = this.#busy.get(lane) ?? 0
      const [receiptHash] = receipts
      const isFull = active >= this.#init.concurrency || (active === 0 && this.#busy.size >= maxLanes)
      if (receiptHash === undefined || isFull) continue
      receipts.delete(receiptHash)
      this.#size--
      this.#waiting.delete(lane)
      if (receipts.size > 0) this.#waiting.set(lane, receipts)
      this.#busy.set(lane, active + 1)
      return { lane, receiptHash }
    }
    return undefined
  }

  async #audit(lane: string, receiptHash: Hex): Promise<void> {
    const { audit, onError, signal } = this.#init
    try {
      await audit(receiptHash)
    } catch (error) {
      if (!signal.aborted) onError(receiptHash, error)
    }
    const left = (this.#busy.get(lane) ?? 1) - 1
    if (left === 0) this.#busy.delete(lane)
    else this.#busy.set(lane, left)
    this.#run()
  }
}
