import { raceWithSignal } from '@opengradient/async'
import { type Clock, OgError } from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'

/** One answer for one key: a request that is sent again gets the first one's answer. In memory; a restart forgets. */
export interface Idempotency<T> {
  /**
   * The answer under a key, made once. Making it goes on for a moment after the last one who waits is gone, so that whoever
   * lost the connection finds the answer; then it is aborted.
   * @param fingerprint what was asked
   * @throws DUPLICATE when the key was used for something else; what `make` throws, after which the key is free again
   */
  once(key: string, fingerprint: string, make: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>
}

/** Answers that are remembered, the newest, and their bytes together. */
const remembered = { answers: 4_096, bytes: 64 * 1024 * 1024 } as const
const keyLength = 256
/** How long an answer that nobody waits for is still worked on, in milliseconds. */
const graceMs = 5_000

export function createIdempotency<T>(init: {
  sizeOf(answer: T): number
  clock: Clock
  signal: AbortSignal
}): Idempotency<T> {
  const { sizeOf, clock } = init
  interface Known {
    readonly fingerprint: string
    readonly answer: Promise<T>
    readonly abort: AbortController
    waiting: number
    bytes: number
    settled: boolean
  }
  const known = new Map<string, Known>()
  let bytes = 0

  const forget = (key: string, entry: Known): void => {
    if (known.get(key) !== entry) return
    known.delete(key)
    bytes -= entry.bytes
  }
  const makeRoom = (): void => {
    for (const [key, entry] of known) {
      if (known.size <= remembered.answers && bytes <= remembered.bytes) return
      // One that is being made is needed by those who wait for it.
      if (entry.settled) forget(key, entry)
    }
  }
  const begin = (key: string, fingerprint: string, make: (signal: AbortSignal) => Promise<T>): Known => {
    const abort = new AbortController()
    const answer = make(AbortSignal.any([abort.signal, init.signal]))
    const entry: Known = { fingerprint, answer, abort, waiting: 0, bytes: 0, settled: false }
    known.set(key, entry)
    answer.then(
      (made) => {
        entry.settled = true
        entry.bytes = sizeOf(made)
        bytes += entry.bytes
        makeRoom()
      },
      () => forget(key, entry),
    )
    return entry
  }
  const abandon = async (entry: Known): Promise<void> => {
    await clock.sleep(graceMs, init.signal)
    if (entry.waiting === 0 && !entry.settled) entry.abort.abort(new OgError('ABORTED', 'Nobody waits for the answer.'))
  }

  return {
    async once(key, fingerprint, make, signal) {
      if (key.length > keyLength) {
        throw new OgError('BAD_INPUT', `An idempotency key has at most ${keyLength} characters.`)
      }
      const entry = known.get(key) ?? begin(key, fingerprint, make)
      if (entry.fingerprint !== fingerprint) {
        throw new OgError('DUPLICATE', 'This idempotency key was used for another request.', {
          next: ['Use a new key.'],
        })
      }
      entry.waiting++
      try {
        return await raceWithSignal(entry.answer, signal, toAborted)
      } finally {
        entry.waiting--
        if (entry.waiting === 0 && !entry.settled) abandon(entry).catch(() => undefined)
      }
    },
  }
}
