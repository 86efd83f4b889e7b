import { setImmediate as turn } from 'node:timers/promises'

import { OgError, type Records } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ManualClock } from './manual-clock.fixture.ts'
import { memoryRecords } from './memory-records.ts'
import { openOutbox } from './open-outbox.ts'
import type { OutboxEntry } from './outbox.ts'

const none = new Uint8Array(0)
/** The longest wait of the jitter. */
const noJitter = { bytes: (length: number) => new Uint8Array(length).fill(255) }

describe('outbox', () => {
  it('handles an entry once, with all its fields, and remembers its key', async () => {
    const records = memoryRecords()
    const clock = new ManualClock()
    await using outbox = await openOutbox({ records, clock })
    const seen: OutboxEntry[] = []
    expect(await outbox.enqueue({ key: 'a', kind: 'k', payload: Uint8Array.of(7) })).toEqual({
      state: 'pending',
      existing: false,
    })
    expect(await outbox.enqueue({ key: 'a', kind: 'k', payload: Uint8Array.of(8) })).toEqual({
      state: 'pending',
      existing: true,
    })
    const entry = {
      key: 'a',
      kind: 'k',
      payload: Uint8Array.of(7),
      attempts: 0,
      enqueuedAt: clock.now(),
      lastError: '',
    }
    expect(await outbox.pending()).toEqual([entry])
    expect(await outbox.pending('other')).toEqual([])
    outbox.process('k', async (one) => {
      seen.push(one)
    })
    await outbox.idle()
    expect(seen).toEqual([entry])
    expect(outbox.state('a')).toBe('done')
    expect(await outbox.enqueue({ key: 'a', kind: 'k', payload: none })).toEqual({ state: 'done', existing: true })
    expect(() => outbox.process('k', async () => {})).toThrow('handler')
  })

  it('writes one entry for concurrent calls with the same key', async () => {
    await using outbox = await openOutbox({ records: memoryRecords(), clock: new ManualClock() })
    const results = await Promise.all([1, 2, 3].map(() => outbox.enqueue({ key: 'a', kind: 'k', payload: none })))
    expect(results.filter(({ existing }) => !existing).length).toBe(1)
    expect((await outbox.pending()).length).toBe(1)
  })

  it('waits longer after each failure, up to a limit, and at least the retry time of the error', async () => {
    const clock = new ManualClock()
    await using outbox = await openOutbox({ records: memoryRecords(), clock, random: noJitter })
    let next: unknown
    const failed: (() => void)[] = []
    outbox.process(
      'k',
      async () => {
        failed.shift()?.()
        if (next !== undefined) throw next
      },
      { backoff: { initialMs: 100, maxMs: 500 } },
    )
    const waits: number[] = []
    next = new Error('not yet')
    await outbox.enqueue({ key: 'a', kind: 'k', payload: none })
    for (const error of [next, next, next, next, new OgError('OVERLOADED', 'busy', { retryAfterMs: 9_999 })]) {
      while (clock.waits.length === 0) await turn()
      waits.push(clock.waits[0]!)
      next = error
      clock.advance(clock.waits[0]!)
    }
    while (clock.waits.length === 0) await turn()
    expect([...waits, ...clock.waits].map(Math.round)).toEqual([100, 200, 400, 500, 500, 9_999])
    expect(await outbox.pending()).toMatchObject([{ attempts: 6, lastError: 'busy' }])
    next = undefined
    clock.advance(9_999)
    await outbox.idle()
    expect(outbox.state('a')).toBe('done')
  })

  it('reduces the wait by up to half at random', async () => {
    const clock = new ManualClock()
    const random = { bytes: (length: number) => new Uint8Array(length) }
    await using outbox = await openOutbox({ records: memoryRecords(), clock, random })
    outbox.process('k', () => Promise.reject(new Error('no')), { backoff: { initialMs: 100, maxMs: 500 } })
    await outbox.enqueue({ key: 'a', kind: 'k', payload: none })
    while (clock.waits.length === 0) await turn()
    expect(clock.waits[0]).toBeCloseTo(50)
  })

  it('keeps an entry that failed permanently as a dead letter, across a restart, until it is retried', async () => {
    const records = memoryRecords()
    const clock = new ManualClock()
    {
      await using outbox = await openOutbox({ records, clock })
      outbox.process('k', () => Promise.reject(new OgError('REVERTED', 'no such batch')))
      await outbox.enqueue({ key: 'a', kind: 'k', payload: Uint8Array.of(1) })
      await outbox.idle()
      expect(outbox.state('a')).toBe('dead')
    }
    await using outbox = await openOutbox({ records, clock })
    expect(await outbox.dead()).toMatchObject([
      { key: 'a', payload: Uint8Array.of(1), attempts: 1, lastError: 'no such batch' },
    ])
    expect(await outbox.enqueue({ key: 'a', kind: 'k', payload: none })).toEqual({ state: 'dead', existing: true })
    await expect(outbox.retry('b')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await outbox.retry('a')
    const handled: string[] = []
    outbox.process('k', async ({ key }) => {
      handled.push(key)
    })
    await outbox.idle()
    expect(handled).toEqual(['a'])
    expect(await outbox.dead()).toEqual([])
  })

  it('runs entries up to the concurrency limit, in order, past one that waits for its retry', async () => {
    const clock = new ManualClock()
    await using outbox = await openOutbox({ records: memoryRecords(), clock })
    const started: string[] = []
    const gates = new Map<string, PromiseWithResolvers<void>>()
    for (const key of ['a', 'b', 'c', 'd']) {
      gates.set(key, Promise.withResolvers())
      await outbox.enqueue({ key, kind: 'k', payload: none })
    }
    outbox.process(
      'k',
      async ({ key }) => {
        started.push(key)
        await gates.get(key)!.promise
      },
      { concurrency: 2 },
    )
    while (started.length < 2) await turn()
    expect(started).toEqual(['a', 'b'])
    gates.get('a')!.reject(new Error('later'))
    while (started.length < 3) await turn()
    gates.get('b')!.resolve()
    while (started.length < 4) await turn()
    expect(started).toEqual(['a', 'b', 'c', 'd'])
    gates.get('c')!.resolve()
    gates.get('d')!.resolve()
    while ((await outbox.pending()).length > 1) await turn()
    expect((await outbox.pending()).map(({ key }) => key)).toEqual(['a'])
  })

  it('aborts handlers on close and keeps their entries, without a failed attempt', async () => {
    const records = memoryRecords()
    const clock = new ManualClock()
    const outbox = await openOutbox({ records, clock })
    const started = Promise.withResolvers<void>()
    outbox.process('k', async (_, signal) => {
      started.resolve()
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await outbox.enqueue({ key: 'a', kind: 'k', payload: none })
    await started.promise
    const idle = outbox.idle()
    await outbox.close()
    await outbox.close()
    await idle
    await expect(outbox.enqueue({ key: 'b', kind: 'k', payload: none })).rejects.toMatchObject({ code: 'ABORTED' })
    await using again = await openOutbox({ records, clock })
    expect(await again.pending()).toMatchObject([{ key: 'a', attempts: 0 }])
  })

  it('stops waiting for idleness when aborted', async () => {
    await using outbox = await openOutbox({ records: memoryRecords(), clock: new ManualClock() })
    outbox.process('k', () => Promise.reject(new Error('no')))
    await outbox.enqueue({ key: 'a', kind: 'k', payload: none })
    const abort = new AbortController()
    const idle = outbox.idle(abort.signal)
    abort.abort(new Error('enough'))
    await expect(idle).rejects.toThrow('enough')
  })

  it('loses no entry under any sequence of work, failures and crashes', async () => {
    const outcome = fc.constantFrom('ok' as const, 'retry' as const, 'fatal' as const)
    const operation = fc.oneof(
      fc.record({
        do: fc.constant('enqueue' as const),
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        plan: fc.array(outcome, { maxLength: 3 }),
      }),
      fc.record({ do: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 1, max: 1000 }) }),
      fc.record({ do: fc.constant('crash' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 20 }), async (operations) => {
        const disk = memoryRecords()
        const clock = new ManualClock()
        const plans = new Map<string, ('ok' | 'retry' | 'fatal')[]>()
        const runs = new Map<string, string[]>()
        const acknowledged = new Set<string>()
        async function boot() {
          let alive = true
          const guard = <T>(operation: () => Promise<T>): Promise<T> =>
            alive ? operation() : Promise.reject(new Error('dead'))
          const records: Records = {
            get: (key) => guard(() => disk.get(key)),
            batch: (batch) => guard(() => disk.batch(batch)),
            entries: (range) => disk.entries(range),
          }
          const outbox = await openOutbox({ records, clock })
          outbox.process('k', async ({ key, payload }) => {
            expect(Buffer.from(payload).toString()).toBe(key)
            const result = plans.get(key)?.shift() ?? 'ok'
            runs.set(key, [...(runs.get(key) ?? []), result])
            if (result === 'retry') throw new Error('try again')
            if (result === 'fatal') throw new OgError('REVERTED', 'never')
          })
          return {
            outbox,
            crash: async () => {
              alive = false
              await outbox.close()
            },
          }
        }
        let node = await boot()
        for (const one of operations) {
          if (one.do === 'enqueue') {
            if (!plans.has(one.key)) plans.set(one.key, [...one.plan])
            const { existing } = await node.outbox.enqueue({ key: one.key, kind: 'k', payload: Buffer.from(one.key) })
            expect(existing).toBe(acknowledged.has(one.key))
            acknowledged.add(one.key)
          } else if (one.do === 'turns') for (let count = 0; count < one.count; count++) await turn()
          else if (one.do === 'advance') clock.advance(one.ms)
          else {
            await node.crash()
            node = await boot()
          }
        }
        let idle = false
        void node.outbox.idle().then(() => {
          idle = true
        })
        while (!idle) {
          clock.advance(100_000)
          await turn()
        }
        expect(await node.outbox.pending()).toEqual([])
        for (const key of acknowledged) {
          const state = node.outbox.state(key)
          expect(runs.get(key)).toContain(state === 'dead' ? 'fatal' : 'ok')
        }
        expect((await node.outbox.dead()).map(({ key }) => key).sort()).toEqual(
          [...acknowledged].filter((key) => node.outbox.state(key) === 'dead').sort(),
        )
        await node.outbox.close()
      }),
      { numRuns: 150 },
    )
  })
})

describe('prepare', () => {
  const item = { key: 'a', kind: 'k', payload: Uint8Array.of(7) }
  const change = { type: 'put', key: 'state', value: Uint8Array.of(1) } as const

  it('writes a state change and its action in one batch', async () => {
    const records = memoryRecords()
    await using outbox = await openOutbox({ records, clock: new ManualClock() })
    const handled: string[] = []
    outbox.process('k', async ({ key }) => void handled.push(key))
    await records.batch([change, ...outbox.prepare(item)])
    expect(outbox.state('a')).toBeUndefined()
    outbox.accept('a')
    await outbox.idle()
    expect(handled).toEqual(['a'])
    expect(outbox.prepare(item)).toEqual([])
  })

  it('handles an entry whose process was killed between the batch and accept', async () => {
    const records = memoryRecords()
    const killed = await openOutbox({ records, clock: new ManualClock() })
    await records.batch([change, ...killed.prepare(item)])
    await using outbox = await openOutbox({ records, clock: new ManualClock() })
    expect(outbox.state('a')).toBe('pending')
    expect((await outbox.pending())[0]?.payload).toEqual(item.payload)
  })

  it('stores no entry when the batch is not written', async () => {
    const records = memoryRecords()
    await using outbox = await openOutbox({ records, clock: new ManualClock() })
    outbox.prepare(item)
    outbox.discard('a')
    outbox.accept('a')
    expect(outbox.state('a')).toBeUndefined()
    await using reopened = await openOutbox({ records, clock: new ManualClock() })
    expect(await reopened.pending()).toEqual([])
  })

  it('handles exactly the actions whose state change was written, for any order of writes, failures and kills', async () => {
    const step = fc.record({ key: fc.nat(6), outcome: fc.constantFrom('accept', 'lost', 'discard', 'kill') })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const records = memoryRecords()
        const written = new Set<string>()
        let outbox = await openOutbox({ records, clock: new ManualClock() })
        for (const { key: number, outcome } of steps) {
          const key = `key ${number}`
          const writes = outbox.prepare({ key, kind: 'k', payload: none })
          if (outcome === 'discard') outbox.discard(key)
          if (outcome === 'accept' || outcome === 'kill') {
            await records.batch([{ type: 'put', key: `state/${key}`, value: none }, ...writes])
            written.add(key)
          }
          if (outcome === 'accept') outbox.accept(key)
          if (outcome === 'kill') outbox = await openOutbox({ records, clock: new ManualClock() })
        }
        outbox = await openOutbox({ records, clock: new ManualClock() })
        const handled: string[] = []
        outbox.process('k', async ({ key }) => void handled.push(key))
        await outbox.idle()
        expect(handled.toSorted()).toEqual([...written].toSorted())
        await outbox.close()
      }),
    )
  })
})
