import {
  buildSummary,
  describeGuarantee,
  type Hex,
  outcomes,
  receiptState,
  satisfies,
  zeroBytes32,
} from '@opengradient/protocol'
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

type Found = readonly [auditor: Hex, outcome: number]

/** The summary of an auditor of a batch with one leaf. */
function summarize([auditor, outcome]: Found, fingerprint = zeroBytes32) {
  const tag = outcome <= outcomes.mismatch ? word('05') : zeroBytes32
  const distance = outcome === outcomes.within ? 1 : 0
  return buildSummary({
    ...{ batchId: word('03'), auditor, round: 0, fingerprint, leafCount: 1 },
    results: [{ receiptHash: leaf.receiptHash, index: 0, outcome, tag, distance }],
  })
}

function view({ postedBlock = 10, auditClass = 10_000, posted = [] as readonly Found[] } = {}): BatchView {
  return {
    batch: { batchId: word('03'), postedBlock, groups: [{ auditClass }], atRisk: [10_000n], audited: auditClass > 0 },
    progress: { windowEnd, caseEnd: windowEnd, free: 2_000, round: 0, isSealed: true, complete: true },
    rounds: [{ round: 0, seed: word('04'), block: postedBlock + 1, accounts: [first, second] }],
    posted: posted.map((each) => summarize(each)),
    cases: [],
    isVoid: false,
  } as unknown as BatchView
}

function receipt(found: readonly Found[] = []): KnownReceipt {
  return {
    receiptHash: leaf.receiptHash,
    answer: { job: { value: { auditClass: 10_000, settleBy: 500 } } },
    place: { batchId: word('03'), leaf, path: [] },
    outcomes: found.map((each) => {
      const { summary, bitmap, leaves } = summarize(each)
      return { summary: { value: summary }, bitmap, leaf: leaves[0], path: [] }
    }),
  } as unknown as KnownReceipt
}

function input(more: Partial<FactsInput> = {}): FactsInput {
  return {
    ...{ receipt: receipt(), view: view(), leaf: undefined, head: { number: 20, timestamp: 900 } },
    ...{ confirmations: 1, drawn: 2, redrawTime: 8, redrawSeconds, isSuperseded: false, parties: [], order: undefined },
    hasFewJurors: false,
    ...more,
  }
}

const factsOf = (facts: FactsInput) => receiptFacts(facts, drawnVerdicts(facts))
const stateOf = (more: Partial<FactsInput>) => receiptState(factsOf(input(more)))
const matches = [
  [first, outcomes.match],
  [second, outcomes.match],
] as const
const mixed = [[first, outcomes.mismatch], matches[1]] as const
/** A receipt whose outcomes are known, and their summaries posted. */
const known = (found: readonly Found[], more: Partial<BatchView> = {}) => ({
  receipt: receipt(found),
  view: { ...view({ posted: found }), ...more },
})
const ruled = (outcome: string) =>
  [{ status: 'closed', outcome, openers: [{ account: first, kind: 'slice' }] }] as never
const after = { number: 40, timestamp: windowEnd + redrawSeconds + 1 }
const fixed = { number: 90, timestamp: 2_001 }
const unsealed = { ...view(), rounds: [], progress: { ...view().progress, isSealed: false } }

