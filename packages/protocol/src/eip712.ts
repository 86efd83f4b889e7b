import * as z from 'zod'
import { addressSchema, bytes32Schema, bytesSchema } from './byte-schemas.ts'
import type { Domain } from './domain.ts'
import { keccak256 } from './hash.ts'
import { fromHex, type Hex, toHex, writeHex } from './hex.ts'
import { OgError } from './og-error.ts'

/** Field types of our structs: all static, one 32-byte word each. `uint64` and below are JavaScript numbers. */
export type FieldType = 'address' | 'bytes32' | 'uint256' | 'uint64' | 'uint32' | 'uint16' | 'uint8'

type FieldValue<T extends FieldType> = T extends 'address' | 'bytes32' ? Hex : T extends 'uint256' ? bigint : number

/** An EIP-712 struct with its schema and its two serial forms. */
export interface StructType<Fields extends Record<string, FieldType>> {
  readonly name: string
  readonly fields: Fields
  /** `Name(type field,…)`: the preimage of the EIP-712 type hash. */
  readonly encodedType: string
  /** The fields in the form that viem and wallets accept. */
  readonly eip712: readonly { name: string; type: FieldType }[]
  /** keccak256(typeHash ‖ words). @throws BAD_ENCODING when a value is outside its type. */
  hash(value: StructValue<Fields>): Uint8Array
  /** In memory: hex strings, bigints for uint256, numbers below. Unknown fields are rejected. */
  readonly schema: z.ZodType<StructValue<Fields>>
  /** JSON form: uint256 as a decimal string. */
  toJson(value: StructValue<Fields>): StructJson<Fields>
  readonly jsonSchema: z.ZodType<StructValue<Fields>>
  /** Wire form for dag-cbor: addresses, bytes32 and uint256 as byte strings (uint256 without leading zeros). */
  toRecord(value: StructValue<Fields>): Record<string, Uint8Array | number>
  readonly recordSchema: z.ZodType<StructValue<Fields>>
}

export type StructValue<Fields extends Record<string, FieldType>> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>
}

/** JSON form of a struct: uint256 as a decimal string. */
export type StructJson<Fields extends Record<string, FieldType>> = {
  readonly [Name in keyof Fields]: Fields[Name] extends 'uint256' ? string : FieldValue<Fields[Name]>
}

/** The values of a struct type. */
export type ValueOf<T> = T extends StructType<infer Fields> ? StructValue<Fields> : never

const lengths = { address: 20, bytes32: 32 } as const
const maxima = { uint64: Number.MAX_SAFE_INTEGER, uint32: 2 ** 32 - 1, uint16: 2 ** 16 - 1, uint8: 255 } as const
const maxUint256 = 2n ** 256n - 1n

/** Defines a struct; the order of the fields is the order of the EIP-712 type. */
export function struct<const Fields extends Record<string, FieldType>>(
  name: string,
  fields: Fields,
): StructType<Fields> {
  type Value = StructValue<Fields>
  const entries = Object.entries(fields)
  // In the order of dag-cbor, so that the encoder does not have to sort.
  const sorted = Object.keys(fields).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const encodedType = `${name}(${entries.map(([field, type]) => `${type} ${field}`).join(',')})`
  const typeHash = keccak256(new TextEncoder().encode(encodedType))
  const build = (schemaOf: (type: FieldType) => z.ZodType): z.ZodType<Value> =>
    z.strictObject(
      Object.fromEntries(entries.map(([field, type]) => [field, schemaOf(type)])),
    ) as unknown as z.ZodType<Value>

  return {
    name,
    fields,
    encodedType,
    eip712: entries.map(([field, type]) => ({ name: field, type })),
    hash(value) {
      const words = new Uint8Array(32 * (entries.length + 1))
      words.set(typeHash)
      let end = 64
      for (const [field, type] of entries) {
        writeWord(words, end, type, value[field] as string | bigint | number)
        end += 32
      }
      return keccak256(words)
    },
    schema: build(memorySchema),
    jsonSchema: build(jsonSchema),
    recordSchema: build(recordSchema),
    toJson: (value) =>
      Object.fromEntries(
        entries.map(([field]) => {
          const item = value[field] as string | bigint | number
          return [field, typeof item === 'bigint' ? item.toString() : item]
        }),
      ) as StructJson<Fields>,
    toRecord(value) {
      const record: Record<string, Uint8Array | number> = {}
      for (const field of sorted) {
        const item = value[field] as string | bigint | number
        record[field] = typeof item === 'bigint' ? bigintToBytes(item) : typeof item === 'string' ? fromHex(item) : item
      }
      return record
    },
  }
}

