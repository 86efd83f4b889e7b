import { backoffMs, until } from '@opengradient/async'
import {
  type Clock,
  decodeRecord,
  encodeRecord,
  isOgError,
  type Logger,
  OgError,
  type Random,
  type RecordOperation,
  type Records,
  silentLogger,
  systemRandom,
} from '@opengradient/protocol'

import { prefixed, under } from './prefixed.ts'
import { sequenceKey } from './sequence.ts'

export interface OutboxOptions {
  records: Records
  clock: Clock
  random?: Random
  logger?: Logger
}

export interface OutboxItem {
  /** Idempotency key: what was enqueued under it once is not enqueued again, also after it was done. */
  key: string
  /** Names the handler. */
  kind: string
  payload: Uint8Array
}

export interface OutboxEntry {
  readonly key: string
  readonly kind: string
  readonly payload: Uint8Array
  /** Attempts that failed so far. */
  readonly attempts: number
  /** Unix milliseconds. */
  readonly enqueuedAt: number
  /** Message of the last failure; empty before the first. */
  readonly lastError: string
}

/** An entry is `pending` until its handler has returned (`done`) or given up for good (`dead`). */
export type OutboxState = 'pending' | 'done' | 'dead'

/** May run again for an entry that it has finished already, after a crash: its effect must be idempotent under `entry.key`. */
export type OutboxHandler = (entry: OutboxEntry, signal: AbortSignal) => Promise<void>

export interface OutboxProcessOptions {
  /** Entries of this kind handled at once. Default 1. */
  concurrency?: number
  /** Wait before an entry is tried again: doubles from `initialMs` up to `maxMs`, less up to half at random. */
  backoff?: { initialMs: number; maxMs: number }
}

/**
 * Durable queue of actions that run at least once, across crashes. Entries of a kind start in the order in which they were
 * enqueued; one that fails waits without holding up those behind it.
 */
export interface Outbox extends AsyncDisposable {
  /**
   * Resolves when the entry survives `kill -9`.
   * @returns the state of what is known under this key; `existing` when that was there before
   * @throws OVERLOADED when too much is pending; TOO_LARGE
   */
  enqueue(item: OutboxItem): Promise<{ state: OutboxState; existing: boolean }>
  /**
   * The writes of {@link enqueue}, for a batch of the caller on the records that the outbox was opened with: a state
   * change and its action become one atomic write. Call {@link accept} after the batch has resolved. After a crash in
   * between, the entry is found when the outbox is opened again. Idempotent under the key until then.
   * @returns no operations when the key is known
   * @throws OVERLOADED, TOO_LARGE
   */
  prepare(item: OutboxItem): RecordOperation[]
  /** Starts a prepared entry whose batch has resolved. Does nothing for another key. */
  accept(key: string): void
  /** Forgets a prepared entry whose batch has failed. Does nothing for another key. */
  discard(key: string): void
  /**
   * Handles entries of a kind from now on, those left over from an earlier run first. An {@link OgError} that is not
   * retryable moves the entry to the dead letters; every other error makes it wait and try again, without end.
   * @throws BAD_INPUT when the kind has a handler already
   */
  process(kind: string, handler: OutboxHandler, options?: OutboxProcessOptions): void
  /** Undefined when nothing is remembered: never enqueued, or done long ago. */
  state(key: string): OutboxState | undefined
  /** Entries not done yet, oldest first. */
  pending(kind?: string): Promise<OutboxEntry[]>
  /** Entries given up for good, oldest first. They stay until retried. */
  dead(): Promise<OutboxEntry[]>
  /** Makes a dead letter pending again, with no failed attempts. @throws NOT_FOUND */
  retry(key: string): Promise<void>
  /** Resolves when nothing that has a handler is pending. */
  idle(signal?: AbortSignal): Promise<void>
  /** Aborts handlers under way, whose entries stay pending, and waits for them. Idempotent. */
  close(): Promise<void>
}

/** Prefix of the outbox in its records. */
const prefix = 'outbox/'
/** Pending and prepared entries at most. */
const maxPending = 100_000
/** Keys of finished entries that are remembered; the oldest are forgotten beyond. */
const maxDone = 65_536
const maxPayloadBytes = 64 * 1024 * 1024
const defaultBackoff = { initialMs: 500, maxMs: 60_000 }

interface Known {
  readonly id: number
  readonly key: string
  readonly kind: string
  readonly enqueuedAt: number
  state: OutboxState
  attempts: number
  lastError: string
}

interface Lane {
  readonly handler: OutboxHandler
  readonly concurrency: number
  readonly backoff: { initialMs: number; maxMs: number }
  running: number
}

