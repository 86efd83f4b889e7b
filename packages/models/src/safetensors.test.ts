import { isOgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSafetensors } from './safetensors.ts'

const file = (header: unknown, values: Uint8Array): Uint8Array => {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header))
  const bytes = new Uint8Array(8 + json.length + values.length)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true)
  bytes.set(json, 8)
  bytes.set(values, 8 + json.length)
  return bytes
}

/** The value of a half-precision bit pattern (IEEE 754-2019, 3.4). */
const meaning = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25)
}

test('widens all 65,536 half-precision values exactly', () => {
  const all = Uint16Array.from({ length: 65_536 }, (_, bits) => bits)
  const header = { all: { dtype: 'F16', shape: [65_536], data_offsets: [0, 131_072] } }
  const widened = openSafetensors(file(header, new Uint8Array(all.buffer))).widened('all', [65_536])
  const wrong = all.filter((bits) => !Object.is(widened[bits], meaning(bits)))
  expect(wrong).toHaveLength(0)
})

test('any header gives either values or BAD_MODEL', () => {
  const offset = fc.oneof(fc.integer({ min: -8, max: 40 }), fc.double(), fc.string(), fc.constant(undefined))
  const header = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({
      t: fc.record({
        dtype: fc.constantFrom('F16', 'F32', 7),
        shape: fc.constantFrom([2, 3], [6], 'x', null),
        data_offsets: fc.oneof(fc.array(offset, { maxLength: 3 }), fc.constant(null)),
      }),
    }),
  )
  fc.assert(
    fc.property(header, fc.uint8Array({ maxLength: 32 }), fc.nat(20), (content, values, cut) => {
      const bytes = file(content, values)
      try {
        const found = openSafetensors(bytes.subarray(0, bytes.length - cut)).widened('t', [2, 3])
        expect(found).toHaveLength(6)
      } catch (error) {
        expect(isOgError(error) && error.code).toBe('BAD_MODEL')
      }
    }),
    { numRuns: 500 },
  )
})
