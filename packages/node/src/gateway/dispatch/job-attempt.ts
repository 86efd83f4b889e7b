import {
  type Assignment,
  assertRules,
  assertSignature,
  assignmentType,
  type Hasher,
  type Hex,
  hashTensors,
  type Job,
  OgError,
  offerType,
  receiptRules,
  receiptType,
  type Signed,
  type Signer,
  signatureRules,
  signStruct,
  type Units,
} from '@opengradient/protocol'
import { assertOutputsFit } from '@opengradient/verifier'

import type { WorkerChannels, WorkerResult } from '../worker-channels.ts'
import type { Candidate } from './candidate.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'

/** The rules of other nodes and of clients: a receipt that they reject must not pass this gateway. */
const answerRules = [
  receiptRules.worker,
  receiptRules.jobHash,
  receiptRules.attempt,
  receiptRules.outputHash,
  receiptRules.price,
  receiptRules.maxPrice,
  receiptRules.countedUnits,
  receiptRules.allowedUnits,
  receiptRules.finishedAt,
  receiptRules.startedAt,
]

export interface JobAttemptComponents {
  readonly signer: Signer
  readonly hasher: Hasher
  readonly channels: Pick<WorkerChannels, 'run'>
  /** Time limit of one attempt, in milliseconds. */
  readonly attemptMs: number
}

/** A job on its way to one worker. */
export interface JobAttempt {
  readonly request: DispatchRequest
  readonly units: Units
  readonly job: Signed<Job>
  readonly jobHash: Hex
  readonly candidate: Candidate
  readonly assignment: Signed<Assignment>
}

/** Signs the assignment of a job to a worker. */
export function assign(
  { signer, hasher }: Pick<JobAttemptComponents, 'signer' | 'hasher'>,
  jobHash: Hex,
  { node, offer }: Candidate,
  number: number,
): Signed<Assignment> {
  const { value, signature } = signStruct(signer, hasher, assignmentType, {
    jobHash,
    worker: node.account,
    attempt: number,
    offerHash: hasher.digest(offerType, offer.value),
  })
  return { value, signature }
}

/**
 * Sends an assigned job to its worker and checks the answer. A worker that has answered the same assignment before repeats its
 * answer.
 * @throws the error of the worker; TIMEOUT, UNAVAILABLE, PEER, BAD_RECEIPT, BAD_SIGNATURE, ABORTED
 */
export async function runAttempt(
  components: JobAttemptComponents,
  attempt: JobAttempt,
  signal: AbortSignal,
): Promise<DispatchedAnswer> {
  const { hasher } = components
  const { candidate, assignment } = attempt
  const result = await sendToWorker(components, attempt, signal)
  const receiptHash = checkResult(hasher, attempt, assignment.value, result)
  result.acknowledge(receiptHash)
  const { receipt, outputs } = result
  return { receiptHash, job: attempt.job, offer: candidate.offer, assignment, receipt, outputs }
}

async function sendToWorker(
  { channels, attemptMs }: JobAttemptComponents,
  { candidate, assignment, job, request }: JobAttempt,
  signal: AbortSignal,
): Promise<WorkerResult> {
  const { node, offer } = candidate
  const { blind, params, inputs } = request
  const deadline = AbortSignal.timeout(attemptMs)
  const either = AbortSignal.any([signal, deadline])
  try {
    return await channels.run(node.peerId, { type: 'run', job, offer, assignment, blind, params, inputs }, either)
      .result
  } catch (error) {
    if (!deadline.aborted || signal.aborted) throw error
    throw new OgError('TIMEOUT', `Worker ${node.account} did not answer within ${attemptMs} ms.`, {
      details: { timeoutMs: attemptMs },
    })
  }
}

/** @returns the hash of the receipt */
function checkResult(
  hasher: Hasher,
  { request, units, job, jobHash, candidate }: JobAttempt,
  assignment: Assignment,
  { receipt, outputs }: WorkerResult,
): Hex {
  const receiptHash = hasher.digest(receiptType, receipt.value)
  const facts = {
    job: job.value,
    offer: candidate.offer.value,
    assignment,
    receipt: receipt.value,
    jobHash,
    worker: candidate.node.account,
    outputHash: hashTensors('output', request.blind, outputs),
    units,
  }
  assertRules(answerRules, facts)
  assertOutputsFit(request.manifest, request.params, outputs)
  assertSignature(signatureRules.receipt, facts, receiptHash, receipt.signature)
  return receiptHash
}
