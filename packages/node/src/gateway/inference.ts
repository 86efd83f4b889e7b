import type { IncomingHttpHeaders } from 'node:http'
import { encodeBinaryResponse, headerLengthName, parseBinaryRequest, wantsBinary } from '@opengradient/api'
import {
  bytes32Schema,
  describeGuarantee,
  type Hex,
  type Job,
  jobType,
  limits,
  manifestCid,
  meets,
  OgError,
  parseRequirement,
  type Random,
  type Request,
  type Requirement,
  randomBytes32,
  requestSchema,
  type Signed,
  sha256Hex,
  signedAnswerToJson,
  signedJsonSchema,
  signedToJson,
  type TensorSpec,
  verdictType,
} from '@opengradient/protocol'
import { matchTensors } from '@opengradient/tasks'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Components } from '../components.ts'
import type { ReceiptEntry } from '../receipts/receipt-entry.ts'
import type { ReceiptIndex } from '../receipts/receipt-index.ts'
import type { Answered, Asked, Dispatcher } from './dispatcher.ts'
import { createIdempotency } from './idempotency.ts'
import type { Names } from './names.ts'

/** The body field `opengradient` of a request. */
const requestExtensionSchema = z.strictObject({
  blind: bytes32Schema.optional(),
  request: requestSchema.optional(),
  job: signedJsonSchema(jobType).optional(),
})

interface Params {
  name: string
  version?: string
}

/** Bytes of the bodies of all requests under way. */
const maxBodyBytes = 512 * 1024 * 1024

/** Longest time that an answer is held back for a guarantee, in seconds, and what is used when nothing is asked. */
const holdSeconds = { most: 600, usual: 60 } as const

