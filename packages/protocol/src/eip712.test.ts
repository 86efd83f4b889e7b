import fc from 'fast-check'
import { hashStruct, hashTypedData } from 'viem'
import { describe, expect, it } from 'vitest'

import { hexOf, structOf, structTypes } from './arbitraries.fixture.ts'
import { decodeRecord, encodeRecord } from './canonical.ts'
import { domainSchema } from './domain.ts'
import { bigintToBytes, bytesToBigint, createHasher, type StructType, struct } from './eip712.ts'
import { toHex } from './hex.ts'

type AnyStruct = StructType<Record<string, 'uint8'>>
const types = structTypes.map((type) => [type.name, type as unknown as AnyStruct] as const)
const refused = expect.objectContaining({ code: 'BAD_ENCODING' })
const domain = { chainId: 1, verifyingContract: `0x${'ab'.repeat(20)}` as const }

describe.each(types)('%s', (name, type) => {
  it('computes the same digest as viem', () => {
    fc.assert(
      fc.property(
        structOf(type),
        fc.integer({ min: 1, max: 2 ** 53 - 1 }),
        hexOf(20),
        (value, chainId, verifyingContract) => {
          const types = { [name]: type.eip712 }
          const message = value as Record<string, unknown>
          expect(toHex(type.hash(value))).toBe(hashStruct({ types, primaryType: name, data: message }))
          expect(createHasher({ chainId, verifyingContract }).digest(type, value)).toBe(
            hashTypedData({
              domain: { name: 'OpenGradient', version: '1', chainId, verifyingContract },
              types,
              primaryType: name,
              message,
            }),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('parses its JSON form and its wire form to an equal value', () => {
    fc.assert(
      fc.property(structOf(type), (value) => {
        expect(type.schema.parse(value)).toEqual(value)
        expect(type.jsonSchema.parse(JSON.parse(JSON.stringify(type.toJson(value))))).toEqual(value)
        expect(type.recordSchema.parse(decodeRecord(encodeRecord(type.toRecord(value)), 4096))).toEqual(value)
      }),
    )
  })

  it('rejects unknown and missing fields', () => {
    const [value] = fc.sample(structOf(type), 1) as [Record<string, number>]
    for (const [schema, form] of [
      [type.schema, value],
      [type.jsonSchema, type.toJson(value)],
      [type.recordSchema, type.toRecord(value)],
    ] as const) {
      expect(schema.safeParse(form).success).toBe(true)
      expect(schema.safeParse({ ...form, extra: 0 }).success).toBe(false)
      for (const field of Object.keys(form)) {
        const { [field]: _, ...rest } = form as Record<string, unknown>
        expect(schema.safeParse(rest).success).toBe(false)
      }
    }
  })

  it('computes another digest when any field changes', () => {
    fc.assert(
      fc.property(structOf(type), structOf(type), fc.constantFrom(...Object.keys(type.fields)), (a, b, field) => {
        fc.pre(a[field] !== b[field])
        const hasher = createHasher(domain)
        expect(hasher.digest(type, { ...a, [field]: b[field] } as never)).not.toBe(hasher.digest(type, a))
      }),
    )
  })
})

describe('bounds of the field types', () => {
  const type = struct('Edges', {
    a: 'bytes32',
    address: 'address',
    uint8: 'uint8',
    uint16: 'uint16',
    uint32: 'uint32',
    uint64: 'uint64',
    uint256: 'uint256',
  })
  const value = {
    a: `0x${'11'.repeat(32)}`,
    address: `0x${'22'.repeat(20)}`,
    uint8: 255,
    uint16: 65_535,
    uint32: 2 ** 32 - 1,
    uint64: Number.MAX_SAFE_INTEGER,
    uint256: 2n ** 256n - 1n,
  } as const

  const outside: [string, unknown][] = [
    ['uint8', 256],
    ['uint16', 65_536],
    ['uint32', 2 ** 32],
    ['uint64', 2 ** 53],
    ['uint64', -1],
    ['uint64', 1.5],
    ['uint64', Number.NaN],
    ['uint64', Number.POSITIVE_INFINITY],
    ['uint64', 1n],
    ['uint64', '1'],
    ['uint256', 2n ** 256n],
    ['uint256', -1n],
    ['uint256', 1],
    ['uint256', `0x${'11'.repeat(32)}`],
    ['address', `0x${'AB'.repeat(20)}`],
    ['address', `0x${'22'.repeat(19)}`],
    ['address', `0x${'22'.repeat(32)}`],
    ['address', `22${'22'.repeat(20)}`],
    ['address', `0x${'zz'.repeat(20)}`],
    ['a', `0x${'11'.repeat(20)}`],
    ['a', undefined],
  ]

  it('accepts the largest values', () => {
    expect(type.schema.parse(value)).toEqual(value)
    expect(toHex(type.hash(value))).toBe(
      hashStruct({ types: { Edges: type.eip712 }, primaryType: 'Edges', data: value }),
    )
  })

  it.each(outside)('%s rejects %s, in the schema and when hashed', (field, item) => {
    const changed = { ...value, [field]: item }
    expect(type.schema.safeParse(changed).success).toBe(false)
    expect(() => type.hash(changed as never)).toThrow(refused)
  })

  it.each([
    ['uint256', '01'],
    ['uint256', '-1'],
    ['uint256', '1e3'],
    ['uint256', '0x10'],
    ['uint256', ' 1'],
    ['uint256', '1\n'],
    ['uint256', ''],
    ['uint256', 1],
    ['uint256', (2n ** 256n).toString()],
    ['uint256', '9'.repeat(78)],
    ['uint64', '1'],
    ['address', `0x${'22'.repeat(20)}\n`],
  ])('JSON form: %s refuses "%s"', (field, item) => {
    expect(type.jsonSchema.safeParse({ ...type.toJson(value), [field]: item }).success).toBe(false)
  })

  it.each([
    ['uint256', Uint8Array.of(0)],
    ['uint256', Uint8Array.of(0, 1)],
    ['uint256', new Uint8Array(33).fill(1)],
    ['uint256', 1],
    ['address', new Uint8Array(21)],
    ['address', `0x${'22'.repeat(20)}`],
    ['a', new Uint8Array(31)],
    ['uint64', 2n ** 53n],
  ])('wire form: %s refuses "%s"', (field, item) => {
    expect(type.recordSchema.safeParse({ ...type.toRecord(value), [field]: item }).success).toBe(false)
  })

  it('encodes integers without leading zeros', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), (n) => {
        const bytes = bigintToBytes(n)
        expect(bytesToBigint(bytes)).toBe(n)
        expect(bytes[0]).not.toBe(0)
      }),
    )
  })
})

it('accepts a contract address in lower case only', () => {
  const mixed = '0x5FbDB2315678afecb367f032d93F642f64180aa3' as const
  expect(() => createHasher({ chainId: 1, verifyingContract: mixed })).toThrow(refused)
  expect(domainSchema.safeParse({ chainId: 1, verifyingContract: mixed }).success).toBe(false)
  expect(domainSchema.safeParse({ ...domain, chainId: 0 }).success).toBe(false)
  expect(domainSchema.safeParse(domain).success).toBe(true)
})
