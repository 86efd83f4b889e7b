import { expect, it } from 'vitest'

import { countingController, unhandledRejections } from './listener-count.fixture.ts'
import { raceWithSignal } from './race-with-signal.ts'

it('resolves with the value and removes its abort listener', async () => {
  const { signal, listeners } = countingController()
  const { promise, resolve } = Promise.withResolvers<number>()
  const raced = raceWithSignal(promise, signal)
  expect(listeners()).toBe(1)
  resolve(7)
  expect(await raced).toBe(7)
  expect(listeners()).toBe(0)
})

it('rejects with the promise’s error and removes its abort listener', async () => {
  const { signal, listeners } = countingController()
  await expect(raceWithSignal(Promise.reject(new Error('task')), signal)).rejects.toThrow('task')
  expect(listeners()).toBe(0)
})

it('awaits the promise alone without a signal', async () => {
  expect(await raceWithSignal(Promise.resolve('value'), undefined)).toBe('value')
})

it.each([
  ['before the call', true],
  ['during the wait', false],
])('rejects with the reason of a signal that aborts %s, and handles the later rejection', async (_, before) => {
  const { controller, signal, listeners } = countingController()
  const reason = new Error('aborted')
  const rejections = await unhandledRejections(async () => {
    const { promise, reject } = Promise.withResolvers<never>()
    if (before) controller.abort(reason)
    const raced = raceWithSignal(promise, signal)
    if (!before) controller.abort(reason)
    await expect(raced).rejects.toBe(reason)
    reject(new Error('late'))
  })
  expect(rejections).toEqual([])
  expect(listeners()).toBe(0)
})

it('translates the reason with toError', async () => {
  const toError = (reason: unknown): Error => new Error('translated', { cause: reason })
  const raced = raceWithSignal(new Promise(() => {}), AbortSignal.abort('why'), toError)
  await expect(raced).rejects.toMatchObject({ message: 'translated', cause: 'why' })
})
