import type { Clock } from '@opengradient/protocol'

/** The place of a running check. */
export interface CheckPlace {
  /** Gives the place to other checks while this one waits for another party. */
  leave<T>(wait: () => Promise<T>): Promise<T>
}

/** A check that waits for its turn. */
export interface QueuedCheck {
  /** The party whose evidence is checked: it can delay only itself. All orders share {@link orderLane}. */
  readonly lane: string
  /** Memory that it holds while it waits. */
  readonly bytes: number
  run(place: CheckPlace): Promise<void>
}

export interface CheckQueueInit {
  /** Checks that run at the same time. */
  readonly concurrency: number
  /** Duties that may wait, and four times the number of orders. */
  readonly capacity: number
  /** Bytes that waiting duties may hold, and four times those of orders. */
  readonly maxBytes: number
  readonly clock: Pick<Clock, 'now'>
  readonly onError: (error: unknown) => void
}

/** The lane of all orders: a requester costs nothing, and duties come first. */
export const orderLane = 'orders'

/** Share of orders in the bounds of the queue, beside that of duties. */
const orderShare = 4
/** Checks of one lane that may be outside of their places: each holds outputs in memory. Others wait in their places. */
const maxAway = 32

interface Lane {
  readonly waiting: QueuedCheck[]
  /** Checks whose wait is over. */
  readonly returning: (() => void)[]
  running: number
  away: number
  /** Time that its checks took in their places, in milliseconds. */
  usedMs: number
}

interface Load {
  size: number
  bytes: number
}

/**
 * Checks of several workers by turns: the next check is one of the worker whose checks took the least time so far. A worker
 * whose checks take long waits longer, and occupies at most all places but one. Orders run where no duty waits.
 */
export class CheckQueue {
  readonly #init: CheckQueueInit
  readonly #lanes = new Map<string, Lane>()
  readonly #running = new Set<Promise<void>>()
  readonly #duties: Load = { size: 0, bytes: 0 }
  readonly #orders: Load = { size: 0, bytes: 0 }
  #occupied = 0
  #isStopped = false

  constructor(init: CheckQueueInit) {
    this.#init = init
  }

  /** Number of checks that wait for their first turn. */
  get size(): number {
    return this.#duties.size + this.#orders.size
  }

  /** @returns false when the queue is full: the check was not added */
  add(check: QueuedCheck): boolean {
    const { capacity, maxBytes } = this.#init
    const load = this.#loadOf(check.lane)
    const share = check.lane === orderLane ? orderShare : 1
    const isFull = load.size >= capacity / share || (load.size > 0 && load.bytes + check.bytes > maxBytes / share)
    if (this.#isStopped || isFull) return false
    this.#laneOf(check.lane).waiting.push(check)
    load.size++
    load.bytes += check.bytes
    this.#startNext()
    return true
  }

  /** Drops the waiting checks; resolves when the running ones have ended. Idempotent. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const lane of this.#lanes.values()) {
      lane.waiting.length = 0
      for (const resume of lane.returning.splice(0)) resume()
    }
    for (const load of [this.#duties, this.#orders]) Object.assign(load, { size: 0, bytes: 0 })
    await Promise.all(this.#running)
  }

  #loadOf(lane: string): Load {
    return lane === orderLane ? this.#orders : this.#duties
  }

  #laneOf(name: string): Lane {
    const known = this.#lanes.get(name)
    if (known !== undefined) return known
    // A lane that was empty has saved no time for later.
    const usedMs = Math.min(...[...this.#lanes.values()].map((lane) => lane.usedMs))
    const lane: Lane = { waiting: [], returning: [], running: 0, away: 0, usedMs: Number.isFinite(usedMs) ? usedMs : 0 }
    this.#lanes.set(name, lane)
    return lane
  }

  #startNext(): void {
    while (this.#occupied < this.#init.concurrency && !this.#isStopped) {
      const lane = this.#nextLane()
      if (lane === undefined) return
      lane.running++
      this.#occupied++
      const resume = lane.returning.shift()
      if (resume !== undefined) resume()
      else this.#start(lane, lane.waiting.shift() as QueuedCheck)
    }
  }

  #start(lane: Lane, check: QueuedCheck): void {
    const load = this.#loadOf(check.lane)
    load.size--
    load.bytes -= check.bytes
    const running: Promise<void> = this.#run(lane, check).finally(() => {
      this.#running.delete(running)
      const isEmpty = lane.running + lane.away + lane.returning.length + lane.waiting.length === 0
      if (isEmpty) this.#lanes.delete(check.lane)
      this.#startNext()
    })
    this.#running.add(running)
  }

  /** A lane with a check that can run: one of duties, else that of orders. */
  #nextLane(): Lane | undefined {
    const limit = Math.max(this.#init.concurrency - 1, 1)
    let next: Lane | undefined
    for (const [name, lane] of this.#lanes) {
      if (name === orderLane || !hasNext(lane) || lane.running >= limit) continue
      const isBefore =
        next === undefined ||
        lane.running < next.running ||
        (lane.running === next.running && lane.usedMs < next.usedMs)
      if (isBefore) next = lane
    }
    const orders = this.#lanes.get(orderLane)
    return next ?? (orders !== undefined && hasNext(orders) && orders.running < limit ? orders : undefined)
  }

  async #run(lane: Lane, check: QueuedCheck): Promise<void> {
    const { clock, onError } = this.#init
    let startedAt = clock.now()
    const release = (): void => {
      lane.usedMs += Math.max(clock.now() - startedAt, 0)
      lane.running--
      this.#occupied--
    }
    const leave = async <T>(wait: () => Promise<T>): Promise<T> => {
      if (lane.away >= maxAway) return wait()
      release()
      lane.away++
      this.#startNext()
      try {
        return await wait()
      } finally {
        await this.#return(lane)
        startedAt = clock.now()
      }
    }
    try {
      await check.run({ leave })
    } catch (error) {
      onError(error)
    } finally {
      release()
    }
  }

  /** Waits for a place again. */
  async #return(lane: Lane): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    lane.away--
    lane.returning.push(resolve)
    this.#startNext()
    // A stopped queue starts nothing: the check ends without a place.
    if (this.#isStopped) for (const resume of lane.returning.splice(0)) resume()
    await promise
  }
}

function hasNext({ waiting, returning }: Lane): boolean {
  return waiting.length > 0 || returning.length > 0
}
