import fc from 'fast-check'
import { expect, it, vi } from 'vitest'

import { KeyedMutex } from './keyed-mutex.ts'
import { countingController, unhandledRejections } from './listener-count.fixture.ts'

it('runs a task after a failed one of its key, and tasks of other keys meanwhile', async () => {
  const mutex = new KeyedMutex()
  const first = Promise.withResolvers<never>()
  const order: string[] = []
  const failed = mutex.run('a', () => first.promise)
  const second = mutex.run('a', async () => void order.push('second of a'))
  await mutex.run('b', async () => void order.push('first of b'))
  first.reject(new Error('first'))
  await expect(failed).rejects.toThrow('first')
  await second
  expect(order).toEqual(['first of b', 'second of a'])
})

it('rejects a waiting task when its signal aborts; later tasks still wait for the running one', async () => {
  const mutex = new KeyedMutex()
  const { controller, signal, listeners } = countingController()
  const running = Promise.withResolvers<void>()
  const skipped = vi.fn()
  const later = vi.fn(async () => {})
  const first = mutex.run('a', () => running.promise)
  const given = mutex.run('a', skipped, signal)
  const third = mutex.run('a', later)
  controller.abort('why')
  await expect(given).rejects.toBe('why')
  await new Promise((resolve) => setImmediate(resolve))
  expect(later).not.toHaveBeenCalled()
  running.resolve()
  await Promise.all([first, third])
  expect(later).toHaveBeenCalledOnce()
  expect(skipped).not.toHaveBeenCalled()
  expect(listeners()).toBe(0)
})

it('reports a synchronous error of a task as a rejection, and causes no other one', async () => {
  const rejections = await unhandledRejections(async () => {
    const mutex = new KeyedMutex()
    const result = mutex.run('a', () => {
      throw new Error('synchronous')
    })
    await expect(result).rejects.toThrow('synchronous')
    await mutex.idle()
  })
  expect(rejections).toEqual([])
})

it('runs the tasks of each key one at a time and in order, for any schedule', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ key: fc.nat(2), fails: fc.boolean() }), { maxLength: 20 }),
      async (scheduler, tasks) => {
        const mutex = new KeyedMutex<number>()
        const running = new Set<number>()
        const started: number[][] = [[], [], []]
        const results = tasks.map(({ key, fails }, index) =>
          mutex.run(key, async () => {
            expect(running.has(key)).toBe(false)
            running.add(key)
            started[key]?.push(index)
            await scheduler.schedule(Promise.resolve())
            running.delete(key)
            if (fails) throw new Error('task')
            return index
          }),
        )
        const outcomes = Promise.allSettled(results)
        await scheduler.waitFor(mutex.idle())
        for (const [index, outcome] of (await outcomes).entries()) {
          expect(outcome.status).toBe(tasks[index]?.fails ? 'rejected' : 'fulfilled')
        }
        expect(started.map((indexes) => indexes.toSorted((a, b) => a - b))).toEqual(started)
        expect(started.flat().length).toBe(tasks.length)
      },
    ),
  )
})
