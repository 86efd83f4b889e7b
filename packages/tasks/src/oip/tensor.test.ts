import { type Datatype, datatypes, type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { expectCode, expectTyped, floats, spec } from '../fixtures.test.support.ts'
import { halfToNumber, numberToHalf } from '../half.ts'
import { tensorFromOip, tensorsFromOip, tensorToOip } from './tensor.ts'

function fromData(datatype: string, shape: number[], data: unknown): Tensor {
  return tensorFromOip({ name: 'x', datatype, shape, data })
}

const datatypeArbitrary = fc.constantFrom(...(Object.keys(datatypes) as Datatype[]))

describe('tensors as JSON', () => {
  test('any tensor of numbers comes back bit for bit', () => {
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
          fc.pre(values.every((value) => !/N|y/.test(String(value)) && !Object.is(value, -0)))
          expect(tensorFromOip(JSON.parse(JSON.stringify(tensorToOip(tensor))))).toEqual(tensor)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('nested data is as good as flat', () => {
    const nested = [
      [
        [1, 2],
        [3, 4],
      ],
    ]
    expect(fromData('FP32', [1, 2, 2], nested)).toEqual(fromData('FP32', [1, 2, 2], [1, 2, 3, 4]))
  })

  test('64-bit integers keep every digit', () => {
    const big = tensorOf('x', 'INT64', [3], BigInt64Array.of(1n, -(1n << 63n), 9007199254740993n))
    expect(tensorToOip(big).data).toEqual([1, '-9223372036854775808', '9007199254740993'])
    expect(tensorFromOip(tensorToOip(big))).toEqual(big)
  })

  test('what JSON has no number for is written in words', () => {
    const tensor = floats('x', [3], [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect(tensorToOip(tensor).data).toEqual(['NaN', 'Infinity', '-Infinity'])
  })

  test('FP16 is rounded to the nearest', () => {
    expect(tensorValues(fromData('FP16', [2], [0.1, -1]))).toEqual(Uint16Array.of(numberToHalf(0.1), 0xbc00))
    expect(tensorToOip(fromData('FP16', [1], [0.1])).data).toEqual([halfToNumber(numberToHalf(0.1))])
  })

  test.each([
    ['FP32', [1], ['NaN']],
    ['FP32', [1], [1e39]],
    ['FP32', [1], [null]],
    ['FP16', [1], [70_000]],
    ['FP64', [1], [Number.POSITIVE_INFINITY]],
    ['UINT8', [1], [256]],
    ['INT8', [1], [1.5]],
    ['INT32', [1], ['1']],
    ['INT64', [1], [2 ** 53]],
    ['INT64', [1], ['9223372036854775808']],
    ['UINT64', [1], [-1]],
    ['INT64', [1], ['0x10']],
    ['BOOL', [1], [1]],
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
  ])('refuses %s %j %j', (datatype, shape, data) => expectCode(() => fromData(datatype, shape, data), 'BAD_TENSOR'))

  test('a claim of 2 GB with ten numbers costs nothing', async () => {
    await expectCode(() => fromData('FP32', [536_870_912], new Array(10).fill(0)), 'TOO_LARGE')
    await expectCode(() => fromData('FP32', [16_000_000], new Array(10).fill(0)), 'BAD_TENSOR')
  })

  test('any JSON gives a tensor or a typed error', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string())))
    const dimension = fc.oneof(fc.nat(5), fc.double())
    await fc.assert(
      fc.asyncProperty(datatypeArbitrary, fc.array(dimension, { maxLength: 3 }), value, (datatype, shape, data) =>
        expectTyped(() => fromData(datatype, shape, data), ['BAD_TENSOR', 'TOO_LARGE']),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), (inputs) =>
        expectTyped(() => tensorsFromOip(inputs, []), ['BAD_TENSOR', 'TOO_LARGE']),
      ),
    )
  })
})

describe('tensors for a model', () => {
  const specs = [spec('a', 'FP32', ['n', 2]), spec('b', 'BOOL', [1])]
  const a = { name: 'a', datatype: 'FP32', shape: [1, 2], data: [1, 2] }
  const b = { name: 'b', datatype: 'BOOL', shape: [1], data: [true] }

  test('come in the declared order', () => {
    expect(tensorsFromOip([b, a], specs).map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test.each([
    ['a missing one', [a]],
    ['an unknown one', [a, b, { ...b, name: 'c' }]],
    ['the same one twice', [a, b, b]],
    ['another type', [{ ...a, datatype: 'FP64' }, b]],
    ['another rank', [{ ...a, shape: [2] }, b]],
    ['another size', [{ ...a, shape: [2, 1] }, b]],
    ['numbers of 2^100', [{ ...a, data: [2 ** 100, 0] }, b]],
    ['an unknown field', [{ ...a, extra: 1 }, b]],
    ['no list', 'a'],
  ])('refuses %s', (_, inputs) => expectCode(() => tensorsFromOip(inputs, specs), 'BAD_TENSOR'))
})
