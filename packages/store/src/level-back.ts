import { statfs } from 'node:fs/promises'

import type { RecordOperation } from '@opengradient/protocol'
import type { Level } from 'level'

import { openLevel, writeBufferSize } from './open-level.ts'
import { decodeCount, encodeCount, writesKey } from './write-count.ts'

export interface RecordRange {
  readonly gte: string
  readonly lt: string
  readonly limit?: number
  readonly reverse?: boolean
}

/**
 * The database behind the log. After a failed write it is opened again before the next one: LevelDB's own log has the bytes of the
 * failed write in its middle, and it refuses writes for good after some failures.
 */
export class LevelBack {
  readonly #path: string
  #level: Level<string, Uint8Array>
  #last: number
  #isBroken = false
  /** Resolves when the database is open again; undefined while it is. */
  #reopening: Promise<void> | undefined

  /** @param last sequence number of the last write in it */
  constructor(level: Level<string, Uint8Array>, path: string, last: number) {
    this.#level = level
    this.#path = path
    this.#last = last
  }

  /** Sequence number of the last write in the database. */
  get last(): number {
    return this.#last
  }

  /** Resolves when the database can be read. */
  get ready(): Promise<void> | undefined {
    return this.#reopening
  }

  /** Synchronous where it can be: most keys are in memory or absent, and a call through the thread pool costs ten times the read. */
  get(key: string): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    if (this.#reopening !== undefined) return this.#reopening.then(() => this.get(key))
    return this.#level.getSync(key)
  }

  /** Entries of the present moment. */
  iterate(range: RecordRange): AsyncIterable<[string, Uint8Array]> {
    return this.#level.iterator(range)
  }

  /** Writes all up to a sequence number. With `sync`, this and all earlier writes survive loss of power. */
  async fill(operations: readonly RecordOperation[], last: number, sync: boolean): Promise<void> {
    if (this.#isBroken) await this.#reopen()
    try {
      await this.#level.batch([...operations, { type: 'put', key: writesKey, value: encodeCount(last) }], { sync })
      this.#last = last
    } catch (error) {
      this.#isBroken = true
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#reopening
    await this.#level.close()
  }

  /** Opens the database again. Readers wait. */
  async #reopen(): Promise<void> {
    // It writes what is in its own log to a sorted file.
    const { bavail, bsize } = await statfs(this.#path)
    if (bavail * bsize < 3 * writeBufferSize) throw new Error('Too little space to open the database again.')
    const opened = this.#closeAndOpen()
    this.#reopening = opened.catch(() => undefined).finally(() => (this.#reopening = undefined))
    await opened
    this.#isBroken = false
  }

  async #closeAndOpen(): Promise<void> {
    await this.#level.close()
    this.#level = await openLevel(this.#path)
    const found = decodeCount(await this.#level.get(writesKey))
    if (found < this.#last)
      throw new Error(`The database lacks ${this.#last - found} writes after it was opened again.`)
  }
}
