import { raceWithSignal } from '@opengradient/async'
import { type Clock, OgError } from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'

/** Newest answers that are remembered, and their total size. */
const maxRemembered = { answers: 4_096, bytes: 64 * 1024 * 1024 } as const
/** How long an answer without waiting callers is still worked on, in milliseconds. */
const graceMs = 5_000

interface KeyedAnswer<T> {
  readonly fingerprint: string
  readonly answer: Promise<T>
  readonly abort: AbortController
  /** Callers that wait for the answer. */
  waiting: number
  bytes: number
  settled: boolean
}

export interface IdempotencyInit<T> {
  /** Size of an answer in memory, in bytes. */
  sizeOf(answer: T): number
  readonly clock: Clock
  /** Aborts all work. */
  readonly signal: AbortSignal
}

/** Gives the answer of the first request to all requests with the same key. Held in memory, lost at a restart. */
export class Idempotency<T> {
  readonly #init: IdempotencyInit<T>
  /** In the order of their first requests. */
  readonly #answers = new Map<string, KeyedAnswer<T>>()
  #bytes = 0

  constructor(init: IdempotencyInit<T>) {
    this.#init = init
  }

  /**
   * Returns the answer of a key, made once. The work continues for a short time after the last caller has disconnected, so
   * that a caller which lost its connection gets the answer when it repeats the request; then it is aborted.
   * @param fingerprint identifies the request
   * @throws DUPLICATE when the key was used for another request; the error of `make`, after which
   *   the key is free again
   */
  async once(
    key: string,
    fingerprint: string,
    make: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const entry = this.#answers.get(key) ?? this.#begin(key, fingerprint, make)
    if (entry.fingerprint !== fingerprint) {
      throw new OgError('DUPLICATE', 'The idempotency key was used for another request.', { next: ['Use a new key.'] })
    }
    entry.waiting++
    try {
      return await raceWithSignal(entry.answer, signal, toAborted)
    } finally {
      entry.waiting--
      if (entry.waiting === 0 && !entry.settled) this.#abortAfterGrace(entry).catch(() => undefined)
    }
  }

  #begin(key: string, fingerprint: string, make: (signal: AbortSignal) => Promise<T>): KeyedAnswer<T> {
    const abort = new AbortController()
    const answer = make(AbortSignal.any([abort.signal, this.#init.signal]))
    const entry: KeyedAnswer<T> = { fingerprint, answer, abort, waiting: 0, bytes: 0, settled: false }
    this.#answers.set(key, entry)
    answer.then(
      (made) => {
        entry.settled = true
        entry.bytes = this.#init.sizeOf(made)
        this.#bytes += entry.bytes
        this.#evict()
      },
      () => this.#forget(key, entry),
    )
    return entry
  }

  /** Forgets the oldest settled answers over the limits; callers wait for the others. */
  #evict(): void {
    for (const [key, entry] of this.#answers) {
      if (this.#answers.size <= maxRemembered.answers && this.#bytes <= maxRemembered.bytes) return
      if (entry.settled) this.#forget(key, entry)
    }
  }

  #forget(key: string, entry: KeyedAnswer<T>): void {
    if (this.#answers.get(key) !== entry) return
    this.#answers.delete(key)
    this.#bytes -= entry.bytes
  }

  async #abortAfterGrace(entry: KeyedAnswer<T>): Promise<void> {
    await this.#init.clock.sleep(graceMs, this.#init.signal)
    if (entry.waiting === 0 && !entry.settled) {
      entry.abort.abort(new OgError('ABORTED', 'All callers have disconnected.'))
    }
  }
}
