import { type Hex, systemClock } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { Attempts, evidenceKey } from './attempts.ts'

const hash = (byte: string): Hex => `0x${byte.repeat(32)}`

it('restores lost and answered attempts after a restart', async () => {
  const records = memoryRecords()
  const before = new Attempts(records, systemClock)
  await before.begin(hash('01'), 1, 2 ** 40)
  await before.begin(hash('01'), 2, 2 ** 40)
  await before.begin(hash('02'), 1, 2 ** 40)
  await records.batch([before.answer(hash('01'), 2, hash('aa'))])
  await before.forget(hash('02'), 1)
  expect(before.get(hash('01'), 1)).toEqual({ state: 'running' })

  const after = new Attempts(records, systemClock)
  await after.load()
  expect(after.get(hash('01'), 1)).toEqual({ state: 'lost' })
  expect(after.get(hash('01'), 2)).toEqual({ state: 'answered', receiptHash: hash('aa') })
  expect(after.get(hash('02'), 1)).toBeUndefined()
})

it('deletes evidence when its receipt is closed and the margin has passed', async () => {
  const records = memoryRecords()
  const attempts = new Attempts(records, systemClock)
  const now = Math.floor(Date.now() / 1_000)
  for (const [byte, settleBy] of [
    ['01', now - 100],
    ['02', now - 50],
    ['03', now + 50],
  ] as const) {
    await attempts.begin(hash(byte), 1, settleBy)
    await records.batch([
      attempts.answer(hash(byte), 1, hash(`a${byte[1]}`)),
      { type: 'put', key: evidenceKey(hash(`a${byte[1]}`)), value: Uint8Array.of(1) },
    ])
  }
  const kept = async (): Promise<string[]> => {
    const keys: string[] = []
    for await (const [key] of records.entries({ gte: 'evidence/', lt: 'evidence/~' })) keys.push(key)
    return keys
  }
  await attempts.prune(75_000, () => true)
  expect(await kept()).toEqual([evidenceKey(hash('a2')), evidenceKey(hash('a3'))])
  await attempts.prune(0, () => false)
  expect(await kept()).toHaveLength(2)
  await attempts.prune(0, () => true)
  expect(await kept()).toEqual([evidenceKey(hash('a3'))])
})
