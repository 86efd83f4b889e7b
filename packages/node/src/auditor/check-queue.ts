import type { Clock } from '@opengradient/protocol'

/** A check that waits for its turn. */
export interface QueuedCheck {
  /** The party whose evidence is checked: it can delay only itself. */
  readonly lane: string
  /** Memory that it holds while it waits. */
  readonly bytes: number
  run(): Promise<void>
}

export interface CheckQueueInit {
  /** Checks that run at the same time. */
  readonly concurrency: number
  /** Checks that may wait. */
  readonly capacity: number
  /** Bytes that waiting checks may hold. */
  readonly maxBytes: number
  readonly clock: Pick<Clock, 'now'>
  readonly onError: (error: unknown) => void
}

interface Lane {
  readonly waiting: QueuedCheck[]
  running: number
  /** Time that its checks took, in milliseconds. */
  usedMs: number
}

/**
 * Checks of several workers by turns: the next check is one of the worker whose checks took the least time so far. A worker
 * whose checks take long waits longer, and occupies at most all places but one.
 */
export class CheckQueue {
  readonly #init: CheckQueueInit
  readonly #lanes = new Map<string, Lane>()
  readonly #running = new Set<Promise<void>>()
  #size = 0
  #bytes = 0
  #isStopped = false

  constructor(init: CheckQueueInit) {
    this.#init = init
  }

  /** Number of checks that wait. */
  get size(): number {
    return this.#size
  }

  /** @returns false when the queue is full: the check was not added */
  add(check: QueuedCheck): boolean {
    const { capacity, maxBytes } = this.#init
    const isFull = this.#size >= capacity || (this.#size > 0 && this.#bytes + check.bytes > maxBytes)
    if (this.#isStopped || isFull) return false
    this.#laneOf(check.lane).waiting.push(check)
    this.#size++
    this.#bytes += check.bytes
    this.#startNext()
    return true
  }

  /** Drops what waits; resolves when the running checks have ended. Idempotent. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const { waiting } of this.#lanes.values()) waiting.length = 0
    this.#size = 0
    this.#bytes = 0
    await Promise.all(this.#running)
  }

  #laneOf(name: string): Lane {
    const known = this.#lanes.get(name)
    if (known !== undefined) return known
    // A lane that was empty has saved no time for later.
    const usedMs = Math.min(...[...this.#lanes.values()].map((lane) => lane.usedMs))
    const lane = { waiting: [], running: 0, usedMs: Number.isFinite(usedMs) ? usedMs : 0 }
    this.#lanes.set(name, lane)
    return lane
  }

  #startNext(): void {
    while (this.#running.size < this.#init.concurrency && !this.#isStopped) {
      const lane = this.#nextLane()
      const check = lane?.waiting.shift()
      if (lane === undefined || check === undefined) return
      this.#size--
      this.#bytes -= check.bytes
      lane.running++
      const running: Promise<void> = this.#run(lane, check).finally(() => {
        this.#running.delete(running)
        lane.running--
        if (lane.running === 0 && lane.waiting.length === 0) this.#lanes.delete(check.lane)
        this.#startNext()
      })
      this.#running.add(running)
    }
  }

  #nextLane(): Lane | undefined {
    const limit = Math.max(this.#init.concurrency - 1, 1)
    let next: Lane | undefined
    for (const lane of this.#lanes.values()) {
      if (lane.waiting.length === 0 || lane.running >= limit) continue
      const isBefore =
        next === undefined ||
        lane.running < next.running ||
        (lane.running === next.running && lane.usedMs < next.usedMs)
      if (isBefore) next = lane
    }
    return next
  }

  async #run(lane: Lane, check: QueuedCheck): Promise<void> {
    const { clock, onError } = this.#init
    const startedAt = clock.now()
    try {
      await check.run()
    } catch (error) {
      onError(error)
    } finally {
      lane.usedMs += Math.max(clock.now() - startedAt, 0)
    }
  }
}
