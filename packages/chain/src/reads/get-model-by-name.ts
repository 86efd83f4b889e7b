import { modelRegistryAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'
import { type RegisteredModel, toRegisteredModel, undefinedIfUnknown } from './registered-model.ts'

/**
 * Reads a model version by its name, `owner/name`.
 *
 * @param version @default the version that was registered last
 * @returns undefined for a name or version that is not registered
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getModelByName(
  clients: ChainClients,
  name: string,
  version?: string,
): Promise<RegisteredModel | undefined> {
  const contract = { address: clients.deployment.contracts.modelRegistry, abi: modelRegistryAbi } as const
  const found = await undefinedIfUnknown(
    version === undefined
      ? agreedCall(clients, 'model registration', { ...contract, functionName: 'latest', args: [name] })
      : agreedCall(clients, 'model registration', { ...contract, functionName: 'getVersion', args: [name, version] }),
  )
  return found && toRegisteredModel(found)
}
