import * as z from 'zod'

import { bytesSchema } from '../byte-schemas.ts'
import { fromHex, type Hex, toHex } from '../hex.ts'
import type { RunParams } from '../interfaces/execution.ts'
import { limits } from '../limits.ts'
import { type Assignment, assignmentType } from '../objects/assignment.ts'
import { type Job, jobType } from '../objects/job.ts'
import { type Offer, offerType } from '../objects/offer.ts'
import { type Receipt, receiptType } from '../objects/receipt.ts'
import { type Signed, signedRecordSchema, signedToRecord } from '../objects/signed.ts'
import { runParamsSchema } from '../params.ts'
import type { Tensor } from '../tensor.ts'
import { type WireError, wireErrorSchema } from '../wire-error.ts'
import { recordCodec } from './codec.ts'
import { tensorsRecordSchema, tensorToRecord } from './tensor-record.ts'

/** Maximum number of receipts in one `delivered` message. */
export const maxDelivered = 1_024

/** Stream `/og/job/1`, gateway to worker. The worker responds to each request with its `id`, in any order. */
export type JobRequest =
  | { readonly type: 'offer'; readonly id: number; readonly modelId: Hex }
  | {
      readonly type: 'run'
      readonly id: number
      readonly job: Signed<Job>
      readonly offer: Signed<Offer>
      readonly assignment: Signed<Assignment>
      readonly blind: Hex
      readonly params: RunParams
      readonly inputs: readonly Tensor[]
    }
  | { readonly type: 'cancel'; readonly id: number }
  /**
   * The gateway has received the answers of these receipts. The worker puts other receipts into a batch only shortly
   * before their deadline. On a new stream the gateway repeats this for receipts that no batch contains yet, because a
   * restarted worker may have lost it.
   */
  | { readonly type: 'delivered'; readonly receipts: readonly Hex[] }

/** Stream `/og/job/1`, worker to gateway. */
export type JobResponse =
  | { readonly type: 'offer'; readonly id: number; readonly offer: Signed<Offer> }
  | {
      readonly type: 'result'
      readonly id: number
      readonly receipt: Signed<Receipt>
      readonly outputs: readonly Tensor[]
    }
  | { readonly type: 'error'; readonly id: number; readonly error: WireError }

const id = z.int().min(0)
const hash = bytesSchema(32).transform(toHex)

const requestSchema: z.ZodType<JobRequest> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('offer'), id, modelId: hash }),
  z.strictObject({
    type: z.literal('run'),
    id,
    job: signedRecordSchema(jobType),
    offer: signedRecordSchema(offerType),
    assignment: signedRecordSchema(assignmentType),
    blind: hash,
    params: runParamsSchema,
    inputs: tensorsRecordSchema,
  }),
  z.strictObject({ type: z.literal('cancel'), id }),
  z.strictObject({ type: z.literal('delivered'), receipts: z.array(hash).min(1).max(maxDelivered) }),
]) as never

const responseSchema: z.ZodType<JobResponse> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('offer'), id, offer: signedRecordSchema(offerType) }),
  z.strictObject({
    type: z.literal('result'),
    id,
    receipt: signedRecordSchema(receiptType),
    outputs: tensorsRecordSchema,
  }),
  z.strictObject({ type: z.literal('error'), id, error: wireErrorSchema }),
]) as never

const maxBytes = limits.jobBytes + 64 * 1024

export const jobRequestCodec = recordCodec('job request', maxBytes, requestSchema, (request) => {
  if (request.type === 'offer') return { ...request, modelId: fromHex(request.modelId) }
  if (request.type === 'cancel') return { ...request }
  if (request.type === 'delivered') return { type: request.type, receipts: request.receipts.map(fromHex) }
  return {
    type: request.type,
    id: request.id,
    job: signedToRecord(jobType, request.job),
    offer: signedToRecord(offerType, request.offer),
    assignment: signedToRecord(assignmentType, request.assignment),
    blind: fromHex(request.blind),
    params: { outputs: [...request.params.outputs] },
    inputs: request.inputs.map(tensorToRecord),
  }
})

export const jobResponseCodec = recordCodec('job response', maxBytes, responseSchema, (response) => {
  if (response.type === 'offer') return { ...response, offer: signedToRecord(offerType, response.offer) }
  if (response.type === 'error') return { ...response }
  return {
    type: response.type,
    id: response.id,
    receipt: signedToRecord(receiptType, response.receipt),
    outputs: response.outputs.map(tensorToRecord),
  }
})
