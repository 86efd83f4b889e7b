import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { auditClasses, auditFeeOf } from './index.ts'

describe('auditFeeOf', () => {
  it('is the fee of the expected checks', () => {
    expect(auditFeeOf({ checkFee: 1_000n }, 10_000, 2)).toBe(2_000n)
    expect(auditFeeOf({ checkFee: 1_000n }, 100, 2)).toBe(20n)
    expect(auditFeeOf({ checkFee: 1_000n }, 0, 2)).toBe(0n)
  })

  it('is the largest fee that the contract accepts', () => {
    const checkFees = fc.bigInt({ min: 0n, max: (1n << 120n) - 1n })
    fc.assert(
      fc.property(checkFees, fc.constantFrom(...auditClasses), fc.integer({ min: 1, max: 4 }), (checkFee, cls, k) => {
        const expected = checkFee * BigInt(k) * BigInt(cls)
        const fee = auditFeeOf({ checkFee }, cls, k)
        expect(fee * 10_000n <= expected).toBe(true)
        expect((fee + 1n) * 10_000n > expected).toBe(true)
      }),
    )
  })
})
