import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chooseProcess, type ProcessView, type SchedulableJob, Scheduler, selectEvictions } from './scheduler.ts'

const job = (session: string, priority = 0, loadOnly = false, payer = ''): SchedulableJob => ({
  session,
  payer,
  priority,
  loadOnly,
})
const process = (
  sessions: Record<string, number>,
  running: SchedulableJob[] = [],
  isAvailable = true,
): ProcessView => ({
  isAvailable,
  sessions: new Map(Object.entries(sessions)),
  sent: running.map((sent) => ({ job: sent, op: 'run' as const })),
})
const fast = (): boolean => true
const slow = (): boolean => false

describe('chooseProcess', () => {
  it('prefers an idle process that has the model', () => {
    const [empty, loaded] = [process({}), process({ a: 10 })]
    expect(chooseProcess(job('a'), [empty, loaded], slow)).toBe(loaded)
  })

  it('takes the idle process with the least loaded bytes where none has the model', () => {
    const [full, light] = [process({ b: 10 }), process({ c: 5 })]
    expect(chooseProcess(job('a'), [full, light], slow)).toBe(light)
  })

  it('sends a fast job ahead to a busy process that has the model, one job at most', () => {
    const busy = process({ a: 1 }, [job('a')])
    expect(chooseProcess(job('a'), [busy], fast)).toBe(busy)
    expect(chooseProcess(job('a'), [busy], slow)).toBeUndefined()
    expect(chooseProcess(job('a', 0, true), [busy], fast)).toBeUndefined()
    expect(chooseProcess(job('a'), [process({ a: 1 }, [job('a'), job('a')])], fast)).toBeUndefined()
  })

  it('ignores processes that are starting or being killed', () => {
    expect(chooseProcess(job('a'), [process({ a: 1 }, [], false)], fast)).toBeUndefined()
  })
})

describe('selectEvictions', () => {
  it('evicts the least recently used models first, and no more than needed', () => {
    const sessions = new Map([
      ['oldest', 4],
      ['older', 4],
      ['newest', 4],
    ])
    expect(selectEvictions(sessions, 4, 16)).toEqual([])
    expect(selectEvictions(sessions, 4, 12)).toEqual(['oldest'])
    expect(selectEvictions(sessions, 4, 8)).toEqual(['oldest', 'older'])
    expect(selectEvictions(sessions, 100, 8)).toEqual(['oldest', 'older', 'newest'])
  })

  it('leaves room for the added model whenever that is possible', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.nat(100), fc.nat(400), (sizes, added, max) => {
        const sessions = new Map(sizes.map((bytes, index) => [`${index}`, bytes]))
        const evicted = new Set(selectEvictions(sessions, added, max))
        const kept = [...sessions].filter(([session]) => !evicted.has(session))
        const total = kept.reduce((sum, [, bytes]) => sum + bytes, added)
        expect(total <= max || kept.length === 0).toBe(true)
      }),
    )
  })
})

