import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openLog } from './log.ts'
import { memoryRecords } from './memory-records.ts'

describe('log', () => {
  it('appends once per key and reads pages', async () => {
    const log = await openLog({ records: memoryRecords(), name: 'a', maxEntries: 10 })
    expect(await log.read(0, 5, 100)).toEqual({ entries: [], cursor: 0, more: false })
    expect(await log.append('x', Uint8Array.of(1))).toEqual({ cursor: 1, existing: false })
    expect(await log.append('y', Uint8Array.of(2, 2))).toEqual({ cursor: 2, existing: false })
    expect(await log.append('x', Uint8Array.of(9))).toEqual({ cursor: 1, existing: true })
    const first = { cursor: 1, key: 'x', bytes: Uint8Array.of(1) }
    const second = { cursor: 2, key: 'y', bytes: Uint8Array.of(2, 2) }
    expect(await log.read(0, 1, 100)).toEqual({ entries: [first], cursor: 1, more: true })
    expect(await log.read(1, 1, 0)).toEqual({ entries: [second], cursor: 2, more: false })
    expect(await log.read(2, 1, 100)).toEqual({ entries: [], cursor: 2, more: false })
    // The cursor is from a log that was lost.
    expect(await log.read(77, 9, 100)).toEqual({ entries: [first, second], cursor: 2, more: false })
    expect(await log.get('y')).toEqual(Uint8Array.of(2, 2))
    expect(await log.get('z')).toBeUndefined()
  })

  it('rejects numbers out of range with BAD_INPUT', async () => {
    const log = await openLog({ records: memoryRecords(), name: 'a', maxEntries: 10 })
    for (const [after, limit, bytes] of [
      [-1, 1, 1],
      [0, 0, 1],
      [0, 1, -1],
      [0.5, 1, 1],
    ] as const) {
      await expect(log.read(after, limit, bytes)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    }
    await expect(openLog({ records: memoryRecords(), name: 'a', maxEntries: 0 })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
  })

  it('rejects appends whose batch failed and reuses their cursors', async () => {
    const records = memoryRecords()
    let broken = true
    const log = await openLog({
      records: {
        ...records,
        get: (key) => records.get(key),
        entries: (range) => records.entries(range),
        batch: async (operations) => {
          if (broken) throw new Error('the disk broke')
          await records.batch(operations)
        },
      },
      name: 'a',
      maxEntries: 10,
    })
    await expect(log.append('x', Uint8Array.of(1))).rejects.toThrow('the disk broke')
    broken = false
    expect(await log.append('y', Uint8Array.of(1))).toEqual({ cursor: 1, existing: false })
  })

  it('behaves as a bounded list with unique keys, across restarts, for any concurrent appends', async () => {
    const operation = fc.oneof(
      fc.record({
        do: fc.constant('append' as const),
        keys: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }),
      }),
      fc.record({ do: fc.constant('restart' as const) }),
      fc.record({
        do: fc.constant('read' as const),
        after: fc.nat(30),
        limit: fc.integer({ min: 1, max: 5 }),
        maxBytes: fc.nat(12),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(operation, { maxLength: 25 }),
        async (maxEntries, operations) => {
          const records = memoryRecords()
          await openLog({ records, name: 'other', maxEntries }).then((other) => other.append('k', Uint8Array.of(1)))
          let log = await openLog({ records, name: 'log', maxEntries })
          const model: { cursor: number; key: string; bytes: Uint8Array }[] = []
          let head = 0
          for (const one of operations) {
            if (one.do === 'restart') log = await openLog({ records, name: 'log', maxEntries })
            else if (one.do === 'append') {
              await Promise.all(one.keys.map((key) => log.append(String(key), new Uint8Array(key % 5))))
              // Concurrent appends may share a batch: their keys are compared before the batch is pruned.
              const page = await log.read(0, 1000, 1000)
              const fresh = page.entries.filter(({ cursor }) => cursor > head)
              expect(fresh.every(({ key }) => one.keys.includes(Number(key)))).toBe(true)
              for (const key of one.keys) {
                const there = page.entries.some((entry) => entry.key === String(key))
                expect(there || log.head - head >= maxEntries || model.some((entry) => entry.key === String(key))).toBe(
                  true,
                )
              }
              for (const entry of fresh) model.push(entry)
              head = log.head
              model.splice(0, Math.max(0, model.length - maxEntries))
              expect(new Set(model.map(({ key }) => key)).size).toBe(model.length)
              expect(page.entries).toEqual(model)
            } else {
              const from = one.after > head ? 0 : one.after
              const behind = model.filter(({ cursor }) => cursor > from)
              const { entries, cursor, more } = await log.read(one.after, one.limit, one.maxBytes)
              expect(entries).toEqual(behind.slice(0, entries.length))
              expect(entries.length).toBeLessThanOrEqual(one.limit)
              if (behind.length > 0) expect(entries.length).toBeGreaterThan(0)
              if (entries.length > 1) {
                expect(entries.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(one.maxBytes)
              }
              expect(cursor).toBe(entries.at(-1)?.cursor ?? from)
              expect(more).toBe(entries.length < behind.length)
            }
            expect(log.head).toBe(head)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
