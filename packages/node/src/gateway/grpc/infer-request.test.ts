import { isOgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readInferRequest } from './infer-request.ts'
import { readIndexRequest, readModelRequest } from './model-requests.ts'
import { WireWriter } from './wire-writer.ts'

const bytesOf = (values: ArrayBufferView): Uint8Array => new Uint8Array(values.buffer)

/** A request of one input. */
function request(datatype: string, shape: number[], contents: (message: WireWriter) => unknown): Uint8Array {
  return new WireWriter()
    .message(5, (input) => {
      input.text(1, 'x').text(2, datatype).integers(3, shape)
      input.message(5, contents)
    })
    .finish()
}
const codeOf = (message: Uint8Array): string => {
  try {
    readInferRequest(message)
    return 'none'
  } catch (error) {
    if (isOgError(error)) return error.code
    throw error
  }
}

describe('typed contents', () => {
  it.each<[string, number, (number | bigint)[], ArrayBufferView]>([
    ['BOOL', 1, [0, 1, 2], Uint8Array.of(0, 1, 1)],
    ['INT8', 2, [-128, 127], Int8Array.of(-128, 127)],
    ['INT16', 2, [-32_768, 32_767], Int16Array.of(-32_768, 32_767)],
    ['INT32', 2, [-(2 ** 31), 2 ** 31 - 1], Int32Array.of(-(2 ** 31), 2 ** 31 - 1)],
    ['INT64', 3, [-(2n ** 63n), 2n ** 63n - 1n], BigInt64Array.of(-(2n ** 63n), 2n ** 63n - 1n)],
    ['UINT8', 4, [0, 255], Uint8Array.of(0, 255)],
    ['UINT16', 4, [65_535], Uint16Array.of(65_535)],
    ['UINT32', 4, [2 ** 32 - 1], Uint32Array.of(2 ** 32 - 1)],
    ['UINT64', 5, [2n ** 64n - 1n], BigUint64Array.of(2n ** 64n - 1n)],
  ])('of %s are read, packed and one by one', (datatype, field, values, expected) => {
    const packed = request(datatype, [values.length], (contents) => contents.integers(field, values))
    expect(readInferRequest(packed).tensors).toMatchObject([{ datatype, data: bytesOf(expected) }])
    const single = request(datatype, [1], (contents) => contents.integer(field, values.at(-1) as number))
    const last = bytesOf(expected).slice(-bytesOf(expected).length / values.length)
    expect(readInferRequest(single).tensors).toMatchObject([{ datatype, data: last }])
  })

  it.each<[string, number, number]>([
    ['INT8', 2, 128],
    ['INT8', 2, -129],
    ['INT16', 2, 32_768],
    ['UINT8', 4, 256],
    ['UINT16', 4, 65_536],
    ['FP16', 6, 1],
  ])('of %s in field %i refuse %i', (datatype, field, value) => {
    expect(codeOf(request(datatype, [1], (contents) => contents.integers(field, [value])))).toBe('BAD_TENSOR')
  })
})

describe('contents of the datatype BYTES', () => {
  const element = new TextEncoder().encode('hé')

  it('are read from bytes_contents and from raw_input_contents', () => {
    const typed = request('BYTES', [1, 1], (contents) => contents.bytes(8, element))
    const raw = new WireWriter()
      .message(5, (input) => input.text(1, 'x').text(2, 'BYTES').integers(3, [1, 1]))
      .bytes(7, Uint8Array.of(element.length, 0, 0, 0, ...element))
      .finish()
    for (const message of [typed, raw]) {
      const { tensors, bytes } = readInferRequest(message)
      expect({ tensors, bytes }).toEqual({ tensors: [], bytes: [{ name: 'x', shape: [1, 1], elements: [element] }] })
    }
  })

  it.each([
    ['in another number', (contents: WireWriter) => contents.bytes(8, element).bytes(8, element)],
    ['of another field', (contents: WireWriter) => contents.integers(3, [1])],
    ['without elements', () => undefined],
  ])('%s are refused', (_, contents) => expect(codeOf(request('BYTES', [1], contents))).toBe('BAD_TENSOR'))
})

