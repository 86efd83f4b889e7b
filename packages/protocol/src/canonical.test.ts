import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import { describe, expect, it } from 'vitest'

import { canonicalJson, decodeRecord, encodeRecord, equalBytes, parseCanonicalJson } from './canonical.ts'
import { codeOf } from './code-of.fixture.ts'
import { fromHex, toHex } from './hex.ts'
import { isOgError } from './og-error.ts'

const limit = 1 << 20

/** Values that dag-cbor and JSON can both hold; no lone surrogates, no -0. */
const plainValues = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

describe('encodeRecord and decodeRecord', () => {
  it('decodes an encoded record to an equal value', () => {
    fc.assert(
      fc.property(plainValues, (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'))
        expect(decodeRecord(encodeRecord(value), limit)).toEqual(value)
      }),
    )
  })

  it('encodes every decoded record to the same bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 64 }),
          fc.tuple(plainValues, fc.nat(), fc.nat({ max: 255 })).map(([value, at, byte]) => {
            const bytes = encodeRecord(value)
            bytes[at % bytes.length] = byte
            return bytes
          }),
        ),
        (bytes) => {
          let value: unknown
          try {
            value = decodeRecord(bytes, limit)
          } catch (error) {
            expect(isOgError(error)).toBe(true)
            return
          }
          expect(equalBytes(encodeRecord(value), bytes)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['keys out of order', '0xa2616201616101'],
    ['a longer key first', '0xa262616101616201'],
    ['a key twice', '0xa2616101616101'],
    ['an integer of two bytes that fits into one', '0x1817'],
    ['an integer of nine bytes that fits into one', '0x1b0000000000000001'],
    ['a length of two bytes that fits into one', '0x580100'],
    ['an indefinite array', '0x9f01ff'],
    ['an indefinite string', '0x7f6161ff'],
    ['a half float', '0xf93e00'],
    ['a single float', '0xfa3fc00000'],
    ['a float that is an integer', '0xfb3ff0000000000000'],
    ['negative zero', '0xfb8000000000000000'],
    ['NaN', '0xfb7ff8000000000000'],
    ['infinity', '0xfb7ff0000000000000'],
    ['undefined', '0xf7'],
    ['a simple value', '0xe0'],
    ['a number for a key', '0xa10101'],
    ['bytes for a key', '0xa1416101'],
    ['a tag', '0xc101'],
    ['text that is not UTF-8', '0x61ff'],
    ['a second item', '0x0101'],
    ['nothing', '0x'],
    ['half an item', '0x62'],
    ['an array with too little in it', '0x8201'],
    ['an array of 2^53 items', '0x9b001fffffffffffff'],
    ['a map of 2^64 entries', '0xbbffffffffffffffff'],
    ['a string of 2^53 bytes', '0x5b001fffffffffffff'],
    ['the key __proto__', '0xa1695f5f70726f746f5f5f01'],
    ['the key __proto__ further in', '0x81a2616101695f5f70726f746f5f5f01'],
  ])('refuse %s', (_what, hex) => {
    expect(codeOf(() => decodeRecord(fromHex(hex), limit))).toBe('BAD_ENCODING')
  })

  it('rejects links with BAD_ENCODING', () => {
    const link = CID.parse('bafyreigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi')
    expect(codeOf(() => decodeRecord(encodeRecord({ link }), limit))).toBe('BAD_ENCODING')
  })

  it('decodes integers beyond 2^53 as bigints without rounding', () => {
    expect(decodeRecord(fromHex('0x1bffffffffffffffff'), limit)).toBe(2n ** 64n - 1n)
    expect(decodeRecord(fromHex('0x1b001fffffffffffff'), limit)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('accepts __proto__ as a value', () => {
    expect(decodeRecord(encodeRecord({ key: '__proto__' }), limit)).toEqual({ key: '__proto__' })
  })

  it('rejects deep nesting and a million items before decoding', () => {
    expect(codeOf(() => decodeRecord(new Uint8Array(limit).fill(0x81), limit))).toBe('BAD_ENCODING')
    expect(codeOf(() => decodeRecord(new Uint8Array(limit).fill(0xa1), limit))).toBe('BAD_ENCODING')
    const many = new Uint8Array(limit).fill(0x80)
    many.set(fromHex('0x9a000ffffb'))
    expect(codeOf(() => decodeRecord(many, limit))).toBe('TOO_LARGE')
    expect(codeOf(() => decodeRecord(new Uint8Array(10), 9))).toBe('TOO_LARGE')
  })

  it('rejects values without a dag-cbor form with BAD_ENCODING', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    for (const value of [
      undefined,
      { a: undefined },
      Number.NaN,
      Number.POSITIVE_INFINITY,
      () => 0,
      Symbol('s'),
      cycle,
    ]) {
      expect(codeOf(() => encodeRecord(value))).toBe('BAD_ENCODING')
    }
  })
})

describe('RFC 8785', () => {
  it('parses canonical JSON to an equal value', () => {
    fc.assert(
      fc.property(plainValues, (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'))
        const text = canonicalJson(value)
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text)
        expect(parseCanonicalJson(`${text}\n`)).toEqual(parseCanonicalJson(text))
      }),
    )
  })

  it('writes the example of the RFC (§3.2.2)', () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own digits
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it.each([
    ['nothing', ''],
    ['a space', '{"a": 1}'],
    ['a space before', ' 1'],
    ['two line feeds', '1\n\n'],
    ['carriage return', '1\r\n'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['an escape that is not needed', '"\\u0061"'],
    ['an escaped slash', '"\\/"'],
    ['another form of a number', '1.0'],
    ['an exponent that is not needed', '1e2'],
    ['negative zero', '-0'],
    ['a number that is rounded', '9007199254740993'],
    ['a number beyond the doubles', '1e400'],
    ['a lone surrogate', '"\\ud800"'],
    ['a lone surrogate in a key', '{"\\ud800":1}'],
    ['a byte order mark', '\ufeff1'],
    ['NaN', 'NaN'],
    ['the key __proto__', '{"__proto__":1}'],
    ['the key __proto__ further in', '[{"a":{"__proto__":{}}}]'],
    ['the key __proto__, escaped', '{"\\u005f_proto__":1}'],
  ])('refuses %s', (_what, text) => {
    expect(codeOf(() => parseCanonicalJson(text))).toBe('BAD_ENCODING')
  })

  it('accepts "__proto__" inside a string value', () => {
    const text = canonicalJson({ a: '"__proto__":' })
    expect(parseCanonicalJson(text)).toEqual({ a: '"__proto__":' })
  })

  it('rejects arbitrary text and deep nesting with an OgError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        codeOf(() => parseCanonicalJson(text))
      }),
    )
    expect(codeOf(() => parseCanonicalJson('['.repeat(1_000_000)))).toBe('TOO_LARGE')
    expect(codeOf(() => parseCanonicalJson('['.repeat(65) + ']'.repeat(65)))).toBe('TOO_LARGE')
    expect(parseCanonicalJson('['.repeat(64) + ']'.repeat(64))).toBeDefined()
  })

  it('rejects values without a JSON form with BAD_ENCODING', () => {
    for (const value of [undefined, Number.NaN, 1n, '\ud800', () => 0]) {
      expect(codeOf(() => canonicalJson(value))).toBe('BAD_ENCODING')
    }
  })
})

it('compares byte arrays by content', () => {
  expect(equalBytes(fromHex('0x0102'), fromHex('0x0102'))).toBe(true)
  expect(equalBytes(fromHex('0x0102'), fromHex('0x0103'))).toBe(false)
  expect(equalBytes(fromHex('0x0102'), fromHex('0x01'))).toBe(false)
  expect(toHex(new Uint8Array())).toBe('0x')
})
