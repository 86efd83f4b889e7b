import { OgError, type RecordOperation, type Records } from '@opengradient/protocol'

/** A write at which a process dies. */
export interface DeathPoint {
  /** Of the write's keys. */
  readonly prefix: string
  /** Counts the writes with this prefix from one. */
  readonly nth: number
  readonly when: 'before' | 'after'
}

/** Records of a process that dies at a write: from then on nothing is written, and no write ends before {@link end}. */
export class DyingRecords implements Records {
  readonly #records: Records
  readonly #onDeath: () => void
  readonly #ended = Promise.withResolvers<never>()
  #point: DeathPoint | undefined
  #count = 0
  #isDead = false

  constructor(records: Records, onDeath: () => void) {
    this.#records = records
    this.#onDeath = onDeath
    this.#ended.promise.catch(() => undefined)
  }

  /** Frees what waits for a write, so that its role can be stopped. */
  end(): void {
    this.#ended.reject(new OgError('STORE', 'The process died.'))
  }

  /** The process dies at this write. */
  arm(point: DeathPoint): void {
    this.#point = point
    this.#count = 0
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#records.get(key)
  }

  entries(range: Parameters<Records['entries']>[0]): ReturnType<Records['entries']> {
    return this.#records.entries(range)
  }

  async batch(operations: readonly RecordOperation[], options?: Parameters<Records['batch']>[1]): Promise<void> {
    if (this.#isDead) return this.#ended.promise
    const isDue = this.#isDue(operations)
    if (isDue && this.#point?.when === 'before') return this.#die()
    await this.#records.batch(operations, options)
    if (isDue) return this.#die()
  }

  #isDue(operations: readonly RecordOperation[]): boolean {
    const { prefix, nth } = this.#point ?? {}
    if (prefix === undefined || !operations.some(({ type, key }) => type === 'put' && key.startsWith(prefix)))
      return false
    return ++this.#count === nth
  }

  #die(): Promise<never> {
    this.#isDead = true
    this.#onDeath()
    return this.#ended.promise
  }
}
