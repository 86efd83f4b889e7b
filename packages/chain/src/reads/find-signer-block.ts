import type { Address } from '@opengradient/protocol'

import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { keyBlocks } from './list-signers.ts'

/**
 * Finds the latest block, up to a batch's, at which a key was the signing key of an account: `signedBlock` of a proof.
 *
 * @returns undefined for a key that was not the account's in the 8,191 blocks up to `block`
 * @throws CHAIN, RPC_DISAGREE
 */
export async function findSignerBlock(
  clients: Clients,
  account: Address,
  key: Address,
  block: number,
): Promise<number | undefined> {
  const events = await agreedEvents(clients, 'signing keys', {
    address: clients.deployment.contracts.nodeRegistry,
    abi: abis.nodeRegistry,
    eventName: 'SignerSet',
    args: { account },
  })
  const changes = events.filter(({ blockNumber }) => blockNumber <= BigInt(block))
  for (const [i, { args, blockNumber }] of [...changes.entries()].reverse()) {
    const next = changes[i + 1]?.blockNumber
    const last = next === undefined ? block : Number(next) - 1
    const isOfKey = args.signer.toLowerCase() === key && Number(blockNumber) <= last
    if (isOfKey) return last >= block - keyBlocks ? last : undefined
  }
  return undefined
}
