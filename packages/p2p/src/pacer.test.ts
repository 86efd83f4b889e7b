import { expect, test } from 'vitest'
import { createPacer } from './pacer.ts'
import { codeOf, ManualClock } from './peer-nodes.fixture.ts'

function setUp() {
  const clock = new ManualClock()
  const stopping = new AbortController()
  const pace = createPacer({
    clock,
    signal: stopping.signal,
    perSecond: 10,
    burst: 2,
    maxWaiting: 3,
    maxWaitingBytes: 100,
  })
  const done: number[] = []
  const run = (id: number, bytes = 1) => pace(bytes, async () => void done.push(id))
  return { clock, stopping, run, done }
}

test('runs a burst at once, further tasks at the rate and in order', async () => {
  const { clock, run, done } = setUp()
  const all = [0, 1, 2, 3].map((id) => run(id))
  await Promise.all(all.slice(0, 2))
  expect(done).toEqual([0, 1])
  clock.advance(100)
  await all[2]
  expect(done).toEqual([0, 1, 2])
  clock.advance(100)
  await all[3]
  expect(done).toEqual([0, 1, 2, 3])
})

test('rejects a task above the queue limit with OVERLOADED and a retry time', async () => {
  const { stopping, run } = setUp()
  await Promise.all([run(0), run(1)])
  const waiting = [run(2), run(3), run(4), run(5)].map(codeOf)
  await expect(run(6)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterMs: 300 })
  stopping.abort()
  expect(await Promise.all(waiting)).toEqual(['ABORTED', 'ABORTED', 'ABORTED', 'ABORTED'])
  expect(await codeOf(run(7))).toBe('ABORTED')
})

test('rejects a task above the byte limit with OVERLOADED', async () => {
  const { stopping, run } = setUp()
  await Promise.all([run(0), run(1)])
  const waiting = [run(2, 60), run(3, 60)].map(codeOf)
  expect(await codeOf(run(4, 60))).toBe('OVERLOADED')
  stopping.abort()
  await Promise.all(waiting)
})

test('rejects only the caller of a failed task', async () => {
  const clock = new ManualClock()
  const pace = createPacer({
    clock,
    signal: new AbortController().signal,
    perSecond: 10,
    burst: 2,
    maxWaiting: 3,
    maxWaitingBytes: 100,
  })
  const failed = pace(1, () => Promise.reject(new Error('no')))
  const fine = pace(1, async () => {})
  await expect(failed).rejects.toThrow('no')
  await fine
})
