import { describeGuarantee, type Hex, outcomes, receiptState, satisfies, zeroBytes32 } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { BatchView, LeafView } from './batch-views.ts'
import type { KnownReceipt } from './own-receipts.ts'
import { drawnVerdicts, type FactsInput, receiptFacts } from './receipt-facts.ts'

const word = (byte: string): Hex => `0x${byte.repeat(32)}`
const account = (byte: string): Hex => `0x${byte.repeat(20)}`
const [first, second] = [account('a1'), account('a2')] as const
const windowEnd = 1_000
const redrawSeconds = 30

const leaf = {
  ...{ receiptHash: word('01'), jobHash: word('02'), price: 100n, auditFee: 2n, runningPrice: 100n, runningAudit: 2n },
  ...{ index: 0, group: 0 },
}

function view({ postedBlock = 10, auditClass = 10_000 } = {}): BatchView {
  return {
    batch: { batchId: word('03'), postedBlock, groups: [{ auditClass }], atRisk: [10_000n], audited: auditClass > 0 },
    progress: { windowEnd, caseEnd: windowEnd, free: 2_000, round: 0, isSealed: true },
    rounds: [{ round: 0, seed: word('04'), block: postedBlock + 1, accounts: [first, second] }],
    posted: [],
    refuted: [],
    isVoid: false,
  } as unknown as BatchView
}

function receipt(found: readonly (readonly [Hex, number])[] = []): KnownReceipt {
  return {
    receiptHash: leaf.receiptHash,
    answer: { job: { value: { auditClass: 10_000, settleBy: 500 } } },
    place: { batchId: word('03'), leaf, path: [] },
    outcomes: found.map(([auditor, outcome]) => ({
      summary: { value: { batchId: word('03'), auditor, round: 0 } },
      leaf: { index: 0, outcome, distance: 0, tag: zeroBytes32 },
    })),
  } as unknown as KnownReceipt
}

function input(more: Partial<FactsInput> = {}): FactsInput {
  return {
    ...{ receipt: receipt(), view: view(), leaf: undefined, head: { number: 20, timestamp: 900 } },
    ...{ confirmations: 1, drawn: 2, redrawSeconds, isSuperseded: false, parties: [], order: undefined },
    hasFewJurors: false,
    ...more,
  }
}

const stateOf = (more: Partial<FactsInput>) => receiptState(receiptFacts(input(more)))
const matches = [
  [first, outcomes.match],
  [second, outcomes.match],
] as const
const fixed = { number: 90, timestamp: 2_001 }
const refuting = { ...view(), refuted: [first] }
const unsealed = { ...view(), rounds: [], progress: { ...view().progress, isSealed: false } }
const after = { number: 40, timestamp: windowEnd + redrawSeconds + 1 }

describe('receiptFacts', () => {
  it.each<[string, Partial<FactsInput>]>([
    ['signed', { view: undefined, head: { number: 20, timestamp: 400 } }],
    ['signed', { view: view({ postedBlock: 20 }) }],
    ['settled', {}],
    ['replayed', { receipt: receipt(matches) }],
    ['disputed', { receipt: receipt([[first, outcomes.mismatch]]) }],
    ['disputed', { receipt: receipt(matches), leaf: { case: 'open' } as LeafView }],
    ['final', { receipt: receipt(matches), head: { number: 40, timestamp: windowEnd + 1 } }],
    ['void', { receipt: receipt(matches), leaf: { case: 'wrong' } as LeafView }],
    ['void', { receipt: receipt(matches), leaf: { case: 'none', voided: 'batch' } as LeafView }],
    ['void', { view: undefined, isSuperseded: true }],
    ['void', { view: undefined, head: { number: 20, timestamp: 501 } }],
    // Of class 100 %, and no auditor has checked it.
    ['void', { head: after }],
    ['final', { view: view({ auditClass: 0 }), head: after }],
    ['disputed', { receipt: receipt([[first, outcomes.mismatch], matches[1]]), head: after }],
    ['disputed', { receipt: receipt([[first, outcomes.mismatch], matches[1]]), head: fixed }],
    ['final', { receipt: receipt([[first, outcomes.mismatch], matches[1]]), view: refuting, head: after }],
    ['void', { view: unsealed, head: { number: 20, timestamp: windowEnd + 1 } }],
  ])('gives the state %s for %o', (state, more) => {
    expect(stateOf(more)).toBe(state)
  })

  it('knows no draw before its block is confirmed', () => {
    const facts = receiptFacts(input({ head: { number: 11, timestamp: 900 } }))
    expect(facts).toMatchObject({ isPosted: true, draw: undefined })
    expect(describeGuarantee(facts)).toContain('the draw is not known yet')
  })

  it('counts no outcome of an account that the draw did not give the receipt', () => {
    const stranger = account('a3')
    expect(stateOf({ receipt: receipt([[stranger, outcomes.mismatch]]) })).toBe('settled')
    expect(drawnVerdicts(input({ receipt: receipt([[stranger, outcomes.match]]) }))).toHaveLength(2)
    expect(receiptFacts(input({ parties: [first] })).draw?.coverage.drawn).toBe(1)
  })

  it('never calls a receipt of class 100 % final without a check', () => {
    const outcome = fc.constantFrom(...Object.values(outcomes), undefined)
    const arbitrary = fc.record({
      found: fc.tuple(outcome, outcome),
      timestamp: fc.integer({ min: 0, max: 3_000 }),
      number: fc.integer({ min: 0, max: 60 }),
      confirmations: fc.integer({ min: 0, max: 5 }),
      caseState: fc.constantFrom<LeafView['case']>('none', 'open', 'right', 'wrong', 'notServed', 'undecided'),
    })
    fc.assert(
      fc.property(arbitrary, ({ found, timestamp, number, confirmations, caseState }) => {
        const known = found.flatMap((each, i) =>
          each === undefined ? [] : [[i === 0 ? first : second, each] as const],
        )
        const facts = receiptFacts(
          input({
            ...{ receipt: receipt(known), head: { number, timestamp }, confirmations },
            leaf: { case: caseState, voided: undefined, leafCase: undefined, listCase: undefined },
          }),
        )
        const state = receiptState(facts)
        const isChecked = caseState === 'right' || found.some((each) => each !== undefined && each <= outcomes.failed)
        if (state === 'final') expect(isChecked).toBe(true)
        if (state === 'final') expect(timestamp).toBeGreaterThan(windowEnd)
        const contrary = found.some((each) => each === outcomes.mismatch || each === outcomes.failed)
        const isDrawKnown = 11 + confirmations <= number
        if (contrary && isDrawKnown && caseState === 'none') expect(satisfies({ kind: 'settled' }, facts)).toBe(false)
      }),
    )
  })
})
