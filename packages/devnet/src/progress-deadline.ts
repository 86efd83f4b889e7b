import type { Clock } from '@opengradient/protocol'

/** Aborts a task that makes no progress. A machine under load is slow, and a task that advances is not stuck. */
export class ProgressDeadline {
  readonly #timeoutMs: number
  readonly #clock: Pick<Clock, 'sleep'>
  readonly #expired = new AbortController()
  #waiting = new AbortController()

  /** @param timeoutMs longest time without progress, in milliseconds; it starts now */
  constructor(timeoutMs: number, clock: Pick<Clock, 'sleep'>) {
    this.#timeoutMs = timeoutMs
    this.#clock = clock
    this.extend()
  }

  /** Aborts when the time has passed without progress. */
  get signal(): AbortSignal {
    return this.#expired.signal
  }

  /** Starts the time again: the task has advanced. */
  extend(): void {
    this.#waiting.abort()
    this.#waiting = new AbortController()
    this.#clock.sleep(this.#timeoutMs, this.#waiting.signal).then(
      () => this.#expired.abort(),
      () => undefined,
    )
  }

  /** Ends the time: the task has ended. */
  clear(): void {
    this.#waiting.abort()
  }
}
