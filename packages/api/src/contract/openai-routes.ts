import { addressSchema } from '@opengradient/protocol'
import * as z from 'zod'

import { inferenceErrors, inferenceHeaders } from './inference-routes.ts'
import { accountSchema, decimalSchema, hashSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'

const tag = 'openai'

/** The largest number of texts in one request. */
export const maxEmbeddingTexts = 256

/** Constraints on an answer, for clients that sign nothing: field `opengradient` of a body below `/v1`. */
export const constraintsSchema = z.strictObject({
  require: z.string().optional().meta({
    description: 'Guarantee to wait for: signed, settled, replayed:N or final[:N]; the header x-og-require otherwise',
  }),
  maxPrice: z
    .string()
    .regex(/^[0-9]{1,30}$/)
    .optional()
    .meta({ description: 'The most that each job may cost with its audit, in the smallest units of OPG' }),
  workers: z
    .array(addressSchema)
    .min(1)
    .max(64)
    .optional()
    .meta({ description: 'The workers that may run the jobs. By default any that offers the model' }),
  classes: z
    .array(z.enum(['exact', 'tolerant']))
    .min(1)
    .max(2)
    .optional()
    .meta({
      description: 'How a second run of the model has to compare: bit for bit, or within a tolerance. By default any',
    }),
})
/** Constraints on an answer, as a client sends them. `maxPrice` is in the smallest units of OPG; an absent field constrains nothing. */
export type Constraints = z.infer<typeof constraintsSchema>

const openAiModelSchema = z.object({
  id: z.string().meta({ description: 'owner/name' }),
  object: z.literal('model'),
  created: z.int().meta({ description: 'Time of the registration, in Unix seconds' }),
  owned_by: z.string().meta({ description: "Account of the model's publisher" }),
  opengradient: z.object({ version: z.string(), modelId: hashSchema, task: z.string().nullable() }),
})
/** A model in the form of OpenAI. `created` is in Unix seconds. */
export type OpenAiModel = z.infer<typeof openAiModelSchema>

export const listOpenAiModels = defineRoute({
  operationId: 'listOpenAiModels',
  method: 'GET',
  path: '/v1/models',
  tag,
  summary: 'Lists the models, each with the version that was registered last, in the form of OpenAI.',
  responses: {
    200: {
      description: 'The models.',
      content: json(z.object({ object: z.literal('list'), data: z.array(openAiModelSchema) })),
    },
  },
  errors: [],
})

export const getOpenAiModel = defineRoute({
  operationId: 'getOpenAiModel',
  method: 'GET',
  path: '/v1/models/{name}',
  tag,
  summary: 'Describes a model in the form of OpenAI.',
  params: z.object({ name: z.string().meta({ description: 'owner/name, the slash as it is or encoded as %2F' }) }),
  responses: { 200: { description: 'The model.', content: json(openAiModelSchema) } },
  errors: ['UNKNOWN_MODEL'],
})

/** Body of `POST /v1/embeddings`: one text, or up to {@link maxEmbeddingTexts}. `encoding_format` is `float` by default. */
export const embeddingsRequestSchema = z.strictObject({
  model: z.string().meta({ description: 'owner/name, or owner/name@version' }),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(maxEmbeddingTexts)]).meta({
    description: 'One text or several. Each is a job of its own, with a receipt',
  }),
  encoding_format: z.enum(['float', 'base64']).optional().meta({ description: 'float by default' }),
  dimensions: z.int().optional().meta({ description: "The length of the model's vectors; no other is possible" }),
  user: z.string().optional().meta({ description: 'Accepted and not used' }),
  opengradient: constraintsSchema.optional(),
})
/** A body that {@link embeddingsRequestSchema} accepts. */
export type EmbeddingsRequest = z.infer<typeof embeddingsRequestSchema>

/** The receipt of a job, as answers below `/v1` refer to it. */
export const receiptReferenceSchema = z.object({
  receiptHash: hashSchema,
  jobHash: hashSchema,
  worker: accountSchema,
  cost: decimalSchema.meta({ description: 'Price of the job, in the smallest units of OPG' }),
  guarantee: z.string(),
  salt: hashSchema.meta({ description: "From which each commitment of the receipt has its salt; the holder's secret" }),
  verify: z.string().meta({ description: 'Where the gateway shows the receipt and what became of it' }),
})
/** A receipt as answers below `/v1` refer to it. `cost` is in the smallest units of OPG. */
export type ReceiptReference = z.infer<typeof receiptReferenceSchema>

const embeddingsAnswerSchema = z.object({
  object: z.literal('list'),
  model: z.string(),
  data: z.array(
    z.object({
      object: z.literal('embedding'),
      index: z.int().min(0),
      embedding: z.union([z.array(z.number()), z.string()]).meta({
        description: 'Numbers, or FP32 in little-endian order as base64',
      }),
    }),
  ),
  usage: z.object({ prompt_tokens: z.int().min(0), total_tokens: z.int().min(0) }),
  opengradient: z.object({
    receipts: z.array(receiptReferenceSchema).meta({ description: 'In the order of the texts' }),
  }),
})
/** Answer of `POST /v1/embeddings`: vectors and receipts in the order of the texts. */
export type EmbeddingsAnswer = z.infer<typeof embeddingsAnswerSchema>

export const createEmbeddings = defineRoute({
  operationId: 'createEmbeddings',
  method: 'POST',
  path: '/v1/embeddings',
  tag,
  summary: 'Returns the vectors of texts by a model with the task embedding, in the form of OpenAI.',
  headers: z.object(inferenceHeaders),
  body: {
    description: 'The texts.',
    content: {
      kind: 'bytes',
      mediaTypes: ['application/json'],
      maxBytes: 16 << 20,
      jsonSchema: embeddingsRequestSchema,
    },
  },
  responses: {
    200: {
      description: 'The vectors in the order of the texts, and the receipts.',
      content: json(embeddingsAnswerSchema, 128 << 20),
      headers: { 'x-og-receipt': 'Hash of the receipt that was made last.' },
    },
  },
  errors: inferenceErrors,
})
