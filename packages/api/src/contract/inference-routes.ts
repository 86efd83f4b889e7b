import {
  addressSchema,
  bytes32Schema,
  domainSchema,
  jobType,
  limits,
  requestSchema,
  runParamsSchema,
} from '@opengradient/protocol'
import * as z from 'zod'

import { headerLengthName } from '../oip/binary-body.ts'
import { oipRequestSchema, oipResponseSchema } from '../oip/oip-messages.ts'
import { modelParams, modelVersionParams } from './model-routes.ts'
import { hashSchema } from './primitives.ts'
import { auditPercentSchema, chequeWireSchema } from './quote-routes.ts'
import { auditorVerdictSchema, signedAnswerWireSchema } from './receipt-routes.ts'
import { defineRoute, json } from './route-definition.ts'
import { signedWireSchema } from './signed-wire-schema.ts'

const tag = 'open inference protocol'

export const getServer = defineRoute({
  operationId: 'getServer',
  method: 'GET',
  path: '/v2',
  tag,
  summary: 'Describes the server.',
  responses: {
    200: {
      description: 'Name, version and protocol extensions.',
      content: json(z.object({ name: z.string(), version: z.string(), extensions: z.array(z.string()) })),
    },
  },
  errors: [],
})

export const getServerLive = defineRoute({
  operationId: 'getServerLive',
  method: 'GET',
  path: '/v2/health/live',
  tag,
  summary: 'Reports that the server is up.',
  responses: { 200: { description: 'The server is up.', content: json(z.object({ live: z.literal(true) })) } },
  errors: [],
})

const readySchema = z.object({
  ready: z.boolean(),
  reason: z.string().optional().meta({ description: 'Why the server is not ready' }),
})

export const getServerReady = defineRoute({
  operationId: 'getServerReady',
  method: 'GET',
  path: '/v2/health/ready',
  tag,
  summary: 'Reports whether the server accepts inference requests.',
  responses: {
    200: { description: 'The server is ready.', content: json(readySchema) },
    503: { description: 'The server is not ready.', content: json(readySchema) },
  },
  errors: [],
})

const tensorMetadataSchema = z.object({
  name: z.string(),
  datatype: z.string(),
  shape: z.array(z.int()).meta({ description: '-1 for a dynamic axis' }),
})

/** Model metadata of the Open Inference Protocol. */
export const modelMetadataSchema = z.object({
  name: z.string(),
  versions: z.array(z.string()),
  platform: z.string(),
  inputs: z.array(tensorMetadataSchema).meta({ description: 'The tensors of the model' }),
  outputs: z.array(tensorMetadataSchema),
  opengradient: z.object({
    version: z.string(),
    modelId: hashSchema,
    cid: z.string(),
    task: z.string().meta({
      description:
        'In place of the inputs, embedding takes a text, vad an audio file, and ocr and classify a picture file: one input BYTES[1]. tensor takes the inputs alone',
    }),
  }),
})
export type ModelMetadata = z.infer<typeof modelMetadataSchema>

const metadata = {
  method: 'GET',
  tag,
  summary: 'Describes the tensors of a model.',
  responses: { 200: { description: 'Model metadata.', content: json(modelMetadataSchema) } },
  errors: ['UNKNOWN_MODEL', 'UNAVAILABLE'],
} as const

export const getModelMetadata = defineRoute({
  ...metadata,
  operationId: 'getModelMetadata',
  path: '/v2/models/{name}',
  params: modelParams,
})

export const getModelVersionMetadata = defineRoute({
  ...metadata,
  operationId: 'getModelVersionMetadata',
  path: '/v2/models/{name}/versions/{version}',
  params: modelVersionParams,
})

const modelReadySchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  reason: z.string().optional().meta({ description: 'Why the model is not ready' }),
})
const readiness = {
  method: 'GET',
  tag,
  summary: 'Reports whether a live worker offers a model.',
  responses: {
    200: { description: 'A live worker offers the model.', content: json(modelReadySchema) },
    503: { description: 'No live worker offers the model.', content: json(modelReadySchema) },
  },
  errors: ['UNKNOWN_MODEL'],
} as const

export const getModelReady = defineRoute({
  ...readiness,
  operationId: 'getModelReady',
  path: '/v2/models/{name}/ready',
  params: modelParams,
})

export const getModelVersionReady = defineRoute({
  ...readiness,
  operationId: 'getModelVersionReady',
  path: '/v2/models/{name}/versions/{version}/ready',
  params: modelVersionParams,
})