describe('Scheduler', () => {
  it('serves by priority, and in order of arrival within one priority', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1 }), (priorities) => {
        const scheduler = new Scheduler<SchedulableJob & { index: number }>()
        for (const [index, priority] of priorities.entries()) scheduler.add({ ...job('a', priority), index })
        const served: { priority: number; index: number }[] = []
        for (let next = scheduler.next([process({})]); next !== undefined; next = scheduler.next([process({})])) {
          served.push(next.job)
        }
        const expected = [...priorities.entries()]
          .map(([index, priority]) => ({ index, priority }))
          .sort((a, b) => b.priority - a.priority || a.index - b.index)
        expect(served.map(({ index, priority }) => ({ index, priority }))).toEqual(expected)
        expect(scheduler.size).toBe(0)
      }),
    )
  })

  it('serves a job of another model after one run of a model with many waiting jobs', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    for (let index = 0; index < 200; index++) scheduler.add(job('endless'))
    expect(scheduler.next([process({})])?.job.session).toBe('endless')
    scheduler.add(job('short'))
    scheduler.recordKill(job('endless'), 30_000)
    expect(scheduler.next([process({})])?.job.session).toBe('short')
  })

  /** Jobs of hostile models that are killed after 30 s, before one of another model that has run before. */
  const killsBefore = (hostile: readonly SchedulableJob[]): number => {
    const scheduler = new Scheduler<SchedulableJob>()
    scheduler.recordRun(job('short'), 1)
    for (const each of hostile) scheduler.add(each)
    const served: string[] = []
    for (let turns = 0; turns <= hostile.length; turns++) {
      const next = scheduler.next([process({})])?.job as SchedulableJob
      served.push(next.session)
      if (next.session === 'short') break
      // The request arrives while the first of them runs.
      if (turns === 0) scheduler.add(job('short', 0, false, 'honest'))
      scheduler.recordKill(next, 30_000)
    }
    return served.indexOf('short')
  }
  const many = Array.from({ length: 50 }, (_, i) => i)

  it.each([
    ['one payer', many.map(() => job('endless'))],
    ['many payers', many.map((i) => job('endless', 0, false, `payer ${i}`))],
    ['many models', many.map((i) => job(`endless ${i}`))],
    ['many models and payers', many.map((i) => job(`endless ${i}`, 0, false, `payer ${i}`))],
  ])('delays a request for another model by one run of endless ones with %s', (_, hostile) => {
    expect(killsBefore(hostile)).toBe(1)
  })

  it('gives the payers of one model turns by the time that they have used', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    for (let i = 0; i < 9; i++) scheduler.add(job('a', 0, false, 'first'))
    scheduler.recordRun(job('a', 0, false, 'first'), 100)
    scheduler.add(job('a', 0, false, 'second'))
    expect(scheduler.next([process({})])?.job.payer).toBe('second')
  })

  it('shares the time between models: none is further ahead than one run, and an idle one earns no credit', () => {
    const runs = fc.array(
      fc.record({ session: fc.constantFrom('a', 'b', 'c'), ms: fc.integer({ min: 1, max: 100 }) }),
      {
        minLength: 30,
        maxLength: 200,
      },
    )
    fc.assert(
      fc.property(runs, (all) => {
        const scheduler = new Scheduler<SchedulableJob & { ms: number }>()
        for (const { session, ms } of all) scheduler.add({ ...job(session), ms })
        const left = new Map<string, number>()
        for (const { session } of all) left.set(session, (left.get(session) ?? 0) + 1)
        const used = new Map<string, number>()
        for (let next = scheduler.next([process({})]); next !== undefined; next = scheduler.next([process({})])) {
          const { session, ms } = next.job
          scheduler.recordRun(next.job, ms)
          used.set(session, (used.get(session) ?? 0) + ms)
          left.set(session, (left.get(session) as number) - 1)
          const waiting = [...left].filter(([, count]) => count > 0).map(([each]) => used.get(each) ?? 0)
          if (waiting.length > 1) expect(Math.max(...waiting) - Math.min(...waiting)).toBeLessThanOrEqual(200)
        }
      }),
    )
  })

  it('keeps a job that no process can take, and serves jobs that were put back first', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    const [first, second, third] = [job('a'), job('a'), job('a')]
    scheduler.add(third)
    expect(scheduler.next([process({ a: 1 }, [job('b')])])).toBeUndefined()
    scheduler.putBack([first, second])
    expect(scheduler.drain()).toEqual([first, second, third])
  })

  it('removes waiting jobs only', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    const waiting = job('a')
    scheduler.add(waiting)
    expect(scheduler.remove(waiting)).toBe(true)
    expect(scheduler.remove(waiting)).toBe(false)
  })

  it('computes a retry time from the recorded speed, within 50 ms and 10 s', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    expect(scheduler.retryAfterMs(1)).toBe(50)
    for (let index = 0; index < 10; index++) scheduler.add(job('a'))
    expect(scheduler.retryAfterMs(2)).toBe(500)
    scheduler.recordRun(job('a'), 400)
    expect(scheduler.retryAfterMs(2)).toBe(2_000)
    scheduler.recordRun(job('a'), 1_000_000)
    expect(scheduler.retryAfterMs(2)).toBe(10_000)
  })

  it('sends ahead only after the model has been recorded as fast', () => {
    const scheduler = new Scheduler<SchedulableJob>()
    const busy = process({ a: 1 }, [job('a')])
    scheduler.add(job('a'))
    expect(scheduler.next([busy])).toBeUndefined()
    scheduler.recordRun(job('a'), 1)
    expect(scheduler.next([busy])?.process).toBe(busy)
  })
})
