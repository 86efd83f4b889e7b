/** Joins concurrent calls of one key: the first starts the work, the others share its result. */
export class SingleFlight<Key, Value> {
  readonly #running = new Map<Key, Promise<Value>>()

  /** @returns the running work of this key, or that of `start` when none is running */
  run(key: Key, start: () => Promise<Value>): Promise<Value> {
    let work = this.#running.get(key)
    if (work === undefined) {
      work = start().finally(() => this.#running.delete(key))
      // The caller that started it may stop waiting before it fails.
      work.catch(() => undefined)
      this.#running.set(key, work)
    }
    return work
  }
}
