import { type Address, createSigner, type Hex, sha256Hex } from '@opengradient/protocol'

/** An account whose key can be computed from this file, for devnets only. */
export interface DevnetAccount {
  readonly address: Address
  readonly privateKey: Hex
  /** Purpose of the account: `deployer`, `publisher`, `payer`, or the id of a node. */
  readonly role: string
}

/** 32 bytes derived from the devnet's seed and a label. */
export function deriveKey(seed: number, label: string): Hex {
  return sha256Hex(new TextEncoder().encode(`opengradient devnet, this key is public/${seed}/${label}`))
}

/** The account of a role in the devnet with this seed. */
export function deriveAccount(seed: number, role: string): DevnetAccount {
  const privateKey = deriveKey(seed, `account/${role}`)
  return { address: createSigner(privateKey).address, privateKey, role }
}
