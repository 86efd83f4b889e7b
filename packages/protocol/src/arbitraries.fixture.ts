import fc from 'fast-check'

import type { FieldType, StructType, StructValue } from './eip712.ts'
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
import { type Hex, toHex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { limits } from './limits.ts'
import { assignmentType } from './objects/assignment.ts'
import { jobType } from './objects/job.ts'
import { offerType } from './objects/offer.ts'
import { receiptType } from './objects/receipt.ts'
import type { Signed } from './objects/signed.ts'
import { verdictType } from './objects/verdict.ts'
import type { SignedAnswer } from './receipt-file.ts'
import { type Datatype, datatypes, type Tensor } from './tensor.ts'
import type { Announcement } from './wire/announcement.ts'
import type { Evidence, EvidenceRequest, EvidenceResponse } from './wire/evidence.ts'
import type { JobRequest, JobResponse } from './wire/job-stream.ts'
import { type SyncRequest, type SyncResponse, syncTopics } from './wire/sync.ts'
import type { WireError } from './wire-error.ts'

/** Every struct of the protocol. */
export const structTypes = [jobType, offerType, assignmentType, receiptType, verdictType] as const

export const hexOf = (length: number): fc.Arbitrary<Hex> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map(toHex)

const whole = (max: number = Number.MAX_SAFE_INTEGER): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat({ max: Math.min(max, 300) }),
    fc.maxSafeNat().map((n) => n % (max + 1)),
    fc.constant(max),
  )

const fields: Record<FieldType, fc.Arbitrary<Hex | bigint | number>> = {
  address: hexOf(20),
  bytes32: hexOf(32),
  uint256: fc.oneof(fc.bigInt(0n, 2n ** 256n - 1n), fc.bigInt(0n, 300n), fc.constant(2n ** 256n - 1n)),
  uint64: whole(),
  uint32: whole(2 ** 32 - 1),
  uint16: whole(2 ** 16 - 1),
  uint8: whole(255),
}

export function structOf<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
): fc.Arbitrary<StructValue<Fields>> {
  return fc.record(
    Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, fields[field]])),
  ) as never
}

export function signedOf<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
): fc.Arbitrary<Signed<StructValue<Fields>>> {
  return fc.record({ value: structOf(type), signature: hexOf(65) })
}

export const answers: fc.Arbitrary<SignedAnswer> = fc.record({
  job: signedOf(jobType),
  offer: signedOf(offerType),
  assignment: signedOf(assignmentType),
  receipt: signedOf(receiptType),
})

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })

/** Tensors of any shape; bytes and shape need not agree, as on the wire. */
export const tensors: fc.Arbitrary<Tensor> = fc.record({
  name: names,
  datatype: fc.constantFrom(...(Object.keys(datatypes) as Datatype[])),
  shape: fc.array(whole(), { maxLength: 4 }),
  data: fc.uint8Array({ maxLength: 40 }),
})

const runParams: fc.Arbitrary<RunParams> = fc.record({ outputs: fc.array(names, { maxLength: 3 }) })

export const wireErrors: fc.Arbitrary<WireError> = fc.record(
  {
    code: fc.constantFrom(...(Object.keys(errorCatalogue) as ErrorCode[])),
    message: fc.string({ unit: 'grapheme', maxLength: 40 }),
    next: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
    retryAfterMs: fc.nat({ max: 3_600_000 }),
  },
  { requiredKeys: ['code', 'message', 'next'], noNullPrototype: true },
) as never

const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(
    answers,
    fc.record({
      blind: hexOf(32),
      params: runParams,
      inputs: fc.array(tensors, { maxLength: 2 }),
      outputs: fc.array(tensors, { maxLength: 2 }),
    }),
  )
  .map(([answer, rest]) => ({ ...answer, ...rest }))

const jobRequests: fc.Arbitrary<JobRequest> = fc.oneof(
  fc.record({ type: fc.constant('offer' as const), id: whole(), modelId: hexOf(32) }),
  fc.record({
    type: fc.constant('run' as const),
    id: whole(),
    job: signedOf(jobType),
    offer: signedOf(offerType),
    assignment: signedOf(assignmentType),
    blind: hexOf(32),
    params: runParams,
    inputs: fc.array(tensors, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('cancel' as const), id: whole() }),
  fc.record({ type: fc.constant('delivered' as const), receipts: fc.array(hexOf(32), { minLength: 1, maxLength: 4 }) }),
)

const jobResponses: fc.Arbitrary<JobResponse> = fc.oneof(
  fc.record({ type: fc.constant('offer' as const), id: whole(), offer: signedOf(offerType) }),
  fc.record({
    type: fc.constant('result' as const),
    id: whole(),
    receipt: signedOf(receiptType),
    outputs: fc.array(tensors, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('error' as const), id: whole(), error: wireErrors }),
)

const announcements: fc.Arbitrary<Announcement> = fc.record({
  account: hexOf(20),
  url: fc.webUrl({ size: 'small' }).filter((url) => url.length <= 256),
  sequence: whole(),
  load: fc.record({ jobs: whole(), capacity: whole() }),
  offers: fc.array(signedOf(offerType), { maxLength: 2 }),
})

const evidenceRequests: fc.Arbitrary<EvidenceRequest> = fc.record({
  receiptHash: hexOf(32),
  auditor: hexOf(20),
  at: whole(),
  signature: hexOf(65),
})

const evidenceResponses: fc.Arbitrary<EvidenceResponse> = fc.oneof(
  fc.record({ type: fc.constant('evidence' as const), evidence }),
  fc.record({ type: fc.constant('error' as const), error: wireErrors }),
)

const syncRequests: fc.Arbitrary<SyncRequest> = fc.record({
  topic: fc.constantFrom(...syncTopics),
  after: whole(),
  limit: fc.integer({ min: 1, max: limits.syncPageItems }),
})

const syncResponses: fc.Arbitrary<SyncResponse> = fc.record({
  entries: fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 4 }),
  cursor: whole(),
  more: fc.boolean(),
})

/** Values of every message, by the name of its codec in vectors/wire.json. */
export const messages = {
  announcement: announcements,
  answer: answers,
  verdict: signedOf(verdictType),
  offer: signedOf(offerType),
  jobRequest: jobRequests,
  jobResponse: jobResponses,
  evidence,
  evidenceRequest: evidenceRequests,
  evidenceResponse: evidenceResponses,
  syncRequest: syncRequests,
  syncResponse: syncResponses,
} as const
