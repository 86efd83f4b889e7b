import { assignmentType, jobType, offerType, receiptType, verdictType } from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema, signedWireSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'

const tag = 'receipts'

export const receiptStateSchema = z.enum([
  'signed',
  'replayed',
  'settled',
  'final',
  'challenged',
  'voided',
  'confirmed',
])

const standingSchema = z.object({
  state: receiptStateSchema,
  matched: z.int().min(0).meta({ description: 'Auditors that reproduced the same bits' }),
  within: z.int().min(0).meta({ description: "Auditors whose result is within the model's tolerance" }),
  verdicts: z.int().min(0).meta({ description: 'Auditors with any verdict' }),
  closed: z.boolean().meta({ description: 'The challenge window is over and no dispute is open' }),
})

/** A receipt in lists and events. Fields of the signed answer are null while the gateway does not have it. */
export const receiptSummarySchema = z.object({
  receiptHash: hashSchema,
  state: receiptStateSchema,
  guarantee: z.string().meta({ description: 'The state in words, with numbers' }),
  standing: standingSchema,
  model: z.object({ name: z.string(), version: z.string(), modelId: hashSchema }).nullable(),
  worker: accountSchema.nullable(),
  jobHash: hashSchema.nullable(),
  price: decimalSchema.nullable().meta({ description: 'Smallest units of the token' }),
  startedAt: z.int().min(0).nullable().meta({ description: 'Unix milliseconds, self-asserted by the worker' }),
  finishedAt: z.int().min(0).nullable().meta({ description: 'Unix milliseconds, self-asserted by the worker' }),
})
export type ReceiptSummary = z.infer<typeof receiptSummarySchema>

export const signedAnswerWireSchema = z.object({
  job: signedWireSchema(jobType),
  offer: signedWireSchema(offerType),
  assignment: signedWireSchema(assignmentType),
  receipt: signedWireSchema(receiptType),
})

export const verdictWireSchema = signedWireSchema(verdictType)

const settlementSchema = z.object({
  batch: hashSchema,
  root: hashSchema,
  index: z.int().min(0),
  proof: z.array(hashSchema).meta({ description: 'Merkle path from the leaf to the root' }),
  leaf: z.object({
    index: z.int().min(0),
    receiptHash: hashSchema,
    price: decimalSchema,
    payer: accountSchema,
    gateway: accountSchema,
    token: accountSchema,
  }),
  transaction: hashSchema,
  claimTransaction: hashSchema.nullable(),
})

const challengeSchema = z.object({
  challengeId: hashSchema,
  receiptHash: hashSchema,
  worker: accountSchema,
  batchId: hashSchema,
  index: z.int().min(0),
  accuser: accountSchema.meta({ description: 'The challenger' }),
  status: z.enum(['open', 'dismissed', 'upheld']),
  transaction: hashSchema,
  openedAt: z.int().min(0).meta({ description: 'Unix seconds' }),
  resolveTransaction: hashSchema.nullable(),
  voidTransaction: hashSchema.nullable(),
})

export const receiptDetailsSchema = receiptSummarySchema.extend({
  answer: signedAnswerWireSchema.nullable(),
  verdicts: z.array(verdictWireSchema).max(1024),
  settlement: settlementSchema.nullable(),
  challenge: challengeSchema.nullable(),
})
export type ReceiptDetails = z.infer<typeof receiptDetailsSchema>

const receiptParams = z.object({ hash: hashSchema })

export const listReceipts = defineRoute({
  operationId: 'listReceipts',
  method: 'GET',
  path: '/og/v1/receipts',
  tag,
  summary: 'Lists the newest receipts.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(10_000).default(100) }),
  responses: {
    200: { description: 'Newest first.', content: json(z.object({ receipts: z.array(receiptSummarySchema) })) },
  },
  errors: ['BAD_INPUT'],
})

export const getReceipt = defineRoute({
  operationId: 'getReceipt',
  method: 'GET',
  path: '/og/v1/receipts/{hash}',
  tag,
  summary: 'Returns a receipt with its signed objects, verdicts, settlement and challenge.',
  params: receiptParams,
  responses: { 200: { description: 'The receipt.', content: json(receiptDetailsSchema, 4 << 20) } },
  errors: ['BAD_INPUT', 'NOT_FOUND'],
})

export const jobDetailsSchema = z.object({
  jobHash: hashSchema,
  job: signedWireSchema(jobType),
  receipts: z.array(receiptSummarySchema),
})
export type JobDetails = z.infer<typeof jobDetailsSchema>

export const getJob = defineRoute({
  operationId: 'getJob',
  method: 'GET',
  path: '/og/v1/jobs/{hash}',
  tag,
  summary: 'Returns a job and the receipts of its attempts.',
  params: receiptParams,
  responses: { 200: { description: 'The job.', content: json(jobDetailsSchema, 4 << 20) } },
  errors: ['BAD_INPUT', 'NOT_FOUND'],
})

export const streamEvents = defineRoute({
  operationId: 'streamEvents',
  method: 'GET',
  path: '/og/v1/events',
  tag,
  summary: 'Streams changes of receipts as server-sent events.',
  responses: {
    200: {
      description: 'A `receipt` event after each change of a receipt, a `ping` event every 15 seconds.',
      content: {
        kind: 'events',
        events: { receipt: receiptSummarySchema, ping: z.object({ at: z.number() }) },
        maxEventBytes: 1 << 20,
      },
    },
  },
  errors: ['OVERLOADED'],
})
