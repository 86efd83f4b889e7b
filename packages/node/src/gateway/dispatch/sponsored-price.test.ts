import { expect, it } from 'vitest'

import { assertBelowCeiling, maxOf, maxSponsoredPrice, median } from './sponsored-price.ts'

it.each([
  [[], 0n],
  [[5n], 5n],
  [[9n, 1n], 1n],
  [[9n, 1n, 4n], 4n],
  [[0n, 0n, 7n, 8n], 0n],
])('median of %s is %s', (prices, expected) => expect(median(prices)).toBe(expected))

it('maxOf returns the highest price, 0 of none', () => {
  expect(maxOf([1n, 3n, 2n])).toBe(3n)
  expect(maxOf([])).toBe(0n)
})

it('maxSponsoredPrice is twice the median offer, and never above the ceiling of the sponsor', () => {
  expect(maxSponsoredPrice([10n, 20n, 1_000n], 500n)).toBe(40n)
  expect(maxSponsoredPrice([900n, 900n], 500n)).toBe(500n)
  expect(maxSponsoredPrice([0n, 0n, 10n], 500n)).toBe(500n)
})

it('assertBelowCeiling rejects an amount above the ceiling with NOT_AUTHORISED, and states the ceiling', () => {
  assertBelowCeiling(10n ** 18n, 10n ** 18n, 'the order')
  expect(() => assertBelowCeiling(10n ** 18n + 1n, 10n ** 18n, 'the order')).toThrow(
    expect.objectContaining({
      code: 'NOT_AUTHORISED',
      message: expect.stringContaining('the order costs more'),
    }),
  )
})
