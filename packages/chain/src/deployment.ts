import { type Address, addressSchema } from '@opengradient/protocol'
import * as z from 'zod'

/** Addresses of one deployment. */
export interface Contracts {
  readonly opg: Address
  readonly nodeRegistry: Address
  readonly modelRegistry: Address
  readonly settlement: Address
  readonly quorumReferee: Address
}

export const contractsSchema: z.ZodType<Contracts> = z.strictObject({
  opg: addressSchema,
  nodeRegistry: addressSchema,
  modelRegistry: addressSchema,
  settlement: addressSchema,
  quorumReferee: addressSchema,
})

/** Everything a process must know to find the network on a chain. */
export interface Deployment {
  readonly chainId: number
  readonly contracts: Contracts
  /** Block of the first contract: where event followers begin. */
  readonly fromBlock: number
}

export const deploymentSchema: z.ZodType<Deployment> = z.strictObject({
  chainId: z.int().min(1),
  contracts: contractsSchema,
  fromBlock: z.int().min(0),
})
