import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tensors } from './arbitraries.fixture.ts'
import { isOgError } from './og-error.ts'
import {
  assertInputNumbers,
  assertTensor,
  type Datatype,
  datatypes,
  elementCount,
  isDatatype,
  type Tensor,
  tensorOf,
  tensorValues,
} from './tensor.ts'

const badTensor = expect.objectContaining({ code: 'BAD_TENSOR' })

describe('shapes', () => {
  it.each([
    [[], 1],
    [[0], 0],
    [[2, 3, 4], 24],
    [[0, 2 ** 53 - 1], 0],
  ])('%j has %d elements', (shape, count) => {
    expect(elementCount(shape)).toBe(count)
  })

  it.each([
    [[-1]],
    [[1.5]],
    [[Number.NaN]],
    [[2 ** 53]],
    [[2 ** 32, 2 ** 32]],
    [[2 ** 27, 2 ** 27]],
    [[2 ** 53 - 1, 2 ** 53 - 1, 0]],
  ])('%j is refused', (shape) => {
    expect(() => elementCount(shape)).toThrow(badTensor)
  })
})

describe('bytes', () => {
  it('rejects bytes that do not match the shape with BAD_TENSOR', () => {
    fc.assert(
      fc.property(tensors, (tensor) => {
        try {
          assertTensor(tensor)
        } catch (error) {
          expect(isOgError(error)).toBe(true)
          return
        }
        expect(tensor.data.length).toBe(elementCount(tensor.shape) * datatypes[tensor.datatype])
      }),
    )
    const claim: Tensor = { name: 'x', datatype: 'FP32', shape: [2 ** 29], data: new Uint8Array(10) }
    expect(() => assertTensor(claim)).toThrow(badTensor)
    expect(() => assertTensor({ ...claim, shape: [2 ** 52] })).toThrow(badTensor)
    expect(() => assertTensor({ ...claim, shape: Array(17).fill(1) })).toThrow(badTensor)
  })

  it.each(Object.entries(datatypes) as [Datatype, number][])('%s has %d bytes per element', (datatype, width) => {
    const data = Uint8Array.from({ length: 4 * width }, (_, i) => i)
    const tensor: Tensor = { name: 'x', datatype, shape: [4], data }
    expect(isDatatype(datatype)).toBe(true)
    const values = tensorValues(tensor)
    expect(values.length).toBe(4)
    expect(tensorOf('x', datatype, [4], values)).toEqual(tensor)
  })

  it('copies values out of a Buffer and of unaligned views', () => {
    const pool = Buffer.concat([Buffer.of(9), Buffer.from(Float32Array.of(1.5, -2).buffer), Buffer.of(9)])
    for (const data of [pool.subarray(1, 9), new Uint8Array(pool.buffer, pool.byteOffset + 1, 8)]) {
      const values = tensorValues({ name: 'x', datatype: 'FP32', shape: [2], data }) as Float32Array
      expect([...values]).toEqual([1.5, -2])
      values[0] = 7
      expect([...(tensorValues({ name: 'x', datatype: 'FP32', shape: [2], data }) as Float32Array)]).toEqual([1.5, -2])
    }
  })

  it('has exactly the datatypes of the Open Inference Protocol', () => {
    for (const name of ['BYTES', 'BF16', 'fp32', 'toString', '__proto__', '']) expect(isDatatype(name)).toBe(false)
  })
})

describe('inputs', () => {
  const fp32 = (...values: number[]): Tensor => tensorOf('x', 'FP32', [values.length], Float32Array.from(values))
  const fp64 = (...values: number[]): Tensor => tensorOf('x', 'FP64', [values.length], Float64Array.from(values))
  const fp16 = (...bits: number[]): Tensor => tensorOf('x', 'FP16', [bits.length], Uint16Array.from(bits))

  it.each([
    ['the largest below 2^100', fp32(2 ** 99, -(2 ** 99), 0, -0, 2 ** -149)],
    ['doubles', fp64(2 ** 99.9, 5e-324)],
    ['the largest half', fp16(0x7bff, 0xfbff, 0)],
    ['integers of any size', tensorOf('x', 'INT64', [1], BigInt64Array.of(-(2n ** 63n)))],
    ['bytes that would be NaN', tensorOf('x', 'UINT32', [1], Uint32Array.of(0x7fc00000))],
    ['booleans', tensorOf('x', 'BOOL', [2], Uint8Array.of(0, 1))],
    ['nothing', fp32()],
  ])('%s: taken', (_what, tensor) => {
    expect(() => assertInputNumbers(tensor, false)).not.toThrow()
  })

  it.each([
    ['NaN', fp32(0, Number.NaN)],
    ['infinity', fp32(Number.POSITIVE_INFINITY)],
    ['minus infinity', fp64(Number.NEGATIVE_INFINITY)],
    ['2^100', fp32(2 ** 100)],
    ['-2^100', fp64(-(2 ** 100))],
    ['an infinite half', fp16(0, 0x7c00)],
    ['a boolean that is neither', tensorOf('x', 'BOOL', [2], Uint8Array.of(1, 2))],
    ['a half that is NaN', fp16(0xfe01)],
  ])('%s: refused', (_what, tensor) => {
    expect(() => assertInputNumbers(tensor, false)).toThrow(badTensor)
  })
})
