import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeBase64, encodeBase64 } from './base64.ts'

const refused = expect.objectContaining({ code: 'BAD_ENCODING' })

describe('base64', () => {
  it('decodes its own encoding to an equal value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([
    'A',
    'AA',
    'AAA',
    'AAAAA',
    'AA=',
    'AB==',
    'AAB=',
    'AA==\n',
    ' AA==',
    'AA-_',
    '====',
    'AA==AA==',
    'é',
    'AAAA=',
  ])('rejects %j with BAD_ENCODING', (other) => {
    expect(() => decodeBase64(other)).toThrow(refused)
  })

  it('encodes every decoded text to the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String({ maxLength: 12 }), fc.string({ maxLength: 8 })), (other) => {
        try {
          expect(encodeBase64(decodeBase64(other))).toBe(other)
        } catch (error) {
          expect(error).toEqual(refused)
        }
      }),
    )
  })
})
