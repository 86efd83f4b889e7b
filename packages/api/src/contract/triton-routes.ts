import * as z from 'zod'

import { modelParams, modelVersionParams } from './model-routes.ts'
import { defineRoute, json } from './route-definition.ts'

const tag = 'triton extensions'

const configTensorSchema = z.object({
  name: z.string(),
  data_type: z.string().meta({ description: 'Such as TYPE_FP32' }),
  dims: z.array(z.int()).meta({ description: '-1 for a dynamic axis' }),
})

/** The fields of Triton's ModelConfig that have a value here. */
export const modelConfigSchema = z.object({
  name: z.string(),
  platform: z.string(),
  backend: z.string(),
  max_batch_size: z.literal(0).meta({ description: 'All axes of a tensor are in its dims' }),
  input: z.array(configTensorSchema),
  output: z.array(configTensorSchema),
})
export type ModelConfig = z.infer<typeof modelConfigSchema>

const config = {
  method: 'GET',
  tag,
  summary: "Describes a model in the form of Triton's ModelConfig.",
  responses: { 200: { description: 'The configuration.', content: json(modelConfigSchema) } },
  errors: ['UNKNOWN_MODEL', 'UNAVAILABLE'],
} as const

export const getModelConfig = defineRoute({
  ...config,
  operationId: 'getModelConfig',
  path: '/v2/models/{name}/config',
  params: modelParams,
})

export const getModelVersionConfig = defineRoute({
  ...config,
  operationId: 'getModelVersionConfig',
  path: '/v2/models/{name}/versions/{version}/config',
  params: modelVersionParams,
})

const durationSchema = z.object({ count: z.int().min(0), ns: z.int().min(0) })

export const modelStatsSchema = z.object({
  name: z.string(),
  version: z.string(),
  last_inference: z.int().min(0).meta({ description: 'Unix milliseconds; 0 before the first' }),
  inference_count: z.int().min(0).meta({ description: 'Answered requests' }),
  inference_stats: z.object({ success: durationSchema, fail: durationSchema }),
})
export type ModelStats = z.infer<typeof modelStatsSchema>

const stats = {
  method: 'GET',
  tag,
  summary: 'Counts inference requests since the gateway started. Times include the network and the worker.',
  responses: {
    200: {
      description: 'One entry for each version.',
      content: json(z.object({ model_stats: z.array(modelStatsSchema) })),
    },
  },
} as const

export const getStats = defineRoute({ ...stats, operationId: 'getStats', path: '/v2/models/stats', errors: [] })

export const getModelStats = defineRoute({
  ...stats,
  operationId: 'getModelStats',
  path: '/v2/models/{name}/stats',
  params: modelParams,
  errors: ['UNKNOWN_MODEL'],
})

export const getModelVersionStats = defineRoute({
  ...stats,
  operationId: 'getModelVersionStats',
  path: '/v2/models/{name}/versions/{version}/stats',
  params: modelVersionParams,
  errors: ['UNKNOWN_MODEL'],
})

export const listModelVersions = defineRoute({
  operationId: 'listModelVersions',
  method: 'GET',
  path: '/v2/models/{name}/versions',
  tag,
  summary: 'Lists the versions of a model in the order of their registration.',
  params: modelParams,
  responses: {
    200: {
      description: 'The versions.',
      content: json(z.object({ name: z.string(), versions: z.array(z.string()) })),
    },
  },
  errors: ['UNKNOWN_MODEL'],
})

export const repositoryIndexRequestSchema = z.object({
  ready: z.boolean().optional().meta({ description: 'Whether only models that a live worker offers are listed' }),
})

export const indexRepository = defineRoute({
  operationId: 'indexRepository',
  method: 'POST',
  path: '/v2/repository/index',
  tag,
  summary: 'Lists all registered models with their state.',
  body: { description: 'May be empty.', content: json(repositoryIndexRequestSchema, 4_096) },
  responses: {
    200: {
      description: 'One entry for each version.',
      content: json(
        z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            state: z.enum(['READY', 'UNAVAILABLE']),
            reason: z.string().meta({ description: 'Empty for a model that is ready' }),
          }),
        ),
      ),
    },
  },
  errors: ['BAD_INPUT', 'BAD_ENCODING', 'TOO_LARGE'],
})
