import fc from 'fast-check'
import { encodeAbiParameters, hashTypedData, hashStruct as viemHashStruct } from 'viem'
import { describe, expect, it } from 'vitest'
import { createHasher } from './hasher.ts'
import { toHex } from './hex.ts'
import { isOgError } from './og-error.ts'
import { struct } from './struct.ts'
import { type AnyStruct, structOf, structTypes } from './struct-values.fixture.ts'

const domain = { chainId: 31_337, verifyingContract: `0x${'5f'.repeat(20)}` } as const
const hasher = createHasher(domain)
const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })

describe.each(structTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  it('has the digest and the ABI words that viem computes', () => {
    const types = { [type.name]: type.eip712 }
    fc.assert(
      fc.property(structOf(type), (value) => {
        const message = Object.fromEntries(
          Object.entries(value).map(([name, item]) => [name, typeof item === 'number' ? BigInt(item) : item]),
        )
        expect(toHex(type.hash(value))).toBe(viemHashStruct({ data: message, primaryType: type.name, types }))
        expect(toHex(type.words(value))).toBe(encodeAbiParameters(type.eip712, Object.values(message)))
        const typed = {
          types,
          primaryType: type.name,
          message,
          domain: { name: 'OpenGradient', version: '2', ...domain },
        }
        expect(hasher.digest(type, value)).toBe(hashTypedData(typed))
      }),
      { numRuns: 30 },
    )
  })

  it('round-trips through its packed form and its JSON form', () => {
    fc.assert(
      fc.property(structOf(type), fc.nat({ max: 9 }), (value, offset) => {
        const packed = type.pack(value)
        expect(packed.length).toBe(type.size)
        expect(type.unpack(packed)).toEqual(value)
        const target = new Uint8Array(type.size + 20).fill(0xaa)
        expect(type.packInto(value, target, offset)).toBe(offset + type.size)
        expect(type.unpackAt(target, offset)).toEqual(value)
        expect(target.subarray(0, offset).every((byte) => byte === 0xaa)).toBe(true)
        expect(target[offset + type.size]).toBe(0xaa)
        const json = type.toJson(value)
        expect(Object.keys(json)).toEqual(Object.keys(type.fields))
        expect(type.jsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(value)
      }),
      { numRuns: 50 },
    )
  })

  it('decodes each byte string of its length to exactly one value or rejects it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: type.size, maxLength: type.size }), fc.boolean(), (bytes, clear) => {
        // Half of the cases have small integers, which random bytes would seldom give.
        if (clear) clearHighBytes(type, bytes)
        try {
          expect(toHex(type.pack(type.unpack(bytes)))).toBe(toHex(bytes))
        } catch (error) {
          if (!isOgError(error)) throw error
          expect(error).toEqual(badEncoding)
          expect(Object.values(type.fields)).toContain('uint64')
          expect(clear).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('rejects other lengths and values outside their types', () => {
    const value = fc.sample(structOf(type), 1)[0] as Record<string, unknown>
    const packed = type.pack(value as never)
    expect(() => type.unpack(packed.subarray(1))).toThrow(badEncoding)
    expect(() => type.unpack(new Uint8Array(type.size + 1))).toThrow(badEncoding)
    expect(() => type.unpackAt(packed, 1)).toThrow(badEncoding)
    for (const [name, field] of Object.entries(type.fields)) {
      for (const bad of badValues[field]) {
        const changed = { ...value, [name]: bad } as never
        for (const run of [() => type.pack(changed), () => type.words(changed), () => type.hash(changed)]) {
          expect(run, `${name}: ${String(bad)}`).toThrow(badEncoding)
        }
      }
    }
  })
})

const upper = `0x${'AA'.repeat(32)}`
const badValues = {
  address: [`0x${'aa'.repeat(19)}`, `0x${'aa'.repeat(32)}`, upper.slice(0, 42), `00${'aa'.repeat(20)}`, 0, undefined],
  bytes32: [`0x${'aa'.repeat(31)}`, `0x${'aa'.repeat(20)}`, upper, `0x${'zz'.repeat(32)}`, 0n, null],
  uint256: [-1n, 2n ** 256n, 1, '1'],
  uint128: [-1n, 2n ** 128n, 2n ** 200n, 1],
  uint64: [-1, 2 ** 53, 1.5, Number.NaN, 1n, '1'],
  uint32: [-1, 2 ** 32, 2 ** 40, 0.5, 1n],
  uint16: [-1, 2 ** 16, 2 ** 32],
  uint8: [-1, 256, 2 ** 33],
}

function clearHighBytes(type: AnyStruct, bytes: Uint8Array): void {
  let at = 0
  for (const field of Object.values(type.fields)) {
    const width = { address: 20, bytes32: 32, uint256: 32, uint128: 16, uint64: 8, uint32: 4, uint16: 2, uint8: 1 }[
      field
    ]
    if (field === 'uint64') bytes.fill(0, at, at + 2)
    at += width
  }
}

it('rejects a uint64 above 2^53 - 1 in the packed form', () => {
  const type = struct('Small', { value: 'uint64' })
  expect(type.unpack(Uint8Array.of(0, 0x1f, 255, 255, 255, 255, 255, 255))).toEqual({ value: Number.MAX_SAFE_INTEGER })
  expect(() => type.unpack(Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0))).toThrow(badEncoding)
})

it('has another digest in another domain', () => {
  const type = struct('Small', { value: 'uint64' })
  const others = [
    { ...domain, chainId: 1 },
    { ...domain, verifyingContract: `0x${'60'.repeat(20)}` as const },
  ]
  for (const other of others) {
    expect(createHasher(other).digest(type, { value: 1 })).not.toBe(hasher.digest(type, { value: 1 }))
  }
})
