import type { ChainEvent } from '@opengradient/chain'
import { silentLogger } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { deliverWithBacklog } from './role-event-queue.ts'

const events = (...numbers: number[]): ChainEvent[] => numbers.map((number) => ({ blockNumber: number }) as ChainEvent)
const numbersOf = (given: readonly ChainEvent[]): number[] => given.map(({ blockNumber }) => blockNumber)

it('delivers the events of failed blocks again with the next block, in order', async () => {
  const got: number[][] = []
  let failures = 2
  const deliver = deliverWithBacklog(
    {
      async onBlocks(given) {
        got.push(numbersOf(given))
        if (failures-- > 0) throw new Error('not now')
      },
    },
    silentLogger,
  )
  await deliver(events(1, 2), 1)
  await deliver([], 2)
  await deliver(events(3), 3)
  await deliver(events(4), 4)
  expect(got).toEqual([[1, 2], [1, 2], [1, 2, 3], [4]])
})

it('throws beyond the maximum backlog, so that the follower repeats the events', async () => {
  const got: number[][] = []
  let fails = true
  const deliver = deliverWithBacklog(
    {
      async onBlocks(given) {
        if (fails) throw new Error('not now')
        got.push(numbersOf(given))
      },
    },
    silentLogger,
    2,
  )
  await deliver(events(1, 2), 1)
  await expect(deliver(events(3), 2)).rejects.toThrow('not now')
  fails = false
  await deliver(events(3), 2)
  expect(got).toEqual([[1, 2, 3]])
})
