import { type Address, addressSchema } from '@opengradient/protocol'
import * as z from 'zod'

/** Addresses of a deployment's contracts, as documents and configuration files list them. */
export interface Contracts {
  readonly opg: Address
  readonly escrow: Address
  readonly nodeRegistry: Address
  readonly seats: Address
  readonly modelRegistry: Address
  /** The settlement module, `Batches`: accounts pledge to it, and signed objects name it. */
  readonly settlement: Address
  readonly rounds: Address
  readonly claims: Address
  readonly rulings: Address
  readonly faults: Address
  readonly cases: Address
  readonly challenges: Address
  readonly canaries: Address
  /** Pays ordered auditors: a module of the Escrow beside the settlement. */
  readonly orders: Address
  readonly demands: Address
  /** Referees of the first and of the last rung. */
  readonly firstJury: Address
  readonly lastJury: Address
}

/** A module of the Escrow that draws cheques: of workers, and of auditors that requesters order. */
export type ChequeModule = 'settlement' | 'orders'

export const contractsSchema: z.ZodType<Contracts> = z.strictObject({
  opg: addressSchema,
  escrow: addressSchema,
  nodeRegistry: addressSchema,
  seats: addressSchema,
  modelRegistry: addressSchema,
  settlement: addressSchema,
  rounds: addressSchema,
  claims: addressSchema,
  rulings: addressSchema,
  faults: addressSchema,
  cases: addressSchema,
  challenges: addressSchema,
  canaries: addressSchema,
  orders: addressSchema,
  demands: addressSchema,
  firstJury: addressSchema,
  lastJury: addressSchema,
})

/** Addresses and first block of a network on one chain. */
export interface Deployment {
  readonly chainId: number
  /** Block of the first contract: the first block that event followers read. */
  readonly fromBlock: number
  readonly contracts: Contracts
}

export const deploymentSchema: z.ZodType<Deployment> = z.strictObject({
  chainId: z.int().min(1),
  fromBlock: z.int().min(0),
  contracts: contractsSchema,
})
