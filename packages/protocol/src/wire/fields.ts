import * as z from 'zod'

import { bytesSchema } from '../byte-schemas.ts'
import { type Address, fromHex, type Hex, toHex } from '../hex.ts'
import type { RunParams } from '../interfaces/execution.ts'
import { limits } from '../limits.ts'
import { packPath, unpackPath } from '../merkle-tree.ts'
import { OgError } from '../og-error.ts'
import { runParamsSchema } from '../params.ts'
import { packSigned, type Signed, unpackSigned } from '../signed.ts'
import type { FieldType, StructType, StructValue } from '../struct.ts'
import type { Tensor } from '../tensor.ts'
import { type WireError, wireErrorSchema } from '../wire-error.ts'
import { tensorsRecordSchema, tensorToRecord } from './tensor-record.ts'

/** A part of a message: its schema over the decoded record, and its form in the record. */
export interface WireField<T> {
  readonly schema: z.ZodType<T>
  encode(value: T): unknown
}

export type WireValue<Field> = Field extends WireField<infer T> ? T : never

type Fields = Readonly<Record<string, WireField<unknown>>>
type ObjectOf<F extends Fields> = { readonly [Name in keyof F]: WireValue<F[Name]> }
type TaggedOf<Variants extends Readonly<Record<string, Fields>>> = {
  [Type in keyof Variants]: { readonly type: Type } & ObjectOf<Variants[Type]>
}[keyof Variants]

/** A field of bytes that `decode` turns into a value; its errors become the schema's. */
function bytesField<T>(decode: (bytes: Uint8Array) => T, encode: (value: T) => Uint8Array): WireField<T> {
  const schema = z.instanceof(Uint8Array).transform((bytes, context) => {
    try {
      return decode(bytes)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as OgError).shortMessage })
      return z.NEVER
    }
  })
  return { schema, encode }
}

const hexField = (length: number): WireField<Hex> => ({ schema: bytesSchema(length).transform(toHex), encode: fromHex })

export const bytes32Field = hexField(32)
export const addressField: WireField<Address> = hexField(20)

/** An integer from 0 to `max`. */
export function countField(max: number = Number.MAX_SAFE_INTEGER): WireField<number> {
  return { schema: z.int().min(0).max(max), encode: (value) => value }
}

/** At most `max` bytes. */
export function binaryField(max: number): WireField<Uint8Array> {
  return {
    schema: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= max, `at most ${max} bytes`),
    encode: (value) => value,
  }
}

/** A struct in its packed form. */
export function structField<Name extends string, F extends Record<string, FieldType>>(
  type: StructType<Name, F>,
): WireField<StructValue<F>> {
  return bytesField(type.unpack, type.pack)
}

/** Structs in their packed form, concatenated. */
export function structsField<Name extends string, F extends Record<string, FieldType>>(
  type: StructType<Name, F>,
  max: number,
): WireField<readonly StructValue<F>[]> {
  const { size } = type
  return bytesField<readonly StructValue<F>[]>(
    (bytes) => {
      if (bytes.length % size !== 0 || bytes.length > max * size) {
        throw new OgError('BAD_ENCODING', `${bytes.length} bytes are no list of at most ${max} ${type.name}s.`)
      }
      return Array.from({ length: bytes.length / size }, (_, i) => type.unpackAt(bytes, i * size))
    },
    (values) => {
      const bytes = new Uint8Array(values.length * size)
      for (const [i, value] of values.entries()) type.packInto(value, bytes, i * size)
      return bytes
    },
  )
}

/** A signed struct: its packed form and its signature. */
export function signedField<Name extends string, F extends Record<string, FieldType>>(
  type: StructType<Name, F>,
): WireField<Signed<StructValue<F>>> {
  return bytesField(
    (bytes) => unpackSigned(type, bytes),
    (signed) => packSigned(type, signed),
  )
}

/** Siblings of a leaf, concatenated. */
export const pathField: WireField<readonly Hex[]> = bytesField(unpackPath, packPath)

/** 256-bit integers of 32 bytes each, concatenated. */
export function amountsField(max: number): WireField<readonly bigint[]> {
  return bytesField<readonly bigint[]>(
    (bytes) => {
      if (bytes.length % 32 !== 0 || bytes.length > 32 * max) {
        throw new OgError('BAD_ENCODING', `${bytes.length} bytes are no list of at most ${max} amounts.`)
      }
      return Array.from({ length: bytes.length / 32 }, (_, i) => BigInt(toHex(bytes.subarray(32 * i, 32 * i + 32))))
    },
    (values) => fromHex(`0x${values.map((value) => value.toString(16).padStart(64, '0')).join('')}`),
  )
}

/** A list of `min` to `max` values. */
export function listField<T>(item: WireField<T>, max: number, min = 0): WireField<readonly T[]> {
  return {
    schema: z.array(item.schema).min(min).max(max),
    encode: (values) => values.map((value) => item.encode(value)),
  }
}

/** A value or null. */
export function nullableField<T>(field: WireField<T>): WireField<T | null> {
  return { schema: field.schema.nullable(), encode: (value) => (value === null ? null : field.encode(value)) }
}

export const tensorsField: WireField<readonly Tensor[]> = {
  schema: tensorsRecordSchema,
  encode: (tensors) => tensors.map(tensorToRecord),
}

export const paramsField: WireField<RunParams> = {
  schema: runParamsSchema,
  encode: ({ outputs }) => ({ outputs: [...outputs] }),
}

export const errorField: WireField<WireError> = { schema: wireErrorSchema, encode: (error) => ({ ...error }) }

/** An object with exactly these fields. */
export function objectField<F extends Fields>(fields: F): WireField<ObjectOf<F>> {
  return {
    schema: z.strictObject(shapeOf(fields)) as never,
    encode: (value) => encodeObject(fields, value),
  }
}

/** Messages of one stream, distinguished by their `type`. */
export function taggedField<const Variants extends Readonly<Record<string, Fields>>>(
  variants: Variants,
): WireField<TaggedOf<Variants>> {
  const options = Object.entries(variants).map(([type, fields]) =>
    z.strictObject({ type: z.literal(type), ...shapeOf(fields) }),
  )
  return {
    schema: z.discriminatedUnion('type', options as never) as never,
    encode: (value) => {
      const { type } = value as { type: string }
      return { type, ...encodeObject(variants[type] as Fields, value as never) }
    },
  }
}

function shapeOf(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))
}

function encodeObject(fields: Fields, value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { encode }]) => [name, encode((value as Record<string, unknown>)[name])]),
  )
}

/** Largest number of receipts in one message. */
export const maxReceiptsPerMessage = 64

/** Bytes that a message of tensors needs beside them. */
export const messageOverhead = 256 * 1024

/** Largest message with the tensors of one job. */
export const maxJobMessageBytes = limits.jobBytes + messageOverhead
