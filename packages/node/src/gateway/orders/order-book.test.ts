import type { Hex, Records } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { type KnownOrder, OrderBook } from './order-book.ts'

const bytes32 = (digit: string): Hex => `0x${digit.repeat(64)}`
const address = (digit: string): Hex => `0x${digit.repeat(40)}`

it('returns an order that was stored while an earlier read of it was running', async () => {
  const records = memoryRecords()
  const reading = Promise.withResolvers<void>()
  const slow: Records = {
    get: async (key) => {
      const value = await records.get(key)
      await reading.promise
      return value
    },
    batch: (operations) => records.batch(operations),
    entries: (range) => records.entries(range),
  }
  const book = new OrderBook(slow, address('1'))
  const early = book.get(bytes32('a'))
  const order = {
    ...{ receiptHash: bytes32('a'), requester: address('1'), module: address('3'), random: bytes32('c') },
    ...{ auditorsHash: bytes32('d'), chequesHash: bytes32('e'), seatsBlock: 1, expires: 2 },
  }
  const known: KnownOrder = {
    order: { value: order, signature: `0x${'11'.repeat(65)}` },
    ...{ orderHash: bytes32('b'), auditors: [address('2')], replies: [], verdicts: [] },
  }
  await book.put(bytes32('a'), known)
  reading.resolve()
  await early
  expect(await book.get(bytes32('a'))).toBe(known)
})
