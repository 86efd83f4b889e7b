import { modelRegistryAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'
import { type RegisteredModel, toRegisteredModel } from './registered-model.ts'

/** Reads all model versions in the order of their registration. @throws CHAIN, RPC_DISAGREE */
export async function listRegisteredModels(clients: ChainClients): Promise<RegisteredModel[]> {
  const contract = { address: clients.deployment.contracts.modelRegistry, abi: modelRegistryAbi } as const
  const count = await agreedCall(clients, 'model count', { ...contract, functionName: 'modelCount' })
  const versions = await Promise.all(
    Array.from({ length: Number(count) }, (_, index) =>
      agreedCall(clients, 'model', { ...contract, functionName: 'modelAt', args: [BigInt(index)] }),
    ),
  )
  return versions.map(toRegisteredModel)
}
