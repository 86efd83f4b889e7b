import fc from 'fast-check'

import { hexOf, tensors, wireErrors } from '../arbitraries.fixture.ts'
import { groupType, leafType } from '../batch.ts'
import type { RunParams } from '../interfaces/execution.ts'
import { assignmentType } from '../objects/assignment.ts'
import { checkpointType } from '../objects/checkpoint.ts'
import { chequeType } from '../objects/cheque.ts'
import { helloType } from '../objects/hello.ts'
import { jobType } from '../objects/job.ts'
import { offerType } from '../objects/offer.ts'
import { orderReplyType, orderType, orderVerdictType } from '../objects/order.ts'
import { receiptType } from '../objects/receipt.ts'
import { summaryType } from '../objects/summary.ts'
import { outcomeLeafType } from '../outcomes.ts'
import { signedOf, structOf } from '../struct-values.fixture.ts'
import type { Codec } from './codec.ts'
import {
  evidenceCodec,
  evidenceMessageCodec,
  evidenceRequestType,
  evidenceResponseCodec,
  outputRequestType,
} from './evidence-stream.ts'
import { jobCallCodec, jobCallType, offersCodec, resultNoticeCodec } from './gossip.ts'
import { jobRequestCodec, jobResponseCodec } from './job-stream.ts'
import { orderMessageCodec, orderResponseCodec } from './order-stream.ts'
import { resultMessageCodec, resultResponseCodec } from './results-stream.ts'

const hash = hexOf(32)
const address = hexOf(20)
const count = fc.oneof(fc.nat({ max: 300 }), fc.maxSafeNat())
const bitmap = fc.uint8Array({ maxLength: 20 })
const few = <T>(item: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> => fc.array(item, { minLength, maxLength: 3 })
const path = few(hash)
const params: fc.Arbitrary<RunParams> = fc.record({ outputs: few(fc.string({ minLength: 1, maxLength: 8 })) })
const inputs = few(tensors)

export const answers = {
  job: signedOf(jobType),
  offer: signedOf(offerType),
  assignment: signedOf(assignmentType),
  receipt: signedOf(receiptType),
}
const groups = { groups: few(structOf(groupType)), atRisk: few(fc.bigInt(0n, 2n ** 256n - 1n)) }
const salts = { inputSalt: hash, paramsSalt: hash, outputSalt: hash }
const evidence = fc.record({ ...answers, ...salts, params, inputs })
const tagged = <Type extends string, Rest extends object>(
  type: Type,
  fields: { [K in keyof Rest]: fc.Arbitrary<Rest[K]> },
) => fc.record({ type: fc.constant(type), ...fields } as never) as fc.Arbitrary<never>

const place = fc.record({ leaf: structOf(leafType), path })
const outcomes = few(fc.record({ leaf: structOf(outcomeLeafType), path }))
const summary = { summary: signedOf(summaryType), bitmap }

/** By codec, its name and arbitrary messages of every type. */
export const messages: readonly (readonly [name: string, codec: Codec<never>, messages: fc.Arbitrary<never>])[] = [
  ['jobCall', jobCallCodec as never, signedOf(jobCallType) as never],
  ['offers', offersCodec as never, fc.record({ sequence: fc.nat(), offers: few(signedOf(offerType)) }) as never],
  [
    'resultNotice',
    resultNoticeCodec as never,
    fc.oneof(
      tagged('batch', {
        batchId: hash,
        worker: address,
        sequence: count,
        root: hash,
        count: fc.nat({ max: 4_096 }),
        postedBlock: count,
      }),
      tagged('summary', summary),
      tagged('case', { caseId: hash, batchId: hash, receiptHash: hash, block: count }),
    ),
  ],
  [
    'jobRequest',
    jobRequestCodec as never,
    fc.oneof(
      tagged('offer', { id: count, modelId: hash }),
      tagged('run', {
        id: count,
        job: answers.job,
        offer: answers.offer,
        assignment: answers.assignment,
        salt: hash,
        params,
        inputs,
      }),
      tagged('cancel', { id: count }),
      tagged('credit', { id: count, chunks: fc.nat({ max: 65_535 }) }),
      tagged('acknowledged', { receipts: few(hash, 1) }),
      tagged('receipts', { id: count, receipts: few(hash, 1) }),
      tagged('cheque', { cheque: signedOf(chequeType) }),
    ),
  ],
  [
    'jobResponse',
    jobResponseCodec as never,
    fc.oneof(
      tagged('hello', { hello: signedOf(helloType) }),
      tagged('credit', { jobs: fc.nat({ max: 65_535 }) }),
      tagged('offer', { id: count, offer: answers.offer }),
      tagged('receipts', { id: count, receipts: few(answers.receipt) }),
      tagged('chunk', {
        id: count,
        index: count,
        outputs: inputs,
        checkpoint: fc.option(signedOf(checkpointType)),
      }),
      tagged('result', { id: count, receipt: answers.receipt, outputs: inputs }),
      tagged('error', { id: count, error: wireErrors }),
      tagged('included', {
        batchId: hash,
        sequence: count,
        postedBlock: count,
        ...groups,
        places: few(place, 1),
      }),
      tagged('summary', { ...summary, outcomes }),
    ),
  ],
  ['evidence', evidenceCodec as never, evidence as never],
  [
    'evidenceMessage',
    evidenceMessageCodec as never,
    fc.oneof(
      tagged('evidence', { request: signedOf(evidenceRequestType), receipts: few(hash, 1) }),
      tagged('leaves', { request: signedOf(evidenceRequestType) }),
      tagged('outputs', { request: signedOf(outputRequestType) }),
      tagged('summary', { ...summary, outcomes: few(structOf(outcomeLeafType)) }),
    ),
  ],
  [
    'evidenceResponse',
    evidenceResponseCodec as never,
    fc.oneof(
      tagged('leaves', { batchId: hash, ...groups, leaves: few(structOf(leafType)) }),
      tagged('evidence', { duty: hash, items: few(evidence, 1) }),
      tagged('outputs', { receiptHash: hash, outputs: inputs }),
      tagged('error', { receipts: few(hash), error: wireErrors }),
      tagged('acknowledged', { batchId: hash, round: fc.nat({ max: 255 }) }),
    ),
  ],
  [
    'resultMessage',
    resultMessageCodec as never,
    fc.record({ id: count, ...summary, outcomes, places: few(place) }) as never,
  ],
  [
    'resultResponse',
    resultResponseCodec as never,
    fc.oneof(tagged('acknowledged', { id: count }), tagged('error', { id: count, error: wireErrors })),
  ],
  [
    'orderMessage',
    orderMessageCodec as never,
    fc.oneof(
      tagged('order', {
        order: signedOf(orderType),
        auditors: few(address, 1),
        chequeHashes: few(hash, 1),
        cheque: signedOf(chequeType),
        ...answers,
        ...salts,
        params,
        inputs,
      }),
      tagged('outputs', { orderHash: hash, outputs: inputs }),
    ),
  ],
  [
    'orderResponse',
    orderResponseCodec as never,
    fc.oneof(
      tagged('reply', { reply: signedOf(orderReplyType) }),
      tagged('tag', { orderHash: hash, tag: hash }),
      tagged('verdict', { verdict: signedOf(orderVerdictType) }),
      tagged('error', { orderHash: hash, error: wireErrors }),
    ),
  ],
]
