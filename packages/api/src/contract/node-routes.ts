import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema, roleSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'

/** A registered node as a gateway sees it. */
export const nodeStatusSchema = z.object({
  address: accountSchema,
  peerId: z.string(),
  roles: z.array(roleSchema),
  url: z.string().meta({ description: 'Registered base URL' }),
  stake: decimalSchema.meta({ description: 'Smallest units of OPG' }),
  status: z.enum(['active', 'suspended', 'retired']),
  live: z.boolean().meta({ description: 'The node has announced itself within the last 15 seconds' }),
  load: z
    .object({ jobs: z.int().min(0), capacity: z.int().min(0) })
    .nullable()
    .meta({ description: 'Running and queued jobs, and how many the node accepts' }),
  models: z.array(hashSchema).meta({ description: 'Ids of the models that the node offers' }),
})
export type NodeStatus = z.infer<typeof nodeStatusSchema>

export const listNodes = defineRoute({
  operationId: 'listNodes',
  method: 'GET',
  path: '/og/v1/nodes',
  tag: 'network',
  summary: 'Lists the registered nodes.',
  responses: { 200: { description: 'All nodes.', content: json(z.object({ nodes: z.array(nodeStatusSchema) })) } },
  errors: [],
})
