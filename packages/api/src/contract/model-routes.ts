import { manifestSchema } from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'

const tag = 'models'

/** A registered model version. Fields of the manifest are null while the gateway does not have the manifest. */
export const modelSummarySchema = z.object({
  name: z.string(),
  version: z.string(),
  modelId: hashSchema,
  cid: z.string().meta({ description: 'Content id of the manifest' }),
  owner: accountSchema,
  registeredAt: z.int().min(0).meta({ description: 'Unix seconds' }),
  deprecated: z.boolean(),
  task: z.string().nullable(),
  license: z.string().nullable(),
  price: decimalSchema.nullable().meta({ description: 'Suggested price of one unit, in the smallest units of OPG' }),
  bytes: z.int().min(0).nullable().meta({ description: 'Total size of the files' }),
  workers: z.array(accountSchema).meta({ description: 'Live workers that offer the model' }),
})
export type ModelSummary = z.infer<typeof modelSummarySchema>

export const modelDetailsSchema = modelSummarySchema.extend({
  versions: z.array(z.object({ version: z.string(), modelId: hashSchema })),
  manifest: manifestSchema,
})
export type ModelDetails = z.infer<typeof modelDetailsSchema>

/** A model's name; unknown and malformed names are both answered with `UNKNOWN_MODEL`. */
export const modelParams = z.object({
  name: z.string().meta({ description: 'owner/name, the slash as it is or encoded as %2F' }),
})
export const modelVersionParams = modelParams.extend({
  version: z.string().meta({ description: 'A version, or `latest` for the one that was registered last' }),
})

export const listModels = defineRoute({
  operationId: 'listModels',
  method: 'GET',
  path: '/og/v1/models',
  tag,
  summary: 'Lists all registered model versions.',
  responses: {
    200: {
      description: 'In the order of registration.',
      content: json(z.object({ models: z.array(modelSummarySchema) })),
    },
  },
  errors: [],
})

const details = { 200: { description: 'The model and its manifest.', content: json(modelDetailsSchema) } }

export const getModel = defineRoute({
  operationId: 'getModel',
  method: 'GET',
  path: '/og/v1/models/{name}',
  tag,
  summary: 'Describes the version of a model that was registered last.',
  params: modelParams,
  responses: details,
  errors: ['UNKNOWN_MODEL', 'UNAVAILABLE'],
})

export const getModelVersion = defineRoute({
  operationId: 'getModelVersion',
  method: 'GET',
  path: '/og/v1/models/{name}/versions/{version}',
  tag,
  summary: 'Describes one version of a model.',
  params: modelVersionParams,
  responses: details,
  errors: ['UNKNOWN_MODEL', 'UNAVAILABLE'],
})
