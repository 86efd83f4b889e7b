import { chequeType, offerType, postingModes } from '@opengradient/protocol'
import * as z from 'zod'

import { accountSchema, decimalSchema, hashSchema } from './primitives.ts'
import { defineRoute, json } from './route-definition.ts'
import { signedWireSchema } from './signed-wire-schema.ts'

/** Percent of the leaves that each drawn auditor checks, in requests. */
export const auditPercentSchema = z.union([z.literal(0), z.literal(1), z.literal(10), z.literal(100)])

const seconds = z.number().min(0)

/** The price of a run at one worker, and the terms under which a client signs job and cheque. */
export const quoteSchema = z.object({
  gateway: accountSchema,
  worker: accountSchema,
  modelId: hashSchema,
  offer: signedWireSchema(offerType),
  offerHash: hashSchema,
  class: z.int().min(0).max(10_000).meta({ description: 'The class, in 1/10,000' }),
  price: decimalSchema.meta({ description: 'Of the given units, smallest units of the token' }),
  auditFee: decimalSchema.meta({ description: 'On top of the price' }),
  cheque: z
    .object({
      module: accountSchema,
      payer: accountSchema,
      token: accountSchema,
      epoch: z.int().min(0),
      cumulative: decimalSchema.meta({ description: "Amount so far; the next cheque adds the job's price and fee" }),
      gatewayFeeBps: z.int().min(0).max(10_000),
      burnBps: z.int().min(0).max(10_000),
      postingMode: z.union([z.literal(postingModes.listed), z.literal(postingModes.totals)]),
    })
    .meta({ description: 'Terms of the cheque' }),
  executeSeconds: seconds.meta({ description: 'Time from now to executeBy' }),
  settleSeconds: seconds.meta({ description: 'Time from executeBy to settleBy' }),
  guarantees: z
    .object({ settled: seconds, replayed: seconds.nullable(), final: seconds })
    .meta({ description: 'Seconds after the answer until each guarantee is due; null where no auditor is drawn' }),
})
export type Quote = z.infer<typeof quoteSchema>

export const getQuote = defineRoute({
  operationId: 'getQuote',
  method: 'GET',
  path: '/og/v1/quote',
  tag: 'payments',
  summary: 'States what a run costs, and the terms of job and cheque.',
  query: z.object({
    model: z.string().max(256).meta({ description: 'owner/name' }),
    version: z.string().max(64).optional().meta({ description: 'The version that was registered last by default' }),
    audit: z
      .enum(['0', '1', '10', '100'])
      .optional()
      .meta({ description: "Percent of leaves that each auditor checks. The gateway's own by default" }),
    inputUnits: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 48)
      .default(1),
    outputUnits: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 48)
      .default(0),
    payer: accountSchema.optional().meta({ description: "The account that pays. The gateway's by default" }),
  }),
  responses: { 200: { description: 'The quote.', content: json(quoteSchema) } },
  errors: ['BAD_INPUT', 'UNKNOWN_MODEL', 'NO_WORKER', 'UNAVAILABLE', 'CHAIN', 'RPC_DISAGREE'],
})

/** Type of cheques in orders and requests. */
export const chequeWireSchema = signedWireSchema(chequeType)
