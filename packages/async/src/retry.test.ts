import fc from 'fast-check'
import { expect, it, vi } from 'vitest'

import { backoffMs, type RetryOptions, retry } from './retry.ts'

const delays = { firstDelayMs: 100, maxDelayMs: 1_000 }

/** A task that fails a number of times, and a clock that records the delays. */
function failing(failures: number, options: Partial<RetryOptions> = {}) {
  const slept: number[] = []
  const clock = {
    sleep: async (ms: number, signal?: AbortSignal) => {
      slept.push(ms)
      signal?.throwIfAborted()
    },
  }
  const task = vi.fn(async (attempt: number) => {
    if (attempt <= failures) throw new Error(`failure ${attempt}`)
    return attempt
  })
  return { slept, task, run: () => retry(task, { clock, ...delays, ...options }) }
}

it('returns the first success after delays that double up to the maximum', async () => {
  const { run, slept } = failing(6)
  expect(await run()).toBe(7)
  expect(slept).toEqual([100, 200, 400, 800, 1_000, 1_000])
})

it('throws the last error after the given number of attempts', async () => {
  const { run, slept } = failing(9, { attempts: 3 })
  await expect(run()).rejects.toThrow('failure 3')
  expect(slept).toEqual([100, 200])
})

it('throws an error that may not be repeated at once', async () => {
  const { run, slept } = failing(9, { shouldRetry: (error) => (error as Error).message !== 'failure 2' })
  await expect(run()).rejects.toThrow('failure 2')
  expect(slept).toEqual([100])
})

it('throws the signal’s reason without an attempt when the signal has aborted', async () => {
  const { run, task } = failing(0, { signal: AbortSignal.abort('why') })
  await expect(run()).rejects.toBe('why')
  expect(task).not.toHaveBeenCalled()
})

it('throws the error of an attempt during which the signal aborted', async () => {
  const controller = new AbortController()
  const clock = { sleep: vi.fn() }
  const task = async (): Promise<void> => {
    controller.abort()
    throw new Error('attempt')
  }
  await expect(retry(task, { clock, ...delays, signal: controller.signal })).rejects.toThrow('attempt')
  expect(clock.sleep).not.toHaveBeenCalled()
})

it('throws the signal’s reason when the signal aborts during a delay', async () => {
  const controller = new AbortController()
  const { run, task } = failing(9, { signal: controller.signal, onRetry: () => controller.abort('why') })
  await expect(run()).rejects.toBe('why')
  expect(task).toHaveBeenCalledTimes(1)
})

it('uses the delay that delayMs returns and reports it to onRetry', async () => {
  const onRetry = vi.fn()
  const { run, slept } = failing(2, { delayMs: (_, delayMs) => Math.max(150, delayMs), onRetry })
  await run()
  expect(slept).toEqual([150, 200])
  expect(onRetry.mock.calls).toEqual([
    [{ error: new Error('failure 1'), attempt: 1, delayMs: 150 }],
    [{ error: new Error('failure 2'), attempt: 2, delayMs: 200 }],
  ])
})

it('keeps each delay between half of the backoff and the whole, for any random bytes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      fc.double({ min: 0.001, max: 1e9, noNaN: true }),
      fc.uint8Array({ minLength: 4, maxLength: 4 }),
      (failures, firstDelayMs, maxDelayMs, bytes) => {
        const options = { firstDelayMs, maxDelayMs }
        const whole = backoffMs(failures, options)
        const drawn = backoffMs(failures, { ...options, random: { bytes: () => bytes } })
        expect(whole).toBeLessThanOrEqual(maxDelayMs)
        expect(backoffMs(failures + 1, options)).toBeGreaterThanOrEqual(whole)
        expect(drawn).toBeGreaterThanOrEqual(whole / 2)
        expect(drawn).toBeLessThan(whole)
      },
    ),
  )
})

it('makes min(failures + 1, attempts) attempts with one delay between any two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.integer({ min: 1, max: 20 }), async (failures, attempts) => {
      const { run, slept, task } = failing(failures, { attempts })
      const succeeded = await run().then(
        () => true,
        () => false,
      )
      const made = Math.min(failures + 1, attempts)
      expect(succeeded).toBe(failures < attempts)
      expect(task.mock.calls.map(([attempt]) => attempt)).toEqual(Array.from({ length: made }, (_, i) => i + 1))
      expect(slept.length).toBe(made - 1)
    }),
  )
})
