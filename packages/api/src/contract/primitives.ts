import { type Address, addressSchema, bytes32Schema, type Hex } from '@opengradient/protocol'
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
