import { type Datatype, datatypes, type Tensor, tensorOf } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, expectCode, expectTyped, floats, text } from '../fixtures.fixture.ts'
import {
  encodeBinaryRequest,
  encodeBinaryResponse,
  parseBinaryRequest,
  parseBinaryResponse,
  parseServedBody,
} from './binary-body.ts'
import { parseOipRequest, wantsBinary } from './oip-messages.ts'
import { tensorToOip } from './oip-tensor.ts'

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
  test('preserves every byte of any tensors, NaN payloads included', () => {
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

  test('encodes each output as JSON or binary as the request asks', () => {
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

  test('parses the whole body as JSON without the length header', () => {
    const x = floats('x', [2], [1, 2])
    expect(parseBinaryRequest(text(JSON.stringify({ inputs: [tensorToOip(x)] })), undefined).tensors).toEqual([x])
  })

  test('preserves strings of 64-bit integers, nested and beside a tensor of another type', () => {
    const json =
      '{"id":"9223372036854775807","inputs":[{"name":"f","datatype":"FP32","shape":[1],"data":[12345678901234567890]},' +
      '{"name":"i","datatype":"INT64","shape":[1,3],"data":[["9223372036854775807","-9223372036854775808",9007199254740991]]},' +
      '{"name":"u","datatype":"UINT64","shape":[2],"data":["18446744073709551615",1e3]}]}'
    const { request, tensors } = parseBinaryRequest(text(json), undefined)
    expect(request.id).toBe('9223372036854775807')
    expect(tensors).toEqual([
      floats('f', [1], [12345678901234567890n].map(Number)),
      tensorOf('i', 'INT64', [1, 3], BigInt64Array.of((1n << 63n) - 1n, -(1n << 63n), (1n << 53n) - 1n)),
      tensorOf('u', 'UINT64', [2], BigUint64Array.of((1n << 64n) - 1n, 1000n)),
    ])
    const answer = encodeBinaryResponse(response, tensors, () => false)
    expect(parseBinaryResponse(answer.body, answer.headerLength).tensors).toEqual(tensors)
  })

  test.each([
    ['INT64', '[2,2]', '[[1,2],[3,9007199254740993]]', '9007199254740993', 'BAD_INPUT'],
    ['INT64', '[2]', '[0, 9007199254740992]', '9007199254740992', 'BAD_INPUT'],
    ['INT64', '[1]', '[9223372036854775807]', '9223372036854775807', 'BAD_INPUT'],
    ['INT64', '[1]', '[-9223372036854775808]', '-9223372036854775808', 'BAD_INPUT'],
    ['UINT64', '[1]', '[18446744073709551615]', '18446744073709551615', 'BAD_INPUT'],
    ['INT64', '[1]', '[1e17]', '1e17', 'BAD_INPUT'],
    ['INT64', '[1]', '[9223372036854775808]', '9223372036854775808', 'BAD_TENSOR'],
    ['UINT64', '[1]', '[-9007199254740993]', '-9007199254740993', 'BAD_TENSOR'],
    ['INT64', '[1]', '[1.50]', '1.50', 'BAD_TENSOR'],
    ['INT64', '[1]', '[1e400]', '1e400', 'BAD_TENSOR'],
    ['INT32', '[1]', '[9007199254740993]', '9007199254740993', 'BAD_TENSOR'],
    ['BOOL', '[1]', '[2.0]', '2.0', 'BAD_TENSOR'],
    ['FP64', '[1]', '[-1E400]', '-1E400', 'BAD_TENSOR'],
  ] as const)('rejects %s %s %s and quotes %s as it was sent, with %s', (datatype, shape, data, quoted, code) => {
    const first = '{"name":"f","datatype":"FP32","shape":[1],"data":[7]}'
    const list = `[${first},{"data" : ${data},"name":"x","datatype":"${datatype}","shape":${shape}}]`
    const answer = text(`{"model_name":"a/b","outputs":${list}}`)
    for (const call of [
      () => parseBinaryRequest(text(`{"id":"[1]","inputs":${list}}`), undefined),
      () => parseBinaryResponse(answer, undefined),
      () => parseBinaryResponse(concat([answer, text('….')]), answer.length),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code, shortMessage: expect.stringContaining(` ${quoted}`) }))
    }
  })

  test('reads null for an optional field as an absent one', () => {
    const [x, y] = [floats('x', [1], [1]), floats('y', [1], [2])]
    const json = {
      ...{ id: null, model_name: null, model_version: null, parameters: null, opengradient: null },
      inputs: [
        { name: 'x', datatype: 'FP32', shape: [1], data: [1], parameters: { binary_data_size: null } },
        { name: 'y', datatype: 'FP32', shape: [1], data: null, parameters: { binary_data_size: 4 } },
      ],
      outputs: [{ name: 'z', parameters: null }],
    }
    const { request, tensors } = parseBinaryRequest(...body(json, y.data))
    expect(tensors).toEqual([x, y])
    expect(request).toMatchObject({ outputs: [{ name: 'z' }] })
    expect(Object.keys(request).sort()).toEqual(['inputs', 'outputs'])
    expect(Object.keys(parseOipRequest({ inputs: [], outputs: null }))).toEqual(['inputs'])
  })

  test.each([
    [
      'a binary_data_size that disagrees with the shape',
      body(oneInput({ parameters: { binary_data_size: 4 } }), new Uint8Array(4)),
    ],
    [
      'a binary_data_size that is a string',
      body(oneInput({ parameters: { binary_data_size: '8' } }), new Uint8Array(8)),
    ],
    ['fewer bytes than announced', body(oneInput({ parameters: { binary_data_size: 8 } }), new Uint8Array(7))],
    ['more bytes than announced', body(oneInput({ parameters: { binary_data_size: 8 } }), new Uint8Array(9))],
    [
      'both JSON and binary data',
      body(oneInput({ data: [1, 2], parameters: { binary_data_size: 8 } }), new Uint8Array(8)),
    ],
    ['a tensor without data', body(oneInput({}))],
    [
      'an overflowing shape',
      body(oneInput({ shape: [2 ** 30, 2 ** 30], parameters: { binary_data_size: 8 } }), new Uint8Array(8)),
    ],
  ])('rejects %s with BAD_TENSOR', (_, [bytes, length]) =>
    expectCode(() => parseBinaryRequest(bytes, length), 'BAD_TENSOR'),
  )

  test('rejects a claimed size of 2 GB, unknown fields and wrong header lengths', async () => {
    const claim = body(oneInput({ shape: [1 << 29], parameters: { binary_data_size: 1 << 31 } }), new Uint8Array(10))
    await expectCode(() => parseBinaryRequest(...claim), 'TOO_LARGE')
    await expectCode(() => parseBinaryRequest(...body({ inputs: [], extra: 1 })), 'BAD_INPUT')
    for (const length of [-1, 1e9, Number.NaN, 1.5]) {
      await expectCode(() => parseBinaryRequest(text('{"inputs":[]}'), length), 'BAD_INPUT')
    }
    await expectCode(() => parseBinaryRequest(text('{"inputs":[]}'), 5), 'BAD_ENCODING')
  })

  test('returns a request or a typed error for any changed byte and length', async () => {
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

describe('inputs of the datatype BYTES', () => {
  const bytesInput = (more: object): object => ({ name: 't', datatype: 'BYTES', ...more })
  const lengthOf = (size: number): Uint8Array => Uint8Array.of(size & 255, size >> 8, 0, 0)
  const serve = (...given: [Uint8Array, number]): unknown => {
    const { tensors, bytes } = parseServedBody(...given)
    return { tensors, bytes }
  }

  test('are read from JSON and from binary, between tensors', () => {
    const parts = [text('hé'), new Uint8Array(0)]
    const part = concat(parts.flatMap((element) => [lengthOf(element.length), element]))
    const json = {
      inputs: [
        { name: 'x', datatype: 'UINT8', shape: [2], parameters: { binary_data_size: 2 } },
        bytesInput({ shape: [2, 1], parameters: { binary_data_size: part.length } }),
        bytesInput({ shape: [1, 2], data: [['a', '\ud800']] }),
        { name: 'y', datatype: 'UINT8', shape: [1], data: [3] },
      ],
    }
    expect(serve(...body(json, Uint8Array.of(1, 2), part))).toEqual({
      tensors: [
        { name: 'x', datatype: 'UINT8', shape: [2], data: Uint8Array.of(1, 2) },
        { name: 'y', datatype: 'UINT8', shape: [1], data: Uint8Array.of(3) },
      ],
      bytes: [
        { name: 't', shape: [2, 1], elements: parts },
        { name: 't', shape: [1, 2], elements: ['a', '\ud800'] },
      ],
    })
  })

  test.each([
    ['a number', { shape: [1], data: [1] }, undefined],
    ['less data', { shape: [2], data: ['a'] }, undefined],
    ['no array', { shape: [1], data: 'a' }, undefined],
    ['data twice', { shape: [1], data: ['a'], parameters: { binary_data_size: 4 } }, [0, 0, 0, 0]],
    ['a size that is no number', { shape: [1], parameters: { binary_data_size: 'x' } }, [0, 0, 0, 0]],
    ['a size below zero', { shape: [1], parameters: { binary_data_size: -1 } }, [0, 0, 0, 0]],
    ['a size above the body', { shape: [1], parameters: { binary_data_size: 5 } }, [0, 0, 0, 0]],
    ['a cut length', { shape: [1], parameters: { binary_data_size: 3 } }, [1, 0, 0]],
    ['a cut element', { shape: [1], parameters: { binary_data_size: 5 } }, [2, 0, 0, 0, 97]],
    ['a length of 2^32 - 1', { shape: [1], parameters: { binary_data_size: 5 } }, [255, 255, 255, 255, 97]],
    ['another number of elements', { shape: [2], parameters: { binary_data_size: 4 } }, [0, 0, 0, 0]],
    ['bytes of no tensor', { shape: [1], parameters: { binary_data_size: 4 } }, [0, 0, 0, 0, 0]],
  ])('with %s are rejected with BAD_TENSOR', (_, input, part) => {
    const given = body({ inputs: [bytesInput(input)] }, Uint8Array.from(part ?? []))
    return expectCode(() => serve(...given), 'BAD_TENSOR')
  })

  test('are refused where nothing encodes them', () => {
    const given = body({ inputs: [bytesInput({ shape: [1], data: ['a'] })] })
    return expectCode(() => parseBinaryRequest(...given), 'BAD_TENSOR')
  })

  test('of any bytes are read or refused with BAD_TENSOR', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), fc.nat(4), async (part, count) => {
        const input = bytesInput({ shape: [count], parameters: { binary_data_size: part.length } })
        await expectTyped(() => serve(...body({ inputs: [input] }, part)), ['BAD_TENSOR'])
      }),
    ))
})
