import type { IncomingMessage } from 'node:http'

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
  type Job,
  OgError,
  parseRequirement,
  type Requirement,
  type Signed,
  sha256Hex,
  signedAnswerToJson,
  signedToJson,
  verdictType,
} from '@opengradient/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Components } from '../../components.ts'
import { addressKey } from '../../http/address-key.ts'
import { RequestBodies } from '../../http/request-bodies.ts'
import { type HttpExchange, type RouteReply, serveRoute } from '../../http/serve-route.ts'
import type { DispatchedAnswer, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { Dispatcher } from '../dispatch/dispatcher.ts'
import type { JobJournal, JournaledAttempt } from '../dispatch/job-journal.ts'
import type { JobLog } from '../dispatch/job-log.ts'
import { Idempotency } from '../idempotency.ts'
import { abortOnDisconnect } from './abort-on-disconnect.ts'
import { HeldAnswers } from './held-answers.ts'
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
  readonly journal: Pick<JobJournal, 'get' | 'put' | 'remove'>
}

/** Maximum total length of the bodies of all requests in flight. */
const maxBodyBytes = 512 * 1024 * 1024
const maxKeyLength = 256

type InferenceRoute = typeof routes.inferModel
/** An answer with the blind of its commitments: a repeated request gets that of the first. */
type BlindedAnswer = DispatchedAnswer & { readonly blind: Hex }

/** Serves inference with the binary tensor extension, idempotency keys and answers that wait for a guarantee. */
export function serveInference(app: FastifyInstance, components: InferenceRouteComponents): void {
  const { config, clock, signal } = components
  const admission = new RequestAdmission(config.gateway.maxInFlight)
  const held = new HeldAnswers()
  const bodies = new RequestBodies({ clock, signal, maxBytes: maxBodyBytes, maxBytesPerAddress: maxBodyBytes / 2 })
  const idempotency = new Idempotency<BlindedAnswer>({ sizeOf, clock, signal })

  // Bodies stay bytes for every content type; JSON is parsed within limits of its own.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (request: FastifyRequest, payload: IncomingMessage) => bodies.read(request, payload))

  const infer = async (
    params: { readonly name: string; readonly version?: string },
    headers: ServedRequest<InferenceRoute>['headers'],
    exchange: HttpExchange,
  ): Promise<RouteReply<InferenceRoute>> => {
    const { request, reply } = exchange
    const stop = AbortSignal.any([abortOnDisconnect(reply), signal])
    const answered = await admission.run(request.ip, () =>
      answerRequest(components, idempotency, params, headers, request, stop),
    )
    // A held answer needs no part of its request: its slot and its body go to others.
    request.body = undefined
    bodies.release(request)
    // Set before the wait: an error answer names the receipt too.
    const { receiptHash } = answered.answer
    reply.header('x-og-receipt', receiptHash)
    const { requirement, holdMs } = answered
    await held.run(sizeOf(answered.answer), () =>
      waitForGuarantee(components.receiptIndex, receiptHash, requirement, holdMs, stop),
    )
    return encodeReply(components, answered)
  }

  const options = {
    onRequest: async (...[request, reply]: [HttpExchange['request'], HttpExchange['reply']]) =>
      bodies.releaseOnClose(request, reply),
  }
  serveRoute(app, routes.inferModel, ({ params, headers }, exchange) => infer(params, headers, exchange), options)
  serveRoute(
    app,
    routes.inferModelVersion,
    ({ params, headers }, exchange) => infer(params, headers, exchange),
    options,
  )
}

/** The parts of a request that remain after its answer. */
interface AnsweredRequest {
  readonly answer: BlindedAnswer
  readonly requirement: Requirement
  readonly holdMs: number
  readonly message: Pick<ParsedInferenceRequest, 'model' | 'id' | 'isBinary'>
  readonly inference: Pick<DispatchRequest, 'params' | 'request'>
}

