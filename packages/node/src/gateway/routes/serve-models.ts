import { type Immutable, type ModelDetails, type ModelSummary, routes } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Address, type Hex, manifestCid } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'

export interface ModelRouteComponents extends Pick<Components, 'models' | 'signal'> {
  readonly dispatcher: { candidates(modelId: Hex): readonly { readonly node: { readonly account: Address } }[] }
  readonly catalog: {
    resolve(name: string, version?: string): RegisteredModel
    versions(name: string): readonly RegisteredModel[]
    all(): readonly RegisteredModel[]
  }
}

/** Serves the list of models and the details of each. */
export function serveModels(app: FastifyInstance, components: ModelRouteComponents): void {
  const { models, dispatcher, catalog, signal } = components

  const summarize = (model: RegisteredModel): Immutable<ModelSummary> => {
    // Only manifests that are here: a missing one must not delay the list.
    const manifest = models.knownManifest(model.modelId)
    return {
      name: model.name,
      version: model.version,
      modelId: model.modelId,
      cid: manifestCid(model.modelId),
      owner: model.publisher,
      registeredAt: model.registeredAt,
      deprecated: model.deprecated,
      task: manifest?.task.kind ?? null,
      license: manifest?.license ?? null,
      price: manifest?.price ?? null,
      bytes: manifest?.files.reduce((sum, file) => sum + file.bytes, 0) ?? null,
      workers: dispatcher.candidates(model.modelId).map(({ node }) => node.account),
    }
  }

  const describe = async (name: string, version?: string): Promise<Immutable<ModelDetails>> => {
    const model = catalog.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      ...summarize(model),
      versions: catalog.versions(name).map((each) => ({ version: each.version, modelId: each.modelId })),
      manifest,
    }
  }

  serveRoute(app, routes.listModels, () => ({ status: 200, body: { models: catalog.all().map(summarize) } }))
  serveRoute(app, routes.getModel, async ({ params }) => ({ status: 200, body: await describe(params.name) }))
  serveRoute(app, routes.getModelVersion, async ({ params }) => ({
    status: 200,
    body: await describe(params.name, params.version),
  }))
}
