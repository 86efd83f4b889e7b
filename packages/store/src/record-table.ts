import type { RecordOperation } from '@opengradient/protocol'

import { compareKeys } from './compare-keys.ts'

/** Values by key; undefined where the key was deleted. */
type Generation = Map<string, Uint8Array | undefined>

/** Writes that are on their way to the database. */
export interface FrozenWrites {
  readonly operations: readonly RecordOperation[]
  /** Sequence number of the last of them. */
  readonly last: number
}

/** Bytes of an entry beside key and value, roughly. */
const entryBytes = 100

/** Latest writes, until the database has them: those that wait, and those that are being written to it. */
export class RecordTable {
  #latest: Generation = new Map()
  #latestBytes = 0
  #frozen: Generation = new Map()
  #frozenBytes = 0
  #frozenLast = 0

  /** Approximate memory. */
  get bytes(): number {
    return this.#latestBytes + this.#frozenBytes
  }

  /** Keys that wait. */
  get waiting(): number {
    return this.#latest.size
  }

  apply(operations: readonly RecordOperation[]): void {
    for (const operation of operations) {
      const value = operation.type === 'put' ? operation.value : undefined
      this.#latest.set(operation.key, value)
      this.#latestBytes += entryBytes + operation.key.length + (value?.length ?? 0)
    }
  }

  /** The latest write of a key. @returns undefined when the table has none, a value of undefined when the key was deleted */
  find(key: string): { readonly value: Uint8Array | undefined } | undefined {
    for (const generation of [this.#latest, this.#frozen]) {
      const value = generation.get(key)
      if (value !== undefined || generation.has(key)) return { value }
    }
    return undefined
  }

  /** Latest writes of keys with `gte` ≤ key < `lt`, in order. */
  range(gte: string, lt: string): [string, Uint8Array | undefined][] {
    const found: Generation = new Map()
    for (const generation of [this.#frozen, this.#latest]) {
      for (const [key, value] of generation) {
        if (compareKeys(key, gte) >= 0 && compareKeys(key, lt) < 0) found.set(key, value)
      }
    }
    return [...found].sort(([a], [b]) => compareKeys(a, b))
  }

  /**
   * The writes that the database gets next. They stay readable until {@link release}; before it, the same ones are returned.
   * @param last sequence number of the last write
   */
  freeze(last: number): FrozenWrites {
    if (this.#frozen.size === 0) {
      this.#frozen = this.#latest
      this.#frozenBytes = this.#latestBytes
      this.#frozenLast = last
      this.#latest = new Map()
      this.#latestBytes = 0
    }
    const operations = Array.from(
      this.#frozen,
      ([key, value]): RecordOperation => (value === undefined ? { type: 'del', key } : { type: 'put', key, value }),
    )
    return { operations, last: this.#frozenLast }
  }

  /** Forgets what was frozen: the database has it. */
  release(): void {
    this.#frozen = new Map()
    this.#frozenBytes = 0
  }
}
