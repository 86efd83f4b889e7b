import type { ChainEvent } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { ChallengeTracker } from './challenge-tracker.ts'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = (digit: string) => `0x${digit.repeat(64)}` as const
const [worker, challenger, juror, other] = ['1', '2', '3', '4'].map(address) as [Hex, Hex, Hex, Hex]
const challengeId = hash('a')
const receiptHash = hash('b')

const event = (contract: string, name: string, args: object, transaction = hash('f')): ChainEvent =>
  ({ contract, name, args, transaction, blockNumber: 1, timestamp: 1 }) as unknown as ChainEvent
const opened = event(
  'settlement',
  'ChallengeOpened',
  { challengeId, receiptHash, worker, accuser: challenger },
  hash('c'),
)
const resolved = (upheld: boolean) => event('settlement', 'ChallengeResolved', { challengeId, upheld }, hash('d'))

test('collects votes, ruling and refund of a challenge', () => {
  const tracker = new ChallengeTracker()
  tracker.apply([
    opened,
    event('quorumReferee', 'Voted', { challengeId, juror, mismatch: true }),
    resolved(true),
    event('settlement', 'LeafVoided', { receiptHash, amount: 7n }),
  ])
  expect(tracker.byReceipt(receiptHash)).toEqual({
    ...{ challengeId, receiptHash, worker, challenger, openTransaction: hash('c') },
    votes: [{ juror, mismatch: true }],
    ruling: { upheld: true, transaction: hash('d') },
    refund: 7n,
  })
  expect(tracker.punished()).toEqual([])
})

test('lists suspended and slashed accounts and challengers that lost as punished', () => {
  const tracker = new ChallengeTracker()
  tracker.apply([
    opened,
    resolved(false),
    event('nodeRegistry', 'NodeSuspended', { account: worker, until: 90n }),
    event('nodeRegistry', 'NodeSlashed', { account: other }),
  ])
  expect(tracker.suspendedUntil(worker)).toBe(90)
  expect(tracker.suspendedUntil(other)).toBeUndefined()
  expect(tracker.punished().sort()).toEqual([worker, challenger, other].sort())
})

test('ends a wait when its condition holds after an event, and with ABORTED when its signal aborts', async () => {
  const tracker = new ChallengeTracker()
  const caller = new AbortController()
  const isOpen = (): boolean => tracker.byReceipt(receiptHash) !== undefined
  const opening = tracker.until(isOpen, caller.signal)
  const never = tracker.until(() => false, caller.signal)
  tracker.apply([opened])
  await opening
  caller.abort()
  await expect(never).rejects.toMatchObject({ code: 'ABORTED' })
})
