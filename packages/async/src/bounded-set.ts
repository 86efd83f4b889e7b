import { BoundedMap } from './bounded-map.ts'

/** A set of bounded size: when it is full, the oldest value gives way. Adding a value again does not make it newer. */
export class BoundedSet<Value> implements Iterable<Value> {
  readonly #values: BoundedMap<Value, true>

  /** @throws RangeError when `maxEntries` is not a whole number of at least 1 */
  constructor({ maxEntries }: { readonly maxEntries: number }) {
    this.#values = new BoundedMap({ maxEntries })
  }

  get size(): number {
    return this.#values.size
  }

  has(value: Value): boolean {
    return this.#values.has(value)
  }

  /** @returns whether the value was new */
  add(value: Value): boolean {
    if (this.#values.has(value)) return false
    this.#values.set(value, true)
    return true
  }

  delete(value: Value): boolean {
    return this.#values.delete(value)
  }

  clear(): void {
    this.#values.clear()
  }

  /** Values, oldest first. */
  [Symbol.iterator](): MapIterator<Value> {
    return this.#values.keys()
  }
}
