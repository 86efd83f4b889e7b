import { type Immutable, type OpenAiModel, routes } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ModelCatalog } from '../model-catalog.ts'

export interface OpenAiModelComponents extends Pick<Components, 'models'> {
  readonly catalog: Pick<ModelCatalog, 'resolve' | 'all'>
}

/** Serves the models in the form of OpenAI. */
export function serveOpenAiModels(app: FastifyInstance, { models, catalog }: OpenAiModelComponents): void {
  const describe = ({ name, version, modelId, publisher, registeredAt }: RegisteredModel): Immutable<OpenAiModel> => ({
    id: name,
    object: 'model',
    created: registeredAt,
    owned_by: publisher,
    // Only a manifest that is here: a missing one must not delay the list.
    opengradient: { version, modelId, task: models.knownManifest(modelId)?.task.kind ?? null },
  })

  serveRoute(app, routes.listOpenAiModels, () => {
    const names = new Set(catalog.all().map(({ name }) => name))
    return { status: 200, body: { object: 'list', data: [...names].map((name) => describe(catalog.resolve(name))) } }
  })
  serveRoute(app, routes.getOpenAiModel, ({ params }) => ({
    status: 200,
    body: describe(catalog.resolve(params.name)),
  }))
}
