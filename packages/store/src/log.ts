import { decodeRecord, encodeRecord, OgError, type RecordOperation, type Records } from '@opengradient/protocol'

import { type LogState, planAppends, prunedCursors } from './plan-appends.ts'
import { prefixed, under } from './prefixed.ts'
import { sequenceKey } from './sequence.ts'

export interface LogOptions {
  records: Records
  /** Separates several logs in the same records. */
  name: string
  /** The oldest entries beyond this many are removed, and their keys with them. */
  maxEntries: number
}

export interface LogEntry {
  /** Position in this log: 1 for the first entry, then rising by 1. */
  readonly cursor: number
  readonly key: string
  readonly bytes: Uint8Array
}

/** Cursor of an entry, and whether the log had it before. */
export interface AppendResult {
  readonly cursor: number
  readonly existing: boolean
}

export interface LogPage {
  readonly entries: readonly LogEntry[]
  /** Pass it as `after` for the next page. */
  readonly cursor: number
  readonly more: boolean
}

/** Entries in the order of their first append, for peers that read from a cursor. */
export interface Log {
  /** Cursor of the newest entry; 0 when there is none. */
  readonly head: number
  /**
   * Appends an entry unless the log has one with this key. A resolved append survives `kill -9`. Appends that arrive
   * during a write share the next batch.
   * @throws TOO_LARGE, OVERLOADED
   */
  append(key: string, bytes: Uint8Array): Promise<AppendResult>
  /** The bytes under a key. */
  get(key: string): Promise<Uint8Array | undefined>
  /**
   * Entries after the cursor `after` (0: from the oldest entry): at most `limit` entries and `maxBytes` bytes, but at
   * least one entry if one exists. A cursor above the head belongs to a log that was lost: reading restarts.
   * @throws BAD_INPUT when a number is not an integer in range
   */
  read(after: number, limit: number, maxBytes: number): Promise<LogPage>
}

interface QueuedAppend {
  readonly key: string
  readonly bytes: Uint8Array
  resolve(result: AppendResult): void
  reject(error: unknown): void
}

/** Largest entry, in bytes. */
const maxEntryBytes = 16 * 1024 * 1024
/** Bound on appends that wait for their write. */
const maxWaiting = 65_536

/** Opens a log, which is stored in `records` under `logs/<name>/`. @throws BAD_INPUT */
export async function openLog({ records, name, maxEntries }: LogOptions): Promise<Log> {
  requireInteger('maxEntries', maxEntries, 1)
  const log = new RecordLog(prefixed(records, `logs/${name}/`), maxEntries)
  await log.load()
  return log
}

class RecordLog implements Log {
  readonly #records: Records
  readonly #maxEntries: number
  /** After the last written batch. */
  #state: LogState = { oldest: 1, head: 0 }
  #waiting: QueuedAppend[] = []
  #writing = false

  constructor(records: Records, maxEntries: number) {
    this.#records = records
    this.#maxEntries = maxEntries
  }

  get head(): number {
    return this.#state.head
  }

  async load(): Promise<void> {
    for (const reverse of [false, true]) {
      for await (const [key] of this.#records.entries({ ...under('entries/'), limit: 1, reverse })) {
        const cursor = Number(key.slice('entries/'.length))
        this.#state = { ...this.#state, [reverse ? 'head' : 'oldest']: cursor }
      }
    }
  }

  append(key: string, bytes: Uint8Array): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (bytes.length > maxEntryBytes) {
        throw new OgError('TOO_LARGE', `A log entry of ${bytes.length} bytes is over the limit of ${maxEntryBytes}.`, {
          details: { limit: maxEntryBytes, actual: bytes.length },
        })
      }
      if (this.#waiting.length >= maxWaiting) {
        throw new OgError('OVERLOADED', 'Too many appends wait for their write.', { details: { limit: maxWaiting } })
      }
      this.#waiting.push({ key, bytes, resolve, reject })
      if (!this.#writing) void this.#write()
    })
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const cursor = await this.#cursorOf(key)
    return cursor === undefined ? undefined : (await this.#entry(cursor))?.bytes
  }

  async read(after: number, limit: number, maxBytes: number): Promise<LogPage> {
    requireInteger('after', after, 0)
    requireInteger('limit', limit, 1)
    requireInteger('maxBytes', maxBytes, 0)
    const { head } = this.#state
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

  async #writeGroup(group: readonly QueuedAppend[]): Promise<void> {
    const known = new Map<string, number>()
    for (const { key } of group) {
      const cursor = known.has(key) ? undefined : await this.#cursorOf(key)
      if (cursor !== undefined) known.set(key, cursor)
    }
    const { results, added } = planAppends(group, known, this.#state.head)
    const head = this.#state.head + added.length
    const operations = added.flatMap(entryWrites)
    const pruned = prunedCursors({ oldest: this.#state.oldest, head }, this.#maxEntries)
    for (const cursor of pruned) {
      const key = added[cursor - this.#state.head - 1]?.key ?? (await this.#entry(cursor))?.key
      operations.push({ type: 'del', key: `entries/${sequenceKey(cursor)}` })
      if (key !== undefined) operations.push({ type: 'del', key: `keys/${key}` })
    }
    if (operations.length > 0) await this.#records.batch(operations)
    this.#state = { oldest: this.#state.oldest + pruned.length, head }
    for (const [index, append] of group.entries()) append.resolve(results[index]!)
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

function entryWrites({ cursor, key, bytes }: LogEntry): RecordOperation[] {
  return [
    { type: 'put', key: `entries/${sequenceKey(cursor)}`, value: encodeRecord([key, bytes]) },
    { type: 'put', key: `keys/${key}`, value: encodeRecord(cursor) },
  ]
}

function requireInteger(field: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return
  throw new OgError('BAD_INPUT', `${field} must be an integer of at least ${least}.`, { details: { field } })
}
