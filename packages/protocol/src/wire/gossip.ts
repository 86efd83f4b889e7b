import { maxLeaves } from '../batch.ts'
import { limits } from '../limits.ts'
import { offerType } from '../objects/offer.ts'
import { summaryType } from '../objects/summary.ts'
import { struct, type ValueOf } from '../struct.ts'
import { recordCodec } from './codec.ts'
import {
  addressField,
  binaryField,
  bytes32Field,
  countField,
  listField,
  objectField,
  signedField,
  taggedField,
  type WireValue,
} from './fields.ts'

/** A gateway's call for a worker, signed by the gateway. Workers answer with an offer on a stream. */
export const jobCallType = struct('JobCall', {
  gateway: 'address',
  module: 'address',
  token: 'address',
  modelId: 'bytes32',
  /** Largest price of the run, smallest units of the token. */
  maxPrice: 'uint256',
  /** Unix seconds: later offers are ignored. */
  deadline: 'uint64',
  auditClass: 'uint16',
})
export type JobCall = ValueOf<typeof jobCallType>

const jobCallField = signedField(jobCallType)

/** Topic `/og/2/jobs`. */
export const jobCallCodec = recordCodec('job call', 1_024, jobCallField.schema, jobCallField.encode)

const offersField = objectField({
  /** Rises with each list of the worker: an older list that arrives later is ignored. */
  sequence: countField(),
  /** Fewer than the limit: all offers of the worker. */
  offers: listField(signedField(offerType), limits.offersPerAnnouncement),
})

/** Offers of the worker whose peer key signed the gossip message, as a rule under one root. */
export type OfferList = WireValue<typeof offersField>

/** Topic `/og/2/offers`. */
export const offersCodec = recordCodec('list of offers', limits.gossipBytes, offersField.schema, offersField.encode)

const noticeField = taggedField({
  /** A batch was posted. Unsigned: readers ask the chain. */
  batch: {
    batchId: bytes32Field,
    worker: addressField,
    sequence: countField(),
    root: bytes32Field,
    count: countField(maxLeaves),
    postedBlock: countField(),
  },
  /** An auditor signed a summary. */
  summary: { summary: signedField(summaryType), bitmap: binaryField(maxLeaves / 8) },
  /** A case was opened or closed. Unsigned: readers ask the chain. */
  case: { caseId: bytes32Field, batchId: bytes32Field, receiptHash: bytes32Field, block: countField() },
})
export type ResultNotice = WireValue<typeof noticeField>

/** Topic `/og/2/results`. */
export const resultNoticeCodec = recordCodec('result notice', 4_096, noticeField.schema, noticeField.encode)
