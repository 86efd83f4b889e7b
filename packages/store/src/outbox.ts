import type { Clock, Logger, Random, RecordOperation, Records } from '@opengradient/protocol'

export interface OutboxOptions {
  records: Records
  clock: Clock
  /** @default systemRandom */
  random?: Random
  /** @default silentLogger */
  logger?: Logger
}

export interface OutboxItem {
  /** Idempotency key: a second item under the same key is not enqueued, also after the first one is done. */
  key: string
  /** Names the handler. */
  kind: string
  payload: Uint8Array
}

export interface OutboxEntry {
  readonly key: string
  readonly kind: string
  readonly payload: Uint8Array
  /** Number of failed attempts. */
  readonly attempts: number
  /** Unix milliseconds. */
  readonly enqueuedAt: number
  /** Message of the last failure; empty before the first. */
  readonly lastError: string
}

/** An entry is `pending` until its handler returns (`done`) or fails permanently (`dead`). */
export type OutboxState = 'pending' | 'done' | 'dead'

/** Handles an entry. After a crash it may run again for a finished entry: its effect must be idempotent under `entry.key`. */
export type OutboxHandler = (entry: OutboxEntry, signal: AbortSignal) => Promise<void>

export interface OutboxBackoff {
  readonly initialMs: number
  readonly maxMs: number
}

export interface OutboxProcessOptions {
  /** Entries of this kind handled at once. @default 1 */
  concurrency?: number
  /**
   * Wait before a retry: doubles from `initialMs` up to `maxMs`, reduced by up to half at random.
   * @default { initialMs: 500, maxMs: 60_000 }
   */
  backoff?: OutboxBackoff
}

/**
 * Durable queue of actions that run at least once, across crashes. Entries of a kind start in the order in which they were
 * enqueued; an entry that waits for a retry does not block later entries.
 */
export interface Outbox extends AsyncDisposable {
  /**
   * Resolves when the entry survives `kill -9`.
   * @returns the state of the entry with this key; `existing` when it was enqueued before
   * @throws OVERLOADED when too many entries are pending, TOO_LARGE
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
  /** Drops a prepared entry whose batch has failed. Does nothing for another key. */
  discard(key: string): void
  /**
   * Registers the handler of a kind, which starts with the entries of earlier runs. An `OgError` that is not
   * retryable moves the entry to the dead letters; after every other error the entry is retried, without limit.
   * @throws BAD_INPUT when the kind has a handler already
   */
  process(kind: string, handler: OutboxHandler, options?: OutboxProcessOptions): void
  /** Undefined for a key that was never enqueued, or whose entry was done long ago. */
  state(key: string): OutboxState | undefined
  /** Pending entries, oldest first. */
  pending(kind?: string): Promise<OutboxEntry[]>
  /** Entries that failed permanently, oldest first. They are kept until they are retried. */
  dead(): Promise<OutboxEntry[]>
  /** Makes a dead letter pending again, with no failed attempts. @throws NOT_FOUND */
  retry(key: string): Promise<void>
  /** Resolves when no entry of a kind with a handler is pending. */
  idle(signal?: AbortSignal): Promise<void>
  /** Aborts running handlers, whose entries stay pending, and waits for them. Idempotent. */
  close(): Promise<void>
}
