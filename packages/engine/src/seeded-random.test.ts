import { expect, test } from 'vitest'

import { seededRandom } from './seeded-random.ts'

test('gives the numbers of Mulberry32 for a seed', () => {
  const random = seededRandom(1)
  expect([random.next(), random.next(), random.next()].map((value) => value * 2 ** 32)).toEqual([
    2_693_262_067, 11_749_833, 2_265_367_787,
  ])
})

test('bounded numbers stay in their ranges', () => {
  const random = seededRandom(2)
  for (let i = 0; i < 1_000; i++) {
    const between = random.between(-3, 2)
    expect(between >= -3 && between < 2).toBe(true)
    expect([0, 1, 2]).toContain(random.below(3))
  }
})
