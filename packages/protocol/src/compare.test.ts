import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareOutputs } from './compare.ts'
import { type Tensor, tensorOf } from './tensor.ts'

const floats = (...values: number[]): Tensor => tensorOf('y', 'FP32', [values.length], Float32Array.from(values))

describe('compareOutputs', () => {
  it('finds equal bits, NaN included', () => {
    expect(compareOutputs([floats(1, Number.NaN)], [floats(1, Number.NaN)])).toEqual({ sameBits: true, worst: 0 })
  })

  it('divides the largest difference by the largest expected element', () => {
    expect(compareOutputs([floats(1, -4)], [floats(1.5, -4)])).toEqual({ sameBits: false, worst: 0.125 })
  })

  it('reports the worst output', () => {
    const { worst } = compareOutputs([floats(1), floats(1)], [floats(1), floats(3)])
    expect(worst).toBe(2)
  })

  it('treats zeros of either sign as equal numbers with other bits', () => {
    expect(compareOutputs([floats(0)], [floats(-0)])).toEqual({ sameBits: false, worst: 0 })
  })

  it.each([
    ['name', { ...floats(1), name: 'z' }],
    ['datatype', tensorOf('y', 'INT32', [1], Int32Array.of(1))],
    ['shape', { ...floats(1), shape: [1, 1] }],
    ['a NaN', floats(Number.NaN)],
    ['an infinity', floats(Number.POSITIVE_INFINITY)],
  ])('is infinite where the %s differs', (_what, actual) => {
    expect(compareOutputs([floats(1)], [actual])).toEqual({ sameBits: false, worst: Number.POSITIVE_INFINITY })
  })

  it('is infinite when an output is missing, or zeros were expected and the output is not zero', () => {
    expect(compareOutputs([floats(1)], []).worst).toBe(Number.POSITIVE_INFINITY)
    expect(compareOutputs([floats(0)], [floats(1e-30)]).worst).toBe(Number.POSITIVE_INFINITY)
  })

  it('is infinite where integers or booleans differ by one', () => {
    const long = (value: bigint): Tensor => tensorOf('y', 'INT64', [1], BigInt64Array.of(value))
    expect(compareOutputs([long(500n)], [long(500n)])).toEqual({ sameBits: true, worst: 0 })
    expect(compareOutputs([long(500n)], [long(499n)]).worst).toBe(Number.POSITIVE_INFINITY)
    const truth = (value: number): Tensor => tensorOf('y', 'BOOL', [1], Uint8Array.of(value))
    expect(compareOutputs([truth(1)], [truth(0)]).worst).toBe(Number.POSITIVE_INFINITY)
  })

  it('does not let one large constant hide a change of the other elements', () => {
    expect(compareOutputs([floats(-1e9, 4, 2)], [floats(-1e9, 4, 3)]).worst).toBe(0.25)
    expect(compareOutputs([floats(-65_504, 4, 2)], [floats(-65_504, 4, 3)]).worst).toBe(0.25)
    // An outlier is compared with itself, and a peaked distribution has none.
    expect(compareOutputs([floats(-1e9, 4)], [floats(-5e8, 4)]).worst).toBe(0.5)
    expect(compareOutputs([floats(1, 1e-8)], [floats(0.75, 1e-8)]).worst).toBe(0.25)
  })

  it('reads half precision', () => {
    const half = (...bits: number[]): Tensor => tensorOf('y', 'FP16', [bits.length], Uint16Array.from(bits))
    expect(compareOutputs([half(0x4000, 0x0001)], [half(0x3c00, 0x0001)]).worst).toBe(0.5)
  })

  it('scales: the worst of any perturbation is at most the perturbation relative to the largest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 }),
        fc.nat(19),
        (values, at) => {
          const other = [...values]
          other[at % values.length] = (other[at % values.length] as number) + 1
          const { sameBits, worst } = compareOutputs([floats(...values)], [floats(...other)])
          expect(sameBits).toBe(false)
          expect(worst).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('accepts bytes that are a slice of a pool', () => {
    const pool = Buffer.alloc(64)
    pool.writeFloatLE(2, 20)
    const pooled: Tensor = { name: 'y', datatype: 'FP32', shape: [1], data: pool.subarray(20, 24) }
    expect(compareOutputs([pooled], [floats(1)]).worst).toBe(0.5)
  })
})
