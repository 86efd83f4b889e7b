import type { Hex } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { chainEvent, challengeEvents, testAddress, testHash } from './challenge-events.fixture.ts'
import { ChallengeTracker } from './challenge-tracker.ts'

const [worker, challenger, juror, other] = ['1', '2', '3', '4'].map(testAddress) as [Hex, Hex, Hex, Hex]
const challengeId = testHash('a')
const receiptHash = testHash('b')
const { opened, drawn, voted, resolved, voided } = challengeEvents({ challengeId, receiptHash, worker, challenger })

test('collects jury, votes, ruling and refund of a challenge', () => {
  const tracker = new ChallengeTracker()
  tracker.apply([opened, drawn(juror, other), voted(juror, true), resolved(true), voided(7n)], 2)
  expect(tracker.byReceipt(receiptHash)).toEqual({
    ...{ challengeId, receiptHash, worker, challenger, openTransaction: testHash('c') },
    jury: [juror, other],
    votes: [{ juror, mismatch: true }],
    ruling: { upheld: true, transaction: testHash('d') },
    refund: 7n,
  })
  expect(tracker.punished()).toEqual([])
})

test('lists suspended and slashed accounts and challengers that lost as punished', () => {
  const tracker = new ChallengeTracker()
  const events = [
    opened,
    resolved(false),
    chainEvent('nodeRegistry', 'NodeSuspended', { account: worker, until: 90n }),
    chainEvent('nodeRegistry', 'NodeSlashed', { account: other }),
  ]
  tracker.apply(events, 2)
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
  tracker.apply([opened], 2)
  await opening
  caller.abort()
  await expect(never).rejects.toMatchObject({ code: 'ABORTED' })
})

test('ends the wait for a block when the block is applied, also without events', async () => {
  const tracker = new ChallengeTracker()
  let done = false
  const waiting = tracker.untilBlock(2, new AbortController().signal).then(() => {
    done = true
  })
  tracker.apply([], 2)
  await Promise.resolve()
  expect(done).toBe(false)
  tracker.apply([], 3)
  await waiting
})
