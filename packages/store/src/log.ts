import { decodeRecord, encodeRecord, OgError, type RecordOperation, type Records } from '@opengradient/protocol'

import { prefixed, under } from './prefixed.ts'
import { sequenceKey } from './sequence.ts'

export interface LogOptions {
  records: Records
  /** Keeps several logs in the same records apart. */
  name: string
  /** The oldest entries beyond this many are removed, and their keys with them. */
  maxEntries: number
}

export interface LogEntry {
  /** Position in this log: 1 for the first entry ever, growing by 1. */
  readonly cursor: number
  readonly key: string
  readonly bytes: Uint8Array
}

export interface LogPage {
  readonly entries: readonly LogEntry[]
  /** Pass it as `after` for the next page. */
  readonly cursor: number
  readonly more: boolean
}

/** Entries in the order in which they were first seen, for peers that catch up from a cursor. */
export interface Log {
  /** Cursor of the newest entry; 0 when there is none. */
  readonly head: number
  /**
   * Appends, unless an entry with this key is there. A resolved append survives `kill -9`. Appends made while others
   * are being written go into one batch.
   */
  append(key: string, bytes: Uint8Array): Promise<{ cursor: number; existing: boolean }>
  /** The bytes under a key. */
  get(key: string): Promise<Uint8Array | undefined>
  /**
   * Entries behind the cursor `after` (0: from the oldest kept), at most `limit` of them and `maxBytes` of their bytes,
   * but at least one when there is any. A cursor beyond the head belongs to a log that was lost: reading starts anew.
   * @throws BAD_INPUT when a number is not an integer in range
   */
  read(after: number, limit: number, maxBytes: number): Promise<LogPage>
}

interface Append {
  readonly key: string
  readonly bytes: Uint8Array
  resolve(result: { cursor: number; existing: boolean }): void
  reject(error: unknown): void
}

/** Largest entry, in bytes. */
const maxEntryBytes = 16 * 1024 * 1024
/** Appends waiting to be written before more are refused. */
const maxWaiting = 65_536

export async function openLog({ records, name, maxEntries }: LogOptions): Promise<Log> {
  if (!Number.isSafeInteger(maxEntries) || maxEntries < 1)
    throw new OgError('BAD_INPUT', 'maxEntries must be at least 1.')
  const log = new RecordLog(prefixed(records, `logs/${name}/`), maxEntries)
  await log.load()
  return log
}

class RecordLog implements Log {
  readonly #records: Records
  readonly #maxEntries: number
  #oldest = 1
  #head = 0
  #waiting: Append[] = []
  #writing = false

  constructor(records: Records, maxEntries: number) {
    this.#records = records
    this.#maxEntries = maxEntries
  }

  get head(): number {
    return this.#head
  }

  async load(): Promise<void> {
    for (const reverse of [false, true]) {
      for await (const [key] of this.#records.entries({ ...under('entries/'), limit: 1, reverse })) {
        const cursor = Number(key.slice('entries/'.length))
        if (reverse) this.#head = cursor
        else this.#oldest = cursor
      }
    }
  }

  append(key: string, bytes: Uint8Array): Promise<{ cursor: number; existing: boolean }> {
    return new Promise((resolve, reject) => {
      if (bytes.length > maxEntryBytes)
        throw new OgError('TOO_LARGE', `A log entry of ${bytes.length} bytes is too large.`)
      if (this.#waiting.length >= maxWaiting)
        throw new OgError('OVERLOADED', 'Too many appends are waiting to be written.')
      this.#waiting.push({ key, bytes, resolve, reject })
      if (!this.#writing) void this.#write()
    })
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const cursor = await this.#cursorOf(key)
    return cursor === undefined ? undefined : (await this.#entry(cursor))?.bytes
  }

  async read(after: number, limit: number, maxBytes: number): Promise<LogPage> {
    for (const [number, least] of [
      [after, 0],
      [limit, 1],
      [maxBytes, 0],
    ] as const) {
      if (!Number.isSafeInteger(number) || number < least) {
        throw new OgError('BAD_INPUT', `${number} is not an integer of at least ${least}.`)
      }
    }
    const head = this.#head
    const from = after > head ? 0 : after
    const entries: LogEntry[] = []
    let bytes = 0
    const range = { gte: `entries/${sequenceKey(from + 1)}`, lt: `entries/${sequenceKey(head + 1)}` }
    for await (const [key, value] of this.#records.entries({ ...range, limit })) {
      const entry = decodeEntry(Number(key.slice('entries/'.length)), value)
      bytes += entry.bytes.length
      if (entries.length > 0 && bytes > maxBytes) break
      entries.push(entry)
    }
    const cursor = entries.at(-1)?.cursor ?? from
    return { entries, cursor, more: cursor < head }
  }

  /** One batch after another, so that a reader never sees an entry before those ahead of it. */
  async #write(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      try {
        await this.#writeGroup(group)
      } catch (error) {
        for (const append of group) append.reject(error)
      }
    }
    this.#writing = false
  }

  async #writeGroup(group: readonly Append[]): Promise<void> {
    const operations: RecordOperation[] = []
    /** Cursors that this batch adds, by key. */
    const added = new Map<string, number>()
    const keys = new Map<number, string>()
    const results: { cursor: number; existing: boolean }[] = []
    let head = this.#head
    let oldest = this.#oldest
    for (const { key, bytes } of group) {
      const known = added.get(key) ?? (await this.#cursorOf(key))
      if (known !== undefined) {
        results.push({ cursor: known, existing: true })
        continue
      }
      head++
      added.set(key, head)
      keys.set(head, key)
      results.push({ cursor: head, existing: false })
      operations.push(
        { type: 'put', key: `entries/${sequenceKey(head)}`, value: encodeRecord([key, bytes]) },
        { type: 'put', key: `keys/${key}`, value: encodeRecord(head) },
      )
    }
    for (; head - oldest >= this.#maxEntries; oldest++) {
      const key = keys.get(oldest) ?? (await this.#entry(oldest))?.key
      operations.push({ type: 'del', key: `entries/${sequenceKey(oldest)}` })
      if (key !== undefined) operations.push({ type: 'del', key: `keys/${key}` })
    }
    if (operations.length > 0) await this.#records.batch(operations)
    this.#head = head
    this.#oldest = oldest
    group.forEach((append, index) => {
      append.resolve(results[index]!)
    })
  }

  async #cursorOf(key: string): Promise<number | undefined> {
    const value = await this.#records.get(`keys/${key}`)
    return value === undefined ? undefined : (decodeRecord(value, 16) as number)
  }

  async #entry(cursor: number): Promise<LogEntry | undefined> {
    const value = await this.#records.get(`entries/${sequenceKey(cursor)}`)
    return value === undefined ? undefined : decodeEntry(cursor, value)
  }
}

function decodeEntry(cursor: number, value: Uint8Array): LogEntry {
  const [key, bytes] = decodeRecord(value, maxEntryBytes + 65_536) as [string, Uint8Array]
  return { cursor, key, bytes }
}