/** Open Inference Protocol v2 below `/v2`, with the binary tensor extension. */
export function serveInference(
  app: FastifyInstance,
  components: Components,
  dispatcher: Dispatcher,
  names: Names,
  isReady: () => boolean,
): void {
  const { config, models, receiptIndex, hasher, random, signal, gossip, logger, clock } = components
  let inFlight = 0
  let bodyBytes = 0
  const idempotency = createIdempotency<Answered & { blind: Hex }>({
    sizeOf: ({ outputs }) => 4_096 + outputs.reduce((sum, { data }) => sum + data.length, 0),
    clock,
    signal,
  })

  // Tensors arrive as bytes whatever the content type says; JSON is parsed with bounds of our own.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))

  app.get('/v2', async () => ({ name: 'opengradient', version: '1', extensions: ['binary_tensor_data'] }))
  app.get('/v2/health/live', async () => ({ live: true }))
  app.get('/v2/health/ready', async (_, reply) => reply.code(isReady() ? 200 : 503).send({ ready: isReady() }))

  const describe = async ({ name, version }: Params): Promise<object> => {
    const model = names.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    const toOip = (spec: TensorSpec): object => ({
      name: spec.name,
      datatype: spec.datatype,
      shape: spec.shape.map((dimension) => (typeof dimension === 'number' ? dimension : -1)),
    })
    return {
      name: model.name,
      versions: names.versions(model.name).map((each) => each.version),
      platform: 'onnxruntime_onnx',
      inputs: manifest.inputs.map(toOip),
      outputs: manifest.outputs.map(toOip),
      opengradient: {
        version: model.version,
        modelId: model.modelId,
        cid: manifestCid(model.modelId),
        task: manifest.task.kind,
      },
    }
  }
  const ready = async (params: Params, reply: FastifyReply): Promise<unknown> => {
    const { modelId, name } = names.resolve(params.name, params.version)
    const isServed = dispatcher.candidates(modelId).length > 0
    return reply.code(isServed ? 200 : 503).send({ name, ready: isServed })
  }

  const infer = async (
    params: Params,
    body: unknown,
    headers: IncomingHttpHeaders,
    reply: FastifyReply,
  ): Promise<unknown> => {
    if (inFlight >= config.gateway.maxInFlight) {
      throw new OgError('OVERLOADED', 'The gateway has all the requests that it takes.', { retryAfterMs: 1_000 })
    }
    inFlight++
    // A client that hangs up is not answered: the worker is told to stop.
    const gone = new AbortController()
    reply.raw.on('close', () => {
      if (!reply.raw.writableFinished) gone.abort(new OgError('ABORTED', 'The client closed the connection.'))
    })
    try {
      const asked = await read(params, body, headers)
      const requirement = parseRequirement(header(headers, 'x-og-require') ?? 'signed')
      const holdMs = 1_000 * seconds(header(headers, 'x-og-timeout'))
      const stop = AbortSignal.any([gone.signal, signal])
      const dispatch = async (until: AbortSignal): Promise<Answered & { blind: Hex }> => ({
        ...(await dispatcher.dispatch(asked.job, until)),
        blind: asked.blind,
      })
      const key = header(headers, 'idempotency-key')
      const answered = await (key === undefined
        ? dispatch(stop)
        : idempotency.once(key, fingerprintOf(asked.job), dispatch, stop))
      gossip.keepAnswer(answered, answered.receiptHash).catch((error: unknown) => {
        logger.warn({ error: String(error) }, 'could not keep a receipt; its worker has it')
      })
      reply.header('x-og-receipt', answered.receiptHash)
      await hold(receiptIndex, answered.receiptHash, requirement, holdMs, stop)
      return respond(reply, asked, answered, answered.blind)
    } finally {
      inFlight--
    }
  }

  const read = async (params: Params, body: unknown, headers: IncomingHttpHeaders) => {
    const length = header(headers, headerLengthName)
    if (length !== undefined && !/^[0-9]{1,9}$/.test(length)) {
      throw new OgError('BAD_INPUT', 'Inference-Header-Content-Length is not a number of bytes.')
    }
    const bytes = body instanceof Uint8Array ? body : new Uint8Array(0)
    const { request, tensors } = parseBinaryRequest(bytes, length === undefined ? undefined : Number(length))
    const model = names.resolve(params.name, params.version)
    const manifest = await models.manifest(model.modelId, signal)
    const extension = requestExtensionSchema.safeParse(request.opengradient ?? {})
    if (!extension.success) {
      throw new OgError(
        'BAD_INPUT',
        `The field "opengradient" is wrong: ${extension.error.issues[0]?.path.join('.')} ${extension.error.issues[0]?.message.slice(0, 200)}`,
      )
    }
    const inputs = matchTensors(tensors, manifest.inputs)
    if (inputs.reduce((sum, { data }) => sum + data.length, 0) > limits.jobBytes) {
      throw new OgError('TOO_LARGE', `The inputs are over the limit of ${limits.jobBytes} bytes.`)
    }
    const wanted = outputNames(
      manifest.outputs,
      request.outputs?.map(({ name }) => name),
    )
    const { blind = blindOf(extension.data.job, random), request: asked = null, job } = extension.data
    return {
      request,
      model,
      blind,
      job: {
        manifest,
        modelId: model.modelId,
        inputs,
        params: { outputs: wanted },
        request: asked as Request,
        blind,
        job,
      },
    }
  }

  const respond = (
    reply: FastifyReply,
    asked: Awaited<ReturnType<typeof read>>,
    answered: Answered,
    blind: Hex,
  ): unknown => {
    const entry = receiptIndex.get(answered.receiptHash)
    const { request, model } = asked
    const isBinary = (name: string): boolean => wantsBinary(request, name)
    const message = {
      model_name: model.name,
      model_version: model.version,
      ...(request.id === undefined ? {} : { id: request.id }),
      opengradient: {
        receiptHash: answered.receiptHash,
        domain: hasher.domain,
        ...signedAnswerToJson(answered),
        blind,
        params: asked.job.params,
        request: asked.job.request,
        verdicts: entry ? [...entry.verdicts.values()].map((verdict) => signedToJson(verdictType, verdict)) : [],
        guarantee: entry ? describeGuarantee(receiptIndex.standing(entry)) : 'signed',
      },
    }
    const { body, headerLength } = encodeBinaryResponse(message, answered.outputs, isBinary)
    if (!answered.outputs.some(({ name }) => isBinary(name)))
      return reply.type('application/json').send(Buffer.from(body))
    return reply.type('application/octet-stream').header(headerLengthName, String(headerLength)).send(Buffer.from(body))
  }

  /** A body is whole in memory before anything looks at it: together they have a bound, by what they claim to be. */
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const claimed = Number(request.headers['content-length'] ?? request.routeOptions.bodyLimit)
    if (bodyBytes > 0 && bodyBytes + claimed > maxBodyBytes) {
      throw new OgError('OVERLOADED', 'The gateway has all the bytes of requests that it takes.', {
        retryAfterMs: 1_000,
      })
    }
    bodyBytes += claimed
    reply.raw.once('close', () => {
      bodyBytes -= claimed
    })
  }

  for (const prefix of ['/v2/models/:name', '/v2/models/:name/versions/:version']) {
    app.get<{ Params: Params }>(prefix, async ({ params }) => describe(params))
    app.get<{ Params: Params }>(`${prefix}/ready`, async ({ params }, reply) => ready(params, reply))
    app.post<{ Params: Params }>(`${prefix}/infer`, { onRequest: admit }, async ({ params, body, headers }, reply) =>
      infer(params, body, headers, reply),
    )
  }
}

