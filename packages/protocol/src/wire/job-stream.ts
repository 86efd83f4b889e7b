import { checkpointType } from '../objects/checkpoint.ts'
import { chequeType } from '../objects/cheque.ts'
import { helloType } from '../objects/hello.ts'
import { offerType } from '../objects/offer.ts'
import { receiptType } from '../objects/receipt.ts'
import { answerFields, inclusionFields, summaryFields } from './answer-fields.ts'
import { recordCodec } from './codec.ts'
import {
  bytes32Field,
  countField,
  errorField,
  listField,
  maxJobMessageBytes,
  maxReceiptsPerMessage,
  nullableField,
  paramsField,
  signedField,
  taggedField,
  tensorsField,
  type WireValue,
} from './fields.ts'

/** Maximum number of receipts in one `acknowledged` message. */
export const maxAcknowledged = 1_024

const id = countField()

const requestField = taggedField({
  /** Asks for an offer for a model. */
  offer: { id, modelId: bytes32Field },
  /** Runs a job. `salt` is the random value from which each field has its own, see {@link fieldSalt}. */
  run: {
    id,
    job: answerFields.job,
    offer: answerFields.offer,
    assignment: answerFields.assignment,
    salt: bytes32Field,
    params: paramsField,
    inputs: tensorsField,
  },
  cancel: { id },
  /** Allows so many more chunks of a streamed answer. */
  credit: { id, chunks: countField(65_535) },
  /**
   * The gateway has received the answers of these receipts. On a new stream it repeats this for receipts that no batch
   * contains yet, because a restarted worker may have lost it.
   */
  acknowledged: { receipts: listField(bytes32Field, maxAcknowledged, 1) },
  /** Asks for the signed receipts of leaves whose answers did not reach the gateway. */
  receipts: { id, receipts: listField(bytes32Field, maxReceiptsPerMessage, 1) },
  /** A cheque that replaces the earlier ones of its payer, epoch and class. */
  cheque: { cheque: signedField(chequeType) },
})

/** Stream `/og/job/2`, gateway to worker. The worker responds to each request with its `id`, in any order. */
export type JobRequest = WireValue<typeof requestField>

const responseField = taggedField({
  /** The first message of a worker on a stream. */
  hello: { hello: signedField(helloType) },
  /** The worker accepts so many more jobs on this stream. */
  credit: { jobs: countField(65_535) },
  offer: { id, offer: signedField(offerType) },
  /** A part of a streamed answer; the checkpoint is absent where the worker signs only some. */
  chunk: { id, index: countField(), outputs: tensorsField, checkpoint: nullableField(signedField(checkpointType)) },
  result: { id, receipt: signedField(receiptType), outputs: tensorsField },
  /** The receipts among those asked for that the worker has. */
  receipts: { id, receipts: listField(signedField(receiptType), maxReceiptsPerMessage) },
  error: { id, error: errorField },
  /** Receipts of this gateway are in a posted batch. */
  included: inclusionFields,
  /** Outcomes of an auditor for receipts of this gateway. */
  summary: summaryFields,
})

/** Stream `/og/job/2`, worker to gateway. */
export type JobResponse = WireValue<typeof responseField>

export const jobRequestCodec = recordCodec('job request', maxJobMessageBytes, requestField.schema, requestField.encode)
export const jobResponseCodec = recordCodec(
  'job response',
  maxJobMessageBytes,
  responseField.schema,
  responseField.encode,
)
