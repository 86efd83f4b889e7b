import { freshKey } from '@opengradient/chain/testing'
import {
  type Batch,
  buildBatch,
  buildSummary,
  countOutcomes,
  createLeafDraw,
  hashGroups,
  outcomes,
  rateOf,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { auditClocks } from './audit-clocks.ts'
import { AuditDuty } from './audit-duty.ts'

const auditor = `0x${'0a'.repeat(20)}` as const
const worker = `0x${'0b'.repeat(20)}` as const
const terms = { window: 600, grace: 300, redrawTime: 450 }
const atRisk = [10n ** 20n]

function makeBatch(count: number, auditClass: number): Batch {
  const items = Array.from({ length: count }, () => ({
    ...{ receiptHash: freshKey(), jobHash: freshKey(), price: 100n, auditFee: 1n },
  }))
  const parties = { payer: worker, gateway: worker, token: zeroAddress, epoch: 0 }
  return buildBatch([{ ...parties, auditClass, checkFee: 1n, cumulative: 0n, gatewayFeeBps: 0, burnBps: 0, items }])
}

function makeDuty({ groups, leaves, tree }: Batch, round = 0): AuditDuty {
  return new AuditDuty({
    batch: {
      ...{ batchId: zeroBytes32, module: zeroAddress, worker, root: tree.root, groupsHash: hashGroups(groups, atRisk) },
      ...{ count: leaves.length, postedAt: 1_000, postingMode: 0 },
    },
    ...{ groups, atRisk, round, seed: freshKey(), auditor, drawn: 2, clocks: auditClocks(terms, 1_000, round) },
  })
}

const match = { outcome: outcomes.match, tag: freshKey(), distance: 0 }

describe('AuditDuty', () => {
  it('takes the batch’s own leaf list only', () => {
    const batch = makeBatch(4, 10_000)
    const duty = makeDuty(batch)
    expect(duty.setLeaves(batch.leaves.slice(1))).toBe(false)
    expect(duty.setLeaves(makeBatch(4, 10_000).leaves)).toBe(false)
    expect(duty.leaves).toBeUndefined()
    expect(duty.setLeaves(batch.leaves)).toBe(true)
    expect(duty.missing(64)).toEqual(batch.leaves.map(({ receiptHash }) => receiptHash))
    expect(duty.missing(2)).toHaveLength(2)
  })

  it('is due when it is complete, at the aim unless checks wait, and in any case before the end', () => {
    const batch = makeBatch(2, 10_000)
    const duty = makeDuty(batch)
    const { aim, last, end } = duty.terms.clocks
    expect(duty.isDue(aim - 1)).toBe(false)
    expect(duty.isDue(aim)).toBe(true)
    duty.setLeaves(batch.leaves)
    const [first, second] = batch.leaves.map(({ receiptHash }) => receiptHash) as [`0x${string}`, `0x${string}`]
    duty.take(first)
    expect([duty.isDue(aim), duty.isDue(last), last < end]).toEqual([false, true, true])
    duty.settle(first, match)
    duty.take(second)
    duty.settle(second, match)
    expect(duty.isDue(0)).toBe(true)
  })

  it('blames the worker for missing evidence only, not for a full queue or a check that waits', () => {
    const batch = makeBatch(4, 10_000)
    const duty = makeDuty(batch)
    duty.setLeaves(batch.leaves)
    const [wrong, full, waiting] = batch.leaves.map(({ receiptHash }) => receiptHash) as `0x${string}`[]
    duty.take(wrong!)
    duty.release(wrong!)
    duty.take(full!)
    duty.postpone(full!)
    duty.take(waiting!)
    expect(duty.results().map(({ outcome }) => outcome)).toEqual([
      ...[outcomes.notServed, outcomes.notChecked, outcomes.notChecked, outcomes.notServed],
    ])
  })

  it('gives one result for each leaf of the draw, in an order that a summary accepts, after any sequence of events', () => {
    const act = fc.tuple(fc.nat({ max: 60 }), fc.constantFrom('take', 'release', 'settle', 'giveUp', 'postpone'))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(100, 1_000, 10_000),
        fc.array(act, { maxLength: 80 }),
        (count, auditClass, acts) => {
          const batch = makeBatch(count, auditClass)
          const duty = makeDuty(batch)
          duty.setLeaves(batch.leaves)
          for (const [at, name] of acts) {
            const { receiptHash } = batch.leaves[at % count]!
            if (name === 'settle') duty.settle(receiptHash, match)
            else duty[name as 'take'](receiptHash)
          }
          const isDrawn = createLeafDraw(duty.terms.seed, auditor)
          const rate = rateOf({ auditClass, price: 100n, drawn: 2, atRisk: atRisk[0]! })
          const drawn = batch.leaves.filter(({ index }) => isDrawn(index, rate)).map(({ index }) => index)
          const results = duty.results()
          expect(results.map(({ index }) => index)).toEqual(drawn)
          const counts = countOutcomes(results.map(({ outcome }) => outcome))
          expect(duty.isComplete).toBe(duty.missing(64).length === 0 && duty.isDue(0))
          const input = { batchId: zeroBytes32, auditor, round: 0, fingerprint: zeroBytes32, leafCount: count, results }
          expect(buildSummary(input).leaves).toHaveLength(drawn.length)
          expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(drawn.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('auditClocks', () => {
  it('orders the clocks of all rounds, and leaves time for cases in round 0', () => {
    for (const [window, grace, redrawTime] of [
      [20, 10, 10],
      [600, 300, 450],
      [60, 30, 20],
    ] as const) {
      for (const round of [0, 1, 2]) {
        const { aim, last, end } = auditClocks({ window, grace, redrawTime }, 1_000, round)
        expect(aim).toBeLessThan(last)
        expect(last).toBeLessThan(end)
        if (round === 0) expect(aim).toBeLessThan(1_000 + window - window / 4)
      }
    }
  })
})
