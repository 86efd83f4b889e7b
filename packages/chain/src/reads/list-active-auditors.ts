import { nodeRegistryAbi } from '@opengradient/contracts'
import type { Address } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads the accounts of all auditors that are active now. @throws CHAIN, RPC_DISAGREE */
export async function listActiveAuditors(clients: ChainClients): Promise<Address[]> {
  const auditors = await agreedCall(clients, 'auditors', {
    address: clients.deployment.contracts.nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'activeAuditors',
  })
  return [...auditors]
}
