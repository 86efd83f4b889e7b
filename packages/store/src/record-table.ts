import type { RecordOperation } from '@opengradient/protocol'

import { compareKeys } from './compare-keys.ts'

/** Writes that are on their way to the database. */
export interface FrozenWrites {
  readonly operations: readonly RecordOperation[]
  /** Sequence number of the last of them. */
  readonly last: number
}

/** Latest writes by key. */
interface Generation {
  readonly writes: Map<string, RecordOperation>
  bytes: number
  /** Sequence number of the last write. */
  last: number
}

/** Bytes of an entry beside key and value, roughly. */
const entryBytes = 100
/** A generation is closed from this many keys or bytes on: a larger batch for the database would hold up the event loop. */
const generationKeys = 512
const generationBytes = 256 << 10

/** Latest writes until the database has them, in generations: each becomes one batch of the database. */
export class RecordTable {
  /** Oldest first. */
  readonly #closed: Generation[] = []
  #latest = newGeneration()
  #bytes = 0

  /** Approximate memory. */
  get bytes(): number {
    return this.#bytes
  }

  /** Whether a generation is closed, so that the database should get it soon. */
  get isDue(): boolean {
    return this.#closed.length > 0
  }

  /** @param last sequence number of the batch */
  apply(operations: readonly RecordOperation[], last: number): void {
    for (const operation of operations) {
      const { key } = operation
      this.#latest.writes.set(key, operation)
      const bytes = entryBytes + key.length + (operation.type === 'put' ? operation.value.length : 0)
      this.#latest.bytes += bytes
      this.#bytes += bytes
    }
    this.#latest.last = last
    if (this.#latest.writes.size >= generationKeys || this.#latest.bytes >= generationBytes) this.#close()
  }

  /** The latest write of a key. */
  find(key: string): RecordOperation | undefined {
    let found = this.#latest.writes.get(key)
    for (let i = this.#closed.length - 1; i >= 0 && found === undefined; i--) found = this.#closed[i]?.writes.get(key)
    return found
  }

  /** Latest writes of keys with `gte` ≤ key < `lt`, in order. */
  range(gte: string, lt: string): RecordOperation[] {
    const found = new Map<string, RecordOperation>()
    for (const { writes } of [...this.#closed, this.#latest]) {
      for (const [key, operation] of writes) {
        if (compareKeys(key, gte) >= 0 && compareKeys(key, lt) < 0) found.set(key, operation)
      }
    }
    return [...found.values()].sort((a, b) => compareKeys(a.key, b.key))
  }

  /** The oldest writes, which the database gets next; undefined for an empty table. They stay until {@link release}. */
  oldest(): FrozenWrites | undefined {
    if (this.#closed.length === 0 && this.#latest.writes.size > 0) this.#close()
    const [oldest] = this.#closed
    return oldest && { operations: [...oldest.writes.values()], last: oldest.last }
  }

  /** Forgets the oldest writes: the database has them. */
  release(): void {
    this.#bytes -= this.#closed.shift()?.bytes ?? 0
  }

  #close(): void {
    this.#closed.push(this.#latest)
    this.#latest = newGeneration()
  }
}

function newGeneration(): Generation {
  return { writes: new Map(), bytes: 0, last: 0 }
}
