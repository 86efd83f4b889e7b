import type { Address } from '@opengradient/protocol'

import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { getSigner } from './get-signer.ts'

/** Blocks before a batch's within which a signing key counts for what the batch holds, as in the contract's proofs of faults. */
export const keyBlocks = 8_191

/**
 * Reads the signing keys that an account had in the last 8,191 blocks up to a block, the newest last. A receipt, its job and its
 * assignment are signed before their batch is posted, and the key may change in between.
 *
 * @param block usually that in which a batch was posted
 * @returns none for an account that had not registered
 * @throws CHAIN, RPC_DISAGREE
 */
export async function listSigners(clients: Clients, account: Address, block: number): Promise<readonly Address[]> {
  const first = Math.max(block - keyBlocks, 0)
  const [before, changes] = await Promise.all([
    getSigner(clients, account, first),
    agreedEvents(clients, 'signing keys', {
      address: clients.deployment.contracts.nodeRegistry,
      abi: abis.nodeRegistry,
      eventName: 'SignerSet',
      args: { account },
    }),
  ])
  const within = changes.filter(({ blockNumber }) => blockNumber > BigInt(first) && blockNumber <= BigInt(block))
  const keys = within.map(({ args }) => args.signer.toLowerCase() as Address)
  return [...new Set(before === undefined ? keys : [before, ...keys])]
}
