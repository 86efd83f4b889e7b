import * as z from 'zod'

import { addressSchema } from './byte-schemas.ts'
import type { Address } from './hex.ts'

/** The chain and the contract that a signature is good for. */
export interface Domain {
  readonly chainId: number
  readonly verifyingContract: Address
}

export const domainSchema: z.ZodType<Domain> = z.strictObject({
  chainId: z.int().min(1),
  verifyingContract: addressSchema,
})
