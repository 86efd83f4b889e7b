import * as z from 'zod'

import type { Address, Hex } from './hex.ts'

export const addressSchema: z.ZodType<Address> = z.string().regex(/^0x[0-9a-f]{40}$/) as never
export const bytes32Schema: z.ZodType<Hex> = z.string().regex(/^0x[0-9a-f]{64}$/) as never

/** A byte string of exactly `length` bytes. */
export function bytesSchema(length: number): z.ZodType<Uint8Array> {
  return z.instanceof(Uint8Array).refine((bytes) => bytes.length === length, `exactly ${length} bytes`)
}
