import * as z from 'zod'
import { platform } from '#platform'
import { writeBigint, writeFixed, writeNumber } from './abi-words.ts'
import { addressSchema, bytes32Schema } from './byte-schemas.ts'
import { keccak256 } from './hash.ts'
import type { Hex } from './hex.ts'
import { OgError } from './og-error.ts'

/**
 * Field types of the structs: all static. `uint256` and `uint128` are bigints, smaller integers are JavaScript numbers; a
 * `uint64` above 2^53 - 1 is rejected.
 */
export type FieldType = 'address' | 'bytes32' | 'uint256' | 'uint128' | 'uint64' | 'uint32' | 'uint16' | 'uint8'

type FieldValue<T extends FieldType> = T extends 'address' | 'bytes32'
  ? Hex
  : T extends 'uint256' | 'uint128'
    ? bigint
    : number

export type StructValue<Fields extends Record<string, FieldType>> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>
}

/** JSON form of a struct: `uint256` and `uint128` as decimal strings. */
export type StructJson<Fields extends Record<string, FieldType>> = {
  readonly [Name in keyof Fields]: Fields[Name] extends 'uint256' | 'uint128' ? string : FieldValue<Fields[Name]>
}

/** The values of a struct type. */
export type ValueOf<T> = T extends StructType<infer _, infer Fields> ? StructValue<Fields> : never

/**
 * An EIP-712 struct and its packed form: the fields in order, each with the width of its type, integers big-endian. Every
 * byte string of `size` bytes is the packed form of exactly one value, or holds an integer outside its type and is rejected.
 */
export interface StructType<Name extends string, Fields extends Record<string, FieldType>> {
  readonly name: Name
  readonly fields: Fields
  /** `Name(type field,…)`: the preimage of the EIP-712 type hash. */
  readonly encodedType: string
  /** The fields in the form that viem and wallets accept. */
  readonly eip712: readonly { name: string; type: FieldType }[]
  /** Length of the packed form, in bytes. */
  readonly size: number
  /** @throws BAD_ENCODING when a value is outside its type. */
  pack(value: StructValue<Fields>): Uint8Array
  /** Writes the packed form at `offset`. @returns the offset behind it. @throws BAD_ENCODING */
  packInto(value: StructValue<Fields>, target: Uint8Array, offset: number): number
  /** @throws BAD_ENCODING when there are more or fewer than `size` bytes, or an integer is outside its type. */
  unpack(bytes: Uint8Array): StructValue<Fields>
  /** Reads the packed form at `offset`. @throws BAD_ENCODING */
  unpackAt(bytes: Uint8Array, offset: number): StructValue<Fields>
  /** abi.encode(value): one word of 32 bytes for each field. @throws BAD_ENCODING */
  words(value: StructValue<Fields>): Uint8Array
  /** EIP-712 struct hash: keccak256(typeHash ‖ words). @throws BAD_ENCODING */
  hash(value: StructValue<Fields>): Uint8Array
  toJson(value: StructValue<Fields>): StructJson<Fields>
  readonly jsonSchema: z.ZodType<StructValue<Fields>>
}

const widths = {
  address: 20,
  bytes32: 32,
  uint256: 32,
  uint128: 16,
  uint64: 8,
  uint32: 4,
  uint16: 2,
  uint8: 1,
} as const

interface Field {
  readonly name: string
  readonly type: FieldType
  readonly width: number
  /** Offset behind the field in the packed form. */
  readonly end: number
}

type Raw = Record<string, Hex | bigint | number>

