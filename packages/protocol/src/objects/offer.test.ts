import fc from 'fast-check'
import { expect, it } from 'vitest'

import { structOf } from '../arbitraries.fixture.ts'
import { offerType, priceOf } from './offer.ts'

it('multiplies units by their prices and applies the minimum', () => {
  const offer = { ...fc.sample(structOf(offerType), 1)[0]!, inputUnitPrice: 3n, outputUnitPrice: 5n, minimumPrice: 20n }
  expect(priceOf(offer, 0, 0)).toBe(20n)
  expect(priceOf(offer, 2, 2)).toBe(20n)
  expect(priceOf(offer, 5, 1)).toBe(20n)
  expect(priceOf(offer, 5, 2)).toBe(25n)
  expect(priceOf(offer, Number.MAX_SAFE_INTEGER, 0)).toBe(3n * BigInt(Number.MAX_SAFE_INTEGER))
})

it('never decreases when units increase', () => {
  const units = fc.nat()
  fc.assert(
    fc.property(structOf(offerType), units, units, units, (offer, input, output, more) => {
      const price = priceOf(offer, input, output)
      expect(price >= offer.minimumPrice).toBe(true)
      expect(priceOf(offer, input + more, output) >= price).toBe(true)
      expect(priceOf(offer, input, output + more) >= price).toBe(true)
    }),
  )
})
