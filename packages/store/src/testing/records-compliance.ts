import type { Records } from '@opengradient/protocol'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

/** Creates an empty back end; the suite calls `close` after each test. */
export type RecordsFactory = () => Promise<{ records: Records; close(): Promise<void> }>

/** Compliance suite of {@link Records}. */
export function recordsCompliance(name: string, factory: RecordsFactory): void {
  describe(`records: ${name}`, () => {
    const open: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const close of open.splice(0)) await close()
    })
    async function make(): Promise<Records> {
      const { records, close } = await factory()
      open.push(close)
      return records
    }

    it('returns stored values, and undefined for an absent key', async () => {
      const records = await make()
      expect(await records.get('a')).toBeUndefined()
      await records.batch([
        { type: 'put', key: 'a', value: bytes(1, 2) },
        { type: 'put', key: 'empty', value: bytes() },
      ])
      expect([...(await records.get('a'))!]).toEqual([1, 2])
      expect([...(await records.get('empty'))!]).toEqual([])
      // Not a Buffer, whose methods differ.
      expect(Object.getPrototypeOf(await records.get('a'))).toBe(Uint8Array.prototype)
      for await (const [, value] of records.entries({ gte: 'a', lt: 'z' })) {
        expect(Object.getPrototypeOf(value)).toBe(Uint8Array.prototype)
      }
    })

    it('replaces and deletes; ignores the deletion of an absent key', async () => {
      const records = await make()
      await records.batch([{ type: 'put', key: 'a', value: bytes(1) }])
      await records.batch([
        { type: 'put', key: 'a', value: bytes(2) },
        { type: 'put', key: 'b', value: bytes(3) },
        { type: 'del', key: 'never' },
      ])
      expect([...(await records.get('a'))!]).toEqual([2])
      await records.batch([{ type: 'del', key: 'a' }], { durable: true })
      expect(await records.get('a')).toBeUndefined()
      expect([...(await records.get('b'))!]).toEqual([3])
    })

    it('applies operations of one batch in order', async () => {
      const records = await make()
      await records.batch([
        { type: 'put', key: 'a', value: bytes(1) },
        { type: 'del', key: 'a' },
        { type: 'put', key: 'a', value: bytes(2) },
      ])
      expect([...(await records.get('a'))!]).toEqual([2])
    })

    it('rejects a batch with a key that UTF-8 cannot encode and applies none of it', async () => {
      const records = await make()
      for (const key of ['', '\ud800']) {
        await expect(
          records.batch([
            { type: 'put', key: 'good', value: bytes(1) },
            { type: 'put', key, value: bytes(1) },
          ]),
        ).rejects.toMatchObject({ code: 'BAD_INPUT' })
      }
      expect(await records.get('good')).toBeUndefined()
    })

    it('copies values', async () => {
      const records = await make()
      const value = bytes(1)
      await records.batch([{ type: 'put', key: 'a', value }])
      value[0] = 9
      const read = (await records.get('a'))!
      read[0] = 9
      expect([...(await records.get('a'))!]).toEqual([1])
    })

    it('iterates over a snapshot', async () => {
      const records = await make()
      await records.batch(['a', 'b', 'c'].map((key) => ({ type: 'put', key, value: bytes(1) })))
      const keys: string[] = []
      for await (const [key] of records.entries({ gte: 'a', lt: 'z' })) {
        keys.push(key)
        await records.batch([
          { type: 'del', key: 'c' },
          { type: 'put', key: 'd', value: bytes(1) },
        ])
      }
      expect(keys).toEqual(['a', 'b', 'c'])
    })

    it('iterates in order of UTF-8 bytes within a range, in both directions, with a limit', async () => {
      const records = await make()
      const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).filter((text) => text.isWellFormed())
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(key, { maxLength: 12 }),
          key,
          key,
          fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
          fc.boolean(),
          async (keys, gte, lt, limit, reverse) => {
            const known: string[] = []
            for await (const [old] of records.entries({
              gte: '\0',
              lt: '\u{10ffff}\u{10ffff}\u{10ffff}\u{10ffff}\u{10ffff}',
            }))
              known.push(old)
            await records.batch(known.map((old) => ({ type: 'del', key: old })))
            await records.batch(keys.map((one) => ({ type: 'put', key: one, value: Buffer.from(one) })))
            const expected = keys
              .filter((one) => compare(one, gte) >= 0 && compare(one, lt) < 0)
              .sort((a, b) => compare(a, b) * (reverse ? -1 : 1))
              .slice(0, limit)
            const found: string[] = []
            const range = { gte, lt, reverse, ...(limit === undefined ? {} : { limit }) }
            for await (const [one, value] of records.entries(range)) {
              expect(Buffer.from(value).toString()).toBe(one)
              found.push(one)
            }
            expect(found).toEqual(expected)
          },
        ),
        { numRuns: 100 },
      )
    })
  })
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