describe('receiptFacts', () => {
  it.each<[string, Partial<FactsInput>]>([
    ['signed', { view: undefined, head: { number: 20, timestamp: 400 } }],
    ['signed', { view: view({ postedBlock: 20 }) }],
    ['settled', {}],
    ['replayed', known(matches)],
    // Nothing of it is on chain yet: no match counts, and a mismatch can still be posted.
    ['settled', { receipt: receipt(matches) }],
    ['disputed', { receipt: receipt([[first, outcomes.mismatch]]) }],
    ['disputed', known([[first, outcomes.mismatch]])],
    // The outcomes are not known.
    ['settled', { view: view({ posted: matches }) }],
    ['final', { view: view({ posted: matches }), head: after }],
    ['disputed', { view: view({ posted: mixed }) }],
    ['disputed', { ...known(matches), leaf: { case: 'open' } as LeafView }],
    ['final', { ...known(matches), head: { number: 40, timestamp: windowEnd + 1 } }],
    ['void', { receipt: receipt(matches), leaf: { case: 'wrong' } as LeafView }],
    ['void', { receipt: receipt(matches), leaf: { case: 'none', voided: 'batch' } as LeafView }],
    ['void', { view: undefined, isSuperseded: true }],
    ['void', { view: undefined, head: { number: 20, timestamp: 501 } }],
    // Of class 100 %, and no auditor has checked it.
    ['void', { head: after }],
    ['final', { view: view({ auditClass: 0 }), head: after }],
    ['disputed', known(mixed)],
    // Its auditor opened no case.
    ['final', { ...known(mixed), head: after }],
    ['disputed', { ...known(mixed, { cases: ruled('wrong') }), head: after }],
    ['disputed', { ...known(mixed, { cases: ruled('wrong') }), head: fixed }],
    ['final', { ...known(mixed, { cases: ruled('right') }), head: after }],
    ['void', { view: unsealed, head: { number: 20, timestamp: windowEnd + 1 } }],
  ])('gives the state %s for %o', (state, more) => {
    expect(stateOf(more)).toBe(state)
  })

  it('is not final while a redraw can still begin', () => {
    // Both drawn accounts have answered for this receipt, and one of them for no other leaf of its class.
    const answered = known(matches)
    const open = { ...answered.view, progress: { ...view().progress, complete: false } } as BatchView
    expect(stateOf({ ...answered, view: open, head: { number: 40, timestamp: windowEnd + 2 } })).toBe('replayed')
    expect(stateOf({ ...answered, view: open, head: { number: 40, timestamp: windowEnd + 3 } })).toBe('final')
  })

  it('knows no draw before its block is confirmed', () => {
    const facts = factsOf(input({ head: { number: 11, timestamp: 900 } }))
    expect(facts).toMatchObject({ isPosted: true, draw: undefined })
    expect(describeGuarantee(facts)).toContain('the draw is not known yet')
  })

  it('counts no outcome of an account that the draw did not give the receipt', () => {
    const stranger = account('a3')
    expect(stateOf({ receipt: receipt([[stranger, outcomes.mismatch]]) })).toBe('settled')
    expect(drawnVerdicts(input({ receipt: receipt([[stranger, outcomes.match]]) }))).toHaveLength(2)
    expect(factsOf(input({ parties: [first] })).draw?.coverage.drawn).toBe(1)
  })

  it('counts a match whose summary is on chain only, and states which are hidden', () => {
    const coverageOf = (more: Partial<FactsInput>) => factsOf(input(more)).draw?.coverage
    expect(coverageOf(known(matches))).toMatchObject({ match: 2 })
    expect(coverageOf({ receipt: receipt(matches) })).toMatchObject({ match: 0, missing: 2 })
    expect(coverageOf({ view: view({ posted: matches }) })).toMatchObject({ match: 0, hidden: 2, missing: 0 })
    // The summary on chain is another one than that of the outcome.
    const posted = [summarize([first, outcomes.match], word('06'))]
    const other = { receipt: receipt([matches[0]]), view: { ...view(), posted } }
    expect(coverageOf(other)).toMatchObject({ match: 0, hidden: 1, missing: 1 })
    expect(drawnVerdicts(input(other)).map((each) => each.posted)).toEqual([false, false])
    expect(drawnVerdicts(input(known(matches))).map((each) => each.posted)).toEqual([true, true])
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
        const results = found.flatMap((each, i) =>
          each === undefined ? [] : [[i === 0 ? first : second, each] as const],
        )
        const facts = factsOf(
          input({
            ...{ ...known(results), head: { number, timestamp }, confirmations },
            leaf: { case: caseState, voided: undefined, leafCase: undefined, listCase: undefined },
          }),
        )
        const state = receiptState(facts)
        const isChecked = caseState === 'right' || found.some((each) => each !== undefined && each <= outcomes.failed)
        if (state === 'final') expect(isChecked).toBe(true)
        if (state === 'final') expect(timestamp).toBeGreaterThan(windowEnd)
        const contrary = found.some((each) => each === outcomes.mismatch || each === outcomes.failed)
        const isDrawKnown = 11 + confirmations <= number
        const canOpen = timestamp <= windowEnd
        if (contrary && isDrawKnown && canOpen && caseState === 'none')
          expect(satisfies({ kind: 'settled' }, facts)).toBe(false)
      }),
    )
  })
})
