import { type Hex, type Records, tensorOf } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { beforeEach, expect, it } from 'vitest'

import { KeptEvidence, type RunContents } from './kept-evidence.ts'

const receipt = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`
const run = (i: number): RunContents => ({
  params: { outputs: ['y'] },
  inputs: [tensorOf('x', 'FP32', [1, 2], Float32Array.of(i, 2))],
  outputs: [tensorOf('y', 'FP32', [1_000], new Float32Array(1_000))],
})
let records: Records
let now: number

beforeEach(() => {
  records = memoryRecords()
  now = 1_000_000
})

async function keptBy(maxBytes = 1 << 20): Promise<KeptEvidence> {
  const evidence = new KeptEvidence({ records, clock: { now: () => now }, maxBytes, keepSeconds: 100 })
  await evidence.load()
  return evidence
}

it('has the contents of a run after a restart', async () => {
  const first = await keptBy()
  await records.batch(first.put(receipt(1), 1_500, run(1)))
  const second = await keptBy()
  expect(await second.get(receipt(1))).toEqual(run(1))
  expect(await second.get(receipt(2))).toBeUndefined()
  // A repetition writes nothing.
  expect(second.put(receipt(1), 1_500, run(1))).toEqual([])
})

it('stays within its bytes: the oldest runs give way, on disk too', async () => {
  const evidence = await keptBy(50_000)
  for (let i = 0; i < 20; i++) await records.batch(evidence.put(receipt(i), 1_500, run(i)))
  const kept: number[] = []
  const again = await keptBy(50_000)
  for (let i = 0; i < 20; i++) if ((await again.get(receipt(i))) !== undefined) kept.push(i)
  expect(kept.length).toBeGreaterThan(3)
  expect(kept.at(-1)).toBe(19)
  expect(kept).toEqual(kept.map((_, i) => 20 - kept.length + i))
  let bytes = 0
  for await (const [, value] of records.entries({ gte: '', lt: '~' })) bytes += value.length
  expect(bytes).toBeLessThan(50_000)
})

it('forgets contents in time, and none before', async () => {
  const evidence = await keptBy()
  await records.batch(evidence.put(receipt(1), 1_500, run(1)))
  now = 1_600_000
  await evidence.expire()
  expect(await evidence.get(receipt(1))).toEqual(run(1))
  now = 1_600_001
  await evidence.expire()
  expect(await evidence.get(receipt(1))).toBeUndefined()
  const keys: string[] = []
  for await (const [key] of records.entries({ gte: '', lt: '~' })) keys.push(key)
  expect(keys).toEqual([])
})
