import {
  encodeBinaryResponse,
  headerLengthName,
  type ResponseExtension,
  routes,
  type ServedRequest,
} from '@opengradient/api'
import {
  describeGuarantee,
  type Hex,
  parseRequirement,
  sha256Hex,
  signedAnswerToJson,
  signedToJson,
  verdictType,
} from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { type HttpExchange, type RouteReply, serveRoute } from '../../http/serve-route.ts'
import type { DispatchedAnswer, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { Dispatcher } from '../dispatch/dispatcher.ts'
import { Idempotency } from '../idempotency.ts'
import { abortOnDisconnect } from './abort-on-disconnect.ts'
import {
  type InferenceRequestComponents,
  type ParsedInferenceRequest,
  parseInferenceRequest,
} from './parse-inference-request.ts'
import { RequestAdmission } from './request-admission.ts'
import { parseHoldMs, waitForGuarantee } from './wait-for-guarantee.ts'

export interface InferenceRouteComponents
  extends InferenceRequestComponents,
    Pick<Components, 'config' | 'receiptIndex' | 'hasher' | 'gossip' | 'logger' | 'clock'> {
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>
}

type InferenceRoute = typeof routes.inferModel
/** An answer with the blind of its commitments: a repeated request gets that of the first. */
type BlindedAnswer = DispatchedAnswer & { readonly blind: Hex }

/** Serves inference with the binary tensor extension, idempotency keys and answers that wait for a guarantee. */
export function serveInference(app: FastifyInstance, components: InferenceRouteComponents): void {
  const { config, clock, signal } = components
  const admission = new RequestAdmission(config.gateway.maxInFlight)
  const idempotency = new Idempotency<BlindedAnswer>({
    sizeOf: ({ outputs }) => 4_096 + outputs.reduce((sum, { data }) => sum + data.length, 0),
    clock,
    signal,
  })

  // Bodies stay bytes for every content type; JSON is parsed within limits of its own.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))

  const infer = (
    params: { readonly name: string; readonly version?: string },
    headers: ServedRequest<InferenceRoute>['headers'],
    exchange: HttpExchange,
  ): Promise<RouteReply<InferenceRoute>> =>
    admission.run(() => answerRequest(components, idempotency, params, headers, exchange))

  const options = {
    onRequest: async (...[request, reply]: [HttpExchange['request'], HttpExchange['reply']]) =>
      admission.reserveBody(request, reply),
  }
  serveRoute(app, routes.inferModel, ({ params, headers }, exchange) => infer(params, headers, exchange), options)
  serveRoute(
    app,
    routes.inferModelVersion,
    ({ params, headers }, exchange) => infer(params, headers, exchange),
    options,
  )
}

async function answerRequest(
  components: InferenceRouteComponents,
  idempotency: Idempotency<BlindedAnswer>,
  params: { readonly name: string; readonly version?: string },
  headers: ServedRequest<InferenceRoute>['headers'],
  { request, reply }: HttpExchange,
): Promise<RouteReply<InferenceRoute>> {
  const { dispatcher, receiptIndex, gossip, logger } = components
  const stop = AbortSignal.any([abortOnDisconnect(reply), components.signal])
  const parsed = await parseInferenceRequest(components, params, request, headers)
  const requirement = parseRequirement(headers['x-og-require'] ?? 'signed')
  const holdMs = parseHoldMs(headers['x-og-timeout'])
  const { inference } = parsed
  const dispatch = async (signal: AbortSignal): Promise<BlindedAnswer> => ({
    ...(await dispatcher.dispatch(inference, signal)),
    blind: inference.blind,
  })
  const key = headers['idempotency-key']
  const answer = await (key === undefined
    ? dispatch(stop)
    : idempotency.once(key, fingerprintOf(inference), dispatch, stop))
  gossip.keepAnswer(answer, answer.receiptHash).catch((error: unknown) => {
    // The worker has the receipt and gossips it.
    logger.warn({ receiptHash: answer.receiptHash, error: String(error) }, 'Receipt not stored')
  })
  // Set before the wait: an error answer names the receipt too.
  reply.header('x-og-receipt', answer.receiptHash)
  await waitForGuarantee(receiptIndex, answer.receiptHash, requirement, holdMs, stop)
  return encodeReply(components, parsed, answer)
}

function encodeReply(
  { receiptIndex, hasher }: Pick<Components, 'receiptIndex' | 'hasher'>,
  { model, inference, id, isBinary }: ParsedInferenceRequest,
  answer: BlindedAnswer,
): RouteReply<InferenceRoute> {
  const entry = receiptIndex.get(answer.receiptHash)
  const { params, request } = inference
  const extension: ResponseExtension = {
    receiptHash: answer.receiptHash,
    domain: hasher.domain,
    ...signedAnswerToJson(answer),
    blind: answer.blind,
    params,
    request,
    verdicts: entry ? [...entry.verdicts.values()].map((verdict) => signedToJson(verdictType, verdict)) : [],
    guarantee: entry ? describeGuarantee(receiptIndex.standing(entry)) : 'signed',
  }
  const message = {
    model_name: model.name,
    model_version: model.version,
    ...(id === undefined ? {} : { id }),
    opengradient: extension,
  }
  const { body, headerLength } = encodeBinaryResponse(message, answer.outputs, isBinary)
  const headers = answer.outputs.some(({ name }) => isBinary(name))
    ? { 'content-type': 'application/octet-stream', [headerLengthName]: String(headerLength) }
    : { 'content-type': 'application/json' }
  return { status: 200, body, headers }
}

/** Identifies a request for its idempotency key. The blind is left out: it differs between repetitions. */
function fingerprintOf({ modelId, inputs, params, job }: DispatchRequest): string {
  const tensors = inputs.map(({ name, datatype, shape, data }) => [name, datatype, shape, sha256Hex(data)])
  return JSON.stringify([modelId, params.outputs, job?.signature, tensors])
}
