import { addressSchema, bytes32Schema, domainSchema, requestSchema, runParamsSchema } from '@opengradient/protocol'
import { jobType } from '@opengradient/protocol/v2'
import * as z from 'zod'

import {
  inferModel as inferModelV1,
  inferModelVersion as inferModelVersionV1,
} from '../../contract/inference-routes.ts'
import { hashSchema } from '../../contract/primitives.ts'
import { defineRoute } from '../../contract/route-definition.ts'
import { oipRequestSchema, oipResponseSchema } from '../../oip/oip-messages.ts'
import { auditPercentSchema, chequeWireSchema } from './quote-routes.ts'
import { auditorVerdictSchema, signedAnswerWireSchema } from './receipt-routes.ts'
import { signedWireSchema } from './signed-wire-schema.ts'

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

const { body, responses, headers, errors } = inferModelV1
const changed = {
  headers: headers.extend({
    'x-og-require': z
      .string()
      .optional()
      .meta({ description: 'Guarantee to wait for: signed, settled, replayed:N or final[:N]', default: 'signed' }),
  }),
  body: {
    ...body,
    content: {
      ...body.content,
      jsonSchema: oipRequestSchema.extend({ opengradient: requestExtensionSchema.optional() }),
    },
  },
  responses: {
    200: {
      ...responses[200],
      content: {
        ...responses[200].content,
        jsonSchema: oipResponseSchema.extend({ opengradient: responseExtensionSchema }),
      },
    },
  },
  errors: [...errors, 'BAD_CHEQUE', 'AUDIT_BACKLOG', 'REVERTED'],
} as const

export const inferModel = defineRoute({ ...inferModelV1, ...changed })
export const inferModelVersion = defineRoute({ ...inferModelVersionV1, ...changed })
