import type { Hex } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { CanaryBook } from './canary-book.ts'

const hash = (byte: string): Hex => `0x${byte.repeat(32)}`
const canary = {
  ...{ receiptHash: hash('01'), random: hash('02'), salt: hash('03') },
  ...{ deposit: 20n * 10n ** 18n, settleBy: 1_000, isAcknowledged: false },
}

it('keeps canaries, and holds their receipts until they are acknowledged, across restarts', async () => {
  const records = memoryRecords()
  const book = new CanaryBook(records)
  expect(book.isHeld(canary.receiptHash)).toBe(false)
  await book.put(canary)
  expect(book.isHeld(canary.receiptHash)).toBe(true)
  const restarted = new CanaryBook(records)
  await restarted.load()
  expect(restarted.get(canary.receiptHash)).toEqual(canary)
  await restarted.put({ ...canary, isAcknowledged: true })
  expect(restarted.isHeld(canary.receiptHash)).toBe(false)
  await restarted.forget(canary.receiptHash)
  const empty = new CanaryBook(records)
  await empty.load()
  expect(empty.all()).toEqual([])
})
