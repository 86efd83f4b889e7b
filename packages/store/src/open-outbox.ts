import { until } from '@opengradient/async'
import {
  type Clock,
  type Logger,
  OgError,
  type Random,
  type RecordOperation,
  type Records,
  silentLogger,
  systemRandom,
} from '@opengradient/protocol'

import type {
  Outbox,
  OutboxEntry,
  OutboxHandler,
  OutboxItem,
  OutboxOptions,
  OutboxProcessOptions,
  OutboxState,
} from './outbox.ts'
import { type OutboxLane, OutboxLanes } from './outbox-lanes.ts'
import {
  decodeOutboxRecord,
  doneWrites,
  enqueueWrites,
  errorText,
  moveWrites,
  newOutboxRecord,
  type OutboxRecord,
  payloadKey,
  recordWrite,
  toOutboxEntry,
} from './outbox-record.ts'
import { prefixed, under } from './prefixed.ts'
import { decideRetry, retryDelayMs } from './retry-decision.ts'

/** Prefix of the outbox in its records. */
const prefix = 'outbox/'
/** Bound on pending and prepared entries. */
const maxPending = 100_000
/** Bound on remembered keys of finished entries; the oldest are forgotten. */
const maxDone = 65_536
const maxPayloadBytes = 64 * 1024 * 1024
const defaultBackoff = { initialMs: 500, maxMs: 60_000 }

/**
 * Opens an outbox, which is stored in `records` under `outbox/`; two outboxes need two prefixes.
 * Memory: about 200 bytes per pending, dead or remembered entry; payloads stay in the records.
 */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const outbox = new RecordOutbox(options)
  await outbox.load()
  return outbox
}

class RecordOutbox implements Outbox {
  readonly #records: Records
  readonly #clock: Clock
  readonly #random: Random
  readonly #logger: Logger
  readonly #stop = new AbortController()
  readonly #lanes = new OutboxLanes((record, lane) => this.#track(this.#run(record, lane)))
  readonly #byKey = new Map<string, OutboxRecord>()
  /** Prepared and not accepted. */
  readonly #prepared = new Map<string, OutboxRecord>()
  readonly #enqueuing = new Map<string, Promise<unknown>>()
  readonly #tasks = new Set<Promise<void>>()
  readonly #idleWaiters = new Set<() => void>()
  readonly #done = new Set<OutboxRecord>()
  #pending = 0
  readonly #pendingByKind = new Map<string, number>()
  #nextId = 1

  constructor({ records, clock, random = systemRandom, logger = silentLogger }: OutboxOptions) {
    this.#records = prefixed(records, prefix)
    this.#clock = clock
    this.#random = random
    this.#logger = logger
  }

  async load(): Promise<void> {
    for (const state of ['done', 'dead', 'pending'] as const) {
      for await (const [key, value] of this.#records.entries(under(`${state}/`))) {
        const record = decodeOutboxRecord(state, key, value)
        this.#nextId = Math.max(this.#nextId, record.id + 1)
        this.#byKey.set(record.key, record)
        if (state === 'done') this.#done.add(record)
        if (state === 'pending') this.#addPending(record)
      }
    }
  }

  async enqueue(item: OutboxItem): Promise<{ state: OutboxState; existing: boolean }> {
    const { key } = item
    this.#stop.signal.throwIfAborted()
    // A second caller with the same key must not get a result before the entry of the first one is written.
    for (let first = this.#enqueuing.get(key); first !== undefined; first = this.#enqueuing.get(key)) {
      await first.catch(() => {})
    }
    const known = this.#byKey.get(key)
    if (known !== undefined) return { state: known.state, existing: true }
    const written = this.#records.batch(enqueueWrites(this.#prepareRecord(item), item.payload))
    this.#enqueuing.set(key, written)
    try {
      await written
    } catch (error) {
      this.discard(key)
      throw error
    } finally {
      this.#enqueuing.delete(key)
    }
    this.accept(key)
    return { state: 'pending', existing: false }
  }

