import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { BatchBuilder, type BatchPlan, type PostingLimits } from './batch-builder.ts'
import { groupIdOf, type PendingReceipt } from './pending-receipt.ts'
import { addressOf, pendingReceipt, termsOf } from './pending-receipts.fixture.ts'

const limits: PostingLimits = { value: 10n ** 30n, rateOf: () => 10n ** 18n }
const init = { intervalMs: 1_000, maxReceipts: 100, marginSeconds: 10 }

function builderOf(receipts: readonly PendingReceipt[], change: Partial<typeof init> = {}): BatchBuilder {
  const builder = new BatchBuilder({ ...init, ...change })
  for (const receipt of receipts) builder.add(receipt)
  return builder
}
const names = (plan: BatchPlan | undefined): number => plan?.groups.flat().length ?? 0

describe('plan', () => {
  it('takes an acknowledged receipt at the age of the interval', () => {
    const builder = builderOf([pendingReceipt('a', { signedAt: 5_000 })])
    expect(builder.plan(5_999, limits)).toBeUndefined()
    expect(builder.nextDueMs()).toBe(6_000)
    expect(names(builder.plan(6_000, limits))).toBe(1)
  })

  it('takes a full batch at once', () => {
    const receipts = Array.from({ length: 100 }, (_, i) => pendingReceipt(`${i}`, { signedAt: 5_000 }))
    expect(names(builderOf(receipts).plan(5_000, limits))).toBe(100)
  })

  it('waits for three intervals after a batch that the contract took', () => {
    const first = pendingReceipt('a', { signedAt: 5_000 })
    const builder = builderOf([first])
    const plan = builder.plan(6_000, limits) as BatchPlan
    builder.remove([first])
    builder.accepted(plan, 7_000)
    builder.add(pendingReceipt('b', { signedAt: 7_500 }))
    expect(builder.nextDueMs()).toBe(10_000)
    expect(builder.plan(9_999, limits)).toBeUndefined()
    expect(names(builder.plan(10_000, limits))).toBe(1)
    builder.add(pendingReceipt('c', { signedAt: 7_500, settleBy: 18 }))
    expect(names(builder.plan(8_500, limits))).toBe(2)
  })

  it('takes a receipt without an acknowledgement near the end of the time for its batch', () => {
    const builder = builderOf([pendingReceipt('a', { isAcknowledged: false, answerBy: 100, settleBy: 1_000 })])
    // 100 s + 60 s - 10 s.
    expect(builder.plan(149_999, limits)).toBeUndefined()
    expect(names(builder.plan(150_000, limits))).toBe(1)
  })

  it('never takes a canary without an acknowledgement', () => {
    const canary = pendingReceipt('a', { isAcknowledged: false, isCanary: true, settleBy: 1_000 })
    const builder = builderOf([canary])
    expect(builder.plan(999_999, limits)).toBeUndefined()
    builder.acknowledge(canary.receiptHash, canary.terms.gateway)
    expect(names(builder.plan(999_999, limits))).toBe(1)
  })

  it('takes a receipt early once its own gateway acknowledged it', () => {
    const receipt = pendingReceipt('a', { isAcknowledged: false })
    const builder = builderOf([receipt])
    expect(builder.acknowledge(receipt.receiptHash, addressOf('other gateway'))).toBeUndefined()
    expect(builder.plan(2_000, limits)).toBeUndefined()
    expect(builder.acknowledge(receipt.receiptHash, receipt.terms.gateway)).toMatchObject({ isAcknowledged: true })
    expect(names(builder.plan(2_000, limits))).toBe(1)
  })

  it('leaves receipts out that exceed the value, and takes smaller ones', () => {
    const builder = builderOf([pendingReceipt('dear', { price: 1_000n }), pendingReceipt('cheap', { price: 10n })])
    const plan = builder.plan(2_000, { ...limits, value: 500n })
    expect(plan?.groups.flat().map(({ price }) => price)).toEqual([10n])
  })

  it('never takes an expired receipt', () => {
    const builder = builderOf([pendingReceipt('a', { settleBy: 10 })])
    expect(builder.plan(10_000, limits)).toBeUndefined()
    expect(builder.takeExpired(10_000)).toHaveLength(1)
    expect(builder.size).toBe(0)
  })
})

