import { cp } from 'node:fs/promises'
import { join } from 'node:path'

import type { RecordOperation, Records } from '@opengradient/protocol'
import fc from 'fast-check'
import type { Level } from 'level'
import { expect, it } from 'vitest'

import { LevelBack } from './level-back.ts'
import { LoggedRecords } from './logged-records.ts'
import { MemoryLogFolder } from './memory-log-folder.fixture.ts'
import { memoryRecords } from './memory-records.ts'
import { openLevel } from './open-level.ts'
import { operationsArbitrary } from './record-operations.fixture.ts'
import { type ReplayedLog, replaySegments } from './replay-segments.ts'
import { SegmentLog } from './segment-log.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const root = temporaryFolder()
let count = 0
const nextPath = (): string => join(root, String(count++))

/** Larger than what the log takes: it goes into the database, behind all that is in the log. */
const large: RecordOperation = { type: 'put', key: 'large', value: new Uint8Array(300_000) }

interface Step {
  readonly batches: RecordOperation[][]
}

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ batches: fc.array(operationsArbitrary, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ batches: [[large]] }) },
)

interface Opened {
  readonly records: LoggedRecords
  readonly level: Level<string, Uint8Array>
  readonly log: SegmentLog
  readonly replay: ReplayedLog
}

async function open(path: string, folder: MemoryLogFolder): Promise<Opened> {
  const level = await openLevel(path)
  const replay = await replaySegments(level, folder)
  const log = new SegmentLog(folder, replay.last)
  const records = new LoggedRecords({ path, log, back: new LevelBack(level, path, replay.last) })
  return { records, level, log, replay }
}

async function contentOf(records: Records): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const [key, value] of records.entries({ gte: '\0', lt: '\u{10ffff}' })) found.set(key, hexOf(value))
  return found
}

/** Large values are all the same. */
const hexOf = (value: Uint8Array): string =>
  value.length > 1_000 ? `${value.length} bytes` : Buffer.from(value).toString('hex')

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The content after each batch. */
async function statesOf(batches: readonly RecordOperation[][]): Promise<Map<string, string>[]> {
  const model = memoryRecords()
  const states = [await contentOf(model)]
  for (const batch of batches) {
    await model.batch(batch)
    states.push(await contentOf(model))
  }
  return states
}

it('reads as records in memory under any writes, in the log and in the database, and after a restart', async () => {
  const range = fc.record({ gte: fc.constantFrom('\0', 'a/', 'b'), lt: fc.constantFrom('a/2', '\uffef', '\u{10ffff}') })
  const options = fc.record({ limit: fc.integer({ min: 0, max: 4 }), reverse: fc.boolean() }, { requiredKeys: [] })
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 8 }), range, options, async (steps, bounds, more) => {
      const path = nextPath()
      const folder = new MemoryLogFolder()
      const model = memoryRecords()
      const check = async (records: Records): Promise<void> => {
        for (const limits of [{}, { ...bounds, ...more }]) {
          const asked = { gte: '\0', lt: '\u{10ffff}', ...limits }
          const [found, expected] = await Promise.all([records, model].map((each) => all(each.entries(asked))))
          expect(found).toEqual(expected)
        }
        for (const key of ['a', 'z'.repeat(70), '\uffee', 'large']) {
          expect(await records.get(key)).toEqual(await model.get(key))
        }
      }
      const { records } = await open(path, folder)
      for (const { batches } of steps) {
        await Promise.all(batches.map((batch) => records.batch(batch)))
        for (const batch of batches) await model.batch(batch)
        await check(records)
      }
      await records.close()
      expect(folder.files).toEqual([])
      const again = await open(path, folder)
      await check(again.records)
      await again.records.close()
    }),
    { numRuns: 12 },
  )
})

it('has all acknowledged batches, each whole and in order, after a kill at any byte of the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 6 }), async (steps) => {
      const folder = new MemoryLogFolder()
      const { records, level } = await open(nextPath(), folder)
      // A batch of each turn is acknowledged when the log has this many bytes.
      const acknowledged: { bytes: number; batches: number }[] = []
      const written: RecordOperation[][] = []
      const bytesOf = ({ files }: MemoryLogFolder): number => files.reduce((sum, [, { length }]) => sum + length, 0)
      for (const { batches } of steps) {
        await Promise.all(batches.map((batch) => records.batch(batch)))
        written.push(...batches)
        acknowledged.push({ bytes: bytesOf(folder), batches: written.length })
      }
      const killed = folder.copy()
      const stored = new Map<string, Uint8Array>(await all(level.iterator()))
      await records.close()
      const states = await statesOf(written)
      const [file = ['', Buffer.alloc(0)] as const] = killed.files
      for (let cut = 0; cut <= file[1].length; cut++) {
        const cutOff = new MemoryLogFolder(killed.files.map(([name, bytes]) => [name, bytes.subarray(0, cut)]))
        const target = new Map(stored)
        const { last, missing } = await replaySegments(targetOf(target), cutOff)
        expect(missing).toBe(0)
        expect(last).toBeGreaterThanOrEqual(acknowledged.findLast((each) => each.bytes <= cut)?.batches ?? 0)
        expect(withoutCount(target)).toEqual(states[last])
      }
    }),
    { numRuns: 8 },
  )
})

