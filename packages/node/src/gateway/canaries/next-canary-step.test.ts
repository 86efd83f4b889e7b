import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type CanaryFacts, nextCanaryStep } from './next-canary-step.ts'

const clocks = { confirmations: 2, margin: 5 }
const batch = { postedBlock: 20, windowEnd: 200, isAnswered: false }
const planted: CanaryFacts = {
  ...{ settleBy: 150, isAcknowledged: false, plantedBlock: 10, batch: undefined },
  ...{ isOpened: false, leafCase: undefined },
}
const posted: CanaryFacts = { ...planted, isAcknowledged: true, batch }
const at = (facts: CanaryFacts, number: number, timestamp = 100) => nextCanaryStep(facts, { number, timestamp }, clocks)
const voting = { phase: 'voting', rung: 0, outcome: 'none', appealUntil: 0 } as const
const ruled = { phase: 'appealable', rung: 0, outcome: 'wrong', appealUntil: 120 } as const

describe('a canary', () => {
  it('is planted, and acknowledged once its commitment is confirmed', () => {
    expect(at({ ...planted, plantedBlock: undefined }, 9)).toBe('plant')
    expect([at(planted, 11), at(planted, 12)]).toEqual([undefined, 'acknowledge'])
    expect(at({ ...planted, isAcknowledged: true }, 12)).toBeUndefined()
  })

  it('is opened after the summaries, or just before the window ends', () => {
    expect(at(posted, 21)).toBeUndefined()
    expect(at({ ...posted, batch: { ...batch, isAnswered: true } }, 21)).toBe('open')
    expect([at(posted, 21, 194), at(posted, 21, 195)]).toEqual([undefined, 'open'])
  })

  it('is opened at once when another account has opened a case on its leaf', () => {
    expect(at({ ...posted, leafCase: voting }, 21)).toBe('open')
  })

  it('has a ruling of the first rung appealed: the last rung alone returns the deposit', () => {
    const opened = { ...posted, isOpened: true }
    expect(at({ ...opened, leafCase: voting }, 21)).toBeUndefined()
    expect([at({ ...opened, leafCase: ruled }, 21, 119), at({ ...opened, leafCase: ruled }, 21, 120)]).toEqual([
      'appeal',
      undefined,
    ])
    expect(at({ ...opened, leafCase: { ...ruled, rung: 1 } }, 21)).toBeUndefined()
    expect(at({ ...opened, leafCase: { ...ruled, phase: 'closed' } }, 21)).toBe('forget')
  })

  it('is forgotten when its receipt was not posted, was posted before its commitment, or was not opened in time', () => {
    expect(at(planted, 12, 151)).toBe('forget')
    expect(at({ ...posted, plantedBlock: 20 }, 21)).toBe('forget')
    expect(at(posted, 21, 200)).toBe('forget')
  })
})

describe('for any facts', () => {
  const blocks = fc.option(fc.nat(40), { nil: undefined })
  const leafCases = fc.constantFrom(undefined, voting, ruled, { ...ruled, phase: 'closed' as const })
  const batches = fc.option(fc.record({ postedBlock: fc.nat(40), windowEnd: fc.nat(300), isAnswered: fc.boolean() }), {
    nil: undefined,
  })
  const facts: fc.Arbitrary<CanaryFacts> = fc.record({
    ...{ settleBy: fc.nat(300), isAcknowledged: fc.boolean(), plantedBlock: blocks, batch: batches },
    ...{ isOpened: fc.boolean(), leafCase: leafCases },
  })
  const heads = fc.record({ number: fc.nat(40), timestamp: fc.nat(300) })

  it('the worker posts no wrong receipt whose commitment is not confirmed', () => {
    fc.assert(
      fc.property(facts, heads, (each, head) => {
        if (nextCanaryStep(each, head, clocks) !== 'acknowledge') return
        expect(each.plantedBlock).toBeDefined()
        expect(head.number - (each.plantedBlock as number)).toBeGreaterThanOrEqual(clocks.confirmations)
      }),
    )
  })

  it('nothing is planted beside or after the batch, and a canary is opened once, in time', () => {
    fc.assert(
      fc.property(facts, heads, (each, head) => {
        const step = nextCanaryStep(each, head, clocks)
        if (step === 'plant') expect(each.batch).toBeUndefined()
        if (step !== 'open') return
        expect(each.isOpened).toBe(false)
        expect(each.plantedBlock as number).toBeLessThan(each.batch?.postedBlock as number)
        expect(head.timestamp).toBeLessThan(each.batch?.windowEnd as number)
      }),
    )
  })
})