  prepare(item: OutboxItem): RecordOperation[] {
    this.#stop.signal.throwIfAborted()
    if (this.#byKey.has(item.key)) return []
    const writes = enqueueWrites(this.#prepareRecord(item), item.payload)
    return writes.map((operation) => ({ ...operation, key: prefix + operation.key }))
  }

  accept(key: string): void {
    const prepared = this.#prepared.get(key)
    if (prepared === undefined) return
    this.#prepared.delete(key)
    this.#byKey.set(key, prepared)
    this.#addPending(prepared)
  }

  discard(key: string): void {
    this.#prepared.delete(key)
  }

  process(kind: string, handler: OutboxHandler, options: OutboxProcessOptions = {}): void {
    const { concurrency = 1, backoff = defaultBackoff } = options
    this.#lanes.open(kind, { handler, concurrency, backoff })
  }

  state(key: string): OutboxState | undefined {
    return this.#byKey.get(key)?.state
  }

  async pending(kind?: string): Promise<OutboxEntry[]> {
    return this.#list('pending', kind)
  }

  async dead(): Promise<OutboxEntry[]> {
    return this.#list('dead')
  }

  async retry(key: string): Promise<void> {
    const record = this.#byKey.get(key)
    if (record?.state !== 'dead') throw new OgError('NOT_FOUND', `There is no dead letter ${key}.`)
    const writes = moveWrites({ ...record, attempts: 0 }, 'pending')
    // Set before the write, so that a concurrent call finds no dead letter.
    record.state = 'pending'
    try {
      await this.#records.batch(writes)
    } catch (error) {
      record.state = 'dead'
      throw error
    }
    record.attempts = 0
    this.#addPending(record)
  }

  async idle(signal?: AbortSignal): Promise<void> {
    const subscribe = (onChange: () => void): (() => void) => {
      this.#idleWaiters.add(onChange)
      return () => this.#idleWaiters.delete(onChange)
    }
    await until(() => !this.#isBusy(), { subscribe, signal })
  }

  async close(): Promise<void> {
    this.#lanes.stop()
    this.#stop.abort(new OgError('ABORTED', 'The outbox was closed.'))
    while (this.#tasks.size > 0) await Promise.all(this.#tasks)
    await Promise.allSettled(this.#enqueuing.values())
    this.#wakeIdle()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** The prepared record of this key; a new one when there is none. */
  #prepareRecord(item: OutboxItem): OutboxRecord {
    const { key, kind, payload } = item
    if (key.length > 1024 || kind.length > 256 || payload.length > maxPayloadBytes) {
      throw new OgError(
        'TOO_LARGE',
        `The outbox accepts keys of 1024 and kinds of 256 characters, and payloads of ${maxPayloadBytes} bytes.`,
        { details: { limit: maxPayloadBytes, actual: payload.length } },
      )
    }
    const prepared = this.#prepared.get(key)
    if (prepared !== undefined) return prepared
    if (this.#pending + this.#prepared.size >= maxPending) {
      throw new OgError('OVERLOADED', `${maxPending} entries are pending in the outbox.`, {
        details: { limit: maxPending },
      })
    }
    const record = newOutboxRecord(this.#nextId++, item, this.#clock.now())
    this.#prepared.set(key, record)
    return record
  }

  #isBusy(): boolean {
    if (this.#stop.signal.aborted) return false
    for (const kind of this.#lanes.kinds()) if ((this.#pendingByKind.get(kind) ?? 0) > 0) return true
    return false
  }

  #wakeIdle(): void {
    if (this.#isBusy()) return
    for (const resolve of this.#idleWaiters) resolve()
  }

  #addPending(record: OutboxRecord): void {
    this.#countPending(record.kind, 1)
    this.#lanes.push(record)
  }

  #countPending(kind: string, change: 1 | -1): void {
    this.#pending += change
    this.#pendingByKind.set(kind, (this.#pendingByKind.get(kind) ?? 0) + change)
  }

  /** Logs a failure of the task and lets `close` wait for it. Never rejects. */
  #track(task: Promise<void>): Promise<void> {
    const tracked: Promise<void> = task
      .catch((error) => this.#logger.error({ error }, 'Outbox task failed'))
      .finally(() => this.#tasks.delete(tracked))
    this.#tasks.add(tracked)
    return tracked
  }

  async #run(record: OutboxRecord, lane: OutboxLane): Promise<void> {
    try {
      const payload = await this.#records.get(payloadKey(record))
      if (payload === undefined) throw new OgError('INTERNAL', `The outbox entry ${record.key} has no payload.`)
      await lane.handler(toOutboxEntry(record, payload), this.#stop.signal)
      await this.#finish(record, 'done')
    } catch (error) {
      // The progress of the handler before the stop is unknown: the next run repeats the entry.
      if (this.#stop.signal.aborted) return
      await this.#fail(record, lane, error).catch((writeError) => {
        this.#logger.error({ error: writeError, kind: record.kind }, 'Failed attempt not recorded')
        this.#pushAfter(record, retryDelayMs(record.attempts, lane.backoff, this.#random))
      })
    }
  }

  async #fail(record: OutboxRecord, lane: OutboxLane, error: unknown): Promise<void> {
    record.attempts++
    record.lastError = errorText(error)
    const { kind, key, attempts } = record
    const decision = decideRetry(error, attempts, lane.backoff, this.#random)
    if (!decision.retry) {
      this.#logger.error({ kind, key, attempts, error }, 'Outbox entry moved to the dead letters')
      await this.#finish(record, 'dead')
      return
    }
    this.#logger.warn({ kind, key, attempts, error }, 'Outbox entry failed; it will be retried')
    await this.#records.batch([recordWrite(record)])
    this.#pushAfter(record, decision.delayMs)
  }

  #pushAfter(record: OutboxRecord, delayMs: number): void {
    const waited = this.#clock.sleep(delayMs, this.#stop.signal).then(
      () => this.#lanes.push(record),
      (error) => {
        if (!this.#stop.signal.aborted) throw error
      },
    )
    void this.#track(waited)
  }

  async #finish(record: OutboxRecord, state: 'done' | 'dead'): Promise<void> {
    let forgotten: OutboxRecord | undefined
    if (state === 'done' && this.#done.size >= maxDone) [forgotten] = this.#done
    if (forgotten !== undefined) this.#done.delete(forgotten)
    await this.#records.batch(state === 'done' ? doneWrites(record, forgotten) : moveWrites(record, 'dead'))
    record.state = state
    if (state === 'done') this.#done.add(record)
    if (forgotten !== undefined) this.#byKey.delete(forgotten.key)
    this.#countPending(record.kind, -1)
    this.#wakeIdle()
  }

  async #list(state: OutboxState, kind?: string): Promise<OutboxEntry[]> {
    const found = [...this.#byKey.values()]
      .filter((record) => record.state === state && (kind === undefined || record.kind === kind))
      .sort((a, b) => a.id - b.id)
    const entries: OutboxEntry[] = []
    for (const record of found) {
      const payload = await this.#records.get(payloadKey(record))
      // Undefined for an entry that was finished meanwhile.
      if (payload !== undefined) entries.push(toOutboxEntry(record, payload))
    }
    return entries
  }
}
