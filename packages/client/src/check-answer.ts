import type { InferenceAnswer } from '@opengradient/api'
import {
  type Hex,
  type Job,
  jobType,
  type ReceiptFile,
  type Request,
  type RunParams,
  type Signed,
  type Tensor,
} from '@opengradient/protocol'
import {
  type AnswerHashes,
  type Check,
  checkContents,
  checkSignedAnswer,
  firstFailure,
  hashAnswer,
} from '@opengradient/verifier'

import { CheckFailedError } from './check-failed-error.ts'
import type { ClientContext, ClientNetwork } from './client-context.ts'
import type { Commitments } from './commitments.ts'
import { assertPinned } from './lockfile.ts'
import type { ResolvedModel } from './model-resolver.ts'

/** An inference request as the client made it. Nothing in it comes from the answer. */
export interface InferenceRequest extends Commitments {
  readonly model: ResolvedModel
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
  readonly blind: Hex
  /** The client-signed job; undefined if the gateway signs the job. */
  readonly job: Signed<Job> | undefined
  /**
   * Whether an earlier answer with another blind is accepted. A gateway repeats its earlier answer for an idempotency key
   * of the caller. Otherwise only an answer to this request is accepted.
   */
  readonly acceptsRepeat: boolean
  /** Limit in the smallest units of the token; undefined accepts the job's limit. */
  readonly maxPrice: bigint | undefined
}

/** A verified answer. */
export interface CheckedAnswer {
  readonly file: ReceiptFile
  readonly checks: Check[]
}

/**
 * Makes all checks of an answer that need no waiting: that it answers this request, every signature and hash, the price,
 * and the registrations of worker and gateway.
 * @throws MODEL_PINNED, CHECK_FAILED
 */
export async function checkAnswer(
  context: ClientContext,
  network: ClientNetwork,
  query: InferenceRequest,
  answer: InferenceAnswer,
): Promise<CheckedAnswer> {
  const job = answer.signed.job.value
  assertAnswersModel(query, job)
  const isRepeat = query.acceptsRepeat && answer.blind !== query.blind
  const hashes = hashAnswer(answer.signed, network.hasher)
  const file: ReceiptFile = {
    domain: network.hasher.domain,
    ...answer.signed,
    manifest: query.model.manifest,
    blind: isRepeat ? answer.blind : query.blind,
    params: query.params,
    request: query.request,
    inputs: query.inputs,
    outputs: answer.outputs,
    verdicts: [],
  }
  const checks: Check[] = [
    ...checkContents(file, { modelId: query.modelId, ...(!isRepeat && { inputHash: query.inputHash }) }),
    ...checkSignedAnswer(answer.signed, hashes, context.verifierCache),
    checkBinding(context, network, answer, hashes),
    checkRequester(query, job, hashes.jobHash, network),
    ...checkMaxPrice(query, answer),
  ]
  throwFirstFailure(checks, file)
  checks.push(...(await checkRegistrations(network, job.gateway, answer.signed.receipt.value.worker)))
  throwFirstFailure(checks, file)
  return { file, checks }
}

/** A pinned name reports another model by its own error; without a pin the check `model` fails. @throws MODEL_PINNED */
function assertAnswersModel({ model, modelId }: InferenceRequest, job: Job): void {
  if (job.modelId === modelId) return
  const answered = { version: 'another version', modelId: job.modelId }
  assertPinned(model.registered.name, model.pin, answered, 'the answer is by')
}

/** The answer is bound to the client's network, and its hash is that of the receipt. */
function checkBinding(
  { settlement }: ClientContext,
  { hasher }: ClientNetwork,
  { domain, receiptHash }: InferenceAnswer,
  hashes: AnswerHashes,
): Check {
  const ok =
    domain.chainId === hasher.domain.chainId &&
    domain.verifyingContract === hasher.domain.verifyingContract &&
    receiptHash === hashes.receiptHash
  const detail = ok ? settlement : 'the answer is bound to another contract, chain or receipt'
  return { name: 'settlement contract', ok, detail }
}

/** The job is the one that the client signed, or one that a gateway signs and pays as a sponsor. */
function checkRequester(query: InferenceRequest, job: Job, jobHash: Hex, network: ClientNetwork): Check {
  const name = 'request'
  if (query.job) {
    const ok = jobHash === network.hasher.digest(jobType, query.job.value)
    return { name, ok, detail: ok ? 'the job is the client-signed job' : 'the answer is for another job' }
  }
  const ok = job.requester === job.gateway && job.payer === job.gateway
  return { name, ok, detail: ok ? 'the gateway is requester and payer' : 'the job has another requester or payer' }
}

function checkMaxPrice({ maxPrice }: InferenceRequest, { signed }: InferenceAnswer): Check[] {
  const { price } = signed.receipt.value
  if (maxPrice === undefined || price <= maxPrice) return []
  return [{ name: 'price', ok: false, detail: `${price} was charged; the limit is ${maxPrice}` }]
}

async function checkRegistrations({ registrations }: ClientNetwork, gateway: Hex, worker: Hex): Promise<Check[]> {
  const [isWorker, isGateway] = await Promise.all([
    registrations.isActive(worker, 'worker'),
    registrations.isActive(gateway, 'gateway'),
  ])
  return [
    { name: 'worker registration', ok: isWorker, detail: isWorker ? worker : `${worker} is not an active worker` },
    {
      name: 'gateway registration',
      ok: isGateway,
      detail: isGateway ? gateway : `${gateway} is not an active gateway`,
    },
  ]
}

function throwFirstFailure(checks: readonly Check[], file: ReceiptFile): void {
  const failed = firstFailure(checks)
  if (failed === undefined) return
  throw new CheckFailedError(`The answer failed a check: ${failed.name}: ${failed.detail}`, checks, file, {
    next: ['Do not use this answer. Repeat the request, at another gateway if it fails again.'],
  })
}
