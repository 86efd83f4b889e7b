import { nodeRegistryAbi } from '@opengradient/contracts'
import { type Address, type Hex, type Role, rolesFromBits } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** A node's registration in NodeRegistry. Times in Unix seconds, 0 for never. */
export interface RegisteredNode {
  readonly account: Address
  /** Ed25519 public key of its peer id. */
  readonly peerKey: Hex
  /** The peer key's signature over the account. */
  readonly peerProof: Hex
  readonly roles: readonly Role[]
  readonly url: string
  /** In 1e-18 OPG. */
  readonly stake: bigint
  readonly registeredAt: number
  readonly retiredAt: number
  readonly suspendedUntil: number
}

/** Reads the registration of an account. @returns undefined for an account that never registered @throws CHAIN, RPC_DISAGREE */
export async function getNode(clients: ChainClients, account: Address): Promise<RegisteredNode | undefined> {
  const node = await agreedCall(clients, 'node registration', {
    address: clients.deployment.contracts.nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'getNode',
    args: [account],
  })
  if (node.registeredAt === 0n) return undefined
  return {
    account: node.account,
    peerKey: node.peerKey,
    peerProof: node.peerProof,
    roles: rolesFromBits(node.roles),
    url: node.url,
    stake: node.stake,
    registeredAt: Number(node.registeredAt),
    retiredAt: Number(node.retiredAt),
    suspendedUntil: Number(node.suspendedUntil),
  }
}
