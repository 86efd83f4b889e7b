import { z } from 'zod'

const hex = z.string().regex(/^0x[0-9a-f]*$/)

const brief = {
  receiptHash: hex,
  state: z.string(),
  guarantee: z.string(),
  model: z.object({ name: z.string(), version: z.string(), modelId: hex }).nullable(),
  worker: hex.nullable(),
  jobHash: hex.nullable(),
  /** Smallest units of the token, decimal. */
  price: z
    .string()
    .regex(/^[0-9]+$/)
    .nullable(),
  /** Unix time in milliseconds, as the worker says. */
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
}

/** What `GET /og/v1/receipts` of a gateway is read as; fields that are not known here are left alone. */
export const receiptsSchema = z.object({ receipts: z.array(z.looseObject(brief)) })
export type BriefReceipt = z.infer<typeof receiptsSchema>['receipts'][number]

/** A verdict as it travels in JSON. */
const verdictSchema = z.looseObject({
  value: z.looseObject({ auditor: hex, outcome: z.number(), worstRho: z.number(), checkedAt: z.number() }),
  signature: hex,
})

/** What `GET /og/v1/receipts/{hash}` is read as. */
export const receiptSchema = z.looseObject({
  ...brief,
  verdicts: z.array(verdictSchema),
  settlement: z
    .looseObject({ batch: hex, root: hex, index: z.number(), proof: z.array(hex), transaction: hex })
    .nullable(),
  challenge: z.looseObject({}).nullable(),
})
export type WholeReceipt = z.infer<typeof receiptSchema>
