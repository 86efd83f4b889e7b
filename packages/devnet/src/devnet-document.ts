import { type Contracts, contractsSchema, type Deployment } from '@opengradient/chain'
import { type Address, addressSchema, bytes32Schema, type Hex, type Role, roleBits } from '@opengradient/protocol'
import * as z from 'zod'

import { type LiarKind, liarKindNames } from './liar-kinds.ts'

/** Description of a running devnet: printed by `og devnet --json` and written to the state folder. */
export interface DevnetDocument {
  readonly rpcUrl: string
  readonly chainId: number
  /** Milliseconds by which the network's clock is ahead of that of this machine: time that was skipped. */
  readonly clockOffsetMs: number
  /** Base URLs. */
  readonly gateways: readonly string[]
  /** Where gateways serve the Open Inference Protocol over gRPC, `host:port`. */
  readonly grpc: readonly string[]
  readonly contracts: Contracts
  readonly accounts: readonly { readonly address: Address; readonly privateKey: Hex; readonly role: string }[]
  readonly nodes: readonly {
    readonly id: string
    readonly roles: readonly Role[]
    readonly pid: number
    readonly url: string
    readonly peerId: string
    readonly address: Address
    readonly liar: LiarKind | null
  }[]
  readonly models: readonly { readonly name: string; readonly version: string; readonly modelId: Hex }[]
}

export const documentSchema: z.ZodType<DevnetDocument> = z.strictObject({
  rpcUrl: z.url(),
  chainId: z.int().min(1),
  clockOffsetMs: z.int().min(0),
  gateways: z.array(z.url()),
  grpc: z.array(z.string()),
  contracts: contractsSchema,
  accounts: z.array(z.strictObject({ address: addressSchema, privateKey: bytes32Schema, role: z.string() })),
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      roles: z.array(z.enum(Object.keys(roleBits) as [Role, ...Role[]])),
      pid: z.int().min(1),
      url: z.url(),
      peerId: z.string(),
      address: addressSchema,
      liar: z.enum(liarKindNames).nullable(),
    }),
  ),
  models: z.array(z.strictObject({ name: z.string(), version: z.string(), modelId: bytes32Schema })),
})

/** The deployment that a document describes. */
export function deploymentOf({ chainId, contracts }: Pick<DevnetDocument, 'chainId' | 'contracts'>): Deployment {
  return { chainId, contracts, fromBlock: 0 }
}
