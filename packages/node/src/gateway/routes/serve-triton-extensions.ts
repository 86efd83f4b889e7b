import { type ModelConfig, type ModelStats, repositoryIndexRequestSchema, routes } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Hex, OgError, parseBoundedJson, type TensorSpec } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ModelCatalog } from '../model-catalog.ts'
import type { ModelStatistics } from '../model-statistics.ts'
import { notOffered } from './not-offered.ts'
import { shapeNumbers } from './shape-numbers.ts'

export interface TritonRouteComponents extends Pick<Components, 'models' | 'signal'> {
  readonly dispatcher: { candidates(modelId: Hex): readonly unknown[] }
  readonly catalog: Pick<ModelCatalog, 'resolve' | 'versions' | 'all'>
  readonly statistics: Pick<ModelStatistics, 'of'>
}

/** Serves the extensions of Triton Inference Server that have a meaning here. */
export function serveTritonExtensions(app: FastifyInstance, components: TritonRouteComponents): void {
  const { models, catalog, statistics, signal } = components
  const configOf = async (name: string, version?: string): Promise<ModelConfig> => {
    const model = catalog.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      ...{ name: model.name, platform: 'onnxruntime_onnx', backend: 'onnxruntime', max_batch_size: 0 as const },
      input: manifest.inputs.map(toConfig),
      output: manifest.outputs.map(toConfig),
    }
  }
  const statsOf = (listed: readonly RegisteredModel[]): { model_stats: ModelStats[] } => ({
    model_stats: listed.map(({ name, version, modelId }) => ({ name, version, ...statistics.of(modelId) })),
  })
  serveRoute(app, routes.getModelConfig, async ({ params }) => ({ status: 200, body: await configOf(params.name) }))
  serveRoute(app, routes.getModelVersionConfig, async ({ params }) => ({
    status: 200,
    body: await configOf(params.name, params.version),
  }))
  serveRoute(app, routes.getStats, () => ({ status: 200, body: statsOf(catalog.all()) }))
  serveRoute(app, routes.getModelStats, ({ params }) => {
    const { name } = catalog.resolve(params.name)
    return { status: 200, body: statsOf(catalog.versions(name)) }
  })
  serveRoute(app, routes.getModelVersionStats, ({ params }) => ({
    status: 200,
    body: statsOf([catalog.resolve(params.name, params.version)]),
  }))
  serveRoute(app, routes.listModelVersions, ({ params }) => {
    const { name } = catalog.resolve(params.name)
    return { status: 200, body: { name, versions: catalog.versions(name).map(({ version }) => version) } }
  })
  serveRepositoryIndex(app, components)
}

function serveRepositoryIndex(app: FastifyInstance, { catalog, dispatcher }: TritonRouteComponents): void {
  serveRoute(app, routes.indexRepository, (_, { request }) => {
    const { ready = false } = parseIndexRequest(request.body)
    const listed = catalog.all().map((model) => {
      const { name, version, modelId } = model
      const isReady = dispatcher.candidates(modelId).length > 0
      return isReady
        ? { name, version, state: 'READY' as const, reason: '' }
        : { name, version, state: 'UNAVAILABLE' as const, reason: notOffered(model) }
    })
    return { status: 200, body: ready ? listed.filter(({ state }) => state === 'READY') : listed }
  })
}

/** @throws BAD_INPUT, BAD_ENCODING, TOO_LARGE */
function parseIndexRequest(body: unknown): { ready?: boolean | undefined } {
  if (!(body instanceof Uint8Array) || body.length === 0) return {}
  const { maxBytes } = routes.indexRepository.body.content
  const parsed = repositoryIndexRequestSchema.safeParse(parseBoundedJson(body, { maxBytes }))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = ['request', ...(issue?.path ?? [])].join('.')
  throw new OgError('BAD_INPUT', `${field}: ${issue?.message.slice(0, 200)}`, {
    details: { field },
    next: ['Send no body, {} or {"ready": true}.'],
  })
}

function toConfig({ name, datatype, shape }: TensorSpec): ModelConfig['input'][number] {
  return { name, data_type: `TYPE_${datatype}`, dims: shapeNumbers(shape) }
}
