import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditorOutcome,
  type Coverage,
  checked,
  confirming,
  contrary,
  coverageOf,
  noCoverage,
} from './coverage.ts'
import {
  assess,
  describeGuarantee,
  formatRequirement,
  parseRequirement,
  type Requirement,
  satisfies,
} from './guarantee.ts'
import type { Address } from './hex.ts'
import { outcomes } from './outcomes.ts'
import { type ReceiptFacts, type ReceiptState, receiptState, type VoidReason, voidReason } from './receipt-state.ts'

const two: Coverage = { ...noCoverage, drawn: 2, match: 2 }
const cover = (change: Partial<Coverage>): Coverage => ({ ...noCoverage, drawn: 2, ...change })
const final: ReceiptFacts = {
  isAuthentic: true,
  isRelayed: false,
  auditClass: 10_000,
  isPosted: true,
  voided: undefined,
  draw: { coverage: two, producer: undefined },
  order: undefined,
  case: 'none',
  isWindowOver: true,
  areRoundsOver: false,
  isFixed: false,
  ownReplay: 'none',
  tolerance: undefined,
  hasFewJurors: false,
  hasFewOutputs: false,
}
const drawn = (coverage: Coverage): Partial<ReceiptFacts> => ({ draw: { coverage, producer: undefined } })
const signed: Partial<ReceiptFacts> = { isPosted: false, draw: undefined, isWindowOver: false }
const order = (coverage: Coverage, isOwn: boolean): Partial<ReceiptFacts> => ({ order: { coverage, isOwn } })

