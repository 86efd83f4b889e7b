import { describe, expect, it } from 'vitest'

import { binomialTail } from './binomial.ts'
import { blindProbability, captureByMajority, captureByTwoThirds, costOfShare, forgeProbability } from './capture.ts'

describe('captureByMajority', () => {
  // protocol-2 §6, "Capture by majority".
  it.each([
    [3, 0.1, 0.028],
    [3, 0.2, 0.104],
    [3, 0.3, 0.216],
    [7, 0.1, 0.0027],
    [7, 0.2, 0.0333],
    [7, 0.3, 0.126],
    [31, 0.2, 0.0001],
    [31, 0.3, 0.0095],
  ])('%s jurors, share %s: %s', (jurors, share, expected) => {
    expect(captureByMajority(jurors, share)).toBeCloseTo(expected, 4)
  })

  it('is 0 without seats, 1 with all, and grows with the share', () => {
    expect([captureByMajority(31, 0), captureByMajority(31, 1)]).toEqual([0, 1])
    for (let share = 0.05; share < 1; share += 0.05) {
      expect(captureByMajority(31, share)).toBeGreaterThanOrEqual(captureByMajority(31, share - 0.05))
    }
  })
})

it('two thirds of seven jurors are five', () => {
  expect(captureByTwoThirds(7, 0.3)).toBeCloseTo(binomialTail(7, 5, 0.3))
})

it('a fifth of all seats beside 200 honest ones is 50 seats of 1,000 OPG', () => {
  expect(costOfShare({ honestSeats: 200, seat: 1_000 }, 0.2)).toEqual({ seats: 50, opg: 50_000 })
})

it('forging is s^k where each drawn account checks the leaf, and about s where one does', () => {
  expect(forgeProbability(2, 2, 0.2, 1)).toBeCloseTo(0.04)
  expect(forgeProbability(2, 1, 0.2, 1)).toBeCloseTo(0.04)
  expect(forgeProbability(2, 1, 0.2, 0.01)).toBeCloseTo(0.2, 2)
  expect(forgeProbability(2, 1, 0.2, 0)).toBe(0)
})

it('six draws name only seats of a fifth with a probability of 0.2^6', () => {
  expect(blindProbability(2, 0.2)).toBeCloseTo(0.000064)
})
