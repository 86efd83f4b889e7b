import { type Address, type Hex, type Role, rolesToBits, zeroAddress } from '@opengradient/protocol'
import { getNode, type RegisteredNode } from '../reads/get-node.ts'
import { RevertError } from '../revert-error.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** A node's description of itself. */
export interface NodeDescription {
  /** Ed25519 public key of its peer id. */
  readonly peerKey: Hex
  /** The peer key's signature over the account. */
  readonly peerProof: Hex
  readonly roles: readonly Role[]
  readonly url: string
}

export interface NodeRegistration extends NodeDescription {
  /** @default the account itself */
  readonly signer?: Address
  /** @default the account itself */
  readonly payout?: Address
}

/**
 * Registers the sender's account as a node. Idempotent for the same registration.
 *
 * @throws REVERTED (AlreadyRegistered) when the account is registered with other values; see `updateNode`, `setSigner`
 */
export async function registerNode(
  writer: Writer,
  registration: NodeRegistration,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { peerKey, peerProof, roles, url, signer = zeroAddress, payout = zeroAddress } = registration
  const { address } = writer.sender
  try {
    return await write(
      writer,
      {
        contract: 'nodeRegistry',
        functionName: 'register',
        args: [peerKey, peerProof, rolesToBits(roles), url, signer, payout],
      },
      options,
    )
  } catch (error) {
    if (!(error instanceof RevertError) || error.errorName !== 'AlreadyRegistered') throw error
    const node = await getNode(writer.clients, address)
    const isSame =
      node !== undefined &&
      describes(node, registration) &&
      node.signer === (signer === zeroAddress ? address : signer) &&
      node.payout === (payout === zeroAddress ? address : payout)
    if (isSame) return unchanged
    throw error
  }
}

/** Whether a registration has these values. */
export function describes(node: RegisteredNode, { peerKey, peerProof, roles, url }: NodeDescription): boolean {
  return (
    node.peerKey === peerKey &&
    node.peerProof === peerProof &&
    rolesToBits(node.roles) === rolesToBits(roles) &&
    node.url === url
  )
}
