import * as z from 'zod'

import { orderAudits } from './audit-routes.ts'
import { getBlob, headBlob, putBlob } from './blob-routes.ts'
import { getHealth, getMetrics, getReadiness } from './health-routes.ts'
import {
  getModelMetadata,
  getModelReady,
  getModelVersionMetadata,
  getModelVersionReady,
  getServer,
  getServerLive,
  getServerReady,
  inferModel,
  inferModelVersion,
} from './inference-routes.ts'
import { getModel, getModelVersion, listModels } from './model-routes.ts'
import { listNodes } from './node-routes.ts'
import { createCompletion } from './openai-completion-route.ts'
import { createEmbeddings, getOpenAiModel, listOpenAiModels } from './openai-routes.ts'
import { getQuote } from './quote-routes.ts'
import { getJob, getReceipt, listReceipts, streamEvents } from './receipt-routes.ts'
import { defineRoute, json } from './route-definition.ts'
import { inferTask, inferVersionTask } from './task-inference-routes.ts'
import {
  getModelConfig,
  getModelStats,
  getModelVersionConfig,
  getModelVersionStats,
  getStats,
  indexRepository,
  listModelVersions,
} from './triton-routes.ts'

const openApi = {
  method: 'GET',
  tag: 'network',
  summary: 'Returns this contract as an OpenAPI 3.1 document.',
  responses: {
    200: {
      description: 'The document.',
      content: json(z.looseObject({ openapi: z.string(), paths: z.looseObject({}) })),
    },
  },
  errors: [],
} as const

const getOpenApi = defineRoute({ ...openApi, operationId: 'getOpenApi', path: '/og/v1/openapi.json' })
/** Where generators of clients look for the document. */
const getRootOpenApi = defineRoute({ ...openApi, operationId: 'getRootOpenApi', path: '/openapi.json' })

const getDocs = defineRoute({
  operationId: 'getDocs',
  method: 'GET',
  path: '/docs',
  tag: 'network',
  summary: 'Shows this contract as a readable page.',
  responses: {
    200: {
      description: 'A page without scripts that loads nothing.',
      content: { kind: 'text', mediaType: 'text/html', maxBytes: 16 << 20 },
    },
  },
  errors: [],
})

/** Every route of the HTTP contract. All nodes serve the routes of the tag `health`, gateways serve all. */
export const routes = {
  getHealth,
  getReadiness,
  getMetrics,
  getServer,
  getServerLive,
  getServerReady,
  getModelMetadata,
  getModelVersionMetadata,
  getModelReady,
  getModelVersionReady,
  inferModel,
  inferModelVersion,
  listModelVersions,
  getModelConfig,
  getModelVersionConfig,
  getStats,
  getModelStats,
  getModelVersionStats,
  indexRepository,
  listNodes,
  listModels,
  getModel,
  getModelVersion,
  inferTask,
  inferVersionTask,
  listOpenAiModels,
  getOpenAiModel,
  createEmbeddings,
  createCompletion,
  listReceipts,
  getReceipt,
  getJob,
  streamEvents,
  getQuote,
  orderAudits,
  getBlob,
  headBlob,
  putBlob,
  getOpenApi,
  getRootOpenApi,
  getDocs,
} as const