/**
 * Right-aligned big-endian word ending at `end`. A value outside its type is rejected here as well as by the schemas: it
 * would overwrite the previous word or have the hash of another value.
 */
function writeWord(words: Uint8Array, end: number, type: FieldType, value: string | bigint | number): void {
  if (type === 'address' || type === 'bytes32') {
    const length = lengths[type]
    if (typeof value !== 'string' || value.length !== 2 + 2 * length || !value.startsWith('0x')) throw badField(type)
    writeHex(value, words, end - length)
  } else if (type === 'uint256') {
    if (typeof value !== 'bigint' || value < 0n || value > maxUint256) throw badField(type)
    for (let rest = value, at = end - 1; rest > 0n; rest >>= 8n, at--) words[at] = Number(rest & 255n)
  } else {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > maxima[type])
      throw badField(type)
    for (let rest = value, at = end - 1; rest > 0; rest = Math.floor(rest / 256), at--) words[at] = rest % 256
  }
}

function badField(type: FieldType): OgError {
  return new OgError('BAD_ENCODING', `A field of type ${type} holds something else.`)
}

function memorySchema(type: FieldType): z.ZodType {
  if (type === 'address') return addressSchema
  if (type === 'bytes32') return bytes32Schema
  if (type === 'uint256') return z.bigint().min(0n).max(maxUint256)
  return z.int().min(0).max(maxima[type])
}

function jsonSchema(type: FieldType): z.ZodType {
  if (type !== 'uint256') return memorySchema(type)
  return z
    .string()
    .regex(/^(0|[1-9][0-9]{0,77})$/)
    .transform(BigInt)
    .pipe(z.bigint().max(maxUint256))
}

function recordSchema(type: FieldType): z.ZodType {
  if (type === 'address' || type === 'bytes32') {
    return bytesSchema(lengths[type]).transform(toHex)
  }
  if (type === 'uint256') {
    return z
      .instanceof(Uint8Array)
      .refine(
        (bytes) => bytes.length <= 32 && bytes[0] !== 0,
        'a whole number in at most 32 bytes without leading zeros',
      )
      .transform(bytesToBigint)
  }
  return memorySchema(type)
}

export function bigintToBytes(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0)
  const digits = value.toString(16)
  return fromHex(`0x${digits.length % 2 === 0 ? digits : `0${digits}`}`)
}

export function bytesToBigint(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(toHex(bytes))
}

const domainTypeHash = keccak256(
  new TextEncoder().encode('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'),
)
const nameHash = keccak256(new TextEncoder().encode('OpenGradient'))
const versionHash = keccak256(new TextEncoder().encode('1'))

/** keccak256 of the EIP-712 domain {name: "OpenGradient", version: "1", chainId, verifyingContract}. */
function domainSeparator(domain: Domain): Uint8Array {
  const words = new Uint8Array(32 * 5)
  words.set(domainTypeHash)
  words.set(nameHash, 32)
  words.set(versionHash, 64)
  writeWord(words, 128, 'uint64', domain.chainId)
  writeWord(words, 160, 'address', domain.verifyingContract)
  return keccak256(words)
}

/** Hashes structs of one domain; the digest is an object's identity everywhere. */
export interface Hasher {
  readonly domain: Domain
  /** keccak256(0x1901 ‖ domain separator ‖ struct hash). @throws BAD_ENCODING when a value is outside its type. */
  digest<Fields extends Record<string, FieldType>>(type: StructType<Fields>, value: StructValue<Fields>): Hex
}

/**
 * A hasher keeps its domain's separator, so that the hot path does not compute it again.
 * @throws BAD_ENCODING when the contract is not an address in lower case.
 */
export function createHasher(domain: Domain): Hasher {
  const prefix = new Uint8Array(34)
  prefix[0] = 0x19
  prefix[1] = 0x01
  prefix.set(domainSeparator(domain), 2)
  return {
    domain,
    digest(type, value) {
      const bytes = new Uint8Array(66)
      bytes.set(prefix)
      bytes.set(type.hash(value), 34)
      return toHex(keccak256(bytes))
    },
  }
}