describe('the words of a guarantee', () => {
  it.each<[ReceiptState, string, Partial<ReceiptFacts>]>([
    ['final', 'final; 2 of 2 drawn found the same bits; drawn by the chain', {}],
    ['final', 'final; not drawn (1 % class)', { auditClass: 100, ...drawn(noCoverage) }],
    [
      'final',
      'final; 0 of 2 drawn looked; drawn by the chain',
      { auditClass: 1_000, areRoundsOver: true, ...drawn(cover({ notChecked: 2 })) },
    ],
    [
      'final',
      'final; 0 of 2 drawn looked; 2 of 2 drawn were not served the evidence; drawn by the chain',
      { auditClass: 100, ...drawn(cover({ notServed: 2 })) },
    ],
    ['final', 'final; not audited (class 0)', { auditClass: 0, draw: undefined }],
    [
      'final',
      'final; 1 of 2 drawn found the same bits; 1 of 2 drawn found a distance of at most 0.00390625, tolerance 0.005, explained by rounding; drawn by the chain',
      { ...drawn(cover({ match: 1, within: 1, distance: 120 })), tolerance: 0.005 },
    ],
    [
      'final',
      'final: a ruling found it right; 1 of 2 drawn found another answer; 1 of 2 drawn found the same bits; drawn by the chain',
      { case: 'right', ...drawn(cover({ match: 1, mismatch: 1 })) },
    ],
    [
      'final',
      "final; 2 of 2 drawn found the same bits; drawn by the chain, whose blocks are all produced by 0xabc; fewer jurors than the module's minimum are eligible; its output has fewer than 2^32 values, so that a match does not prove work",
      { draw: { coverage: two, producer: '0xabc' }, hasFewJurors: true, hasFewOutputs: true },
    ],
    [
      'disputed',
      'disputed; 1 of 5 drawn found another answer; 1 of 5 drawn found that the model fails on this input; 3 of 5 drawn found the same bits; drawn by the chain',
      drawn(cover({ drawn: 5, match: 3, mismatch: 1, failed: 1 })),
    ],
    ['disputed', 'disputed: a case is open; 2 of 2 drawn found the same bits; drawn by the chain', { case: 'open' }],
    [
      'disputed',
      'disputed; your own run found another answer; 2 of 2 drawn found the same bits; drawn by the chain',
      { ownReplay: 'mismatch' },
    ],
    [
      'replayed',
      'replayed; in a batch; not final; 2 of 2 drawn found the same bits; drawn by the chain; your own run found the same bits',
      { isWindowOver: false, ownReplay: 'match' },
    ],
    [
      'settled',
      'in a batch; not final; 1 of 2 drawn found the same bits; 1 of 2 drawn have not answered; drawn by the chain',
      { ...drawn(cover({ match: 1, missing: 1 })) },
    ],
    ['settled', 'in a batch; not final; the draw is not known yet', { draw: undefined, isWindowOver: false }],
    [
      'settled',
      'in a batch; not final; 0 of 2 drawn looked; 2 of 2 drawn have not answered; drawn by the chain',
      drawn(cover({ missing: 2 })),
    ],
    ['settled', 'in a batch; not final; no auditor could be drawn', drawn(noCoverage)],
    [
      'signed',
      'signed by a registered worker; in no batch yet; 10 % class, not drawn yet',
      { ...signed, auditClass: 1_000 },
    ],
    [
      'replayed',
      'replayed; in a batch; not final; 0 of 2 drawn looked; 2 of 2 drawn have not answered; drawn by the chain; 2 of 2 drawn found the same bits; drawn by the requester',
      { isWindowOver: false, ...drawn(cover({ missing: 2 })), ...order(two, true) },
    ],
    [
      'replayed',
      'replayed; signed by a registered worker; in no batch yet; not audited (class 0); 2 of 2 drawn found the same bits; drawn by the requester',
      { ...signed, auditClass: 0, ...order(two, true) },
    ],
    [
      'signed',
      'signed by a registered worker; in no batch yet; not audited (class 0); 2 of 2 drawn found the same bits; drawn by the requester: no guarantee without its key',
      { ...signed, auditClass: 0, ...order(two, false) },
    ],
    ['signed', 'relayed by a worker; nothing was checked', { ...signed, auditClass: 0, isRelayed: true }],
    ['void', 'void: a check of the receipt failed', { isAuthentic: false }],
    ['void', 'void: in no batch before its deadline', { ...signed, voided: 'expired' }],
    ['void', 'void: a ruling found it wrong', { case: 'wrong' }],
    // One summary gives one case: these are the leaves that it was not about.
    [
      'disputed',
      'disputed; 1 of 2 drawn found another answer; 1 of 2 drawn found the same bits; drawn by the chain',
      drawn(cover({ match: 1, mismatch: 1 })),
    ],
    [
      'disputed',
      'disputed: no ruling decided it in time; 1 of 2 drawn found another answer; 1 of 2 drawn found the same bits; drawn by the chain',
      { isFixed: true, ...drawn(cover({ match: 1, mismatch: 1 })) },
    ],
    [
      'final',
      'final; 1 of 2 drawn found another answer, in a summary that a ruling refuted; 1 of 2 drawn found the same bits; drawn by the chain',
      drawn(cover({ match: 1, refuted: 1 })),
    ],
    [
      'final',
      'final; 1 of 2 drawn found another answer, and opened no case in time; 1 of 2 drawn found the same bits; drawn by the chain',
      drawn(cover({ match: 1, withoutCase: 1 })),
    ],
    [
      'final',
      'final; 1 of 2 drawn found the same bits; 1 of 2 drawn report a check, no outcome shown; drawn by the chain',
      drawn(cover({ match: 1, hidden: 1 })),
    ],
    [
      'settled',
      'in a batch; not final; 2 of 2 drawn report a check, no outcome shown; drawn by the chain',
      { isWindowOver: false, ...drawn(cover({ hidden: 2 })) },
    ],
    ['void', 'void: its case stayed undecided, so it is not paid', { case: 'open', isFixed: true }],
    ['void', 'void: its case stayed undecided, so it is not paid', { case: 'undecided' }],
    [
      'void',
      'void: no drawn auditor looked (100 % class), so it is not paid',
      { areRoundsOver: true, ...drawn(cover({ missing: 2 })) },
    ],
  ])('%s: %s', (state, words, change) => {
    const facts = { ...final, ...change }
    expect(receiptState(facts)).toBe(state)
    expect(describeGuarantee(facts)).toBe(words)
  })

  it('state "within" with an unknown tolerance as such', () => {
    expect(describeGuarantee({ ...final, ...drawn(cover({ within: 2, distance: 255 })) })).toContain(
      '2 of 2 drawn found a distance of at most Infinity, tolerance unknown, explained by rounding',
    )
    expect(describeGuarantee({ ...final, ownReplay: 'within', tolerance: 0.01 })).toContain(
      'within the tolerance 0.01, explained by rounding',
    )
  })
})

