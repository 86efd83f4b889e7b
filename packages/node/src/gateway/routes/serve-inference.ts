import {
  encodeBinaryResponse,
  headerLengthName,
  type Immutable,
  type ResponseExtension,
  routes,
  type ServedRequest,
} from '@opengradient/api'
import type { FastifyInstance, onRequestHookHandler } from 'fastify'

import { type HttpExchange, type RouteReply, serveRoute } from '../../http/serve-route.ts'
import type { InferenceRunner } from './inference-runner.ts'
import {
  type InferenceMessage,
  type InferenceRequestComponents,
  parseInferenceRequest,
} from './parse-inference-request.ts'
import type { AnsweredRequest } from './run-inference.ts'
import { serveTaskInference } from './serve-task-inference.ts'

type InferenceRoute = typeof routes.inferModel

/** Serves inference with the binary tensor extension. */
export function serveInference(
  app: FastifyInstance,
  components: InferenceRequestComponents,
  { run, bodies, assertFree }: InferenceRunner,
): void {
  // Bodies stay bytes for every content type; JSON is parsed within limits of its own.
  bodies.attach(app)

  const infer = (
    params: { readonly name: string; readonly version?: string },
    headers: ServedRequest<InferenceRoute>['headers'],
    exchange: HttpExchange,
  ): Promise<RouteReply<InferenceRoute>> =>
    run(
      (stop) => parseInferenceRequest({ ...components, signal: stop }, params, exchange.request, headers),
      headers,
      exchange,
      encodeReply,
    )

  // A refusal costs least before the body is read.
  const onRequest: onRequestHookHandler = (request, _, done) => {
    assertFree(request.ip)
    done()
  }
  serveRoute(app, routes.inferModel, ({ params, headers }, exchange) => infer(params, headers, exchange), { onRequest })
  serveRoute(app, routes.inferModelVersion, ({ params, headers }, exchange) => infer(params, headers, exchange), {
    onRequest,
  })
  serveTaskInference(app, components, run)
}

function encodeReply(
  { answer, message: { model, id, classes, isBinary } }: AnsweredRequest<InferenceMessage>,
  extension: Immutable<ResponseExtension>,
): RouteReply<InferenceRoute> {
  const message = {
    model_name: model.name,
    model_version: model.version,
    ...(id === undefined ? {} : { id }),
    opengradient: extension,
  }
  const outputs = classes === undefined ? answer.outputs : answer.outputs.map(classes)
  const { body, headerLength } = encodeBinaryResponse(message, outputs, isBinary)
  const headers = answer.outputs.some(({ name }) => isBinary(name))
    ? { 'content-type': 'application/octet-stream', [headerLengthName]: String(headerLength) }
    : { 'content-type': 'application/json' }
  return { status: 200, body, headers }
}
