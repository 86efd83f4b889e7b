import {
  assignmentType,
  groupType,
  jobType,
  leafType,
  maxGroups,
  maxOrdered,
  offerType,
  orderType,
  orderVerdictType,
  outcomeLeafType,
  outcomes,
  receiptType,
  summaryType,
} from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'
import { signedWireSchema, structWireSchema } from './signed-wire-schema.ts'

const tag = 'receipts'
const count = z.int().min(0)
const pathSchema = z.array(hashSchema).max(32).meta({ description: 'Merkle path from the leaf to the root' })

/** States of a receipt, from the weakest to `final`; `disputed` and `void` beside them. */
export const receiptStateSchema = z.enum(['signed', 'settled', 'replayed', 'disputed', 'final', 'void'])

const voidReasonSchema = z.enum([
  'forged',
  'expired',
  'superseded',
  'batch',
  'fault',
  'unchecked',
  'wrong',
  'notServed',
  'undecided',
])

const coverageSchema = z
  .object({
    drawn: count.meta({ description: 'Accounts that were drawn for the receipt. The other counts add up to it' }),
    match: count,
    within: count,
    mismatch: count,
    failed: count,
    refuted: count.meta({ description: 'Found another answer, in a summary that a ruling refuted' }),
    withoutCase: count.meta({ description: 'Found another answer, and opened no case in time' }),
    hidden: count.meta({ description: 'Posted a summary that states a check and whose outcome is not known' }),
    notServed: count,
    inconclusive: count,
    notChecked: count,
    missing: count,
    distance: count.max(255).meta({ description: 'Largest code of a distance within the tolerance' }),
  })
  .meta({ description: 'Drawn auditors by what each of them found' })

/** Facts of the gateway from which the state follows. */
export const standingSchema = z.object({
  isPosted: z.boolean().meta({ description: 'A batch at the confirmation depth holds the receipt' }),
  isWindowOver: z.boolean().meta({ description: 'The time to open a case has ended' }),
  areRoundsOver: z.boolean().meta({ description: 'The time of all redraws has ended' }),
  isFixed: z.boolean().meta({ description: 'The chain changes nothing about the receipt any more' }),
  voided: voidReasonSchema.nullable(),
  case: z.enum(['none', 'open', 'right', 'wrong', 'notServed', 'undecided']),
  hasFewJurors: z.boolean().meta({ description: "Fewer jurors than the module's minimum are eligible" }),
})

/** A receipt of the gateway in lists and events. */
export const receiptListingSchema = z.object({
  receiptHash: hashSchema,
  state: receiptStateSchema,
  guarantee: z.string().meta({ description: 'The state in words, with numbers' }),
  standing: standingSchema,
  class: z.int().min(0).max(10_000).meta({ description: 'Share of leaves that each auditor checks, in 1/10,000' }),
  coverage: coverageSchema.nullable().meta({ description: 'Null until the draw is known' }),
  model: z.object({ name: z.string(), version: z.string(), modelId: hashSchema }),
  worker: accountSchema,
  jobHash: hashSchema,
  price: decimalSchema.meta({ description: 'Smallest units of the token' }),
  startedAt: count.meta({ description: 'Unix milliseconds, reported by the worker' }),
  finishedAt: count.meta({ description: 'Unix milliseconds, reported by the worker' }),
})
export type ReceiptListing = z.infer<typeof receiptListingSchema>

export const signedAnswerWireSchema = z.object({
  job: signedWireSchema(jobType),
  offer: signedWireSchema(offerType),
  assignment: signedWireSchema(assignmentType),
  receipt: signedWireSchema(receiptType),
})

/** One round of the batch's draw. Readers compute it again from the chain. */
const drawnRoundSchema = z.object({
  round: count,
  seed: hashSchema,
  block: count.meta({ description: 'Number of the block whose hash draws' }),
  accounts: z.array(accountSchema).max(64),
})

const outcomeNames = Object.keys(outcomes) as [keyof typeof outcomes, ...(keyof typeof outcomes)[]]

/** A demand of an auditor's outcome on chain. */
const demandSchema = z.object({
  status: z.enum(['open', 'shown', 'settled']).meta({ description: 'Settled: the outcome was not shown in time' }),
  until: count.meta({ description: 'Unix seconds: end of the time of the answer' }),
})

/** Finding of one drawn auditor. Outcome and its proof are null while only the posted summary is known. */
export const auditorVerdictSchema = z.object({
  auditor: accountSchema,
  round: count,
  outcome: z.enum(outcomeNames).nullable(),
  tag: hashSchema.nullable(),
  distance: count.max(255).nullable(),
  posted: z.boolean().meta({ description: 'The summary is on chain' }),
  summary: signedWireSchema(summaryType).nullable(),
  bitmap: z.string().max(1_024).nullable().meta({ description: 'Leaves that the auditor checked, base64' }),
  leaf: structWireSchema(outcomeLeafType).nullable(),
  path: pathSchema.nullable(),
  demand: demandSchema.optional().meta({ description: 'Absent where no account demanded the outcome' }),
})
export type AuditorVerdict = z.infer<typeof auditorVerdictSchema>

