import * as z from 'zod'
import type { Hasher } from './hasher.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import { OgError } from './og-error.ts'
import type { Signature, Signer } from './signature.ts'
import { isSignatureForm } from './signature-form.ts'
import type { FieldType, StructJson, StructType, StructValue } from './struct.ts'

/** A struct with its signature: 65 bytes, or more under a root, see {@link signUnderRoot}. */
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
export function signStruct<Name extends string, Fields extends Record<string, FieldType>>(
  signer: Signer,
  hasher: Hasher,
  type: StructType<Name, Fields>,
  value: StructValue<Fields>,
): Signed<StructValue<Fields>> & { readonly digest: Hex } {
  const digest = hasher.digest(type, value)
  return { value, digest, signature: signer.sign(digest) }
}

/** Packed form of a signed struct: the packed struct and the bytes of the signature. @throws BAD_ENCODING */
export function packSigned<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  signed: Signed<StructValue<Fields>>,
): Uint8Array {
  const signature = fromHex(signed.signature)
  assertForm(type.name, signature.length)
  const bytes = new Uint8Array(type.size + signature.length)
  bytes.set(signature, type.packInto(signed.value, bytes, 0))
  return bytes
}

/** @throws BAD_ENCODING. The signature itself is not checked. */
export function unpackSigned<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  bytes: Uint8Array,
): Signed<StructValue<Fields>> {
  assertForm(type.name, bytes.length - type.size)
  return { value: type.unpackAt(bytes, 0), signature: toHex(bytes.subarray(type.size)) }
}

function assertForm(name: string, length: number): void {
  if (isSignatureForm(name, length)) return
  throw new OgError('BAD_ENCODING', `A ${name} has no signature of ${length} bytes.`)
}

/** JSON form of a signed struct: `{ value, signature }` with hexadecimal and decimal strings. */
export function signedJsonSchema<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
): z.ZodType<Signed<StructValue<Fields>>> {
  const signature = z
    .string()
    .regex(/^0x([0-9a-f]{2})+$/)
    .refine((text) => isSignatureForm(type.name, (text.length - 2) / 2), `a signature of a ${type.name}`)
  return z.strictObject({ value: type.jsonSchema, signature }) as never
}

export function signedToJson<Name extends string, Fields extends Record<string, FieldType>>(
  type: StructType<Name, Fields>,
  signed: Signed<StructValue<Fields>>,
): SignedJson<Fields> {
  return { value: type.toJson(signed.value), signature: signed.signature }
}
