import { type Address, createSigner, type Hex, sha256Hex } from '@opengradient/protocol'

/** A key that anybody can compute who reads this file: for devnets alone. */
export interface DevnetAccount {
  readonly address: Address
  readonly privateKey: Hex
  /** What the account is for: `deployer`, `publisher`, `user`, or the id of a node. */
  readonly role: string
}

/** 32 bytes that follow from the devnet's seed and a label. */
export function deriveKey(seed: number, label: string): Hex {
  return sha256Hex(new TextEncoder().encode(`opengradient devnet, this key is public/${seed}/${label}`))
}

/** The account of a role in the devnet with this seed. */
export function deriveAccount(seed: number, role: string): DevnetAccount {
  const privateKey = deriveKey(seed, `account/${role}`)
  return { address: createSigner(privateKey).address, privateKey, role }
}
