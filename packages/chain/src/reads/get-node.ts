import { type Address, type Hex, type Role, rolesFromBits } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** A node's registration in NodeRegistry. Times in Unix seconds. */
export interface RegisteredNode {
  /** Its cold key: its name in every signed object, and the owner of its money. */
  readonly account: Address
  /** Signs its objects and sends its transactions. */
  readonly signer: Address
  /** Receives pay. */
  readonly payout: Address
  /** Ed25519 public key of its peer id. */
  readonly peerKey: Hex
  /** The peer key's signature over the account. */
  readonly peerProof: Hex
  /** None after it has retired. */
  readonly roles: readonly Role[]
  readonly url: string
  readonly registeredAt: number
  /** 0 while registered. */
  readonly retiredAt: number
}

/** Reads the registration of an account. @returns undefined for an account that never registered @throws CHAIN, RPC_DISAGREE */
export async function getNode(clients: Clients, account: Address): Promise<RegisteredNode | undefined> {
  const node = await readFrom(clients, 'nodeRegistry', 'getNode', [account])
  return node.registeredAt === 0n ? undefined : toRegisteredNode(node)
}

/** A registration as the contract returns it. */
type DecodedNode = Omit<RegisteredNode, 'roles' | 'registeredAt' | 'retiredAt'> & {
  readonly roles: number
  readonly registeredAt: bigint
  readonly retiredAt: bigint
}

export function toRegisteredNode(node: DecodedNode): RegisteredNode {
  const { account, signer, payout, peerKey, peerProof, url, registeredAt, retiredAt } = node
  const roles = retiredAt === 0n ? rolesFromBits(node.roles) : []
  const times = { registeredAt: Number(registeredAt), retiredAt: Number(retiredAt) }
  return { account, signer, payout, peerKey, peerProof, roles, url, ...times }
}
