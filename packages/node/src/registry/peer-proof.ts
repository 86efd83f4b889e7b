import type { Address } from '@opengradient/protocol'

/** Message that a peer key signs to vouch for an account. */
export function peerProofMessage(account: Address): Uint8Array {
  return new TextEncoder().encode(`og/peer-proof/1 ${account}`)
}
