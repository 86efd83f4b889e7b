import { modelRegistryAbi } from '@opengradient/contracts'
import type { Hex } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'
import { type RegisteredModel, toRegisteredModel, undefinedIfUnknown } from './registered-model.ts'

/** Reads a model version by its id. @returns undefined for an id that is not registered @throws CHAIN, RPC_DISAGREE */
export async function getModel(clients: ChainClients, modelId: Hex): Promise<RegisteredModel | undefined> {
  const version = await undefinedIfUnknown(
    agreedCall(clients, 'model registration', {
      address: clients.deployment.contracts.modelRegistry,
      abi: modelRegistryAbi,
      functionName: 'byModelId',
      args: [modelId],
    }),
  )
  return version && toRegisteredModel(version)
}
