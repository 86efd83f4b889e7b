import { BoundedSet } from '@opengradient/async'
import type { Hex } from '@opengradient/protocol'

import type { BatchState } from './batch-state.ts'

export interface AuditWindowInit {
  /** Batches without all summaries at first. */
  readonly initial: number
  readonly max: number
  /** Seconds of the module's window, and of the grace for summaries after it. */
  readonly windowSeconds: number
  readonly graceSeconds: number
}

interface OpenBatch {
  readonly postedAt: number
  /** Number of auditors of round 0; undefined before the draw. */
  drawn: number | undefined
  /** Auditors whose summary of round 0 is known. */
  summaries: number
  /** Whether the batch has changed the window. */
  isCounted: boolean
}

/**
 * How many audited batches may wait for summaries. The window grows by one when a batch's first summary comes within half of the
 * module's window, and is halved when none does; it is at least one. Pure: the caller passes the time, in Unix seconds.
 */
export class AuditWindow {
  readonly #init: AuditWindowInit
  readonly #open = new Map<Hex, OpenBatch>()
  readonly #closed = new BoundedSet<Hex>({ maxEntries: 10_000 })
  #size: number

  constructor(init: AuditWindowInit) {
    this.#init = init
    this.#size = init.initial
  }

  get size(): number {
    return this.#size
  }

  /** Audited batches that wait for summaries of round 0. */
  get waiting(): number {
    return this.#open.size
  }

  /** Whether the worker takes no audited job now. */
  isFull(): boolean {
    return this.#open.size >= this.#size
  }

  /** Takes a batch's state. @param summaries accounts of round 0 whose summary came on the stream or on the chain */
  update(
    state: Pick<BatchState, 'batchId' | 'postedAt' | 'isAudited' | 'rounds'>,
    summaries: number,
    now: number,
  ): void {
    if (!state.isAudited || this.#closed.has(state.batchId)) return
    const open = this.#open.get(state.batchId) ?? {
      postedAt: state.postedAt,
      drawn: undefined,
      summaries: 0,
      isCounted: false,
    }
    const [first] = state.rounds
    open.drawn = first?.seed === undefined ? undefined : first.accounts.length
    open.summaries = Math.max(open.summaries, summaries)
    if (open.summaries > 0 && !open.isCounted && now <= this.#halfOf(open)) {
      open.isCounted = true
      this.#size = Math.min(this.#size + 1, this.#init.max)
    }
    const isComplete = open.drawn !== undefined && open.summaries >= open.drawn
    if (isComplete || now > this.#endOf(open)) this.#close(state.batchId)
    else this.#open.set(state.batchId, open)
  }

  /** Forgets a batch that the chain replaced. */
  forget(batchId: Hex): void {
    this.#open.delete(batchId)
    this.#closed.delete(batchId)
  }

  /** Halves the window for batches without a summary by half of their window, and drops those that no summary can reach. */
  advance(now: number): void {
    for (const [batchId, open] of this.#open) {
      if (!open.isCounted && open.summaries === 0 && now > this.#halfOf(open)) {
        open.isCounted = true
        this.#size = Math.max(1, Math.floor(this.#size / 2))
      }
      if (now > this.#endOf(open)) this.#close(batchId)
    }
  }

  /** Milliseconds after which a refused job is worth another try. */
  retryAfterMs(now: number): number {
    const left = [...this.#open.values()].map((open) => this.#endOf(open) - now)
    const seconds = left.length === 0 ? 1 : Math.max(1, Math.min(...left) / 4)
    return Math.ceil(Math.min(seconds, this.#init.windowSeconds) * 1_000)
  }

  #close(batchId: Hex): void {
    this.#open.delete(batchId)
    this.#closed.add(batchId)
  }

  #endOf({ postedAt }: OpenBatch): number {
    return postedAt + this.#init.windowSeconds + this.#init.graceSeconds
  }

  #halfOf({ postedAt }: OpenBatch): number {
    return postedAt + this.#init.windowSeconds / 2
  }
}
