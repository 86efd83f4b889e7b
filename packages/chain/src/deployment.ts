import { type Address, addressSchema } from '@opengradient/protocol'
import * as z from 'zod'

/** Addresses of a deployment's contracts, as documents and configuration files list them. */
export interface Contracts {
  readonly opg: Address
  readonly nodeRegistry: Address
  readonly modelRegistry: Address
  readonly settlement: Address
  /** The first referee. Code reads `Deployment.referees`. */
  readonly quorumReferee: Address
}

export const contractsSchema: z.ZodType<Contracts> = z.strictObject({
  opg: addressSchema,
  nodeRegistry: addressSchema,
  modelRegistry: addressSchema,
  settlement: addressSchema,
  quorumReferee: addressSchema,
})

/** Addresses and first block of a network on one chain. */
export interface Deployment {
  readonly chainId: number
  readonly contracts: Contracts
  /** Referees in the order in which the settlement contract asks them; at least one. */
  readonly referees: readonly Address[]
  /** Block of the first contract: the first block that event followers read. */
  readonly fromBlock: number
}

/** The settlement contract holds at most 255 referees. */
const maxReferees = 255

/** Accepts documents without `referees`, whose only referee is `contracts.quorumReferee`. */
export const deploymentSchema: z.ZodType<Deployment> = z
  .strictObject({
    chainId: z.int().min(1),
    contracts: contractsSchema,
    referees: z.array(addressSchema).min(1).max(maxReferees).optional(),
    fromBlock: z.int().min(0),
  })
  .transform(({ referees, ...rest }) => ({ ...rest, referees: referees ?? [rest.contracts.quorumReferee] }))