describe('a requirement', () => {
  it.each(['signed', 'settled', 'replayed:3', 'final', 'final:2'])('%s round-trips', (text) => {
    expect(formatRequirement(parseRequirement(text))).toBe(text)
  })

  it.each(['', 'replayed:0', 'final:0', 'replayed:-1', 'replayed:10000', 'Final', 'verified', 'replayed:1 '])(
    '"%s" is rejected',
    (text) => {
      expect(() => parseRequirement(text)).toThrow(expect.objectContaining({ code: 'USAGE' }))
    },
  )

  it.each<[string, string, Partial<ReceiptFacts>]>([
    ['final:2', 'met', {}],
    ['final:3', 'unmet', {}],
    ['replayed:2', 'met', { isWindowOver: false }],
    ['replayed:2', 'unmet', drawn(cover({ match: 1, missing: 1 }))],
    ['final', 'unmet', { auditClass: 100, ...drawn(noCoverage) }],
    ['final', 'unmet', { auditClass: 0, draw: undefined }],
    ['settled', 'met', { auditClass: 0, draw: undefined }],
    ['settled', 'unmet', signed],
    ['signed', 'met', signed],
    ['signed', 'disputed', drawn(cover({ match: 1, mismatch: 1 }))],
    ['final', 'met', { case: 'right', ...drawn(cover({ match: 1, mismatch: 1 })) }],
    ['signed', 'void', { voided: 'superseded' }],
    ['replayed:2', 'met', { ...signed, auditClass: 0, ...order(two, true) }],
    ['replayed', 'unmet', { ...signed, auditClass: 0, ...order(two, false) }],
    ['replayed', 'disputed', { ...signed, auditClass: 0, ...order(cover({ match: 1, failed: 1 }), true) }],
    ['replayed', 'unmet', { isRelayed: true }],
    ['replayed:2', 'unmet', drawn(cover({ match: 1, hidden: 1 }))],
    ['final', 'unmet', drawn(cover({ hidden: 2 }))],
    ['final', 'met', drawn(cover({ match: 1, withoutCase: 1 }))],
  ])('%s is %s', (text, result, change) => {
    expect(assess(parseRequirement(text), { ...final, ...change })).toBe(result)
  })
})

const [a, b, c] = ['0a', '0b', '0c'].map((byte): Address => `0x${byte.repeat(20)}`) as [Address, Address, Address]

describe('coverageOf', () => {
  it('counts of a party what contradicts, and nothing else', () => {
    const of = (own: Omit<AuditorOutcome, 'auditor' | 'distance'>) =>
      coverageOf([a, b], [b], [{ auditor: b, distance: 0, ...own }])
    const none = { ...noCoverage, drawn: 1, missing: 1 }
    expect(of({ outcome: outcomes.mismatch })).toEqual({ ...none, drawn: 2, mismatch: 1 })
    expect(of({ outcome: outcomes.failed })).toEqual({ ...none, drawn: 2, failed: 1 })
    expect(of({ outcome: outcomes.mismatch, isRefuted: true })).toEqual(none)
    expect(of({ outcome: outcomes.mismatch, hasNoCase: true })).toEqual(none)
    for (const outcome of [outcomes.match, outcomes.within, outcomes.notServed, outcomes.inconclusive]) {
      expect(of({ outcome })).toEqual(none)
    }
    expect(of({ outcome: outcomes.match, isHidden: true })).toEqual(none)
  })

  it('counts drawn accounts that are no party, once each', () => {
    const match = { outcome: outcomes.match, distance: 0 }
    const results = [a, b, c].map((auditor) => ({ auditor, ...match }))
    expect(coverageOf([a, b, b], [b], results)).toEqual({ ...noCoverage, drawn: 1, match: 1 })
    expect(coverageOf([], [], results)).toEqual(noCoverage)
    expect(coverageOf([a, b], [], [])).toEqual({ ...noCoverage, drawn: 2, missing: 2 })
  })

  it('counts the worst of two statements of one auditor', () => {
    const of = (...list: number[]) =>
      coverageOf(
        [a],
        [],
        list.map((outcome) => ({ auditor: a, outcome, distance: outcome === 1 ? 9 : 0 })),
      )
    expect(of(outcomes.match, outcomes.mismatch)).toMatchObject({ match: 0, mismatch: 1 })
    expect(of(outcomes.failed, outcomes.match)).toMatchObject({ failed: 1 })
    expect(of(outcomes.within, outcomes.match)).toMatchObject({ within: 1, match: 0, distance: 9 })
    expect(of(outcomes.inconclusive)).toMatchObject({ inconclusive: 1 })
    expect(of(outcomes.notServed, outcomes.match)).toMatchObject({ notServed: 1 })
    expect(of(outcomes.notChecked)).toMatchObject({ notChecked: 1, missing: 0 })
  })

  it('counts another result apart where a ruling refuted the summary', () => {
    const of = (outcome: number) => coverageOf([a], [], [{ auditor: a, outcome, distance: 0, isRefuted: true }])
    expect(of(outcomes.mismatch)).toMatchObject({ mismatch: 0, refuted: 1 })
    expect(of(outcomes.failed)).toMatchObject({ failed: 0, refuted: 1 })
    expect(of(outcomes.match)).toMatchObject({ match: 1, refuted: 0 })
  })
})

