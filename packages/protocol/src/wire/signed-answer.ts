import * as z from 'zod'

import { limits } from '../limits.ts'
import { assignmentType } from '../objects/assignment.ts'
import { jobType } from '../objects/job.ts'
import { offerType } from '../objects/offer.ts'
import { receiptType } from '../objects/receipt.ts'
import { signedRecordSchema, signedToRecord } from '../objects/signed.ts'
import { verdictType } from '../objects/verdict.ts'
import type { SignedAnswer } from '../receipt-file.ts'
import { recordCodec } from './codec.ts'

/** Wire form of a {@link SignedAnswer}. */
export const signedAnswerRecordSchema: z.ZodType<SignedAnswer> = z.strictObject({
  job: signedRecordSchema(jobType),
  offer: signedRecordSchema(offerType),
  assignment: signedRecordSchema(assignmentType),
  receipt: signedRecordSchema(receiptType),
})

export function signedAnswerToRecord(answer: SignedAnswer): Record<string, unknown> {
  return {
    job: signedToRecord(jobType, answer.job),
    offer: signedToRecord(offerType, answer.offer),
    assignment: signedToRecord(assignmentType, answer.assignment),
    receipt: signedToRecord(receiptType, answer.receipt),
  }
}

/** Topic `/og/1/receipts`: the signed objects, never a tensor. */
export const answerCodec = recordCodec(
  'receipt announcement',
  limits.gossipBytes,
  signedAnswerRecordSchema,
  signedAnswerToRecord,
)

/** Topic `/og/1/verdicts`. */
export const verdictCodec = recordCodec('verdict', 4096, signedRecordSchema(verdictType), (signed) =>
  signedToRecord(verdictType, signed),
)

/** Wire form of an offer on its own. */
export const offerCodec = recordCodec('offer', 4096, signedRecordSchema(offerType), (signed) =>
  signedToRecord(offerType, signed),
)

/** Maximum number of payloads in one gossip message: a busy node announces a few hundred receipts per second. */
export const maxGossipGroup = 24

/** Message of `/og/1/receipts` and `/og/1/verdicts`: a list of encoded answers or verdicts, each validated on its own. */
export const gossipGroupCodec = recordCodec<readonly Uint8Array[]>(
  'group of announcements',
  limits.gossipBytes,
  z.array(z.instanceof(Uint8Array)).min(1).max(maxGossipGroup),
  (payloads) => [...payloads],
)
