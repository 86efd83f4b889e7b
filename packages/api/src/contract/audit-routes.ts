import { maxOrdered, orderReplyType, orderType } from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, hashSchema } from './primitives.ts'
import { chequeWireSchema } from './quote-routes.ts'
import { receiptOrderSchema } from './receipt-routes.ts'
import { defineRoute, json } from './route-definition.ts'
import { signedWireSchema } from './signed-wire-schema.ts'

/** An order that the requester signed, or a request that the gateway orders for a job of its own. */
export const auditRequestSchema = z.union([
  z.strictObject({
    order: signedWireSchema(orderType),
    auditors: z.array(accountSchema).min(1).max(maxOrdered).meta({ description: 'In the order of the draw' }),
    cheques: z.array(chequeWireSchema).min(1).max(maxOrdered).meta({ description: 'One for each auditor' }),
  }),
  z.strictObject({
    receiptHash: hashSchema,
    auditors: z.int().min(1).max(maxOrdered).meta({ description: 'Number of auditors' }),
  }),
])
export type AuditRequest = z.infer<typeof auditRequestSchema>

export const auditAnswerSchema = receiptOrderSchema.extend({
  receiptHash: hashSchema,
  replies: z
    .array(signedWireSchema(orderReplyType))
    .max(maxOrdered)
    .meta({ description: 'Acceptances and refusals, signed by the auditors' }),
})
export type AuditAnswer = z.infer<typeof auditAnswerSchema>

export const orderAudits = defineRoute({
  operationId: 'orderAudits',
  method: 'POST',
  path: '/og/v1/audits',
  tag: 'receipts',
  summary: "Orders audits of a receipt by the requester's own draw.",
  headers: z.object({
    'x-og-timeout': z
      .string()
      .optional()
      .meta({ description: 'Seconds to wait for the verdicts, up to 600', default: '60' }),
  }),
  body: { description: 'The order.', content: json(auditRequestSchema, 64 << 10) },
  responses: {
    200: { description: 'The order with the verdicts that arrived in time.', content: json(auditAnswerSchema) },
  },
  errors: [
    'BAD_INPUT',
    'BAD_ENCODING',
    'TOO_LARGE',
    'BAD_ORDER',
    'BAD_CHEQUE',
    'BAD_SIGNATURE',
    'EXPIRED',
    'NOT_FOUND',
    'NOT_AUTHORISED',
    'INSUFFICIENT_FUNDS',
    'DUPLICATE',
    'OVERLOADED',
    'UNAVAILABLE',
    'CHAIN',
    'RPC_DISAGREE',
    'ABORTED',
  ],
})
