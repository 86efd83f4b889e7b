import type { ChainEvent } from '@opengradient/chain'
import { silentLogger } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { deliverWithBacklog } from './role-event-queue.ts'

const events = (...numbers: number[]): ChainEvent[] => numbers.map((number) => ({ blockNumber: number }) as ChainEvent)
const numbersOf = (given: readonly ChainEvent[]): number[] => given.map(({ blockNumber }) => blockNumber)

it('gives a role that failed what it missed, in order, with the next block', async () => {
  const got: number[][] = []
  let failures = 2
  const hand = deliverWithBacklog(
    {
      async onBlocks(given) {
        got.push(numbersOf(given))
        if (failures-- > 0) throw new Error('not now')
      },
    },
    silentLogger,
  )
  await hand(events(1, 2), 1)
  await hand([], 2)
  await hand(events(3), 3)
  await hand(events(4), 4)
  expect(got).toEqual([[1, 2], [1, 2], [1, 2, 3], [4]])
})

it('holds the follower up when a role has too much waiting, and loses nothing by it', async () => {
  const got: number[][] = []
  let fails = true
  const hand = deliverWithBacklog(
    {
      async onBlocks(given) {
        if (fails) throw new Error('not now')
        got.push(numbersOf(given))
      },
    },
    silentLogger,
    2,
  )
  await hand(events(1, 2), 1)
  await expect(hand(events(3), 2)).rejects.toThrow('not now')
  fails = false
  await hand(events(3), 2)
  expect(got).toEqual([[1, 2, 3]])
})