describe('refused', () => {
  const bad = termsOf({ payer: addressOf('bad payer') })
  const receipts = [pendingReceipt('good'), pendingReceipt('bad', { terms: bad })]

  it('posts the groups of a refused batch alone', () => {
    const builder = builderOf(receipts)
    const plan = builder.plan(2_000, limits) as BatchPlan
    expect(plan.groups).toHaveLength(2)
    builder.refused(plan, 2_000)
    const first = builder.plan(2_000, limits) as BatchPlan
    expect(first.groups).toHaveLength(1)
    builder.remove(first.groups.flat())
    expect(builder.plan(2_000, limits)?.groups).toHaveLength(1)
  })

  it('delays a group that was refused alone, and posts the others meanwhile', () => {
    const builder = builderOf([receipts[1] as PendingReceipt])
    for (const delayMs of [1_000, 2_000, 4_000]) {
      const now = builder.nextDueMs() as number
      const plan = builder.plan(now, limits) as BatchPlan
      builder.refused(plan, now)
      expect(builder.nextDueMs()).toBe(now + delayMs)
      expect(builder.plan(now, limits)).toBeUndefined()
    }
    const good = pendingReceipt('later')
    builder.add(good)
    expect(builder.plan(7_000, limits)?.groups).toEqual([[good]])
  })
})

it('posts ever fewer receipts of a group that is refused alone', () => {
  const receipts = Array.from({ length: 100 }, (_, i) => pendingReceipt(`${i}`))
  const builder = builderOf(receipts)
  const sizes = [0, 1, 2, 3].map(() => {
    const now = builder.nextDueMs() as number
    const plan = builder.plan(now, limits) as BatchPlan
    builder.refused(plan, now)
    return names(plan)
  })
  expect(sizes).toEqual([100, 50, 25, 12])
})

it('posts a receipt of another mode while the first one that is due is too expensive', () => {
  const dear = pendingReceipt('1', { price: 100n, answerBy: 1, settleBy: 60, terms: termsOf({ postingMode: 1 }) })
  const small = pendingReceipt('2', { price: 1n, settleBy: 70, terms: termsOf({ postingMode: 0 }) })
  expect(builderOf([dear, small]).plan(5_000, { ...limits, value: 50n })?.groups).toEqual([[small]])
})

it('obeys all limits for any receipts, and loses none', () => {
  const receipt = fc.record({
    payer: fc.integer({ min: 0, max: 20 }),
    auditClass: fc.constantFrom(0, 100, 1_000, 10_000),
    postingMode: fc.constantFrom(0, 1),
    price: fc.bigInt({ min: 1n, max: 1_000n }),
    isAcknowledged: fc.boolean(),
    answerBy: fc.integer({ min: 1, max: 200 }),
    settleBy: fc.integer({ min: 1, max: 300 }),
    signedAt: fc.integer({ min: 0, max: 100_000 }),
  })
  const scenario = fc.record({
    receipts: fc.array(receipt, { maxLength: 60 }),
    maxReceipts: fc.integer({ min: 1, max: 20 }),
    value: fc.bigInt({ min: 0n, max: 20_000n }),
    now: fc.integer({ min: 0, max: 320_000 }),
  })
  fc.assert(
    fc.property(scenario, ({ receipts, maxReceipts, value, now }) => {
      const all = receipts.map(({ payer, auditClass, postingMode, ...rest }, i) => {
        const terms = termsOf({ payer: addressOf(`${payer}`), auditClass, postingMode })
        return pendingReceipt(`${i}`, { ...rest, terms })
      })
      const builder = builderOf(all, { maxReceipts })
      const posted = new Set<string>()
      for (let batch = 0; batch < 100; batch++) {
        const plan = builder.plan(now, { ...limits, value })
        if (plan === undefined) break
        const taken = plan.groups.flat()
        expect(taken.length).toBeGreaterThan(0)
        expect(taken.length).toBeLessThanOrEqual(maxReceipts)
        expect(plan.groups.length).toBeLessThanOrEqual(16)
        expect(taken.reduce((sum, { price }) => sum + price, 0n) <= value).toBe(true)
        for (const group of plan.groups) {
          expect(new Set(group.map(({ terms }) => groupIdOf(terms))).size).toBe(1)
          expect(group[0]?.terms.postingMode).toBe(plan.postingMode)
        }
        for (const { receiptHash, settleBy, isAcknowledged, answerBy } of taken) {
          expect(posted.has(receiptHash)).toBe(false)
          posted.add(receiptHash)
          expect(settleBy * 1_000 > now).toBe(true)
          const urgent = (Math.min(settleBy, answerBy + 60) - 10) * 1_000
          expect(isAcknowledged || urgent <= now).toBe(true)
        }
        builder.remove(taken)
      }
      // Every receipt that is due and fits the limits was posted.
      const left = all.filter(({ receiptHash }) => !posted.has(receiptHash))
      expect(builder.size).toBe(left.length)
      const isDue = ({ isAcknowledged, signedAt, settleBy, price }: PendingReceipt): boolean =>
        isAcknowledged && signedAt + 1_000 <= now && settleBy * 1_000 > now && price < value
      expect(left.filter(isDue)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
