import type { RegisteredModel } from '@opengradient/chain'

import type { ClientContext } from '../client-context.ts'

/** The registered models, as the chain names them. */
export type ListModelsResult = RegisteredModel[]

/** Model versions of one read. */
const pageLength = 100

/**
 * Lists all model versions of the registry, in the order of registration.
 * @throws CHAIN, RPC_DISAGREE
 *
 * @example
 * import { createClient, listModels } from '@opengradient/client'
 *
 * const client = createClient()
 * for (const { name, version, publisher } of await listModels(client)) console.log(`${name}@${version} of ${publisher}`)
 */
export async function listModels(context: ClientContext): Promise<ListModelsResult> {
  const { reader } = await context.network()
  const models: ListModelsResult = []
  for (;;) {
    const page = await reader.models({ start: models.length, limit: pageLength })
    models.push(...page)
    if (page.length < pageLength) return models
  }
}
