import { type Datatype, datatypes, type Tensor } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, expectCode, expectTyped, floats, text } from '../fixtures.test.support.ts'
import { encodeBinaryRequest, encodeBinaryResponse, parseBinaryRequest, parseBinaryResponse } from './binary.ts'
import { parseOipRequest, wantsBinary } from './messages.ts'
import { tensorToOip } from './tensor.ts'

const tensors: fc.Arbitrary<Tensor[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...(Object.keys(datatypes) as Datatype[])),
      fc.array(fc.nat(3), { maxLength: 3 }),
      fc.nat(255),
    )
    .map(([datatype, shape, seed]) => {
      const size = shape.reduce((product, dimension) => product * dimension, 1) * datatypes[datatype]
      return { name: 'x', datatype, shape, data: Uint8Array.from({ length: size }, (_, i) => (seed * (i + 1)) & 255) }
    }),
  { maxLength: 4 },
)

const response = { model_name: 'owner/model', model_version: '1', opengradient: { receipt: 'r' } }

function body(json: unknown, ...rest: Uint8Array[]): [Uint8Array, number] {
  const header = text(JSON.stringify(json))
  return [concat([header, ...rest]), header.length]
}

function oneInput(input: object): { inputs: object[] } {
  return { inputs: [{ name: 'x', datatype: 'FP32', shape: [2], ...input }] }
}

describe('binary bodies', () => {
  test('any tensors come back byte for byte, NaN and all', () => {
    fc.assert(
      fc.property(tensors, (given) => {
        const request = encodeBinaryRequest({ id: '1' }, given)
        expect(parseBinaryRequest(request.body, request.headerLength).tensors).toEqual(given)
        const answer = encodeBinaryResponse(response, given)
        const parsed = parseBinaryResponse(answer.body, answer.headerLength)
        expect(parsed.tensors).toEqual(given)
        expect(parsed.response).toMatchObject(response)
      }),
    )
  })

  test('JSON and binary mix, as the request wants each output', () => {
    const request = parseOipRequest({
      inputs: [],
      parameters: { binary_data_output: true },
      outputs: [{ name: 'a' }, { name: 'b', parameters: { binary_data: false } }],
    })
    const given = [floats('a', [1], [0.5]), floats('b', [2], [1, 2]), floats('c', [1], [3])]
    const { body: bytes, headerLength } = encodeBinaryResponse(response, given, (name) => wantsBinary(request, name))
    expect(bytes.length - headerLength).toBe(8)
    const parsed = parseBinaryResponse(bytes, headerLength)
    expect(parsed.tensors).toEqual(given)
    expect(parsed.response.outputs[1]?.data).toEqual([1, 2])
  })

  test('without the header the whole body is JSON', () => {
    const x = floats('x', [2], [1, 2])
    expect(parseBinaryRequest(text(JSON.stringify({ inputs: [tensorToOip(x)] })), undefined).tensors).toEqual([x])
  })

  test.each([
    ['a size that is not the shape’s', body(oneInput({ parameters: { binary_data_size: 4 } }), new Uint8Array(4))],
    ['a size that is no number', body(oneInput({ parameters: { binary_data_size: '8' } }), new Uint8Array(8))],
    ['too few bytes', body(oneInput({ parameters: { binary_data_size: 8 } }), new Uint8Array(7))],
    ['too many bytes', body(oneInput({ parameters: { binary_data_size: 8 } }), new Uint8Array(9))],
    ['data twice', body(oneInput({ data: [1, 2], parameters: { binary_data_size: 8 } }), new Uint8Array(8))],
    ['no data', body(oneInput({}))],
    [
      'an overflowing shape',
      body(oneInput({ shape: [2 ** 30, 2 ** 30], parameters: { binary_data_size: 8 } }), new Uint8Array(8)),
    ],
  ])('refuses %s', (_, [bytes, length]) => expectCode(() => parseBinaryRequest(bytes, length), 'BAD_TENSOR'))

  test('refuses a claim of 2 GB, unknown fields and wrong lengths', async () => {
    const claim = body(oneInput({ shape: [1 << 29], parameters: { binary_data_size: 1 << 31 } }), new Uint8Array(10))
    await expectCode(() => parseBinaryRequest(...claim), 'TOO_LARGE')
    await expectCode(() => parseBinaryRequest(...body({ inputs: [], extra: 1 })), 'BAD_INPUT')
    for (const length of [-1, 1e9, Number.NaN, 1.5]) {
      await expectCode(() => parseBinaryRequest(text('{"inputs":[]}'), length), 'BAD_INPUT')
    }
    await expectCode(() => parseBinaryRequest(text('{"inputs":[]}'), 5), 'BAD_ENCODING')
  })

  test('any change gives a request or a typed error', async () => {
    const valid = encodeBinaryRequest({}, [floats('x', [2], [1, 2])])
    const change = fc.tuple(fc.nat(valid.body.length - 1), fc.nat(255), fc.nat(valid.body.length + 2))
    await fc.assert(
      fc.asyncProperty(change, ([at, byte, length]) =>
        expectTyped(
          () => parseBinaryRequest(valid.body.with(at, byte), length),
          ['BAD_INPUT', 'BAD_ENCODING', 'BAD_TENSOR', 'TOO_LARGE'],
        ),
      ),
      { numRuns: 500 },
    )
  })
})
