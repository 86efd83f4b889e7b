import {
  type Address,
  type Assignment,
  assertRules,
  assertSignature,
  type assignmentType,
  type Cheque,
  type Clock,
  countUnits,
  fieldSalt,
  type Hasher,
  type Hex,
  hashSalt,
  type Job,
  OgError,
  receiptRules,
  receiptType,
  type SignatureContext,
  type Signed,
  saltedHash,
  signatureRules,
  tensorsRoot,
  type Units,
} from '@opengradient/protocol'
import { assertOutputsFit } from '@opengradient/verifier'

import type { OfferedModel } from '../../gossip/offer-book.ts'
import type { TurnSigner } from '../../turn-signer.ts'
import type { RunReply, WorkerChannels } from '../channels/worker-channels.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'

/** The rules of verifiers: a receipt that they reject must not pass this gateway. */
const answerRules = [
  receiptRules.worker,
  receiptRules.jobHash,
  receiptRules.session,
  receiptRules.attempt,
  receiptRules.runtimeId,
  receiptRules.outputHash,
  receiptRules.outputSaltHash,
  receiptRules.price,
  receiptRules.maxPrice,
  receiptRules.countedUnits,
  receiptRules.allowedUnits,
  receiptRules.finishReason,
]

export interface AttemptComponents {
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly clock: Clock
  readonly channels: Pick<WorkerChannels, 'run'>
  /** Time limit of one attempt, in milliseconds. */
  readonly attemptMs: number
}

/** A job on its way to one worker. */
export interface DispatchedAttempt {
  readonly request: DispatchRequest
  readonly units: Units
  readonly job: Signed<Job>
  readonly jobHash: Hex
  readonly offered: Pick<OfferedModel, 'worker' | 'offer'>
  readonly assignment: Signed<Assignment>
}

export interface AssignmentRequest {
  readonly jobHash: Hex
  readonly job: Job
  readonly worker: Address
  readonly offerHash: Hex
  readonly session: Hex
  readonly attempt: number
}

/** Signs the assignment of a job to a worker. */
export async function assign(
  { clock, attemptMs }: Pick<AttemptComponents, 'clock' | 'attemptMs'>,
  signer: Pick<TurnSigner<'Assignment', typeof assignmentType.fields>, 'sign'>,
  { job, ...request }: AssignmentRequest,
): Promise<Signed<Assignment>> {
  const due = Math.ceil((clock.now() + attemptMs) / 1_000)
  const answerBy = Math.min(due, job.settleBy)
  const { value, signature } = await signer.sign({ ...request, answerBy })
  return { value, signature }
}

/**
 * Sends an assigned job to its worker and checks the answer. A worker that has answered the same assignment before repeats its
 * answer.
 * @throws the error of the worker; TIMEOUT, UNAVAILABLE, PEER, BAD_RECEIPT, BAD_SIGNATURE, ABORTED
 */
export async function runAttempt(
  components: AttemptComponents,
  attempt: DispatchedAttempt,
  cheque: Signed<Cheque>,
  signal: AbortSignal,
): Promise<DispatchedAnswer> {
  const reply = await sendToWorker(components, attempt, cheque, signal)
  const outputRoot = tensorsRoot('output', reply.outputs)
  const receiptHash = checkReply(components, attempt, reply, outputRoot)
  const { job, jobHash, offered, assignment } = attempt
  return { receiptHash, jobHash, job, offer: offered.offer, assignment, outputRoot, ...reply }
}

async function sendToWorker(
  { channels, attemptMs }: AttemptComponents,
  { offered, assignment, job, request }: DispatchedAttempt,
  cheque: Signed<Cheque>,
  signal: AbortSignal,
): Promise<RunReply> {
  const { salt, params, inputs } = request
  const { worker, offer } = offered
  const deadline = AbortSignal.timeout(attemptMs)
  const either = AbortSignal.any([signal, deadline])
  try {
    return await channels.run(worker, cheque, { type: 'run', job, offer, assignment, salt, params, inputs }, either)
  } catch (error) {
    if (!deadline.aborted || signal.aborted) throw error
    throw new OgError('TIMEOUT', `Worker ${worker} did not answer within ${attemptMs} ms.`, {
      details: { timeoutMs: attemptMs },
    })
  }
}

/** @returns the hash of the receipt */
function checkReply(
  { hasher, signatures }: AttemptComponents,
  { request, job, jobHash, offered, assignment }: DispatchedAttempt,
  { receipt, outputs }: RunReply,
  outputRoot: Hex,
): Hex {
  const receiptHash = hasher.digest(receiptType, receipt.value)
  const outputSalt = fieldSalt(request.salt, 'output')
  const facts = {
    job: job.value,
    offer: offered.offer.value,
    assignment: assignment.value,
    receipt: receipt.value,
    jobHash,
    outputHash: saltedHash(outputSalt, outputRoot),
    outputSaltHash: hashSalt(outputSalt),
    units: countUnits(request.manifest, request.inputs, outputs),
  }
  assertRules(answerRules, facts)
  assertOutputsFit(request.manifest, request.params, outputs)
  assertSignature(signatureRules.receipt, facts, receiptHash, receipt.signature, signatures)
  return receiptHash
}
