import { OgError, type RecordOperation, type Records } from '@opengradient/protocol'

interface StoredRecord {
  readonly key: string
  readonly order: Uint8Array
  value: Uint8Array
}

/** Records that end with the process. */
export function memoryRecords(): Records {
  return new MemoryRecords()
}

class MemoryRecords implements Records {
  readonly #byKey = new Map<string, StoredRecord>()
  /** In order of the keys' UTF-8 bytes. */
  readonly #sorted: StoredRecord[] = []

  async get(key: string): Promise<Uint8Array | undefined> {
    const entry = this.#byKey.get(key)
    return entry === undefined ? undefined : new Uint8Array(entry.value)
  }

  async batch(operations: readonly RecordOperation[]): Promise<void> {
    for (const { key } of operations) assertKey(key)
    for (const operation of operations) {
      const { key } = operation
      const known = this.#byKey.get(key)
      if (operation.type === 'put') {
        const value = new Uint8Array(operation.value)
        if (known !== undefined) known.value = value
        else {
          const entry = { key, order: utf8(key), value }
          this.#byKey.set(key, entry)
          this.#sorted.splice(this.#position(entry.order), 0, entry)
        }
      } else if (known !== undefined) {
        this.#byKey.delete(key)
        this.#sorted.splice(this.#position(known.order), 1)
      }
    }
  }

  async *entries(range: {
    gte: string
    lt: string
    limit?: number
    reverse?: boolean
  }): AsyncIterable<[string, Uint8Array]> {
    const found = this.#sorted.slice(this.#position(utf8(range.gte)), this.#position(utf8(range.lt)))
    if (range.reverse === true) found.reverse()
    // Copied before the first entry is returned, as a snapshot: the reader may write meanwhile.
    const limited = found
      .slice(0, range.limit)
      .map(({ key, value }): [string, Uint8Array] => [key, new Uint8Array(value)])
    yield* limited
  }

  /** Index of the first entry that is not before `order`. */
  #position(order: Uint8Array): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (Buffer.compare(this.#sorted[middle]!.order, order) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** Rejects lone surrogates: UTF-8 encodes all of them as the same bytes. */
export function assertKey(key: string): void {
  if (key.length === 0 || !key.isWellFormed()) {
    throw new OgError('BAD_INPUT', 'A record key must be text of at least one character without lone surrogates.', {
      details: { field: 'key' },
    })
  }
}
