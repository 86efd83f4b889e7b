import { nodeRegistryAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads the length of an epoch of audit seeds, in seconds. @throws CHAIN, RPC_DISAGREE */
export async function getEpochLength(clients: ChainClients): Promise<number> {
  const seconds = await agreedCall(clients, 'epoch length', {
    address: clients.deployment.contracts.nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'epochLength',
  })
  return Number(seconds)
}
