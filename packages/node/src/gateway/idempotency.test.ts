import { type Clock, OgError } from '@opengradient/protocol'
import { beforeEach, expect, it } from 'vitest'

import { Idempotency } from './idempotency.ts'

const forever = new AbortController().signal
let naps: (() => void)[]
let answers: Idempotency<number>
const clock: Clock = {
  now: () => 0,
  sleep: () => new Promise((resolve) => naps.push(resolve)),
}

beforeEach(() => {
  naps = []
  answers = new Idempotency({ sizeOf: (bytes) => bytes, clock, signal: forever })
})

it('makes an answer once for all requests with the same key and fingerprint', async () => {
  let made = 0
  const make = async () => ++made
  const all = [1, 2, 3].map(() => answers.once('key', 'question', make, forever))
  expect(await Promise.all(all)).toEqual([1, 1, 1])
  expect(await answers.once('key', 'question', make, forever)).toBe(1)
  await expect(answers.once('key', 'other', make, forever)).rejects.toMatchObject({ code: 'DUPLICATE' })
  expect(made).toBe(1)
})

it('frees the key after a failure', async () => {
  const fail = () => Promise.reject(new OgError('NO_WORKER', 'none'))
  await expect(answers.once('key', 'question', fail, forever)).rejects.toMatchObject({ code: 'NO_WORKER' })
  expect(await answers.once('key', 'other', async () => 7, forever)).toBe(7)
})

it('continues for waiting callers, and for a grace time after the last has disconnected', async () => {
  const { promise, resolve } = Promise.withResolvers<number>()
  let stopped: AbortSignal | undefined
  const make = (signal: AbortSignal) => {
    stopped = signal
    return promise
  }
  const [first, second] = [new AbortController(), new AbortController()]
  const waiting = [first, second].map(({ signal }) => answers.once('key', 'question', make, signal))
  const gone = Promise.allSettled(waiting)
  first.abort()
  second.abort()
  await gone
  expect(stopped?.aborted).toBe(false)
  expect(naps).toHaveLength(1)
  const third = answers.once('key', 'question', make, forever)
  naps[0]?.()
  resolve(3)
  expect(await third).toBe(3)
  expect(stopped?.aborted).toBe(false)
})

it('aborts work without callers after the grace time', async () => {
  const leaving = new AbortController()
  let stopped: AbortSignal | undefined
  const make = (signal: AbortSignal) => {
    stopped = signal
    return new Promise<number>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
  const waiting = answers.once('key', 'question', make, leaving.signal)
  leaving.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'ABORTED' })
  naps[0]?.()
  await expect.poll(() => stopped?.aborted, { timeout: 30_000 }).toBe(true)
  expect(await answers.once('key', 'other', async () => 1, forever)).toBe(1)
})

it('evicts the oldest answers over the byte limit', async () => {
  for (let index = 0; index < 20; index++) await answers.once(`${index}`, 'question', async () => 8 << 20, forever)
  // The oldest are made again, the newest are not.
  expect(await answers.once('19', 'question', async () => 1, forever)).toBe(8 << 20)
  expect(await answers.once('0', 'question', async () => 1, forever)).toBe(1)
})
