import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type CheckPlace, CheckQueue, orderLane } from './check-queue.ts'

/** A queue whose checks a test ends by hand. */
function makeQueue({ concurrency = 2, capacity = 1_000, maxBytes = 1_000_000 } = {}) {
  let now = 0
  const errors: unknown[] = []
  const queue = new CheckQueue({
    concurrency,
    capacity,
    maxBytes,
    clock: { now: () => now },
    onError: (e) => errors.push(e),
  })
  /** Checks that run, in the order of their starts. */
  const running: { lane: string; end(ms: number): Promise<void> }[] = []
  const order: string[] = []
  const add = (lane: string, bytes = 1): boolean => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const run = (): Promise<void> => {
      order.push(lane)
      const entry = {
        lane,
        async end(ms: number) {
          now += ms
          running.splice(running.indexOf(entry), 1)
          resolve()
          // The queue starts the next check a few microtasks later.
          for (let i = 0; i < 10; i++) await Promise.resolve()
        },
      }
      running.push(entry)
      return promise
    }
    return queue.add({ lane, bytes, run })
  }
  return { queue, running, order, errors, add }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('CheckQueue', () => {
  it('gives the next turn to the worker whose checks took the least time', async () => {
    const { running, order, add } = makeQueue({ concurrency: 1 })
    for (const lane of ['a', 'a', 'a', 'b', 'b', 'b']) add(lane)
    await running[0]?.end(100)
    for (let i = 0; i < 3; i++) await running[0]?.end(20)
    expect(order).toEqual(['a', 'b', 'b', 'b', 'a'])
  })

  it('keeps one place free of a single worker', () => {
    const { running, add } = makeQueue({ concurrency: 3 })
    for (let i = 0; i < 5; i++) add('a')
    expect(running.map(({ lane }) => lane)).toEqual(['a', 'a'])
    add('b')
    expect(running.map(({ lane }) => lane)).toEqual(['a', 'a', 'b'])
  })

  it('refuses checks beyond its number and its bytes', () => {
    const { queue, add } = makeQueue({ concurrency: 1, capacity: 2, maxBytes: 100 })
    add('a')
    expect(add('a', 90)).toBe(true)
    expect(add('a', 20)).toBe(false)
    expect(add('a', 10)).toBe(true)
    expect(add('a', 0)).toBe(false)
    expect(queue.size).toBe(2)
  })

  it('reports errors of checks and goes on', async () => {
    const { queue, errors, order, add } = makeQueue({ concurrency: 1 })
    queue.add({ lane: 'a', bytes: 0, run: () => Promise.reject(new Error('broken')) })
    add('a')
    await new Promise((resolve) => setImmediate(resolve))
    expect(errors).toEqual([new Error('broken')])
    expect(order).toEqual(['a'])
  })

  it('drops waiting checks and waits for running ones when it stops', async () => {
    const { queue, running, order, add } = makeQueue({ concurrency: 1 })
    add('a')
    add('a')
    const stopped = queue.stop()
    await running[0]?.end(1)
    await stopped
    expect(order).toEqual(['a'])
    expect(add('a')).toBe(false)
  })

  it('runs orders only where no duty waits, and none of their lane beyond its places', async () => {
    const { running, order, add } = makeQueue({ concurrency: 2 })
    for (let i = 0; i < 5; i++) add(orderLane)
    expect(running).toHaveLength(1)
    for (const lane of ['a', 'b', 'c']) add(lane)
    for (let i = 0; i < 3; i++) await running[0]?.end(1)
    expect(order).toEqual([orderLane, 'a', 'b', 'c', orderLane])
  })

  it('refuses orders beyond a quarter of its bounds, and accepts duties beside them', () => {
    const { queue, add } = makeQueue({ concurrency: 1, capacity: 8, maxBytes: 400 })
    add('a')
    expect([add(orderLane, 60), add(orderLane, 60), add(orderLane, 40), add(orderLane, 0)]).toEqual([
      ...[true, false, true, false],
    ])
    for (let i = 0; i < 8; i++) expect(add('a', 50)).toBe(true)
    expect(add('a', 0)).toBe(false)
    expect(queue.size).toBe(10)
  })

  it('gives the place of a check that waits for outputs to the next one, and returns it before others of its lane', async () => {
    const { queue, running, order, add } = makeQueue({ concurrency: 1 })
    const opened = Promise.withResolvers<string>()
    const ended: string[] = []
    const run = async (place: CheckPlace): Promise<void> => {
      order.push('waits')
      ended.push(await place.leave(() => opened.promise))
    }
    queue.add({ lane: 'a', bytes: 0, run })
    add('a')
    add('a')
    await settle()
    expect(running).toHaveLength(1)
    opened.resolve('outputs')
    await settle()
    // Its place is taken: it waits for the next one.
    expect(ended).toEqual([])
    await running[0]?.end(1)
    await settle()
    expect(ended).toEqual(['outputs'])
    expect(order).toEqual(['waits', 'a', 'a'])
  })

  it('bounds the checks that are outside of their places, and ends them when it stops', async () => {
    const { queue } = makeQueue({ concurrency: 1 })
    const opened = Promise.withResolvers<void>()
    let begun = 0
    let ended = 0
    const run = async (place: CheckPlace): Promise<void> => {
      begun++
      await place.leave(() => opened.promise)
      ended++
    }
    for (let i = 0; i < 100; i++) queue.add({ lane: orderLane, bytes: 0, run })
    await settle()
    expect(begun).toBe(33)
    const stopped = queue.stop()
    opened.resolve()
    await stopped
    expect(ended).toBe(33)
  })

  it('runs every check once, never more than its concurrency, and lets no worker wait for another’s backlog', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }),
        async (concurrency, lanes, durations) => {
          const { queue, running, order, add } = makeQueue({ concurrency })
          for (const lane of lanes) expect(add(lane)).toBe(true)
          for (let turn = 0; running.length > 0; turn++) {
            expect(running.length).toBeLessThanOrEqual(concurrency)
            await running[turn % running.length]?.end(durations[turn % durations.length] as number)
          }
          expect([...order].sort()).toEqual([...lanes].sort())
          expect(queue.size).toBe(0)
        },
      ),
      { numRuns: 50 },
    )
  })
})
