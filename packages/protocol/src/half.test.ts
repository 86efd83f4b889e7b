import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { halfToNumber, numberToHalf } from './half.ts'

describe('binary16', () => {
  test('converts every number to itself and back', () => {
    for (let bits = 0; bits < 0x10000; bits++) {
      const value = halfToNumber(bits)
      if (Number.isNaN(value)) expect(numberToHalf(value)).toBe(0x7e00)
      else if (numberToHalf(value) !== bits) expect.fail(`${bits} was converted to ${numberToHalf(value)}`)
    }
  })

  test('rounds to the nearest number, ties to even', () => {
    const values = Array.from({ length: 0x7c00 }, (_, bits) => halfToNumber(bits))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7bfe }), fc.double({ min: 0, max: 1, noNaN: true }), (low, share) => {
        const [a, b] = [values[low] as number, values[low + 1] as number]
        const value = a + (b - a) * share
        const chosen = values[numberToHalf(value)] as number
        const [toA, toB] = [value - a, b - value]
        expect(chosen).toBe(toA < toB ? a : toB < toA ? b : low % 2 === 0 ? a : b)
        expect(numberToHalf(-value)).toBe(numberToHalf(value) | 0x8000)
      }),
    )
  })

  test('converts too large numbers to infinity', () => {
    expect(numberToHalf(65_519.999)).toBe(0x7bff)
    expect(numberToHalf(65_520)).toBe(0x7c00)
    expect(numberToHalf(Number.NEGATIVE_INFINITY)).toBe(0xfc00)
    expect(numberToHalf(1e-300)).toBe(0)
  })
})
