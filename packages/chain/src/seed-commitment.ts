import type { Address, Hex } from '@opengradient/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'

/** keccak256(abi.encode(account, epoch, seed)): an auditor's commitment before an epoch, equal to `NodeRegistry.seedCommitment`. */
export function seedCommitment(account: Address, epoch: number, seed: Hex): Hex {
  return keccak256(
    encodeAbiParameters([{ type: 'address' }, { type: 'uint64' }, { type: 'bytes32' }], [account, BigInt(epoch), seed]),
  )
}
