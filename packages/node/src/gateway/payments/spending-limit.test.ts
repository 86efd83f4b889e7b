import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { SpendingLimit } from './spending-limit.ts'

const periodMs = 60_000

function createLimit(limit: bigint) {
  const clock = { time: 1_000_000, now: () => clock.time }
  const records = memoryRecords()
  const create = () => new SpendingLimit({ records, clock, key: 'spent', periodMs, limit })
  return { clock, create, spending: create() }
}

it('counts each amount for a period', async () => {
  const { spending, clock } = createLimit(100n)
  expect(await spending.reserve(60n)).toBe(true)
  clock.time += periodMs / 2
  expect(await spending.reserve(41n)).toBe(false)
  expect(await spending.reserve(40n)).toBe(true)
  clock.time += periodMs / 2
  expect(await spending.reserve(61n)).toBe(false)
  expect(await spending.reserve(60n)).toBe(true)
})

it('counts amounts that are reserved at the same time', async () => {
  const { spending } = createLimit(100n)
  const taken = await Promise.all(Array.from({ length: 20 }, () => spending.reserve(10n)))
  expect(taken.filter(Boolean)).toHaveLength(10)
})

it('does not start anew with a process', async () => {
  const { spending, clock, create } = createLimit(100n)
  await Promise.all([spending.reserve(60n), spending.reserve(40n)])
  const next = create()
  await next.load()
  expect(await next.reserve(1n)).toBe(false)
  clock.time += periodMs
  expect(await next.reserve(100n)).toBe(true)
})

it('counts many small amounts together, never less than was spent', async () => {
  const count = 1_500
  const { spending, create } = createLimit(BigInt(count))
  for (let spent = 0; spent < count; spent++) expect(await spending.reserve(1n)).toBe(true)
  const next = create()
  await next.load()
  for (const limit of [spending, next]) expect(await limit.reserve(1n)).toBe(false)
})