/**
 * Opens an outbox, which is kept in `records` under `outbox/`; two outboxes need two prefixes.
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
  readonly #known = new Map<string, Known>()
  /** Ready to run, in order, by kind. */
  readonly #ready = new Map<string, Set<Known>>()
  readonly #lanes = new Map<string, Lane>()
  /** Prepared and not accepted. */
  readonly #prepared = new Map<string, Known>()
  readonly #enqueuing = new Map<string, Promise<unknown>>()
  readonly #tasks = new Set<Promise<void>>()
  readonly #idleWaiters = new Set<() => void>()
  readonly #done = new Set<Known>()
  #pending = 0
  /** Pending entries by kind. */
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
      for await (const [recordKey, value] of this.#records.entries(under(`${state}/`))) {
        const [key, kind, enqueuedAt, attempts, lastError] = decodeRecord(value, 65_536) as [
          string,
          string,
          number,
          number,
          string,
        ]
        const id = Number(recordKey.slice(state.length + 1))
        const known: Known = { id, key, kind, enqueuedAt, state, attempts, lastError }
        this.#nextId = Math.max(this.#nextId, id + 1)
        this.#known.set(key, known)
        if (state === 'done') this.#done.add(known)
        if (state === 'pending') this.#makeReady(known, 1)
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
    const known = this.#known.get(key)
    if (known !== undefined) return { state: known.state, existing: true }
    const written = this.#records.batch(writesOf(this.#preparedEntry(item), item.payload))
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
    if (this.#known.has(item.key)) return []
    const writes = writesOf(this.#preparedEntry(item), item.payload)
    return writes.map((operation) => ({ ...operation, key: prefix + operation.key }))
  }

  accept(key: string): void {
    const prepared = this.#prepared.get(key)
    if (prepared === undefined) return
    this.#prepared.delete(key)
    this.#known.set(key, prepared)
    this.#makeReady(prepared, 1)
    this.#pump(prepared.kind)
  }

  discard(key: string): void {
    this.#prepared.delete(key)
  }

  process(kind: string, handler: OutboxHandler, options: OutboxProcessOptions = {}): void {
    if (this.#lanes.has(kind)) throw new OgError('BAD_INPUT', `The outbox has a handler for ${kind} already.`)
    const { concurrency = 1, backoff = defaultBackoff } = options
    this.#lanes.set(kind, { handler, concurrency, backoff, running: 0 })
    this.#pump(kind)
  }

  state(key: string): OutboxState | undefined {
    return this.#known.get(key)?.state
  }

  async pending(kind?: string): Promise<OutboxEntry[]> {
    return this.#list('pending', kind)
  }

  async dead(): Promise<OutboxEntry[]> {
    return this.#list('dead')
  }

  async retry(key: string): Promise<void> {
    const known = this.#known.get(key)
    if (known?.state !== 'dead') throw new OgError('NOT_FOUND', `There is no dead letter ${key}.`)
    const again: Known = { ...known, state: 'pending', attempts: 0 }
    known.state = 'pending'
    try {
      await this.#records.batch([{ type: 'del', key: stateKey('dead', known) }, putState(again)])
    } catch (error) {
      known.state = 'dead'
      throw error
    }
    known.attempts = 0
    this.#makeReady(known, 1)
    this.#pump(known.kind)
  }

  async idle(signal?: AbortSignal): Promise<void> {
    const subscribe = (onChange: () => void): (() => void) => {
      this.#idleWaiters.add(onChange)
      return () => this.#idleWaiters.delete(onChange)
    }
    await until(() => !this.#busy(), { subscribe, signal })
  }

  async close(): Promise<void> {
    this.#stop.abort(new OgError('ABORTED', 'The outbox was closed.'))
    while (this.#tasks.size > 0) await Promise.all(this.#tasks)
    await Promise.allSettled(this.#enqueuing.values())
    this.#wakeIdle()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** The prepared entry of this key; a new one when there is none. */
  #preparedEntry({ key, kind, payload }: OutboxItem): Known {
    if (key.length > 1024 || kind.length > 256 || payload.length > maxPayloadBytes) {
      throw new OgError(
        'TOO_LARGE',
        `The outbox accepts keys of 1024 and kinds of 256 characters, and payloads of ${maxPayloadBytes} bytes.`,
      )
    }
    const prepared = this.#prepared.get(key)
    if (prepared !== undefined) return prepared
    if (this.#pending + this.#prepared.size >= maxPending) {
      throw new OgError('OVERLOADED', `${maxPending} entries are pending in the outbox.`)
    }
    const enqueuedAt = this.#clock.now()
    const made: Known = { id: this.#nextId++, key, kind, enqueuedAt, state: 'pending', attempts: 0, lastError: '' }
    this.#prepared.set(key, made)
    return made
  }

  #busy(): boolean {
    if (this.#stop.signal.aborted) return false
    for (const kind of this.#lanes.keys()) if ((this.#pendingByKind.get(kind) ?? 0) > 0) return true
    return false
  }

  #wakeIdle(): void {
    if (this.#busy()) return
    for (const resolve of this.#idleWaiters) resolve()
  }

  /** `more` is 1 when the entry was not pending before. */
  #makeReady(known: Known, more: 0 | 1): void {
    this.#count(known.kind, more)
    const ready = this.#ready.get(known.kind)
    if (ready === undefined) this.#ready.set(known.kind, new Set([known]))
    else ready.add(known)
  }

  #count(kind: string, change: number): void {
    this.#pending += change
    this.#pendingByKind.set(kind, (this.#pendingByKind.get(kind) ?? 0) + change)
  }

  #pump(kind: string): void {
    const lane = this.#lanes.get(kind)
    const ready = this.#ready.get(kind)
    if (lane === undefined || ready === undefined) return
    for (const known of ready) {
      if (lane.running >= lane.concurrency || this.#stop.signal.aborted) return
      ready.delete(known)
      lane.running++
      this.#track(
        this.#run(known, lane).finally(() => {
          lane.running--
          this.#pump(kind)
        }),
      )
    }
  }

  #track(task: Promise<void>): void {
    const tracked: Promise<void> = task
      .catch((error) => this.#logger.error({ error }, 'Outbox task failed'))
      .finally(() => this.#tasks.delete(tracked))
    this.#tasks.add(tracked)
  }

  async #run(known: Known, lane: Lane): Promise<void> {
    try {
      const entry = await this.#entry(known)
      await lane.handler(entry, this.#stop.signal)
      await this.#finish(known, 'done')
    } catch (error) {
      // The progress of the handler before the stop is unknown: the next run repeats the entry.
      if (this.#stop.signal.aborted) return
      await this.#failed(known, lane, error).catch((writeError) => {
        this.#logger.error({ error: writeError, kind: known.kind }, 'Failed attempt not recorded')
        this.#wait(known, lane, 0)
      })
    }
  }

  async #failed(known: Known, lane: Lane, error: unknown): Promise<void> {
    known.attempts++
    known.lastError = (error instanceof Error ? error.message : String(error)).slice(0, 2000)
    const fields = { kind: known.kind, key: known.key, attempts: known.attempts, error }
    if (isOgError(error) && !error.retryable) {
      this.#logger.error(fields, 'Outbox entry moved to the dead letters')
      await this.#finish(known, 'dead')
      return
    }
    this.#logger.warn(fields, 'Outbox entry failed; it will be retried')
    await this.#records.batch([putState(known)])
    this.#wait(known, lane, (isOgError(error) ? error.retryAfterMs : undefined) ?? 0)
  }

  #wait(known: Known, { backoff }: Lane, minMs: number): void {
    const { initialMs: firstDelayMs, maxMs: maxDelayMs } = backoff
    const delayMs = Math.max(minMs, backoffMs(known.attempts, { firstDelayMs, maxDelayMs, random: this.#random }))
    const waited = this.#clock.sleep(delayMs, this.#stop.signal).then(
      () => {
        this.#makeReady(known, 0)
        this.#pump(known.kind)
      },
      (error) => {
        if (!this.#stop.signal.aborted) throw error
      },
    )
    this.#track(waited)
  }

  async #finish(known: Known, state: 'done' | 'dead'): Promise<void> {
    const operations: RecordOperation[] = [
      { type: 'del', key: stateKey('pending', known) },
      putState({ ...known, state }),
    ]
    let forgotten: Known | undefined
    if (state === 'done') {
      operations.push({ type: 'del', key: `payloads/${sequenceKey(known.id)}` })
      if (this.#done.size >= maxDone) [forgotten] = this.#done
      if (forgotten !== undefined) {
        this.#done.delete(forgotten)
        operations.push({ type: 'del', key: stateKey('done', forgotten) })
      }
    }
    await this.#records.batch(operations)
    known.state = state
    if (state === 'done') this.#done.add(known)
    if (forgotten !== undefined) this.#known.delete(forgotten.key)
    this.#count(known.kind, -1)
    this.#wakeIdle()
  }

  async #list(state: OutboxState, kind?: string): Promise<OutboxEntry[]> {
    const found = [...this.#known.values()]
      .filter((known) => known.state === state && (kind === undefined || known.kind === kind))
      .sort((a, b) => a.id - b.id)
    const entries: OutboxEntry[] = []
    for (const known of found) {
      const payload = await this.#records.get(`payloads/${sequenceKey(known.id)}`)
      // Done since the list was made.
      if (payload !== undefined) entries.push(toEntry(known, payload))
    }
    return entries
  }

  async #entry(known: Known): Promise<OutboxEntry> {
    const payload = await this.#records.get(`payloads/${sequenceKey(known.id)}`)
    if (payload === undefined) throw new OgError('INTERNAL', `The outbox entry ${known.key} has no payload.`)
    return toEntry(known, payload)
  }
}

function writesOf(known: Known, payload: Uint8Array): RecordOperation[] {
  return [{ type: 'put', key: `payloads/${sequenceKey(known.id)}`, value: payload }, putState(known)]
}

function toEntry({ key, kind, attempts, enqueuedAt, lastError }: Known, payload: Uint8Array): OutboxEntry {
  return { key, kind, payload, attempts, enqueuedAt, lastError }
}

function stateKey(state: OutboxState, known: Known): string {
  return `${state}/${sequenceKey(known.id)}`
}

function putState(known: Known): RecordOperation {
  const { key, kind, enqueuedAt, attempts, lastError } = known
  const value = encodeRecord([key, kind, enqueuedAt, attempts, lastError])
  return { type: 'put', key: stateKey(known.state, known), value }
}
