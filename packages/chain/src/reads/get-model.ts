import type { Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom, undefinedOn } from '../read-from.ts'
import { type Page, toPageArguments } from './page.ts'
import { type RegisteredModel, toRegisteredModel } from './registered-model.ts'

/**
 * Reads a model version by its name, `owner/name`.
 *
 * @param version @default the version that was registered last
 * @returns undefined for a name or version that is not registered
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getModelByName(
  clients: Clients,
  name: string,
  version?: string,
): Promise<RegisteredModel | undefined> {
  const request =
    version === undefined
      ? readFrom(clients, 'modelRegistry', 'latest', [name])
      : readFrom(clients, 'modelRegistry', 'getVersion', [name, version])
  const found = await undefinedOn(request, 'UnknownModel', 'UnknownVersion')
  return found && toRegisteredModel(found)
}

/**
 * Reads the versions with a modelId: several accounts can register one under names of their own. The manifest states which of
 * them is meant.
 *
 * @throws CHAIN, RPC_DISAGREE
 */
export async function listVersionsOf(clients: Clients, modelId: Hex, page: Page = {}): Promise<RegisteredModel[]> {
  const versions = await readFrom(clients, 'modelRegistry', 'byModelId', [modelId, ...toPageArguments(page)])
  return versions.map(toRegisteredModel)
}

/** Reads a page of the versions of all models, in the order of their registration. @throws CHAIN, RPC_DISAGREE */
export async function listModels(clients: Clients, page: Page = {}): Promise<RegisteredModel[]> {
  const versions = await readFrom(clients, 'modelRegistry', 'modelsFrom', toPageArguments(page))
  return versions.map(toRegisteredModel)
}