const settlementSchema = z.object({
  batchId: hashSchema,
  batch: z.object({
    sequence: count,
    count: count.meta({ description: 'Number of receipts' }),
    postedBlock: count,
    postedAt: count.meta({ description: 'Unix seconds' }),
    postingMode: z.enum(['listed', 'totals']),
  }),
  root: hashSchema,
  index: count,
  leaf: structWireSchema(leafType),
  path: pathSchema,
  groups: z.array(structWireSchema(groupType)).min(1).max(maxGroups),
  atRisk: z.array(decimalSchema).max(maxGroups).meta({ description: "The worker's pay at risk, for each group" }),
  transaction: hashSchema,
  claimTransaction: hashSchema.nullable(),
})

const challengeSchema = z.object({
  caseId: hashSchema,
  subject: z.enum(['leaf', 'list']).meta({ description: "The receipt's leaf, or the batch's leaf list" }),
  status: z.enum(['voting', 'appealable', 'decided', 'closed']),
  rung: count.meta({ description: '0 the first, 1 the last' }),
  outcome: z.enum(['none', 'right', 'wrong', 'notServed', 'undecided']),
  until: count.meta({ description: "Unix seconds: end of the rung's clock" }),
  openers: z.array(accountSchema),
  openTransaction: hashSchema.nullable(),
  resolveTransaction: hashSchema.nullable(),
})

/** An order of the requester with the verdicts that the gateway has. */
export const receiptOrderSchema = z.object({
  order: signedWireSchema(orderType),
  auditors: z.array(accountSchema).min(1).max(maxOrdered),
  verdicts: z.array(signedWireSchema(orderVerdictType)).max(maxOrdered),
})

export const receiptDetailsSchema = receiptListingSchema.extend({
  answer: signedAnswerWireSchema,
  draw: z.array(drawnRoundSchema).max(3).nullable().meta({ description: 'Null until the batch is sealed' }),
  verdicts: z.array(auditorVerdictSchema).max(192),
  order: receiptOrderSchema.nullable(),
  settlement: settlementSchema.nullable().meta({ description: 'Null while no batch holds the receipt' }),
  challenge: challengeSchema.nullable(),
})
export type ReceiptDetails = z.infer<typeof receiptDetailsSchema>

const receiptParams = z.object({ hash: hashSchema })

export const listReceipts = defineRoute({
  operationId: 'listReceipts',
  method: 'GET',
  path: '/og/v1/receipts',
  tag,
  summary: "Lists the newest receipts of the gateway's jobs.",
  query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
  responses: {
    200: { description: 'Newest first.', content: json(z.object({ receipts: z.array(receiptListingSchema) })) },
  },
  errors: ['BAD_INPUT'],
})

export const getReceipt = defineRoute({
  operationId: 'getReceipt',
  method: 'GET',
  path: '/og/v1/receipts/{hash}',
  tag,
  summary: 'Returns a receipt with its signed objects, draw, verdicts, settlement and case.',
  params: receiptParams,
  query: z.object({
    require: z
      .string()
      .max(32)
      .optional()
      .meta({ description: 'Guarantee to wait for: signed, settled, replayed:N or final[:N]' }),
    wait: z.coerce
      .number()
      .min(0)
      .max(600)
      .default(0)
      .meta({ description: 'Seconds to wait for the guarantee. The answer states what was reached' }),
  }),
  responses: { 200: { description: 'The receipt.', content: json(receiptDetailsSchema, 4 << 20) } },
  errors: ['BAD_INPUT', 'USAGE', 'NOT_FOUND', 'CHAIN', 'RPC_DISAGREE', 'ABORTED'],
})

export const jobDetailsSchema = z.object({
  jobHash: hashSchema,
  job: signedWireSchema(jobType),
  receipts: z.array(receiptListingSchema),
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
      description:
        'A `receipt` event after a change of a receipt, with its last state: changes that follow closely are one event. A `missed` event with a number where more receipts changed than could be sent; their states are read one by one. A `ping` event every 15 seconds.',
      content: {
        kind: 'events',
        events: {
          receipt: receiptListingSchema,
          missed: z.object({ receipts: z.int().min(1) }),
          ping: z.object({ at: z.number() }),
        },
        maxEventBytes: 1 << 20,
      },
    },
  },
  errors: ['OVERLOADED'],
})
