import type { ModelConfig, ModelMetadata, ModelStats } from '@opengradient/api'
import { isOgError, OgError } from '@opengradient/protocol'
import type { FastifyRequest } from 'fastify'

import { type ModelDescriber, serverMetadata } from '../model-describer.ts'
import type { InferenceRunner } from '../routes/inference-runner.ts'
import { checkInferenceRequest, type InferenceRequestComponents } from '../routes/parse-inference-request.ts'
import type { InferenceHeaders } from '../routes/run-inference.ts'
import { callDeadline } from './call-deadline.ts'
import type { GrpcServer } from './grpc-server.ts'
import { readInferRequest } from './infer-request.ts'
import { inferResponse } from './infer-response.ts'
import { readIndexRequest, readModelRequest } from './model-requests.ts'
import { WireWriter } from './wire-writer.ts'

export interface GrpcComponents {
  readonly inference: InferenceRequestComponents
  readonly runner: InferenceRunner
  readonly models: ModelDescriber
  /** Why the gateway cannot answer requests now. */
  problem(): Promise<string | undefined>
}

const service = '/inference.GRPCInferenceService'

/** Serves the Open Inference Protocol over gRPC, and the extensions of Triton Inference Server that have a meaning here. */
export function serveGrpc(server: GrpcServer, components: GrpcComponents): void {
  const { models, problem } = components
  server.add(`${service}/ServerLive`, async () => new WireWriter().boolean(1, true))
  server.add(`${service}/ServerReady`, async () => new WireWriter().boolean(1, (await problem()) === undefined))
  server.add(`${service}/ServerMetadata`, async () => {
    const { name, version, extensions } = serverMetadata
    return new WireWriter().text(1, name).text(2, version).texts(3, extensions)
  })
  server.add(`${service}/ModelReady`, async ({ request }) =>
    new WireWriter().boolean(1, isReady(models, readModelRequest(bodyOf(request)))),
  )
  server.add(`${service}/ModelMetadata`, async ({ request }) => {
    const { name, version } = readModelRequest(bodyOf(request))
    return metadataResponse(await models.metadata(name, version))
  })
  server.add(`${service}/ModelConfig`, async ({ request }) => {
    const { name, version } = readModelRequest(bodyOf(request))
    const config = await models.config(name, version)
    return new WireWriter().message(1, (message) => writeConfig(message, config))
  })
  server.add(`${service}/ModelStatistics`, async ({ request }) => {
    const { name, version } = readModelRequest(bodyOf(request))
    const response = new WireWriter()
    for (const stats of models.statistics(name === '' ? undefined : name, version).model_stats) {
      response.message(1, (message) => writeStatistics(message, stats))
    }
    return response
  })
  server.add(`${service}/RepositoryIndex`, async ({ request }) => {
    const response = new WireWriter()
    for (const { name, version, state, reason } of models.index(readIndexRequest(bodyOf(request)))) {
      response.message(1, (model) => model.text(1, name).text(2, version).text(3, state).text(4, reason))
    }
    return response
  })
  serveModelInfer(server, components)
}

function serveModelInfer(server: GrpcServer, { inference, runner }: GrpcComponents): void {
  server.add(
    `${service}/ModelInfer`,
    (exchange) => {
      const { request, reply } = exchange
      let isRaw = false
      return runner.run(
        async (signal) => {
          const { isRaw: wasRaw, ...message } = readInferRequest(bodyOf(request))
          isRaw = wasRaw
          const { model_name: name = '', model_version: version } = message.request
          const opengradient = withAudit(message.request.opengradient, request.headers['x-og-audit'])
          const served = { ...message, request: { ...message.request, opengradient } }
          return checkInferenceRequest({ ...inference, signal }, { name, version, ip: request.ip, ...served })
        },
        inferenceHeaders(request),
        exchange,
        ({ answer, message }, extension) => {
          reply.header('x-og-guarantee', encodeURI(extension.guarantee))
          const { classes } = message
          const outputs = classes === undefined ? answer.outputs : answer.outputs.map(classes)
          return inferResponse(message, outputs, extension, isRaw)
        },
        callDeadline(request.headers),
      )
    },
    (ip) => runner.assertFree(ip),
  )
}

function bodyOf({ body }: FastifyRequest): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array(0)
}

/** The headers of HTTP, as metadata of the same names. @throws BAD_INPUT for one that is sent twice */
function inferenceHeaders({ headers }: FastifyRequest): InferenceHeaders {
  const names = ['x-og-require', 'x-og-timeout', 'idempotency-key'] as const
  return Object.fromEntries(names.map((name) => [name, headers[name]?.toString()]))
}

/** Metadata `x-og-audit`: the extension's field `audit`. @throws BAD_INPUT */
function withAudit(extension: unknown, audit: string | string[] | undefined): unknown {
  if (audit === undefined) return extension
  const given = (extension ?? {}) as object
  if (!/^[0-9]{1,3}$/.test(String(audit)) || 'audit' in given) {
    const problem =
      'audit' in given ? 'stands beside opengradient.audit' : `is ${JSON.stringify(String(audit).slice(0, 40))}`
    throw new OgError('BAD_INPUT', `The metadata x-og-audit ${problem}.`, {
      details: { field: 'headers.x-og-audit' },
      next: ['Send 0, 1, 10 or 100 percent, once.'],
    })
  }
  return { ...given, audit: Number(audit) }
}

/** An unknown model is not ready: clients of Triton ask before they load one. */
function isReady(models: ModelDescriber, { name, version }: ReturnType<typeof readModelRequest>): boolean {
  try {
    return models.readiness(name, version).reason === undefined
  } catch (error) {
    if (isOgError(error) && error.code === 'UNKNOWN_MODEL') return false
    throw error
  }
}

function metadataResponse({ name, versions, platform, inputs, outputs }: ModelMetadata): WireWriter {
  const response = new WireWriter().text(1, name).texts(2, versions).text(3, platform)
  for (const [field, tensors] of [
    [4, inputs],
    [5, outputs],
  ] as const) {
    for (const tensor of tensors) {
      response.message(field, (message) =>
        message.text(1, tensor.name).text(2, tensor.datatype).integers(3, tensor.shape),
      )
    }
  }
  return response
}

/** Numbers of the enumeration `DataType`, in the order of their values. */
const dataTypes = 'INVALID BOOL UINT8 UINT16 UINT32 UINT64 INT8 INT16 INT32 INT64 FP16 FP32 FP64 STRING BF16'.split(' ')

function writeConfig(message: WireWriter, { name, platform, backend, input, output }: ModelConfig): void {
  const typeOf = (type: string): number => dataTypes.indexOf(type.replace('TYPE_', ''))
  message.text(1, name).text(2, platform).text(17, backend)
  for (const { name: tensor, data_type, dims } of input) {
    message.message(5, (each) => each.text(1, tensor).integer(2, typeOf(data_type)).integers(4, dims))
  }
  for (const { name: tensor, data_type, dims } of output) {
    message.message(6, (each) => each.text(1, tensor).integer(2, typeOf(data_type)).integers(3, dims))
  }
}

function writeStatistics(message: WireWriter, stats: ModelStats): void {
  const { success, fail } = stats.inference_stats
  message.text(1, stats.name).text(2, stats.version).integer(3, stats.last_inference).integer(4, stats.inference_count)
  message.message(6, (all) => {
    for (const [field, { count, ns }] of [
      [1, success],
      [2, fail],
    ] as const) {
      all.message(field, (each) => each.integer(1, count).integer(2, ns))
    }
  })
}
