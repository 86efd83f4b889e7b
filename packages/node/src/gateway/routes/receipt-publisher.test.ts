import { setImmediate as turn } from 'node:timers/promises'

import type { Clock, Hex, Logger } from '@opengradient/protocol'
import { expect, onTestFinished, test } from 'vitest'

import type { ReceiptDescriber } from '../receipts/describe-receipt.ts'
import type { TrackedReceipt } from '../receipts/receipt-tracker.ts'
import { ReceiptPublisher } from './receipt-publisher.ts'

const hashOf = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`

/** A publisher whose pauses end when the test ends them. */
function startPublisher() {
  const ending = new AbortController()
  onTestFinished(() => ending.abort())
  const listeners = new Set<(receiptHash: Hex) => void>()
  const reads: Hex[] = []
  const pauses: (() => void)[] = []
  const clock: Clock = {
    now: () => 0,
    sleep: () => new Promise((resolve) => pauses.push(resolve)),
  }
  const logger = { debug: () => undefined } as unknown as Logger
  const publisher = new ReceiptPublisher({
    ...{ clock, logger, signal: ending.signal },
    tracker: {
      get: async (receiptHash) => {
        reads.push(receiptHash)
        if (receiptHash === hashOf(13)) throw new Error('not readable')
        return { receipt: { receiptHash } } as TrackedReceipt
      },
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    describer: { summarize: ({ receipt }: TrackedReceipt) => receipt } as unknown as ReceiptDescriber,
  })
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 50; i++) await turn()
  }
  return {
    ...{ publisher, listeners, reads, settle },
    change: (number: number): void => {
      for (const listener of listeners) listener(hashOf(number))
    },
    endPause: async (): Promise<void> => {
      pauses.shift()?.()
      await settle()
    },
  }
}

test('sends a receipt once that changes several times while it waits', async () => {
  const { publisher, change, reads, settle, endPause } = startPublisher()
  const events: string[] = []
  publisher.subscribe((event) => events.push(event))
  for (let round = 0; round < 8; round++) for (let i = 100; i < 140; i++) change(i)
  await settle()
  // The first change is sent at once, and a page of receipts with it.
  expect(events).toHaveLength(16)
  for (let i = 100; i < 140; i++) change(i)
  for (let page = 0; page < 10; page++) await endPause()
  expect(new Set(events).size).toBe(40)
  expect(reads.filter((hash) => hash === hashOf(139))).toHaveLength(1)
  change(139)
  await settle()
  expect(reads.filter((hash) => hash === hashOf(139))).toHaveLength(2)
})

test('reads nothing without a subscriber, and nothing more after the last one has left', async () => {
  const { publisher, listeners, change, reads, settle, endPause } = startPublisher()
  expect(listeners.size).toBe(0)
  const events: string[] = []
  const leave = [publisher.subscribe((event) => events.push(event)), publisher.subscribe((event) => events.push(event))]
  expect(listeners.size).toBe(1)
  for (let i = 100; i < 140; i++) change(i)
  await settle()
  expect(reads).toHaveLength(16)
  expect(events).toHaveLength(32)
  for (const end of leave) end()
  expect(listeners.size).toBe(0)
  await endPause()
  expect(reads).toHaveLength(16)
})

test('sends the number of receipts for which there is no place', async () => {
  const { publisher, change, settle, endPause } = startPublisher()
  const events: string[] = []
  publisher.subscribe((event) => events.push(event))
  for (let i = 1; i <= 8_192 + 500; i++) change(i)
  for (let i = 1; i <= 10; i++) change(i)
  await settle()
  await endPause()
  expect(events.filter((event) => event.startsWith('event: missed'))).toEqual([
    'event: missed\ndata: {"receipts":500}\n\n',
  ])
})

test('goes on after a receipt that cannot be read', async () => {
  const { publisher, change, settle } = startPublisher()
  const events: string[] = []
  publisher.subscribe((event) => events.push(event))
  for (let i = 11; i < 16; i++) change(i)
  await settle()
  expect(events.map((event) => event.includes(hashOf(13)))).toEqual([false, false, false, false])
})
