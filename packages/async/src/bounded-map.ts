export interface BoundedMapOptions<Key, Value> {
  /** Entries that the map holds at most; at least 1. */
  readonly maxEntries: number
  /** Whether `get` makes an entry the newest: least recently used goes first. @default false, oldest goes first */
  readonly refreshOnGet?: boolean
  /** Called with an entry that gave way to a newer one; not on `delete`, `clear` or a replaced value. @default none */
  readonly onEvict?: (key: Key, value: Value) => void
}

/**
 * A map of bounded size, in order of insertion: when it is full, the oldest entry gives way. `set` makes its entry the
 * newest, whether the key was there before or not.
 */
export class BoundedMap<Key, Value> implements Iterable<[Key, Value]> {
  readonly #entries = new Map<Key, Value>()
  // One iterator for the map's lifetime: a new one would walk over the holes that earlier evictions left behind. Its
  // position follows evicted keys only, and an entry that is set again is inserted after that position.
  readonly #oldest = this.#entries.keys()
  readonly #maxEntries: number
  readonly #refreshOnGet: boolean
  readonly #onEvict: ((key: Key, value: Value) => void) | undefined

  /** @throws RangeError when `maxEntries` is not a whole number of at least 1 */
  constructor({ maxEntries, refreshOnGet = false, onEvict }: BoundedMapOptions<Key, Value>) {
    if (!Number.isSafeInteger(maxEntries) || maxEntries < 1) {
      throw new RangeError(`maxEntries must be a whole number of at least 1, not ${maxEntries}.`)
    }
    this.#maxEntries = maxEntries
    this.#refreshOnGet = refreshOnGet
    this.#onEvict = onEvict
  }

  get size(): number {
    return this.#entries.size
  }

  has(key: Key): boolean {
    return this.#entries.has(key)
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key)
    if (this.#refreshOnGet && (value !== undefined || this.#entries.has(key))) {
      this.#entries.delete(key)
      this.#entries.set(key, value as Value)
    }
    return value
  }

  set(key: Key, value: Value): this {
    if (!this.#entries.delete(key) && this.#entries.size >= this.#maxEntries) this.#evict()
    this.#entries.set(key, value)
    return this
  }

  delete(key: Key): boolean {
    return this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  /** Keys, oldest first. */
  keys(): MapIterator<Key> {
    return this.#entries.keys()
  }

  /** Values, oldest first. */
  values(): MapIterator<Value> {
    return this.#entries.values()
  }

  /** Entries, oldest first. */
  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.#entries[Symbol.iterator]()
  }

  #evict(): void {
    const key = this.#oldest.next().value as Key
    const value = this.#entries.get(key) as Value
    this.#entries.delete(key)
    this.#onEvict?.(key, value)
  }
}
