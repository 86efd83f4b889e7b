import { type Clock, systemClock } from '@opengradient/protocol'

/** The system's clock, moved ahead: the time of a devnet whose user skipped some. */
export class ShiftedClock implements Clock {
  /** Milliseconds by which this clock is ahead of the system's. */
  offsetMs: number

  constructor(offsetMs: number) {
    this.offsetMs = offsetMs
  }

  now(): number {
    return systemClock.now() + this.offsetMs
  }

  /** Waits last as long as by the system's clock: a skip of time ends none of them. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal)
  }
}