/** What an idempotency key stands for: the same question, whatever blind commits to it. */
function fingerprintOf({ modelId, inputs, params, job }: Asked): string {
  const tensors = inputs.map(({ name, datatype, shape, data }) => [name, datatype, shape, sha256Hex(data)])
  return JSON.stringify([modelId, params.outputs, job?.signature, tensors])
}

/** The outputs asked for, in the manifest's order; all of them when nothing is asked. */
function outputNames(outputs: readonly TensorSpec[], asked: readonly string[] | undefined): string[] {
  if (asked === undefined || asked.length === 0) return []
  const unknown = asked.find((name) => !outputs.some((output) => output.name === name))
  if (unknown !== undefined) {
    throw new OgError('BAD_TENSOR', `The model has no output ${JSON.stringify(unknown.slice(0, 128))}.`, {
      next: [`It has ${outputs.map(({ name }) => name).join(', ')}.`],
    })
  }
  return outputs.filter(({ name }) => asked.includes(name)).map(({ name }) => name)
}

/** Whoever signs a job must have chosen its blind. */
function blindOf(job: Signed<Job> | undefined, random: Random): Hex {
  if (job)
    throw new OgError('BAD_INPUT', 'A signed job comes with the blind of its commitments.', {
      next: ['Send it as opengradient.blind.'],
    })
  return randomBytes32(random)
}

/** Holds an answer back until its receipt has come as far as was asked. @throws GUARANTEE_NOT_REACHED */
async function hold(
  receiptIndex: ReceiptIndex,
  receiptHash: Hex,
  requirement: Requirement,
  holdMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (requirement.kind === 'signed') return
  const isDecided = (entry: ReceiptEntry | undefined): boolean => {
    if (entry === undefined) return false
    const standing = receiptIndex.standing(entry)
    return meets(standing, requirement) || standing.state === 'voided'
  }
  const timeout = AbortSignal.timeout(holdMs)
  await receiptIndex.until(receiptHash, isDecided, AbortSignal.any([signal, timeout])).catch((error: unknown) => {
    if (!timeout.aborted) throw error
  })
  const entry = receiptIndex.get(receiptHash)
  const standing = entry && receiptIndex.standing(entry)
  if (standing === undefined || !meets(standing, requirement)) {
    const reached = standing ? describeGuarantee(standing) : 'signed'
    throw new OgError('GUARANTEE_NOT_REACHED', `The receipt ${receiptHash} has only come to: ${reached}.`, {
      next: [`Ask GET /og/v1/receipts/${receiptHash} later, or wait longer with x-og-timeout.`],
    })
  }
}

function seconds(text: string | undefined): number {
  if (text === undefined) return holdSeconds.usual
  const value = Number(text)
  if (!(value > 0 && value <= holdSeconds.most)) {
    throw new OgError('BAD_INPUT', `x-og-timeout is a number of seconds up to ${holdSeconds.most}.`)
  }
  return value
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