async function answerRequest(
  components: InferenceRouteComponents,
  idempotency: Idempotency<BlindedAnswer>,
  params: { readonly name: string; readonly version?: string },
  headers: ServedRequest<InferenceRoute>['headers'],
  request: HttpExchange['request'],
  stop: AbortSignal,
): Promise<AnsweredRequest> {
  const { dispatcher, gossip, logger } = components
  const parsed = await parseInferenceRequest(components, params, request, headers)
  const requirement = parseRequirement(headers['x-og-require'] ?? 'signed')
  const holdMs = parseHoldMs(headers['x-og-timeout'])
  const { inference, model, id, isBinary } = parsed
  const key = headers['idempotency-key']
  const answer = await (key === undefined
    ? dispatch(dispatcher, inference, stop)
    : answerOnce(components, idempotency, scopedKey(key, request, inference), inference, stop))
  gossip.keepAnswer(answer, answer.receiptHash).catch((error: unknown) => {
    // The worker has the receipt and gossips it.
    logger.warn({ receiptHash: answer.receiptHash, error: String(error) }, 'Receipt not stored')
  })
  const message = { model, id, isBinary }
  return { answer, requirement, holdMs, message, inference: { params: inference.params, request: inference.request } }
}

async function dispatch(
  dispatcher: InferenceRouteComponents['dispatcher'],
  inference: DispatchRequest,
  signal: AbortSignal,
  log?: JobLog,
): Promise<BlindedAnswer> {
  return { ...(await dispatcher.dispatch(inference, signal, log)), blind: inference.blind }
}

/** Runs a request with an idempotency key: one job for all its repetitions, also after a restart. */
function answerOnce(
  { dispatcher, journal }: InferenceRouteComponents,
  idempotency: Idempotency<BlindedAnswer>,
  key: string,
  inference: DispatchRequest,
  stop: AbortSignal,
): Promise<BlindedAnswer> {
  const fingerprint = sha256Hex(new TextEncoder().encode(fingerprintOf(inference)))
  const make = (signal: AbortSignal): Promise<BlindedAnswer> => {
    const resumed = journal.get(key, fingerprint)
    // The commitments of the job are those of its first request.
    const { blind } = resumed ?? inference
    const put = (job: Signed<Job>, attempt?: JournaledAttempt): Promise<void> =>
      journal.put(key, { fingerprint, blind, job, attempt })
    const log: JobLog = {
      resumed,
      begin: (job) => (resumed === undefined ? put(job) : Promise.resolve()),
      assign: put,
      end: () => journal.remove(key),
    }
    return dispatch(dispatcher, { ...inference, blind }, signal, log)
  }
  return idempotency.once(key, fingerprint, make, stop)
}

/**
 * A key counts for its caller alone: the signer of the job, the holder of the bearer token, or the network address. Another
 * caller that guesses a key learns nothing of the answer and does not block it.
 */
function scopedKey(key: string, request: HttpExchange['request'], { job }: DispatchRequest): string {
  if (key.length > maxKeyLength) {
    throw new OgError('BAD_INPUT', `An idempotency key has at most ${maxKeyLength} characters.`, {
      details: { field: 'headers.idempotency-key' },
    })
  }
  const { authorization } = request.headers
  if (job !== undefined) return `requester/${job.value.requester}/${key}`
  if (authorization !== undefined) return `token/${sha256Hex(new TextEncoder().encode(authorization))}/${key}`
  return `address/${addressKey(request.ip)}/${key}`
}

function encodeReply(
  { receiptIndex, hasher }: Pick<Components, 'receiptIndex' | 'hasher'>,
  { answer, inference, message: { model, id, isBinary } }: AnsweredRequest,
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

function sizeOf({ outputs }: BlindedAnswer): number {
  return 4_096 + outputs.reduce((sum, { data }) => sum + data.length, 0)
}

/** Identifies a request for its idempotency key. The blind is left out: it differs between repetitions. */
function fingerprintOf({ modelId, inputs, params, job }: DispatchRequest): string {
  const tensors = inputs.map(({ name, datatype, shape, data }) => [name, datatype, shape, sha256Hex(data)])
  return JSON.stringify([modelId, params.outputs, job?.signature, tensors])
}
