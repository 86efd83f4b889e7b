import type { Hex } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { caseEvents, chainEvent, testAddress, testHash } from './case-events.fixture.ts'
import { NetworkCases } from './network-cases.ts'

const [worker, opener, juror, other] = ['1', '2', '3', '4'].map(testAddress) as [Hex, Hex, Hex, Hex]
const caseId = testHash('a')
const receiptHash = testHash('b')
const events = caseEvents({ caseId, receiptHash, worker, opener })

test('collects openers, jury, votes, ruling and penalties of a case', () => {
  const tracker = new NetworkCases()
  const { opened, joined, drawn, voted, ruled, convicted, payBurnt, suspended, closed } = events
  tracker.apply([...opened, joined(other), drawn(juror, other, juror), voted(juror, 'wrong')], 2)
  expect(tracker.byReceipt(receiptHash)).toMatchObject({ ruling: undefined, isClosed: false })
  tracker.apply([ruled('wrong'), convicted(5n), suspended(90n), closed], 3)
  tracker.apply([payBurnt(3n), payBurnt(4n)], 4)
  expect(tracker.byReceipt(receiptHash)).toEqual({
    ...{ caseId, batchId: caseId, receiptHash, worker, openTransaction: testHash('c') },
    openers: [opener, other],
    jury: [juror, other],
    votes: [{ juror, vote: 'wrong' }],
    ruling: {
      ...{ outcome: 'wrong', isLastRung: true, transaction: testHash('d') },
      ...{ isConviction: true, bondBurnt: 5n, payBurnt: 7n, forfeited: 0n },
    },
    lostSlices: new Map(),
    lostBonds: new Map(),
    paidByWorker: 0n,
    isClosed: true,
  })
  expect(tracker.suspendedUntil(worker)).toBe(90)
  expect(tracker.suspendedUntil(other)).toBeUndefined()
  expect(tracker.punished()).toEqual([worker])
})

test('lists accounts that lost a slice, and no account whose slice was returned, as punished', () => {
  const tracker = new NetworkCases()
  const sliced = { caseId, seat: 7n, amount: 10n, silent: true }
  tracker.apply(
    [
      chainEvent('seats', 'SeatTaken', { seat: 7n, account: juror }),
      ...events.opened,
      events.sliceTaken(10n),
      chainEvent('cases', 'JurorSliced', sliced),
      chainEvent('cases', 'SliceSettled', { caseId, account: other, taken: 0n }),
      chainEvent('rounds', 'SummaryMissed', { batchId: caseId, auditor: other, sliced: 0n }),
    ],
    2,
  )
  expect(tracker.punished().sort()).toEqual([opener, juror].sort())
  expect(tracker.penaltiesOf(juror)).toEqual(['it did not vote as a juror'])
  expect(tracker.byReceipt(receiptHash)?.lostSlices).toEqual(new Map([[opener, 10n]]))
})

test('counts bonds that were not returned, and what the worker paid', () => {
  const tracker = new NetworkCases()
  const { opened, joined, appealed, bondReturned, settled, closed } = events
  tracker.apply([...opened, joined(other, 20n), joined(juror, 20n), appealed(opener, 40n)], 2)
  const bonds = (): unknown => tracker.byReceipt(receiptHash)?.lostBonds
  expect(bonds()).toEqual(
    new Map([
      [other, 20n],
      [juror, 20n],
      [opener, 40n],
    ]),
  )
  tracker.apply([settled(3n), bondReturned(juror, 20n), bondReturned(other, 15n), closed], 3)
  expect(bonds()).toEqual(
    new Map([
      [other, 5n],
      [opener, 40n],
    ]),
  )
  expect(tracker.byReceipt(receiptHash)?.paidByWorker).toBe(3n)
})

test('keeps the transactions of a batch', () => {
  const tracker = new NetworkCases()
  const batchId = testHash('b')
  tracker.apply(
    [
      chainEvent('rounds', 'BatchSealed', { batchId, round: 0 }, testHash('1')),
      chainEvent('rounds', 'SummaryPosted', { batchId, auditor: juror }, testHash('2')),
      chainEvent('rounds', 'BatchSealed', { batchId, round: 1 }, testHash('3')),
    ],
    2,
  )
  expect(tracker.batch(batchId)).toEqual({ seal: testHash('1'), summaries: new Map([[juror, testHash('2')]]) })
})

test('ends a wait when its condition holds after an event, and with ABORTED when its signal aborts', async () => {
  const tracker = new NetworkCases()
  const caller = new AbortController()
  const isOpen = (): boolean => tracker.byReceipt(receiptHash) !== undefined
  const opening = tracker.until(isOpen, caller.signal)
  const never = tracker.until(() => false, caller.signal)
  tracker.apply(events.opened, 2)
  await opening
  caller.abort()
  await expect(never).rejects.toMatchObject({ code: 'ABORTED' })
})

test('ends the wait for a block when the block is applied, also without events', async () => {
  const tracker = new NetworkCases()
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
