import { expect, it } from 'vitest'

import { attackCosts } from './attack-costs.ts'
import { parameterSets } from './economic-parameters.ts'

const cell = {
  auditClass: 0.01,
  price: 1,
  leavesPerBatch: 100,
  margin: 0.5,
  colludingShare: 0.2,
  atRiskPrices: 150,
  exits: false,
}

it('states costs of seats, chances of forging and gains of strategies', () => {
  const costs = attackCosts(parameterSets.recommended, cell)
  expect(costs.shares.find(({ share }) => share === 0.2)).toMatchObject({ seats: 50, opg: 50_000 })
  expect(costs.shares[1]?.forgeAll).toBeCloseTo(0.04)
  expect(costs.rate).toBeCloseTo(0.01)
  expect(costs.detection).toBeCloseTo(1 - (1 - 0.01 * 0.8) ** 2)
  // The last rung falls to the party with as many seats as all others; the first needs two thirds.
  expect(costs.rungs[1]).toMatchObject({ jurors: 31, seats: 201, opg: 201_000 })
  expect(costs.rungs[0]?.share).toBeCloseTo(0.636, 2)
  const { earns, costs: losses } = costs.balances['unmeasured runtime']
  expect([earns, losses]).toEqual([0.5, 1])
  expect(Object.values(costs.gains).every((gain) => gain < 0)).toBe(true)
  expect(costs.refereePrice).toBe(310)
})

it('checks a leaf always where the worker has nothing at risk', () => {
  expect(attackCosts(parameterSets.recommended, { ...cell, atRiskPrices: 0 }).rate).toBe(1)
})
