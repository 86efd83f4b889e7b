import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareOutputs } from './compare.ts'
import { numberToHalf } from './half.ts'
import { multipleOfNoise, noiseInputs, noiseLimits, roundingNoise } from './rounding-noise.ts'
import { type Tensor, tensorOf, tensorValues } from './tensor.ts'

const floats = (...values: number[]): Tensor => tensorOf('y', 'FP32', [values.length], Float32Array.from(values))
const longs = (...values: bigint[]): Tensor => tensorOf('i', 'INT64', [values.length], BigInt64Array.from(values))

describe('multipleOfNoise', () => {
  it('divides the largest difference of each tensor by its noise', () => {
    const own = [floats(1, -4), floats(9_000)]
    expect(multipleOfNoise(own, [floats(1.5, -4), floats(9_001)], [0.25, 4])).toBe(2)
  })

  it('is infinite beside a large constant where rounding changes nothing, though the distance is small', () => {
    const [own, lie] = [[floats(9_000, 4, -3)], [floats(9_000, 4, 30)]]
    expect(compareOutputs(own, lie).worst).toBeLessThan(0.01)
    expect(multipleOfNoise(own, lie, [0])).toBe(Number.POSITIVE_INFINITY)
  })

  it('counts no difference of a few units in the last place of an element, and those of no other element', () => {
    const ulps = (count: number) => floats(1 + count * 2 ** -23, 9_000)
    const own = [floats(1, 9_000)]
    expect(multipleOfNoise(own, [ulps(noiseLimits.unmeasuredUlps)], [0])).toBe(0)
    expect(multipleOfNoise(own, [ulps(noiseLimits.unmeasuredUlps + 1)], [0])).toBe(Number.POSITIVE_INFINITY)
  })

  it('ignores integers, zeros of either sign and equal non-finite elements', () => {
    const own = [longs(1n), floats(0, Number.NaN, Number.POSITIVE_INFINITY)]
    expect(multipleOfNoise(own, [longs(2n), floats(-0, Number.NaN, Number.POSITIVE_INFINITY)], [0, 0])).toBe(0)
  })
})

describe('roundingNoise', () => {
  it('is the largest change of each output', () => {
    expect(roundingNoise([floats(1, 2), longs(5n)], [floats(1.25, 1.5), longs(6n)])).toEqual([0.5, 0])
  })

  it('is none of an output that is missing, of another shape, or not finite', () => {
    expect(roundingNoise([floats(1), floats(1), floats(1)], [floats(2, 3), floats(Number.NaN)])).toEqual([0, 0, 0])
  })
})

describe('noiseInputs', () => {
  const inputs = [floats(1, -3.5, 0, 1e-40, Number.NaN, 9_000), longs(7n), floats(0, 0)]

  it('are the own inputs in the first run', () => {
    expect(noiseInputs(inputs, 0)).toBe(inputs)
  })

  it('differ in the last bits of floating-point elements in each further run, always alike', () => {
    const [once, twice] = [noiseInputs(inputs, 1), noiseInputs(inputs, 2)]
    expect(once).toEqual(noiseInputs(inputs, 1))
    expect(once).not.toEqual(twice)
    const [first, integers, zeros] = once as [Tensor, Tensor, Tensor]
    expect(integers).toEqual(longs(7n))
    const values = Array.from(tensorValues(first) as Float32Array)
    expect(values[4]).toBeNaN()
    for (const [i, value] of [1, -3.5, 0, 1e-40, Number.NaN, 9_000].entries()) {
      if (Number.isNaN(value)) continue
      const bound = value === 0 ? 9_000 : Math.max(Math.abs(value), 2 ** -126)
      expect(Math.abs((values[i] as number) - value)).toBeLessThanOrEqual(7 * 2 ** -23 * bound)
    }
    expect(values[2]).not.toBe(0)
    expect(Math.max(...(tensorValues(zeros) as Float32Array).map(Math.abs))).toBeLessThan(1e-6)
    expect(inputs[0]).toEqual(floats(1, -3.5, 0, 1e-40, Number.NaN, 9_000))
  })

  it('differ by one unit at most in half precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), fc.float({ min: -100, max: 100, noNaN: true }), (run, value) => {
        const bits = numberToHalf(value)
        const half = tensorOf('x', 'FP16', [1], Uint16Array.of(bits))
        const [nudged] = noiseInputs([half], run) as [Tensor]
        expect(Math.abs(((tensorValues(nudged) as Uint16Array)[0] as number) - bits)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
