import { settlementAbi } from '@opengradient/contracts'
import type { Address } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/**
 * Reads the amount that batches of a gateway can draw from a payer, in the token's smallest unit. An amount whose withdrawal has begun
 * counts until the withdrawal is finished.
 *
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getAllocation(
  clients: ChainClients,
  { payer, gateway, token }: { readonly payer: Address; readonly gateway: Address; readonly token: Address },
): Promise<bigint> {
  const [allocated, leaving] = await agreedCall(clients, 'allocation', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'allocationOf',
    args: [payer, gateway, token],
  })
  return allocated + leaving
}
