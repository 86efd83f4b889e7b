import { expect, test } from 'vitest'

import { isWarm, warmUp } from './bench/warm-up.mjs'

test('a cost that still falls is not warm', () => {
  expect(isWarm([])).toBe(false)
  expect(isWarm([10])).toBe(false)
  expect(isWarm([10, 9, 8, 7, 6])).toBe(false)
})

test('two windows without an improvement can be chance', () => {
  expect(isWarm([10, 9, 9.5, 12])).toBe(false)
  expect(isWarm([10, 9, 9.5, 12, 8])).toBe(false)
})

test('three windows in a row that are not 3 % below the last improvement are warm', () => {
  expect(isWarm([10, 9, 8.9, 8.8, 8.8])).toBe(true)
  expect(isWarm([10, 9, 12, 11, 10])).toBe(true)
})

test('small steps add up to an improvement', () => {
  expect(isWarm([10, 9.9, 9.8, 9.6])).toBe(false)
})

test('a warm-up ends with the first stable window, and has the costs of the first and the last', async () => {
  const costs = [10, 8, 6, 6, 6, 6, 1]
  const state = await warmUp(async () => costs.shift(), Number.POSITIVE_INFINITY)
  expect(state).toMatchObject({ windows: 6, first: 10, last: 6, isStable: true })
})

test('a warm-up without a stable window stops after its time', async () => {
  let cost = 1
  const window = async () => {
    cost /= 2
    return cost
  }
  expect(await warmUp(window, 0)).toMatchObject({ windows: 1, isStable: false })
})