/** A database in memory. */
function targetOf(entries: Map<string, Uint8Array>): Parameters<typeof replaySegments>[0] {
  return {
    get: async (key) => entries.get(key),
    async batch(operations) {
      for (const operation of operations) {
        if (operation.type === 'put') entries.set(operation.key, operation.value)
        else entries.delete(operation.key)
      }
    },
  }
}

function withoutCount(entries: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map([...entries].filter(([key]) => !key.startsWith('\uffffw')).map(([key, value]) => [key, hexOf(value)]))
}

it.each(['truncated', 'left'])(
  'refuses writes on a full disk, %s, and has exactly the acknowledged ones',
  async (tail) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operationsArbitrary, { minLength: 4, maxLength: 10 }),
        fc.nat({ max: 400 }),
        async (generated, space) => {
          const batches = [...generated]
          const path = nextPath()
          const folder = new MemoryLogFolder()
          const { records, level } = await open(path, folder)
          if (tail === 'left') folder.fail = (action) => assertNot(action, 'truncate')
          folder.space = space
          const acknowledged: RecordOperation[][] = []
          const write = (batch: RecordOperation[]): Promise<unknown> =>
            records.batch(batch).then(
              () => acknowledged.push(batch),
              (error: unknown) => expect(error).toMatchObject({ code: 'STORE' }),
            )
          const last = batches.splice(-2)
          // Two in one turn: the first of them may be whole in the file when the second fails.
          while (batches.length > 0) await Promise.all(batches.splice(0, 2).map(write))
          folder.space = Number.POSITIVE_INFINITY
          for (const batch of last) await write(batch)
          expect(acknowledged.slice(-2)).toEqual(last)
          const expected = (await statesOf(acknowledged)).at(-1)
          expect(await contentOf(records)).toEqual(expected)
          const target = new Map<string, Uint8Array>(await all(level.iterator()))
          const { missing } = await replaySegments(targetOf(target), folder.copy())
          expect({ missing, content: withoutCount(target) }).toEqual({ missing: 0, content: expected })
          folder.fail = () => {}
          await records.close()
        },
      ),
      { numRuns: 30 },
    )
  },
)

function assertNot(action: string, failing: string): void {
  if (action === failing) throw new Error(`EIO: i/o error, ${failing}`)
}

it('refuses durable writes after a failed sync until the database has what may be lost', async () => {
  const folder = new MemoryLogFolder()
  const { records } = await open(nextPath(), folder)
  folder.fail = (action) => assertNot(action, 'sync')
  await expect(records.batch([put('a', 1)], { durable: true })).rejects.toMatchObject({ code: 'STORE' })
  folder.fail = () => {}
  await expect(records.batch([put('b', 1)], { durable: true })).rejects.toMatchObject({ code: 'STORE' })
  await records.batch([large])
  await records.batch([put('c', 1)])
  await records.batch([large])
  await records.batch([put('d', 1)], { durable: true })
  expect([...(await contentOf(records)).keys()]).toEqual(['a', 'b', 'c', 'd', 'large'])
  await records.close()
})

const put = (key: string, value: number, bytes = 1): RecordOperation => ({
  type: 'put',
  key,
  value: new Uint8Array(bytes).fill(value),
})

it('opens the database again after a failed write, and has what was written meanwhile', async () => {
  const path = nextPath()
  const { records, level } = await open(path, new MemoryLogFolder())
  await records.batch([put('before', 1)])
  level.batch = (() => Promise.reject(new Error('IO error: no space left on device'))) as unknown as typeof level.batch
  await expect(records.batch([large])).rejects.toMatchObject({ code: 'STORE' })
  await records.batch([put('meanwhile', 2)])
  await records.batch([large])
  expect(level.status).toBe('closed')
  expect([...(await contentOf(records)).keys()]).toEqual(['before', 'large', 'meanwhile'])
  await records.close()
  const { records: again } = await open(path, new MemoryLogFolder())
  expect([...(await contentOf(again)).keys()]).toEqual(['before', 'large', 'meanwhile'])
  await again.close()
})

it('keeps the log of writes that the database refused, for the next start', async () => {
  const path = nextPath()
  const folder = new MemoryLogFolder()
  const { records, level } = await open(path, folder)
  for (let i = 0; i < 3; i++) await records.batch([put(`key ${i}`, i)])
  level.batch = (() => Promise.reject(new Error('IO error'))) as unknown as typeof level.batch
  await records.close()
  const { records: again, replay } = await open(path, folder)
  expect(replay).toEqual({ last: 3, replayed: 3, missing: 0, tornBytes: 0 })
  expect((await contentOf(again)).size).toBe(3)
  await again.close()
})

