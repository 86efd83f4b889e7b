import fc from 'fast-check'

import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
import { type Hex, toHex } from './hex.ts'
import { type Datatype, datatypes, type Tensor } from './tensor.ts'
import type { WireError } from './wire-error.ts'

export const hexOf = (length: number): fc.Arbitrary<Hex> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map(toHex)

/** Whole numbers up to a bound, small ones and the bound more often. */
export const whole = (max: number = Number.MAX_SAFE_INTEGER): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat({ max: Math.min(max, 300) }),
    fc.maxSafeNat().map((n) => n % (max + 1)),
    fc.constant(max),
  )

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })

/** Tensors of any shape; bytes and shape need not agree, as on the wire. */
export const tensors: fc.Arbitrary<Tensor> = fc.record({
  name: names,
  datatype: fc.constantFrom(...(Object.keys(datatypes) as Datatype[])),
  shape: fc.array(whole(), { maxLength: 4 }),
  data: fc.uint8Array({ maxLength: 40 }),
})

export const wireErrors: fc.Arbitrary<WireError> = fc.record(
  {
    code: fc.constantFrom(...(Object.keys(errorCatalogue) as ErrorCode[])),
    message: fc.string({ unit: 'grapheme', maxLength: 40 }),
    next: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
    retryAfterMs: fc.nat({ max: 3_600_000 }),
  },
  { requiredKeys: ['code', 'message', 'next'], noNullPrototype: true },
) as never
