import { createOpenApiDocument, type OpenApiDocument, routes } from '@opengradient/api'
import type { FastifyInstance } from 'fastify'

import { type RouteReply, serveRoute } from '../../http/serve-route.ts'
import { notReadyHeaders } from '../../http/server.ts'
import { type ModelDescriber, serverMetadata } from '../model-describer.ts'

export interface MetadataRouteComponents {
  readonly models: Pick<ModelDescriber, 'metadata' | 'readiness'>
  /** Why the gateway cannot answer requests now. */
  problem(): Promise<string | undefined>
}

/** Serves the metadata and health routes of the Open Inference Protocol, and the OpenAPI document. */
export function serveProtocolMetadata(app: FastifyInstance, { models, problem }: MetadataRouteComponents): void {
  let document: OpenApiDocument | undefined
  for (const route of [routes.getOpenApi, routes.getRootOpenApi]) {
    serveRoute(app, route, () => {
      document ??= createOpenApiDocument()
      return { status: 200, body: document as never }
    })
  }
  serveRoute(app, routes.getServer, () => ({ status: 200, body: serverMetadata }))
  serveRoute(app, routes.getServerLive, () => ({ status: 200, body: { live: true } }))
  serveRoute(app, routes.getServerReady, async () => {
    const reason = await problem()
    if (reason === undefined) return { status: 200, body: { ready: true } }
    return { status: 503, body: { ready: false, reason }, headers: notReadyHeaders }
  })
  serveRoute(app, routes.getModelMetadata, async ({ params }) => ({
    status: 200,
    body: await models.metadata(params.name),
  }))
  serveRoute(app, routes.getModelVersionMetadata, async ({ params }) => ({
    status: 200,
    body: await models.metadata(params.name, params.version),
  }))
  const readiness = (given: string, version?: string): RouteReply<typeof routes.getModelReady> => {
    const { name, reason } = models.readiness(given, version)
    return reason === undefined
      ? { status: 200, body: { name, ready: true } }
      : { status: 503, body: { name, ready: false, reason } }
  }
  serveRoute(app, routes.getModelReady, ({ params }) => readiness(params.name))
  serveRoute(app, routes.getModelVersionReady, ({ params }) => readiness(params.name, params.version))
}
