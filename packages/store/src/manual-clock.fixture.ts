import type { Clock } from '@opengradient/protocol'

/** A clock that advances by explicit calls only. */
export class ManualClock implements Clock {
  #now = 1_000_000
  readonly #sleepers = new Set<{ at: number; wake(): void }>()

  now(): number {
    return this.#now
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const sleeper = { at: this.#now + ms, wake: resolve }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper)
        reject(signal.reason)
      })
    })
  }

  /** Milliseconds until each sleeper wakes. */
  get waits(): number[] {
    return [...this.#sleepers].map(({ at }) => at - this.#now)
  }

  advance(ms: number): void {
    this.#now += ms
    for (const sleeper of [...this.#sleepers]) {
      if (sleeper.at > this.#now) continue
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    }
  }
}