/** Field `opengradient` of an inference request. */
export const requestExtensionSchema = z.strictObject({
  salt: bytes32Schema.optional().meta({ description: 'From which each commitment has its salt; required with a job' }),
  request: requestSchema.optional().meta({ description: 'User input before a task encoded it' }),
  job: signedWireSchema(jobType).optional().meta({ description: 'A job that the requester signs and pays' }),
  cheque: chequeWireSchema.optional().meta({ description: "The payer's cheque; required with a job" }),
  audit: auditPercentSchema.optional().meta({
    description: 'Percent of leaves that each auditor checks, of a job that the gateway signs. Its own by default',
  }),
  orderCommit: bytes32Schema
    .optional()
    .meta({ description: "Commitment of the caller's own draw of auditors, in a job that the gateway signs" }),
  client: addressSchema.optional().meta({ description: 'Key of the client: it may open cases and sign orders' }),
  worker: addressSchema
    .optional()
    .meta({ description: 'The only worker that may run the job. By default any that offers the model' }),
})
export type RequestExtension = z.infer<typeof requestExtensionSchema>

/** Field `opengradient` of an inference response. */
export const responseExtensionSchema = signedAnswerWireSchema.extend({
  receiptHash: hashSchema,
  jobHash: hashSchema,
  domain: domainSchema,
  salt: hashSchema,
  params: runParamsSchema,
  request: requestSchema,
  verdicts: z.array(auditorVerdictSchema),
  guarantee: z.string(),
})
export type ResponseExtension = z.infer<typeof responseExtensionSchema>

const lengthHeader = z
  .string()
  .optional()
  .meta({ description: 'Length of the JSON part of a body with binary tensors' })
const mediaTypes = ['application/json', 'application/octet-stream'] as const
const maxBytes = limits.jobBytes + (1 << 20)

/** Headers of every inference. */
export const inferenceHeaders = {
  'x-og-require': z
    .string()
    .optional()
    .meta({ description: 'Guarantee to wait for: signed, settled, replayed:N or final[:N]', default: 'signed' }),
  'x-og-timeout': z
    .string()
    .optional()
    .meta({ description: 'Seconds to wait for the guarantee, up to 600', default: '60' }),
  'idempotency-key': z
    .string()
    .optional()
    .meta({ description: 'Requests with the same key and input get the same answer; up to 256 characters' }),
}

/** Errors of every inference. */
export const inferenceErrors = [
  'BAD_INPUT',
  'BAD_TENSOR',
  'BAD_ENCODING',
  'TOO_LARGE',
  'USAGE',
  'UNKNOWN_MODEL',
  'BAD_JOB',
  'BAD_SIGNATURE',
  'EXPIRED',
  'DUPLICATE',
  'NOT_AUTHORISED',
  'INSUFFICIENT_FUNDS',
  'MODEL_CRASHED',
  'MODEL_TIMEOUT',
  'MODEL_MEMORY',
  'MODEL_FAILED',
  'OUTPUT_TOO_LARGE',
  'OVERLOADED',
  'NO_WORKER',
  'UNAVAILABLE',
  'BAD_RECEIPT',
  'TIMEOUT',
  'GUARANTEE_NOT_REACHED',
  'UNSUPPORTED_MEDIA',
  // The last failed attempt at a worker.
  'ABORTED',
  'LOST',
  'PEER',
  'NOT_REGISTERED',
  'STORE',
  'CHAIN',
  'RPC_DISAGREE',
  'UNSUPPORTED_MODEL',
  'BAD_MODEL',
  'BAD_CHEQUE',
  'AUDIT_BACKLOG',
  'REVERTED',
] as const

const inference = {
  method: 'POST',
  tag,
  summary: 'Runs a model and returns its outputs with a signed receipt.',
  headers: z.object({ [headerLengthName]: lengthHeader, ...inferenceHeaders }),
  body: {
    description:
      'JSON, or JSON followed by raw tensors (extension binary_tensor_data). The inputs are those of the model or, where its task takes a text or file, one input BYTES[1] of any name. In JSON its data is a string, for texts alone; in binary it is the length in 4 bytes, little-endian, and the bytes. The gateway encodes it as clients do, and the receipt commits to the text or to the hash of the file.',
    content: {
      kind: 'bytes',
      mediaTypes,
      maxBytes,
      jsonSchema: oipRequestSchema.extend({ opengradient: requestExtensionSchema.optional() }),
    },
  },
  responses: {
    200: {
      description: 'The outputs and the receipt.',
      content: {
        kind: 'bytes',
        mediaTypes,
        maxBytes,
        jsonSchema: oipResponseSchema.extend({ opengradient: responseExtensionSchema }),
      },
      headers: {
        'x-og-receipt': 'Hash of the receipt.',
        [headerLengthName]: 'Length of the JSON part of a body with binary tensors.',
      },
    },
  },
  errors: inferenceErrors,
} as const

export const inferModel = defineRoute({
  ...inference,
  operationId: 'inferModel',
  path: '/v2/models/{name}/infer',
  params: modelParams,
})

export const inferModelVersion = defineRoute({
  ...inference,
  operationId: 'inferModelVersion',
  path: '/v2/models/{name}/versions/{version}/infer',
  params: modelVersionParams,
})
