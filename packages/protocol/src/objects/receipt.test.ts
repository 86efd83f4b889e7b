import fc from 'fast-check'
import { expect, it } from 'vitest'

import { structOf } from '../arbitraries.fixture.ts'
import { isEquivocation, type Receipt, receiptType } from './receipt.ts'

const contradicting: (keyof Receipt)[] = ['outputHash', 'streamRoot', 'inputUnits', 'outputUnits', 'price']
const identity: (keyof Receipt)[] = ['worker', 'jobHash', 'attempt']

it('detects another output, stream, number of units or price for the same worker, job and attempt', () => {
  fc.assert(
    fc.property(
      structOf(receiptType),
      structOf(receiptType),
      fc.constantFrom(...Object.keys(receiptType.fields)),
      (a, b, name) => {
        const field = name as keyof Receipt
        fc.pre(a[field] !== b[field])
        const twin = { ...a, [field]: b[field] } as Receipt
        expect(isEquivocation(a, a)).toBe(false)
        expect(isEquivocation(a, twin)).toBe(contradicting.includes(field))
        expect(isEquivocation(twin, a)).toBe(contradicting.includes(field))
        // Another worker, job or attempt is another receipt, for any other difference.
        for (const key of identity) {
          const other = { ...twin, outputHash: b.outputHash, [key]: b[key] } as Receipt
          if (other[key] !== a[key]) expect(isEquivocation(a, other)).toBe(false)
        }
      },
    ),
  )
})
