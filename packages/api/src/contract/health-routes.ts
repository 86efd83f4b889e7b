import * as z from 'zod'

import { hashSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'

const tag = 'health'

/** Health routes, which every node serves. */
export const getHealth = defineRoute({
  operationId: 'getHealth',
  method: 'GET',
  path: '/healthz',
  tag,
  summary: 'Reports that the process serves HTTP.',
  responses: { 200: { description: 'The process is up.', content: json(z.object({ ok: z.literal(true) })) } },
  errors: [],
})

const readinessSchema = z.object({
  ready: z.boolean(),
  reason: z.string().optional().meta({ description: 'Why the node is not ready' }),
  models: z.array(hashSchema).meta({ description: 'Ids of the models that the node can run without fetching files' }),
  refusedModels: z
    .array(z.object({ modelId: hashSchema, reason: z.string() }))
    .meta({ description: 'Registered models that the node does not have ready, the newest 256 of them, and why' }),
})

export const getReadiness = defineRoute({
  operationId: 'getReadiness',
  method: 'GET',
  path: '/readyz',
  tag,
  summary: 'Reports whether the node has started all its roles, and whether they can work.',
  responses: {
    200: { description: 'The node is ready.', content: json(readinessSchema) },
    503: {
      description: 'The node is starting or stopping, or lacks something that it needs.',
      content: json(readinessSchema),
    },
  },
  errors: [],
})

export const getMetrics = defineRoute({
  operationId: 'getMetrics',
  method: 'GET',
  path: '/metrics',
  tag,
  summary: 'Metrics in the Prometheus text format.',
  responses: {
    200: {
      description: 'All metrics of the node.',
      content: { kind: 'text', mediaType: 'text/plain', maxBytes: 16 << 20 },
    },
  },
  errors: [],
})
