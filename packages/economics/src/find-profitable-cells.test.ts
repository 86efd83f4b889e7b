import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { gainOf } from './balance.ts'
import type { Cell } from './cell.ts'
import { type EconomicParameters, parameterSets } from './economic-parameters.ts'
import { cellsOf, findProfitableCells, standardGrid } from './find-profitable-cells.ts'
import { type StrategyName, strategies, strategyNames } from './strategy.ts'

const { recommended } = parameterSets
const profitable = (change: Partial<EconomicParameters> = {}): StrategyName[] => {
  const found = findProfitableCells({ ...recommended, ...change }, standardGrid)
  return [...new Set(found.map(({ strategy }) => strategy))]
}

describe('the recommended parameters', () => {
  it('leave no cell of the grid in which a strategy earns more than honesty', () => {
    expect([...cellsOf(standardGrid)].length).toBeGreaterThan(10_000)
    expect(findProfitableCells(recommended, standardGrid)).toEqual([])
  })

  it('leave none between the points of the grid', () => {
    const cell: fc.Arbitrary<Cell> = fc
      .record({
        auditClass: fc.constantFrom(0.01, 0.1, 1),
        price: fc.double({ min: 0.001, max: 100, noNaN: true }),
        leavesPerBatch: fc.integer({ min: 1, max: 1_000 }),
        margin: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        colludingShare: fc.double({ min: 0, max: 1 / 3, noNaN: true }),
        cover: fc.double({ min: 1, max: 20, noNaN: true }),
        exits: fc.boolean(),
      })
      .map(({ cover, ...rest }) => ({
        ...rest,
        atRiskPrices: cover * recommended.bondShare * rest.leavesPerBatch,
      }))
    fc.assert(
      fc.property(cell, (each) => {
        for (const name of strategyNames) {
          expect(gainOf(strategies[name](recommended, each)), name).toBeLessThanOrEqual(1e-6 * each.price)
        }
      }),
      { numRuns: 2_000, seed: 7 },
    )
  })
})

describe('each rule is needed: without it some strategy pays', () => {
  it.each<[string, Partial<EconomicParameters>, StrategyName]>([
    ['the class alone sets the rate', { ratePrices: 0 }, 'evidence withheld'],
    ['the rate rises with one price instead of three', { ratePrices: 1 }, 'wrong output'],
    ['a forfeit of one price instead of two', { forfeitPrices: 1 }, 'evidence withheld'],
    ['no bond is required', { bondShare: 0 }, 'wrong output'],
    ['one account is drawn', { drawn: 1 }, 'wrong output'],
    ['the bounty of the opener has no limit', { openerMost: Number.POSITIVE_INFINITY }, 'false mismatch'],
    ['a false mismatch costs no slice', { slice: 0 }, 'false mismatch'],
    ['a case needs no bond', { leastBond: 0, bondPrices: 0, firstRung: 0 }, 'false challenge'],
    ['the last rung has seven jurors', { lastRung: 7 }, 'false challenge'],
    ['a canary needs no deposit', { canaryPrices: 0 }, 'canary as alibi'],
    ['a false match costs one fee', { falseMatch: 0, falseMatchFees: 1 }, 'lazy auditor'],
  ])('%s', (_, change, strategy) => expect(profitable(change)).toContain(strategy))
})

it('with four auditors the last rung of the devnet does not hold a third of the seats off', () => {
  const found = findProfitableCells(parameterSets.devnet, standardGrid)
  expect(found.some(({ strategy }) => strategy === 'false mismatch')).toBe(true)
})
