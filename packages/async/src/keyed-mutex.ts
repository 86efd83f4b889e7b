import { raceWithSignal } from './race-with-signal.ts'

const ignore = (): void => {}

/** Runs the tasks of one key one after another, in the order of the calls; tasks of different keys run side by side. */
export class KeyedMutex<Key = string> {
  readonly #tails = new Map<Key, Promise<unknown>>()

  /**
   * Runs a task when all earlier tasks of its key have settled, fulfilled or rejected.
   *
   * @param signal ends the wait for earlier tasks; a task that has begun is not affected. @default none
   * @throws what the task throws, or the signal's reason
   */
  run<T>(key: Key, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve()
    const result = (signal === undefined ? before : raceWithSignal(before, signal)).then(task)
    // A waiter that gave up ends before its predecessors do; those behind it still wait for them.
    const tail = result.then(ignore, signal === undefined ? ignore : () => before)
    this.#tails.set(key, tail)
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    return result
  }

  /** Resolves when all tasks that were passed in so far have ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values())
  }
}
