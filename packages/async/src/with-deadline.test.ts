import { expect, it, vi } from 'vitest'

import type { SleepClock } from './clock-types.ts'
import { countingController, unhandledRejections } from './listener-count.fixture.ts'
import { startDeadline, withDeadline } from './with-deadline.ts'

/** A clock whose sleepers wake up when the test calls `ring`. */
function manualClock(): { clock: SleepClock; ring: () => Promise<void>; sleeping: () => number } {
  const sleepers = new Set<() => void>()
  return {
    clock: {
      sleep: (_ms, signal) =>
        new Promise((resolve, reject) => {
          sleepers.add(resolve)
          signal?.addEventListener('abort', () => {
            sleepers.delete(resolve)
            reject(signal.reason)
          })
        }),
    },
    async ring() {
      for (const wake of sleepers) wake()
      sleepers.clear()
      await Promise.resolve()
    },
    sleeping: () => sleepers.size,
  }
}

it('returns the result and stops the timer', async () => {
  const { clock, sleeping } = manualClock()
  const { signal, listeners } = countingController()
  expect(await withDeadline({ clock, timeoutMs: 10, signal }, async () => 'done')).toBe('done')
  expect(sleeping()).toBe(0)
  expect(listeners()).toBe(0)
})

it('throws a TimeoutError and aborts the task when the time is over', async () => {
  const { clock, ring } = manualClock()
  const { signal, listeners } = countingController()
  let inner: AbortSignal | undefined
  const result = withDeadline({ clock, timeoutMs: 10, signal }, (given) => {
    inner = given
    return new Promise(() => {})
  })
  const assertion = expect(result).rejects.toMatchObject({ name: 'TimeoutError', message: 'Not done within 10 ms.' })
  await ring()
  await assertion
  expect(inner?.aborted).toBe(true)
  expect(listeners()).toBe(0)
})

it('throws the timeoutError also when the task rejects with an error of its own because of the signal', async () => {
  const { clock, ring } = manualClock()
  const timeoutError = new Error('too late')
  const result = withDeadline({ clock, timeoutMs: 10, timeoutError: () => timeoutError }, (signal) => {
    const { promise, reject } = Promise.withResolvers<never>()
    signal.addEventListener('abort', () => reject(new Error('own error')))
    return promise
  })
  const assertion = expect(result).rejects.toBe(timeoutError)
  await ring()
  await assertion
})

it('throws the abortError when the caller aborts, without an unhandled rejection of the task', async () => {
  const { clock, sleeping } = manualClock()
  const { controller, signal, listeners } = countingController()
  const rejections = await unhandledRejections(async () => {
    const task = Promise.withResolvers<never>()
    const abortError = (reason: unknown): Error => new Error('stopped', { cause: reason })
    const result = withDeadline({ clock, timeoutMs: 10, signal, abortError }, () => task.promise)
    controller.abort('why')
    await expect(result).rejects.toMatchObject({ message: 'stopped', cause: 'why' })
    task.reject(new Error('late'))
  })
  expect(rejections).toEqual([])
  expect(sleeping()).toBe(0)
  expect(listeners()).toBe(0)
})

it('does not call the task when the signal has aborted', async () => {
  const { clock, sleeping } = manualClock()
  const task = vi.fn()
  await expect(withDeadline({ clock, timeoutMs: 10, signal: AbortSignal.abort('why') }, task)).rejects.toBe('why')
  expect(task).not.toHaveBeenCalled()
  expect(sleeping()).toBe(0)
})

it('throws the task’s error unchanged when neither time nor signal ended it', async () => {
  const { clock, sleeping } = manualClock()
  const error = new Error('task')
  await expect(withDeadline({ clock, timeoutMs: 10 }, () => Promise.reject(error))).rejects.toBe(error)
  expect(sleeping()).toBe(0)
})

it('reports whether the time was over, and does not abort after it was cleared', async () => {
  const { clock, ring } = manualClock()
  const ended = startDeadline({ clock, timeoutMs: 10 })
  await ring()
  expect([ended.timedOut, ended.signal.aborted]).toEqual([true, true])

  const controller = new AbortController()
  const cleared = startDeadline({ clock, timeoutMs: 10, signal: controller.signal })
  cleared.clear()
  cleared.clear()
  controller.abort()
  await ring()
  expect([cleared.timedOut, cleared.signal.aborted]).toEqual([false, false])
})