describe('a request', () => {
  it('of many parts that take no bytes is refused before they take memory', () => {
    const empty = (field: number): Uint8Array => new WireWriter().bytes(field, new Uint8Array(0)).finish()
    for (const field of [5, 6, 7]) {
      const part = empty(field)
      const message = new Uint8Array(part.length * 100_000)
      for (let i = 0; i < message.length; i += part.length) message.set(part, i)
      expect(codeOf(message)).toBe('BAD_INPUT')
    }
  })

  it('of integers that grow eightfold is refused by the sum of its shapes', () => {
    const part = request('INT64', [3_000_000], (contents) => contents.integers(3, new Uint8Array(8)))
    const message = new Uint8Array(part.length * 4)
    for (let i = 0; i < 4; i++) message.set(part, i * part.length)
    expect(codeOf(message)).toBe('BAD_TENSOR')
    const huge = request('INT64', [2 ** 30], (contents) => contents.integers(3, [1]))
    expect(codeOf(huge)).toBe('TOO_LARGE')
  })

  it('keeps a parameter by any name apart from the prototype of objects', () => {
    const parameter = (entry: WireWriter) => entry.text(1, '__proto__').message(2, (value) => value.text(3, 'a'))
    const { request: read } = readInferRequest(new WireWriter().message(4, parameter).finish())
    expect(Object.getPrototypeOf(read.parameters)).toBe(Object.prototype)
  })

  it('of any bytes is read or refused with a typed error', () => {
    const valid = new WireWriter()
      .text(1, 'a/b')
      .message(4, (entry) => entry.text(1, 'k').message(2, (value) => value.text(3, 'v')))
      .bytes(5, request('INT32', [2], (contents) => contents.integers(2, [1, -2])).subarray(2))
      .message(6, (output) => output.text(1, 'y'))
      .finish()
    expect(codeOf(valid)).toBe('none')
    const codes = ['none', 'BAD_ENCODING', 'BAD_INPUT', 'BAD_TENSOR', 'TOO_LARGE']
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(255), fc.nat(valid.length), (at, byte, length) => {
        expect(codes).toContain(codeOf(valid.with(at, byte)))
        expect(codes).toContain(codeOf(valid.with(at, byte).subarray(0, length)))
      }),
      { numRuns: 2_000 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void expect(codes).toContain(codeOf(bytes))))
  })
})

/** A field that is repeated: two bytes each time, or a few. */
const repeated = (field: readonly number[], times: number): Uint8Array =>
  Buffer.concat(Array.from({ length: times }, () => Buffer.from(field)))

describe('a message of very many fields', () => {
  it.each<[string, readonly number[], (message: Uint8Array) => unknown]>([
    ['empty names', [0x0a, 0], readInferRequest],
    ['unknown fields', [0x78, 0], readInferRequest],
    ['empty names of a model', [0x0a, 0], readModelRequest],
    ['unknown fields of an index', [0x78, 0], readIndexRequest],
  ])('is refused, with %s', (_, field, read) => {
    expect(() => read(repeated(field, 70_000))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  })

  it('is refused with fields in its inputs, parameters and contents', () => {
    const parameters = repeated([0x22, 7, 0x0a, 1, 0x61, 0x12, 2, 0x10, 0], 1_000)
    const inputs = Array.from({ length: 60 }, () => parameters)
    const nested = new WireWriter()
    for (const each of inputs) nested.bytes(5, each)
    expect(codeOf(nested.finish())).toBe('TOO_LARGE')
    const empty = repeated([0x1a, 0], 3_000)
    const contents = new WireWriter().message(5, (input) =>
      input.text(1, 'x').text(2, 'INT64').integers(3, [1]).bytes(5, empty),
    )
    expect(codeOf(contents.finish())).toBe('TOO_LARGE')
  })

  it('is read with an element of its own for each of 100,000 integers', () => {
    const message = request('INT64', [100_000], (contents) => {
      for (let i = 0; i < 100_000; i++) contents.integer(3, 1)
    })
    expect(readInferRequest(message).tensors[0]?.data).toHaveLength(800_000)
  })
})
