import { performance } from 'node:perf_hooks'

/** Time over which the load is measured, at most as often. In milliseconds. */
const sampleMs = 100
/** Share of the time in which a saturated event loop works. */
const saturatedShare = 0.9

interface LoopTimes {
  /** Milliseconds in which the loop waited for events, and in which it worked, so far. */
  readonly idle: number
  readonly active: number
}

/** Whether this process's event loop has more to do than it can. It is measured when it is asked for, without a timer. */
export class LoopLoad {
  readonly #read: () => LoopTimes
  #last: LoopTimes
  #isSaturated = false

  /** @param read cumulative times of the loop. @default those of this process */
  constructor(read: () => LoopTimes = performance.eventLoopUtilization) {
    this.#read = read
    this.#last = read()
  }

  get isSaturated(): boolean {
    const { idle, active } = this.#read()
    const [waited, worked] = [idle - this.#last.idle, active - this.#last.active]
    if (waited + worked < sampleMs) return this.#isSaturated
    this.#last = { idle, active }
    this.#isSaturated = worked / (waited + worked) >= saturatedShare
    return this.#isSaturated
  }
}
