import {
  encodeBinaryResponse,
  type Immutable,
  type ResponseExtension,
  routes,
  type ServedRequest,
} from '@opengradient/api'
import { type Hex, OgError, type Tensor, toOgError } from '@opengradient/protocol'
import { createTask } from '@opengradient/tasks'
import type { FastifyInstance } from 'fastify'

import { type HttpExchange, type RouteReply, serveRoute } from '../../http/serve-route.ts'
import type { PlainResult } from '../encoding/encoding-messages.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'
import { parseTaskRequest, type TaskMessage, takesMedia } from './parse-task-request.ts'
import type { RunInference } from './run-inference.ts'

type TaskRoute = typeof routes.inferTask

/** Serves inference on a text, a file or tensors, with the plain result of the model's task. */
export function serveTaskInference(
  app: FastifyInstance,
  components: InferenceRequestComponents,
  run: RunInference,
): void {
  const infer = (
    params: { readonly name: string; readonly version?: string },
    headers: ServedRequest<TaskRoute>['headers'],
    exchange: HttpExchange,
  ): Promise<RouteReply<TaskRoute>> => {
    const { request } = exchange
    return run(
      (signal) => parseTaskRequest({ ...components, signal }, params, request),
      headers,
      exchange,
      async ({ answer: { outputs, receiptHash }, message }, extension, signal) => {
        const result = await decode(components, message, outputs, signal).catch((error: unknown) => {
          throw withoutResult(toOgError(error), message, receiptHash)
        })
        return encodeReply(message, outputs, result, extension)
      },
    )
  }
  serveRoute(app, routes.inferTask, ({ params, headers }, exchange) => infer(params, headers, exchange))
  serveRoute(app, routes.inferVersionTask, ({ params, headers }, exchange) => infer(params, headers, exchange))
}

/** @throws the errors of the codec */
async function decode(
  { codec }: InferenceRequestComponents,
  { model, manifest, inputs, details }: TaskMessage,
  outputs: readonly Tensor[],
  signal: AbortSignal,
): Promise<PlainResult> {
  if (takesMedia(manifest)) return codec.decode(model.modelId, manifest, { outputs, inputs, details }, signal)
  // The result is the tensors: nothing of the publisher's is read.
  const task = await createTask(manifest, () => Promise.reject(new OgError('BAD_MODEL', 'A tensor task has no files.')))
  return { json: 'null', summary: task.describe(null, outputs) }
}

function encodeReply(
  { model, wantsOutputs }: TaskMessage,
  outputs: readonly Tensor[],
  { json, summary }: PlainResult,
  extension: Immutable<ResponseExtension>,
): RouteReply<TaskRoute> {
  const answer = { model: model.name, version: model.version, result: JSON.parse(json) as unknown, summary }
  const message = { ...answer, opengradient: extension }
  const body = wantsOutputs
    ? encodeBinaryResponse(message, outputs, () => false).body
    : new TextEncoder().encode(JSON.stringify(message))
  return { status: 200, body, headers: { 'content-type': 'application/json' } }
}

/** The error of a run whose outputs have no result: the run has its receipt all the same. */
function withoutResult({ code, shortMessage, details, cause }: OgError, { model }: TaskMessage, receipt: Hex): OgError {
  return new OgError(code, `The run has the receipt ${receipt}, but no result: ${shortMessage}`, {
    ...{ details, cause },
    next: [`POST /v2/models/${model.name}/infer answers with the output tensors, without a result.`],
  })
}
