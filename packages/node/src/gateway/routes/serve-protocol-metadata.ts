import { createOpenApiDocument, type ModelMetadata, type OpenApiDocument, routes } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Hex, manifestCid, type TensorSpec } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { type RouteReply, serveRoute } from '../../http/serve-route.ts'
import { notReadyHeaders } from '../../http/server.ts'
import { notOffered } from './not-offered.ts'
import { shapeNumbers } from './shape-numbers.ts'

export interface MetadataRouteComponents extends Pick<Components, 'models' | 'signal'> {
  readonly dispatcher: { candidates(modelId: Hex): readonly unknown[] }
  readonly catalog: {
    resolve(name: string, version?: string): Pick<RegisteredModel, 'name' | 'version' | 'modelId'>
    versions(name: string): readonly Pick<RegisteredModel, 'version'>[]
  }
  /** Why the gateway cannot answer requests now. */
  problem(): Promise<string | undefined>
}

/** Serves the metadata and health routes of the Open Inference Protocol, and the OpenAPI document. */
export function serveProtocolMetadata(app: FastifyInstance, components: MetadataRouteComponents): void {
  const { problem } = components
  let document: OpenApiDocument | undefined
  for (const route of [routes.getOpenApi, routes.getRootOpenApi]) {
    serveRoute(app, route, () => {
      document ??= createOpenApiDocument()
      return { status: 200, body: document as never }
    })
  }
  serveRoute(app, routes.getServer, () => ({
    status: 200,
    body: {
      name: 'opengradient',
      version: '1',
      extensions: ['binary_tensor_data', 'classification', 'model_configuration', 'statistics'],
    },
  }))
  serveRoute(app, routes.getServerLive, () => ({ status: 200, body: { live: true } }))
  serveRoute(app, routes.getServerReady, async () => {
    const reason = await problem()
    if (reason === undefined) return { status: 200, body: { ready: true } }
    return { status: 503, body: { ready: false, reason }, headers: notReadyHeaders }
  })
  serveModelMetadata(app, components)
}

function serveModelMetadata(app: FastifyInstance, components: MetadataRouteComponents): void {
  const { models, dispatcher, catalog, signal } = components
  const describe = async (name: string, version?: string): Promise<ModelMetadata> => {
    const model = catalog.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      name: model.name,
      versions: catalog.versions(model.name).map((each) => each.version),
      platform: 'onnxruntime_onnx',
      inputs: manifest.inputs.map(toMetadata),
      outputs: manifest.outputs.map(toMetadata),
      opengradient: {
        version: model.version,
        modelId: model.modelId,
        cid: manifestCid(model.modelId),
        task: manifest.task.kind,
      },
    }
  }
  const readiness = (name: string, version?: string): RouteReply<typeof routes.getModelReady> => {
    const model = catalog.resolve(name, version)
    if (dispatcher.candidates(model.modelId).length > 0) return { status: 200, body: { name: model.name, ready: true } }
    return { status: 503, body: { name: model.name, ready: false, reason: notOffered(model) } }
  }
  serveRoute(app, routes.getModelMetadata, async ({ params }) => ({ status: 200, body: await describe(params.name) }))
  serveRoute(app, routes.getModelVersionMetadata, async ({ params }) => ({
    status: 200,
    body: await describe(params.name, params.version),
  }))
  serveRoute(app, routes.getModelReady, ({ params }) => readiness(params.name))
  serveRoute(app, routes.getModelVersionReady, ({ params }) => readiness(params.name, params.version))
}

function toMetadata({ name, datatype, shape }: TensorSpec): ModelMetadata['inputs'][number] {
  return { name, datatype, shape: shapeNumbers(shape) }
}