// Properties over all facts ------------------------------------------------------------------------------------------------

const kinds = [
  'match',
  'within',
  'mismatch',
  'failed',
  'refuted',
  'withoutCase',
  'hidden',
  'notServed',
  'inconclusive',
  'notChecked',
  'missing',
] as const
const small = fc.nat({ max: 2 })
const coverages: fc.Arbitrary<Coverage> = fc
  .record({ ...Object.fromEntries(kinds.map((kind) => [kind, small])), distance: fc.nat({ max: 255 }) } as Record<
    keyof Coverage,
    fc.Arbitrary<number>
  >)
  .map((counts) => ({ ...counts, drawn: kinds.reduce((sum, kind) => sum + counts[kind], 0) }))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const allFacts: fc.Arbitrary<ReceiptFacts> = fc.record({
  isAuthentic: fc.boolean(),
  isRelayed: fc.boolean(),
  auditClass: fc.constantFrom(0, 100, 1_000, 10_000),
  isPosted: fc.boolean(),
  voided: maybe(fc.constantFrom<VoidReason>('expired', 'superseded', 'batch', 'fault')),
  draw: maybe(fc.record({ coverage: coverages, producer: fc.constant(undefined) })),
  order: maybe(fc.record({ coverage: coverages, isOwn: fc.boolean() })),
  case: fc.constantFrom('none', 'open', 'right', 'wrong', 'notServed', 'undecided'),
  isWindowOver: fc.boolean(),
  areRoundsOver: fc.boolean(),
  isFixed: fc.boolean(),
  ownReplay: fc.constantFrom('none', 'match', 'within', 'mismatch'),
  tolerance: fc.constant(undefined),
  hasFewJurors: fc.boolean(),
  hasFewOutputs: fc.boolean(),
})
/** Mostly facts of good receipts, so that requirements are met often. */
const facts = fc.oneof(
  allFacts,
  allFacts.map((each) => ({
    ...each,
    isAuthentic: true,
    isRelayed: false,
    voided: undefined,
    case: 'none' as const,
    ownReplay: 'none' as const,
  })),
)
const requirements: readonly Requirement[] = ['signed', 'settled', 'replayed:1', 'replayed:2', 'final', 'final:2'].map(
  parseRequirement,
)

/** The requirements that facts meet. */
const met = (each: ReceiptFacts): string[] => requirements.filter((one) => satisfies(one, each)).map(formatRequirement)

function expectNoBetter(after: ReceiptFacts, before: ReceiptFacts): void {
  expect(met(before)).toEqual(expect.arrayContaining(met(after)))
}

const options = { numRuns: 3_000 }

