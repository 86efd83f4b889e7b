import * as z from 'zod'

import { bytesSchema } from '../byte-schemas.ts'
import type { FieldType, Hasher, StructJson, StructType, StructValue } from '../eip712.ts'
import { fromHex, type Hex, toHex } from '../hex.ts'
import { type Signature, type Signer, signatureSchema } from '../signature.ts'

/** A struct with its signature. */
export interface Signed<Value> {
  readonly value: Value
  readonly signature: Signature
}

/** JSON form of a signed struct. */
export interface SignedJson<Fields extends Record<string, FieldType>> {
  readonly value: StructJson<Fields>
  readonly signature: Hex
}

/** Hashes and signs a struct. The digest is part of the result because it is the object's identity. */
export function signStruct<Fields extends Record<string, FieldType>>(
  signer: Signer,
  hasher: Hasher,
  type: StructType<Fields>,
  value: StructValue<Fields>,
): Signed<StructValue<Fields>> & { readonly digest: Hex } {
  const digest = hasher.digest(type, value)
  return { value, digest, signature: signer.sign(digest) }
}

/** Wire form of a signed struct: `{ value, signature }` with byte strings. */
export function signedRecordSchema<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
): z.ZodType<Signed<StructValue<Fields>>> {
  return z.strictObject({ value: type.recordSchema, signature: bytesSchema(65).transform(toHex) }) as never
}

/** JSON form of a signed struct: `{ value, signature }` with hexadecimal strings. */
export function signedJsonSchema<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
): z.ZodType<Signed<StructValue<Fields>>> {
  return z.strictObject({ value: type.jsonSchema, signature: signatureSchema }) as never
}

export function signedToRecord<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
  signed: Signed<StructValue<Fields>>,
): { value: Record<string, Uint8Array | number>; signature: Uint8Array } {
  return { value: type.toRecord(signed.value), signature: fromHex(signed.signature) }
}

export function signedToJson<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
  signed: Signed<StructValue<Fields>>,
): SignedJson<Fields> {
  return { value: type.toJson(signed.value), signature: signed.signature }
}
