import { leafType, maxLeaves } from '../batch.ts'
import { limits } from '../limits.ts'
import { summaryType } from '../objects/summary.ts'
import { outcomeLeafType } from '../outcomes.ts'
import { struct, type ValueOf } from '../struct.ts'
import { answerFields, groupsFields } from './answer-fields.ts'
import { recordCodec } from './codec.ts'
import {
  binaryField,
  bytes32Field,
  countField,
  errorField,
  listField,
  maxReceiptsPerMessage,
  messageOverhead,
  objectField,
  paramsField,
  signedField,
  structsField,
  taggedField,
  tensorsField,
  type WireValue,
} from './fields.ts'

/**
 * A request for evidence, signed by its sender. It names the duty that entitles the sender: a worker serves the accounts
 * drawn for the batch, the jurors of a case and the auditors of the requester's order, and no other account. A gateway serves the
 * jurors of a case.
 */
export const evidenceRequestType = struct('EvidenceRequest', {
  auditor: 'address',
  /** The account that is asked. */
  worker: 'address',
  /** {@link duties}: which id `duty` is. */
  duty: 'bytes32',
  /** {@link hashList} of the receipts, at most 64. */
  receiptsHash: 'bytes32',
  /** Unix milliseconds. A worker refuses a request that is more than a minute off. */
  at: 'uint64',
  kind: 'uint8',
})
export type EvidenceRequest = ValueOf<typeof evidenceRequestType>

/** Ids that entitle an account to evidence: of a batch, a case or an order. */
export const duties = { batch: 0, case: 1, order: 2 } as const

/**
 * A request for the worker's output, signed by an auditor that has committed to its own: for comparisons within a
 * tolerance.
 */
export const outputRequestType = struct('OutputRequest', {
  auditor: 'address',
  worker: 'address',
  duty: 'bytes32',
  receiptHash: 'bytes32',
  /** {@link tagOf} the auditor's own output: its outcome leaf must have the same. */
  tag: 'bytes32',
  at: 'uint64',
  kind: 'uint8',
})
export type OutputRequest = ValueOf<typeof outputRequestType>

/** Data that allows an auditor to run a job again: inputs and parameters with their salts, and the output's salt. */
const evidenceField = objectField({
  ...answerFields,
  inputSalt: bytes32Field,
  paramsSalt: bytes32Field,
  outputSalt: bytes32Field,
  params: paramsField,
  inputs: tensorsField,
})
export type Evidence = WireValue<typeof evidenceField>

/** Evidence as it is kept on disk. */
export const evidenceCodec = recordCodec(
  'evidence',
  limits.jobBytes + messageOverhead,
  evidenceField.schema,
  evidenceField.encode,
)

const requestField = taggedField({
  evidence: {
    request: signedField(evidenceRequestType),
    receipts: listField(bytes32Field, maxReceiptsPerMessage, 1),
  },
  /** The leaf list of the batch that the request's duty names. Its receipts are empty. */
  leaves: { request: signedField(evidenceRequestType) },
  outputs: { request: signedField(outputRequestType) },
  /** The auditor's summary of a batch with all its outcomes. */
  summary: {
    summary: signedField(summaryType),
    bitmap: binaryField(maxLeaves / 8),
    outcomes: structsField(outcomeLeafType, maxLeaves),
  },
})

/** Streams `/og/evidence/2`, auditor to worker, and `/og/case/2`, juror to gateway. */
export type EvidenceMessage = WireValue<typeof requestField>

const responseField = taggedField({
  /** Pushed to each drawn account. */
  leaves: { batchId: bytes32Field, ...groupsFields, leaves: structsField(leafType, maxLeaves) },
  /** Pushed to each drawn account for its leaves, and the answer to a request. */
  evidence: { duty: bytes32Field, items: listField(evidenceField, maxReceiptsPerMessage, 1) },
  outputs: { receiptHash: bytes32Field, outputs: tensorsField },
  /** Why some receipts are not served. */
  error: { receipts: listField(bytes32Field, maxReceiptsPerMessage), error: errorField },
  /** The worker has stored the summary of this batch and round. */
  acknowledged: { batchId: bytes32Field, round: countField(255) },
})

/** Streams `/og/evidence/2`, worker to auditor, and `/og/case/2`, gateway to juror. */
export type EvidenceResponse = WireValue<typeof responseField>

const maxBytes = limits.jobBytes + 4 * messageOverhead

export const evidenceMessageCodec = recordCodec(
  'evidence message',
  2 * messageOverhead,
  requestField.schema,
  requestField.encode,
)
export const evidenceResponseCodec = recordCodec(
  'evidence response',
  maxBytes,
  responseField.schema,
  responseField.encode,
)