/** Writes of 50 KB, in a turn each, that are more than the table holds. @returns whether each was accepted */
async function overfill(records: LoggedRecords, onDone: (index: number) => void): Promise<boolean[]> {
  const writes: Promise<boolean>[] = []
  for (let i = 0; i < 400; i++) {
    const write = records.batch([put(`key ${i}`, i % 251, 50_000)])
    writes.push(
      write.then(
        () => {
          onDone(i)
          return true
        },
        () => false,
      ),
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
  return Promise.all(writes)
}

it('lets writes wait while the table is full', async () => {
  const { records, level } = await open(nextPath(), new MemoryLogFolder())
  const gate = Promise.withResolvers<void>()
  const batch = level.batch.bind(level)
  level.batch = (async (...parameters: Parameters<typeof batch>) => {
    await gate.promise
    return batch(...parameters)
  }) as unknown as typeof level.batch
  const done: number[] = []
  const writes = overfill(records, (index) => {
    done.push(index)
  })
  await expect.poll(() => done.length).toBeGreaterThan(300)
  expect(done.length).toBeLessThan(350)
  gate.resolve()
  expect(await writes).not.toContain(false)
  expect(done).toEqual(done.map((_, i) => i))
  for (let i = 0; i < done.length; i++) expect((await records.get(`key ${i}`))?.at(-1)).toBe(i % 251)
  await records.close()
})

it('refuses writes while the table is full and the database fails, and accepts them afterwards', async () => {
  let isFailing = true
  const path = nextPath()
  const back = new LevelBack(await openLevel(path), path, 0)
  const fill = back.fill.bind(back)
  back.fill = (...parameters) => (isFailing ? Promise.reject(new Error('IO error')) : fill(...parameters))
  const records = new LoggedRecords({ path, log: new SegmentLog(new MemoryLogFolder(), 0), back })
  const accepted = await overfill(records, () => {})
  isFailing = false
  const refused = accepted.filter((isAccepted) => !isAccepted).length
  expect(refused).toBeGreaterThan(50)
  expect(refused).toBeLessThan(100)
  const tryWrite = (): Promise<boolean> =>
    records.batch([put('later', 1)]).then(
      () => true,
      () => false,
    )
  await expect.poll(tryWrite, { timeout: 10_000 }).toBe(true)
  for (const [i, isAccepted] of accepted.entries()) {
    expect((await records.get(`key ${i}`)) !== undefined).toBe(isAccepted)
  }
  await records.close()
})

it('removes a file of the log after the database was synced', async () => {
  const folder = new MemoryLogFolder()
  const { records, level } = await open(nextPath(), folder)
  const actions: string[] = []
  const batch = level.batch.bind(level) as (...parameters: unknown[]) => Promise<void>
  level.batch = (async (operations: unknown, options: { sync: boolean }) => {
    await batch(operations, options)
    actions.push(options.sync ? 'synced' : 'written')
  }) as unknown as typeof level.batch
  folder.fail = (action) => void actions.push(action)
  await records.batch([put('a', 1)])
  await records.close()
  expect(actions).toEqual(['create', 'written', 'synced', 'remove'])
})

it('keeps what is written after a large batch whose write failed and reached the database nevertheless', async () => {
  const folder = new MemoryLogFolder()
  const { records, level } = await open(nextPath(), folder)
  const batch = level.batch.bind(level) as (...parameters: unknown[]) => Promise<void>
  level.batch = (async (...parameters: unknown[]) => {
    await batch(...parameters)
    throw new Error('IO error')
  }) as unknown as typeof level.batch
  await expect(records.batch([large])).rejects.toMatchObject({ code: 'STORE' })
  await records.batch([put('a', 1)])
  const target = new Map<string, Uint8Array>(await all(level.iterator()))
  expect(await replaySegments(targetOf(target), folder.copy())).toMatchObject({ last: 2, missing: 0 })
  expect(target.has('a')).toBe(true)
  await records.close()
})

it('replays the log before a copy of a database that a process has open', async () => {
  const path = nextPath()
  const folder = new MemoryLogFolder()
  const { records } = await open(path, folder)
  for (let i = 0; i < 1_000; i++) await records.batch([put(`key ${i}`, i % 251)])
  const copy = nextPath()
  await cp(path, copy, { recursive: true })
  const { records: again, replay } = await open(copy, folder.copy())
  expect(replay).toMatchObject({ last: 1_000, missing: 0 })
  expect((await contentOf(again)).size).toBe(1_000)
  await Promise.all([records.close(), again.close()])
})
