import { repositoryIndexRequestSchema, routes } from '@opengradient/api'
import { OgError, parseBoundedJson } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import { serveRoute } from '../../http/serve-route.ts'
import type { ModelCatalog } from '../model-catalog.ts'
import type { ModelDescriber } from '../model-describer.ts'

export interface TritonRouteComponents {
  readonly models: ModelDescriber
  readonly catalog: Pick<ModelCatalog, 'resolve' | 'versions'>
}

/** Serves the extensions of Triton Inference Server that have a meaning here. */
export function serveTritonExtensions(app: FastifyInstance, { models, catalog }: TritonRouteComponents): void {
  serveRoute(app, routes.getModelConfig, async ({ params }) => ({
    status: 200,
    body: await models.config(params.name),
  }))
  serveRoute(app, routes.getModelVersionConfig, async ({ params }) => ({
    status: 200,
    body: await models.config(params.name, params.version),
  }))
  serveRoute(app, routes.getStats, () => ({ status: 200, body: models.statistics() }))
  serveRoute(app, routes.getModelStats, ({ params }) => ({ status: 200, body: models.statistics(params.name) }))
  serveRoute(app, routes.getModelVersionStats, ({ params }) => ({
    status: 200,
    body: models.statistics(params.name, params.version),
  }))
  serveRoute(app, routes.listModelVersions, ({ params }) => {
    const { name } = catalog.resolve(params.name)
    return { status: 200, body: { name, versions: catalog.versions(name).map(({ version }) => version) } }
  })
  serveRoute(app, routes.indexRepository, (_, { request }) => {
    const { ready = false } = parseIndexRequest(request.body)
    return { status: 200, body: models.index(ready) }
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
