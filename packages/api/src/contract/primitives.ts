import {
  type Address,
  addressSchema,
  bytes32Schema,
  type FieldType,
  type Hex,
  type SignedJson,
  type StructType,
} from '@opengradient/protocol'
import * as z from 'zod'

export const hashSchema: z.ZodType<Hex> = bytes32Schema.meta({ description: '32 bytes, lower-case hexadecimal' })
export const accountSchema: z.ZodType<Address> = addressSchema.meta({
  description: 'Account address, lower-case hexadecimal',
})

/** An unsigned integer of up to 256 bits as a decimal string: JSON numbers are not exact beyond 2^53. */
export const decimalSchema = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/)
  .meta({ description: 'Unsigned decimal integer' })

export const roleSchema = z.enum(['gateway', 'worker', 'auditor', 'host'])

const signatureJsonSchema: z.ZodType<Hex> = z.string().regex(/^0x[0-9a-f]{130}$/) as never

const maxima = { uint64: Number.MAX_SAFE_INTEGER, uint32: 2 ** 32 - 1, uint16: 2 ** 16 - 1, uint8: 255 } as const

/** Schema of a signed struct's JSON form. Unlike protocol's `signedJsonSchema` it converts nothing. */
export function signedWireSchema<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
): z.ZodType<SignedJson<Fields>> {
  const fields = Object.entries(type.fields).map(([name, field]) => [name, fieldSchema(field)])
  return z.object({ value: z.object(Object.fromEntries(fields)), signature: signatureJsonSchema }) as never
}

function fieldSchema(type: FieldType): z.ZodType {
  if (type === 'address') return accountSchema
  if (type === 'bytes32') return hashSchema
  if (type === 'uint256') return decimalSchema
  return z.int().min(0).max(maxima[type])
}
