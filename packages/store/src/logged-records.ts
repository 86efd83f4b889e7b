import { OgError, type RecordOperation, type Records } from '@opengradient/protocol'

import { FrameBuffer } from './frame-buffer.ts'
import type { LevelBack, RecordRange } from './level-back.ts'
import { maxFrameBytes } from './log-frame.ts'
import { assertKey } from './memory-records.ts'
import { mergeEntries } from './merge-entries.ts'
import { RecordTable } from './record-table.ts'
import type { SegmentLog } from './segment-log.ts'
import { type WriteCountFile, writesKey } from './write-count.ts'

/** A batch that waits for its turn. */
interface Write {
  readonly operations: readonly RecordOperation[]
  readonly isDurable: boolean
  resolve(): void
  reject(error: unknown): void
}

export interface LoggedRecordsInit {
  readonly path: string
  readonly log: SegmentLog
  readonly back: Pick<LevelBack, 'ready' | 'get' | 'iterate' | 'fill' | 'close'>
  /** File of the number of writes, if they are counted. */
  readonly writes?: WriteCountFile | undefined
}

/** A group of this many bytes accepts no further batch, which bounds the wait of its callers. */
const groupBytes = 1 << 20
/** A larger group goes into the database at once: one call for so many bytes costs less than writing them twice. */
const maxLogBytes = 64 << 10
/** Batches wait while the table has this many bytes. */
const maxTableBytes = 16 << 20
/** Time from a write until the database gets it, unless many are written. In milliseconds. */
const fillDelayMs = 500

/**
 * Records whose writes are appended to a log and acknowledged; the database follows. All batches of one turn of the event loop
 * are one write to the file. Readers see the database under the writes that it does not have yet.
 */
export class LoggedRecords implements Records, AsyncDisposable {
  readonly #path: string
  readonly #log: SegmentLog
  readonly #back: LoggedRecordsInit['back']
  readonly #writes: WriteCountFile | undefined
  readonly #table = new RecordTable()
  readonly #buffer = new FrameBuffer()
  readonly #waiting: Write[] = []
  #flush: NodeJS.Immediate | undefined
  /** Sequence numbers of large groups that failed: the database may have them nevertheless. */
  #unused = 0
  /** Resolves when the large group is written. */
  #writing: Promise<void> | undefined
  #filling: Promise<void> | undefined
  #fillTimer: NodeJS.Timeout | undefined
  /** Why the database could not be filled last. */
  #fillError: unknown
  #closing: Promise<void> | undefined
  #isClosed = false