describe('no facts let', () => {
  it('a forged, void or disputed receipt meet a requirement', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const isBad =
          !each.isAuthentic ||
          each.voided !== undefined ||
          ['open', 'wrong', 'notServed', 'undecided'].includes(each.case) ||
          each.ownReplay === 'mismatch' ||
          (each.draw !== undefined && contrary(each.draw.coverage) > 0 && each.case !== 'right')
        if (isBad) expect(met(each)).toEqual([])
        expect(met(each).length > 0 && voidReason(each) !== undefined).toBe(false)
      }),
      options,
    )
  })

  it('an unchecked receipt be replayed or final, or one that only others draws confirmed', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const chain = each.draw === undefined ? 0 : confirming(each.draw.coverage)
        const own = each.order?.isOwn === true ? confirming(each.order.coverage) : 0
        if (chain === 0) expect(satisfies({ kind: 'final', auditors: 1 }, each)).toBe(false)
        if (chain + own === 0) expect(satisfies({ kind: 'replayed', auditors: 1 }, each)).toBe(false)
      }),
      options,
    )
  })

  it('a receipt of class 100 % be final unchecked, or one of any class above 0 without a known draw', () => {
    fc.assert(
      fc.property(facts, (each) => {
        if (each.auditClass > 0 && each.draw === undefined) expect(receiptState(each)).not.toBe('final')
        if (each.auditClass < 10_000 || (each.draw !== undefined && checked(each.draw.coverage) > 0)) return
        // A jury has checked it.
        if (each.case === 'right') return
        expect(receiptState(each)).not.toBe('final')
      }),
      options,
    )
  })
})

it('only an undecided mismatch leaves a receipt open once its outcome is fixed on chain', () => {
  const posted = allFacts.map((each) => ({
    ...each,
    ...{ isPosted: true, isWindowOver: true, areRoundsOver: true, isFixed: true, ownReplay: 'none' as const },
    order: undefined,
  }))
  fc.assert(
    fc.property(posted, (each) => {
      // The chain draws every batch of a class above 0 in time, or its leaves are void.
      if (each.auditClass > 0 && each.draw === undefined) return
      const { mismatch = 0, failed = 0 } = each.draw?.coverage ?? {}
      const isDecided = mismatch + failed === 0 || each.case === 'right'
      expect(isDecided ? ['final', 'void'] : ['disputed', 'void']).toContain(receiptState(each))
    }),
    options,
  )
})

describe('a guarantee is never improved by', () => {
  const changeDraw = (each: ReceiptFacts, change: (coverage: Coverage) => Coverage | undefined): ReceiptFacts[] => {
    const variants: ReceiptFacts[] = []
    const ofChain = each.draw && change(each.draw.coverage)
    if (each.draw && ofChain) variants.push({ ...each, draw: { ...each.draw, coverage: ofChain } })
    const ofOrder = each.order && change(each.order.coverage)
    if (each.order && ofOrder) variants.push({ ...each, order: { ...each.order, coverage: ofOrder } })
    return variants
  }

  it('one more mismatch or failure', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('mismatch' as const, 'failed' as const), (each, kind) => {
        const added = changeDraw(each, (coverage) => ({
          ...coverage,
          drawn: coverage.drawn + 1,
          [kind]: coverage[kind] + 1,
        }))
        // A leaf that was unchecked is void by its own rule: a ruling on the new result may only make it valid if it is right.
        for (const after of added) if (after.case !== 'right') expectNoBetter(after, each)
      }),
      options,
    )
  })

  it('the change of a confirming outcome to any other', () => {
    const others = kinds.filter((kind) => kind !== 'match' && kind !== 'within')
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...others),
        fc.constantFrom('match' as const, 'within' as const),
        (each, to, from) => {
          const changed = changeDraw(each, (coverage) =>
            coverage[from] === 0 ? undefined : { ...coverage, [from]: coverage[from] - 1, [to]: coverage[to] + 1 },
          )
          for (const after of changed) expectNoBetter(after, each)
        },
      ),
      options,
    )
  })

  it('the loss of a summary, of an order, of the draw or of the key', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...kinds), (each, kind) => {
        if (kind !== 'mismatch' && kind !== 'failed') {
          const lost = changeDraw(each, (coverage) =>
            coverage[kind] === 0
              ? undefined
              : { ...coverage, [kind]: coverage[kind] - 1, missing: coverage.missing + 1 },
          )
          for (const after of lost) expectNoBetter(after, each)
        }
        const isContradicted =
          (each.draw && contrary(each.draw.coverage) > 0) || (each.order && contrary(each.order.coverage) > 0)
        if (isContradicted) return
        expectNoBetter({ ...each, draw: undefined }, each)
        expectNoBetter({ ...each, order: undefined }, each)
        if (each.order) expectNoBetter({ ...each, order: { ...each.order, isOwn: false } }, each)
      }),
      options,
    )
  })
})
