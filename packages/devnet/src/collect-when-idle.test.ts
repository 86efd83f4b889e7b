import { performance } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'

import { expect, onTestFinished, test } from 'vitest'

import { collectGarbage } from './collect-garbage.ts'
import { collectWhenIdle } from './collect-when-idle.ts'

const megabyte = 1 << 20

/** A process whose intervals end when the test ends them. */
function startProcess() {
  const ending = new AbortController()
  const state = { utilization: 0.9, heapBytes: 100 * megabyte, collections: 0, end: (): void => undefined }
  const clock = {
    now: () => performance.now(),
    sleep: () => new Promise<void>((resolve) => (state.end = resolve)),
  }
  const running = collectWhenIdle(
    {
      clock,
      utilization: () => state.utilization,
      heapBytes: () => state.heapBytes,
      collect: () => {
        state.collections++
        state.heapBytes = 60 * megabyte
      },
    },
    ending.signal,
  )
  running.catch(() => undefined)
  onTestFinished(() => ending.abort())
  const endIntervals = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      await turn()
      state.end()
      await turn()
    }
  }
  return { state, endIntervals }
}

test('collects once when the work has ended, and again after more work', async () => {
  const { state, endIntervals } = startProcess()
  await endIntervals(5)
  expect(state.collections).toBe(0)
  state.utilization = 0.02
  await endIntervals(1)
  expect(state.collections).toBe(0)
  await endIntervals(20)
  expect(state.collections).toBe(1)
  state.utilization = 0.5
  state.heapBytes = 120 * megabyte
  await endIntervals(5)
  expect(state.collections).toBe(1)
  state.utilization = 0.02
  await endIntervals(20)
  expect(state.collections).toBe(2)
})

test('leaves a heap alone that grew little', async () => {
  const { state, endIntervals } = startProcess()
  state.utilization = 0.02
  await endIntervals(3)
  state.heapBytes += 10 * megabyte
  await endIntervals(20)
  expect(state.collections).toBe(1)
})

test('returns memory of V8 to the system', () => {
  let kept: unknown[] = Array.from({ length: 500_000 }, (_, i) => ({ i, text: `${i}` }))
  expect(kept).toHaveLength(500_000)
  const before = getHeapStatistics().total_physical_size
  kept = []
  collectGarbage()
  expect(getHeapStatistics().total_physical_size).toBeLessThan(before - 10 * megabyte)
})
