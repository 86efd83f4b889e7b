import fc from 'fast-check'
import { expect, test } from 'vitest'

import { quoteLargeIntegers } from './quote-large-integers.ts'

test.each([
  ['[9007199254740992,-9223372036854775808]', '["9007199254740992","-9223372036854775808"]'],
  ['{"a":{"b":[[18446744073709551615]]}}', '{"a":{"b":[["18446744073709551615"]]}}'],
  ['9007199254740993', '"9007199254740993"'],
])('quotes the integers beyond 2^53 - 1 of %s', (text, quoted) => expect(quoteLargeIntegers(text)).toBe(quoted))

test.each([
  '[9007199254740991,-9007199254740991,-0]',
  '[0.1234567890123456789,12345678901234567890.5,12345678901234567890e1,1E-30]',
  '{"12345678901234567890":"say \\"12345678901234567890\\""}',
  '[true,false,null]',
])('changes nothing in %s', (text) => expect(quoteLargeIntegers(text)).toBe(text))

test('keeps every digit of any integers beside any JSON value', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(-(2n ** 64n), 2n ** 64n)), fc.jsonValue(), (integers, value) => {
      const plain = JSON.stringify(value)
      const parsed = JSON.parse(quoteLargeIntegers(`{"integers":[${integers}],"value":[${JSON.stringify(plain)}]}`))
      expect(parsed.integers.map(BigInt)).toEqual(integers)
      expect(parsed.value).toEqual([plain])
    }),
  )
})