  constructor({ path, log, back, writes }: LoggedRecordsInit) {
    this.#path = path
    this.#log = log
    this.#back = back
    this.#writes = writes
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const found = this.#table.find(key)
    if (found !== undefined) return found.type === 'put' ? new Uint8Array(found.value) : undefined
    try {
      const read = this.#back.get(key)
      const value = read instanceof Promise ? await read : read
      return value === undefined ? undefined : plain(value)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  async batch(operations: readonly RecordOperation[], options: { durable?: boolean } = {}): Promise<void> {
    for (const { key } of operations) assertKey(key)
    if (this.#closing !== undefined) throw this.#failed(new Error('The records are closed.'))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ operations, isDurable: options.durable === true, resolve, reject })
    this.#flush ??= setImmediate(() => this.#writeWaiting())
    return promise
  }

  async *entries(range: RecordRange): AsyncIterable<[string, Uint8Array]> {
    const { gte, lt, limit = Number.POSITIVE_INFINITY, reverse = false } = range
    try {
      await this.#back.ready
      const writes = this.#table.range(gte, lt)
      if (reverse) writes.reverse()
      // Each write may hide an entry, and the record of the number of writes is left out.
      const stored = Number.isFinite(limit) ? { limit: limit + writes.length + 1 } : {}
      const merged = mergeEntries(this.#back.iterate({ gte, lt, reverse, ...stored }), writes, reverse)
      let count = 0
      for await (const [key, value] of merged) {
        if (key === writesKey) continue
        if (count++ >= limit) return
        yield [key, new Uint8Array(value)]
      }
    } catch (error) {
      throw this.#failed(error)
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Writes what waits, in groups; large groups continue in the background. */
  #writeWaiting(): void {
    this.#flush = undefined
    while (this.#writing === undefined && this.#waiting.length > 0) {
      const group = this.#nextGroup()
      if (group.length === 0) break
      try {
        this.#writeGroup(group)
      } catch (error) {
        this.#refuse(group, error)
      }
    }
    this.#fillSoon()
  }

  #writeGroup(group: readonly Write[]): void {
    if (group.reduce((bytes, { operations }) => bytes + maxFrameBytes(operations), 0) > maxLogBytes) {
      this.#writing = this.#writeLarge(group)
      return
    }
    const unused = Array.from({ length: this.#unused }, () => ({ operations: [] }))
    const { bytes, batches } = this.#buffer.encode([...unused, ...group], this.#log.last + 1)
    this.#log.append(bytes, batches.length)
    this.#unused = 0
    for (const batch of batches) this.#table.apply(batch, this.#log.last)
    this.#acknowledge(group)
  }

  /** Writes a large group into the database without the log, behind all that is acknowledged. */
  async #writeLarge(group: readonly Write[]): Promise<void> {
    try {
      await this.#fillAll()
      if (this.#fillError !== undefined) throw this.#fillError
      const operations = group.flatMap((write) => write.operations)
      const isSynced = group.some(({ isDurable }) => isDurable)
      const count = this.#unused + group.length
      this.#unused = count
      await this.#back.fill(operations, this.#log.last + count, isSynced)
      this.#log.skip(count)
      this.#unused = 0
      this.#writes?.set(this.#log.last)
      for (const { resolve } of group) resolve()
    } catch (error) {
      this.#refuse(group, error)
    }
    this.#writing = undefined
    this.#writeWaiting()
  }

  /** The next queued batches, in order, within the bound, at least one; none while the table is full. */
  #nextGroup(): Write[] {
    if (this.#table.bytes >= maxTableBytes) {
      if (this.#fillError !== undefined) this.#refuse(this.#waiting.splice(0), this.#fillError)
      return []
    }
    let bytes = 0
    let count = 0
    for (const { operations } of this.#waiting) {
      if (bytes >= groupBytes) break
      count++
      bytes += maxFrameBytes(operations)
    }
    return this.#waiting.splice(0, count)
  }

  #acknowledge(group: readonly Write[]): void {
    this.#writes?.set(this.#log.last)
    const durable: Write[] = []
    for (const write of group) {
      if (write.isDurable) durable.push(write)
      else write.resolve()
    }
    if (durable.length === 0) return
    this.#log.sync().then(
      () => {
        for (const { resolve } of durable) resolve()
      },
      (error: unknown) => this.#refuse(durable, error),
    )
  }

  #refuse(group: readonly Write[], error: unknown): void {
    for (const { reject } of group) reject(this.#failed(error))
  }

  #fillSoon(): void {
    if (this.#isClosed || this.#filling !== undefined || this.#table.bytes === 0) return
    if (this.#table.isDue && this.#fillError === undefined) {
      this.#startFill()
      return
    }
    this.#fillTimer ??= setTimeout(() => this.#startFill(), fillDelayMs)
    this.#fillTimer.unref()
  }

  #startFill(): void {
    clearTimeout(this.#fillTimer)
    this.#fillTimer = undefined
    if (this.#table.bytes === 0) return
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = undefined
      this.#writeWaiting()
    })
  }

  /** Writes the oldest of the table to the database, and drops files of the log that it has. Never rejects. */
  async #fill(): Promise<void> {
    const { operations, last } = this.#table.oldest() ?? { operations: [], last: this.#log.last }
    try {
      const isSynced = this.#log.canDrop(last)
      await this.#back.fill(operations, last, isSynced)
      this.#table.release()
      this.#fillError = undefined
      if (isSynced) await this.#log.drop(last)
    } catch (error) {
      this.#fillError = error
    }
  }

  /** Writes the whole table to the database, unless it fails. No batch is appended meanwhile. */
  async #fillAll(): Promise<void> {
    await this.#filling
    this.#fillError = undefined
    while (this.#table.bytes > 0 && this.#fillError === undefined) {
      this.#startFill()
      await this.#filling
    }
  }

  async #close(): Promise<void> {
    while (this.#waiting.length > 0 || this.#writing !== undefined) {
      if (this.#writing === undefined) this.#writeWaiting()
      await (this.#writing ?? this.#filling)
    }
    await this.#fillAll()
    // Where the database cannot be filled, the log stays for the next start.
    this.#log.closeSegment()
    if (this.#fillError === undefined && this.#log.canDrop(this.#log.last)) await this.#fill()
    this.#isClosed = true
    clearTimeout(this.#fillTimer)
    await this.#log.close()
    await this.#back.close()
    await this.#writes?.flush()
  }

  #failed(cause: unknown): OgError {
    return new OgError('STORE', `The records in ${this.#path} could not be read or written.`, {
      next: ['Check whether the disk is full, failing or read-only.'],
      cause,
    })
  }
}

/** Level returns Buffers, whose `slice` and `toString` differ from those of a Uint8Array. */
function plain(value: Uint8Array): Uint8Array {
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}
