import {
  type FieldType,
  type Hex,
  maxRooted,
  rootKinds,
  type SignedJson,
  type StructJson,
  type StructType,
} from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema } from './primitives.ts'

const maxima = { uint64: Number.MAX_SAFE_INTEGER, uint32: 2 ** 32 - 1, uint16: 2 ** 16 - 1, uint8: 255 } as const

/** Hexadecimal digits of a plain signature, of one under a root before its path, and of a hash. */
const [plainDigits, headDigits, hashDigits] = [130, 140, 64]

/** Schema of a struct's JSON form. Unlike the struct's `jsonSchema` it converts nothing. */
export function structWireSchema<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
): z.ZodType<StructJson<Fields>> {
  return z.object(
    Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, fieldSchema(field)])),
  ) as never
}

/** Schema of a signed struct's JSON form. Unlike protocol's `signedJsonSchema` it converts nothing. */
export function signedWireSchema<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
): z.ZodType<SignedJson<Fields>> {
  return z.object({ value: structWireSchema(type), signature: signatureSchema(type.name) }) as never
}

/** A plain signature, or one under a root where the type may have one: with a path of at most log2 of the largest count. */
function signatureSchema(name: string): z.ZodType<Hex> {
  const longest = headDigits + hashDigits * Math.log2(maxRooted)
  const pattern = Object.hasOwn(rootKinds, name)
    ? `^0x([0-9a-f]{${plainDigits}}|[0-9a-f]{${headDigits + hashDigits},${longest}})$`
    : `^0x[0-9a-f]{${plainDigits}}$`
  return z.string().regex(new RegExp(pattern)) as never
}

function fieldSchema(type: FieldType): z.ZodType {
  if (type === 'address') return accountSchema
  if (type === 'bytes32') return hashSchema
  if (type === 'uint256' || type === 'uint128') return decimalSchema
  return z.int().min(0).max(maxima[type])
}
