import {
  type Datatype,
  datatypes,
  halfToNumber,
  numberToHalf,
  type Tensor,
  tensorOf,
  tensorValues,
} from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { expectCode, expectTyped, floats, text } from '../fixtures.fixture.ts'
import { parseBinaryRequest } from './binary-body.ts'
import { tensorFromOip, tensorToOip, tensorToOipText } from './oip-tensor.ts'

function fromData(datatype: string, shape: number[], data: unknown): Tensor {
  return tensorFromOip({ name: 'x', datatype, shape, data })
}

const datatypeArbitrary = fc.constantFrom(...(Object.keys(datatypes) as Datatype[]))

describe('tensors as JSON', () => {
  test('preserves every bit of any tensor of finite numbers', () => {
    fc.assert(
      fc.property(
        datatypeArbitrary,
        fc.array(fc.nat(4), { maxLength: 4 }),
        fc.infiniteStream(fc.nat(255)),
        (datatype, shape, stream) => {
          const size = shape.reduce((product, dimension) => product * dimension, 1) * datatypes[datatype]
          const data = Uint8Array.from(
            { length: size },
            () => (stream.next().value as number) & (datatype === 'BOOL' ? 1 : 255),
          )
          const tensor = { name: 'x', datatype, shape, data }
          const { data: values } = tensorToOip(tensor)
          fc.pre(values.every((value) => !/N|y/.test(String(value))))
          const body = text(`{"inputs":[${tensorToOipText(tensor)}]}`)
          expect(parseBinaryRequest(body, undefined).tensors).toEqual([tensor])
          fc.pre(!values.some((value) => Object.is(value, -0)))
          expect(tensorFromOip(JSON.parse(JSON.stringify(tensorToOip(tensor))))).toEqual(tensor)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('accepts nested data like flat data', () => {
    const nested = [
      [
        [1, 2],
        [3, 4],
      ],
    ]
    expect(fromData('FP32', [1, 2, 2], nested)).toEqual(fromData('FP32', [1, 2, 2], [1, 2, 3, 4]))
  })

  test('preserves every digit of 64-bit integers', () => {
    const big = tensorOf('x', 'INT64', [3], BigInt64Array.of(1n, -(1n << 63n), 9007199254740993n))
    expect(tensorToOip(big).data).toEqual([1, '-9223372036854775808', '9007199254740993'])
    expect(tensorFromOip(tensorToOip(big))).toEqual(big)
  })

  test('writes and reads NaN and infinities as strings', () => {
    const tensor = floats('x', [3], [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect(tensorToOip(tensor).data).toEqual(['NaN', 'Infinity', '-Infinity'])
    for (const datatype of ['FP16', 'FP32', 'FP64'] as const) {
      const special = fromData(datatype, [3], ['NaN', 'Infinity', '-Infinity'])
      expect(tensorToOip(special).data).toEqual(['NaN', 'Infinity', '-Infinity'])
    }
  })

  test('writes 64-bit integers beyond 2^53 - 1 as strings, and -0, in text', () => {
    const integers = BigInt64Array.of((1n << 53n) - 1n, 1n << 53n, -(1n << 53n) + 1n, -(1n << 63n))
    expect(tensorToOipText(tensorOf('x', 'INT64', [4], integers))).toBe(
      '{"name":"x","shape":[4],"datatype":"INT64","data":[9007199254740991,"9007199254740992",-9007199254740991,"-9223372036854775808"]}',
    )
    expect(tensorToOipText(tensorOf('x', 'UINT64', [1], BigUint64Array.of((1n << 64n) - 1n)))).toBe(
      '{"name":"x","shape":[1],"datatype":"UINT64","data":["18446744073709551615"]}',
    )
    expect(tensorToOipText(floats('x', [3], [-0, Number.NaN, 1e38]))).toBe(
      `{"name":"x","shape":[3],"datatype":"FP32","data":[-0,"NaN",${Math.fround(1e38)}]}`,
    )
  })

  test('reads the booleans 0 and 1', () => {
    expect(fromData('BOOL', [2], [0, 1])).toEqual(fromData('BOOL', [2], [false, true]))
  })

  test('rounds FP16 to the nearest value', () => {
    expect(tensorValues(fromData('FP16', [2], [0.1, -1]))).toEqual(Uint16Array.of(numberToHalf(0.1), 0xbc00))
    expect(tensorToOip(fromData('FP16', [1], [0.1])).data).toEqual([halfToNumber(numberToHalf(0.1))])
  })

  test.each([
    ['FP32', [1], ['nan']],
    ['INT32', [1], ['NaN']],
    ['FP32', [1], [1e39]],
    ['FP32', [1], [null]],
    ['FP16', [1], [70_000]],
    ['FP64', [1], [Number.POSITIVE_INFINITY]],
    ['UINT8', [1], [256]],
    ['INT8', [1], [1.5]],
    ['INT32', [1], ['1']],
    ['INT64', [1], [2 ** 63]],
    ['UINT64', [1], ['18446744073709551616']],
    ['UINT64', [1], [-(2 ** 53)]],
    ['INT64', [1], ['9223372036854775808']],
    ['UINT64', [1], [-1]],
    ['INT64', [1], ['0x10']],
    ['BOOL', [1], [2]],
    ['BOOL', [1], ['1']],
    ['BYTES', [1], ['a']],
    ['FP32', [2], [1]],
    ['FP32', [2, 2], [[1, 2], [3]]],
    ['FP32', [2, 2], [[1, 2, 3], [4]]],
    ['FP32', [1, 1], [[[1]]]],
    ['FP32', [-1], []],
    ['FP32', [0.5], []],
    ['FP32', [2 ** 40, 2 ** 40], []],
    ['FP32', [1], undefined],
    ['FP32', [1], 'AAAA'],
  ])('rejects %s %j with data %j with BAD_TENSOR', (datatype, shape, data) =>
    expectCode(() => fromData(datatype, shape, data), 'BAD_TENSOR'),
  )

  test('advises where a text becomes tensors', () => {
    const metaMessages = expect.arrayContaining([expect.stringContaining('og infer --text')])
    expect(() => fromData('BYTES', [1], ['a'])).toThrow(expect.objectContaining({ metaMessages }))
  })

  test.each([
    ['INT64', 2 ** 53],
    ['INT64', -(2 ** 53)],
    ['INT64', 1e17],
    ['UINT64', 2 ** 63],
  ])('rejects the number %s %d, which may be a rounded one, with BAD_INPUT', (datatype, value) =>
    expectCode(() => fromData(datatype, [1], [value]), 'BAD_INPUT'),
  )

  test('rejects a claimed size of 2 GB with ten numbers before allocating', async () => {
    await expectCode(() => fromData('FP32', [536_870_912], new Array(10).fill(0)), 'TOO_LARGE')
    await expectCode(() => fromData('FP32', [16_000_000], new Array(10).fill(0)), 'BAD_TENSOR')
  })

  test('returns a tensor or a typed error for any JSON', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string())))
    const dimension = fc.oneof(fc.nat(5), fc.double())
    await fc.assert(
      fc.asyncProperty(datatypeArbitrary, fc.array(dimension, { maxLength: 3 }), value, (datatype, shape, data) =>
        expectTyped(() => fromData(datatype, shape, data), ['BAD_INPUT', 'BAD_TENSOR', 'TOO_LARGE']),
      ),
    )
  })
})
