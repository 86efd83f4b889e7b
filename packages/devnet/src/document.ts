import { type Contracts, contractsSchema } from '@opengradient/chain'
import { type Address, addressSchema, bytes32Schema, type Hex, type Role, roleBits } from '@opengradient/protocol'
import { z } from 'zod'

import { type LiarKind, liarKinds } from './liar-kinds.ts'

/** What a running devnet consists of: `og devnet --json` prints it, the state file holds it. */
export interface DevnetDocument {
  readonly rpcUrl: string
  readonly chainId: number
  /** Base URLs. */
  readonly gateways: readonly string[]
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
  gateways: z.array(z.url()),
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
      liar: z.enum(Object.keys(liarKinds) as [LiarKind, ...LiarKind[]]).nullable(),
    }),
  ),
  models: z.array(z.strictObject({ name: z.string(), version: z.string(), modelId: bytes32Schema })),
})