/** Defines a struct; the order of the fields is the order of the EIP-712 type. */
export function struct<const Name extends string, const Fields extends Record<string, FieldType>>(
  name: Name,
  fields: Fields,
): StructType<Name, Fields> {
  type Value = StructValue<Fields>
  const layout = layoutOf(fields)
  const size = layout.at(-1)?.end ?? 0
  const encodedType = `${name}(${layout.map((field) => `${field.type} ${field.name}`).join(',')})`
  const typeHash = keccak256(new TextEncoder().encode(encodedType))
  // A copy of an object with all its fields is faster to fill than an empty one.
  const template = Object.fromEntries(layout.map((field) => [field.name, 0])) as Raw
  const writeWords = (value: Value, words: Uint8Array, start: number): void => {
    let end = start + 32
    for (const field of layout) {
      writeField(words, end, field, (value as Raw)[field.name])
      end += 32
    }
  }
  const read = (bytes: Uint8Array, offset: number): Value => {
    const digits = platform.bytesToHex(bytes.subarray(offset, offset + size))
    const value = { ...template }
    for (const field of layout) value[field.name] = readField(bytes, offset + field.end, digits, field)
    return value as Value
  }
  const packInto = (value: Value, target: Uint8Array, offset: number): number => {
    target.fill(0, offset, offset + size)
    for (const field of layout) writeField(target, offset + field.end, field, (value as Raw)[field.name])
    return offset + size
  }
  return {
    name,
    fields,
    encodedType,
    eip712: layout.map((field) => ({ name: field.name, type: field.type })),
    size,
    packInto,
    pack(value) {
      const bytes = new Uint8Array(size)
      packInto(value, bytes, 0)
      return bytes
    },
    unpack(bytes) {
      if (bytes.length !== size) throw badLength(name, size, bytes.length)
      return read(bytes, 0)
    },
    unpackAt(bytes, offset) {
      if (bytes.length < offset + size) throw badLength(name, size, Math.max(bytes.length - offset, 0))
      return read(bytes, offset)
    },
    words(value) {
      const words = new Uint8Array(32 * layout.length)
      writeWords(value, words, 0)
      return words
    },
    hash(value) {
      const words = new Uint8Array(32 * (layout.length + 1))
      words.set(typeHash)
      writeWords(value, words, 32)
      return keccak256(words)
    },
    toJson: (value) =>
      Object.fromEntries(
        layout.map((field) => {
          const item = (value as Raw)[field.name]
          return [field.name, typeof item === 'bigint' ? item.toString() : item]
        }),
      ) as StructJson<Fields>,
    jsonSchema: z.strictObject(
      Object.fromEntries(layout.map((field) => [field.name, fieldSchema(field.type)])),
    ) as unknown as z.ZodType<Value>,
  }
}

function layoutOf(fields: Record<string, FieldType>): readonly Field[] {
  let end = 0
  return Object.entries(fields).map(([name, type]) => {
    const width = widths[type]
    end += width
    return { name, type, width, end }
  })
}

function writeField(target: Uint8Array, end: number, { type, width }: Field, value: unknown): void {
  if (type === 'address' || type === 'bytes32') writeFixed(target, end, width, value)
  else if (type === 'uint256' || type === 'uint128') writeBigint(target, end, width, value)
  else writeNumber(target, end, width, value)
}

/** `digits` is the hexadecimal text of the whole struct: one conversion, and a slice for each field. */
function readField(bytes: Uint8Array, end: number, digits: string, field: Field): Hex | bigint | number {
  const { type, width } = field
  if (type === 'address' || type === 'bytes32') return `0x${digits.slice(2 * (field.end - width), 2 * field.end)}`
  if (type === 'uint256' || type === 'uint128') return readBigint(bytes, end, digits, field)
  if (width < 8) {
    let value = 0
    for (let at = end - width; at < end; at++) value = value * 256 + (bytes[at] as number)
    return value
  }
  const high = readUint32(bytes, end - 8)
  if (high > 0x1f_ffff) throw new OgError('BAD_ENCODING', `The field ${field.name} is above 2^53 - 1.`)
  return high * 0x1_0000_0000 + readUint32(bytes, end - 4)
}

function readBigint(bytes: Uint8Array, end: number, digits: string, field: Field): bigint {
  let at = end - field.width
  while (at < end - 8 && bytes[at] === 0) at++
  const high = readUint32(bytes, end - 8)
  if (at === end - 8 && high <= 0x1f_ffff) return BigInt(high * 0x1_0000_0000 + readUint32(bytes, end - 4))
  return BigInt(`0x${digits.slice(2 * (field.end - (end - at)), 2 * field.end)}`)
}

function readUint32(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)) >>>
    0
  )
}

function badLength(name: string, size: number, actual: number): OgError {
  return new OgError('BAD_ENCODING', `A packed ${name} has ${size} bytes, not ${actual}.`)
}

function fieldSchema(type: FieldType): z.ZodType {
  if (type === 'address') return addressSchema
  if (type === 'bytes32') return bytes32Schema
  if (type === 'uint256' || type === 'uint128') {
    const max = 2n ** BigInt(8 * widths[type]) - 1n
    return z
      .string()
      .regex(/^(0|[1-9][0-9]{0,77})$/)
      .transform(BigInt)
      .pipe(z.bigint().max(max))
  }
  return z
    .int()
    .min(0)
    .max(type === 'uint64' ? Number.MAX_SAFE_INTEGER : 2 ** (8 * widths[type]) - 1)
}
