import { settlementAbi } from '@opengradient/contracts'
import type { Hex } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads whether a claim of the batch would pay now. @throws CHAIN, RPC_DISAGREE */
export function isClaimable(clients: ChainClients, batchId: Hex): Promise<boolean> {
  return agreedCall(clients, 'claimable', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'isClaimable',
    args: [batchId],
  })
}
