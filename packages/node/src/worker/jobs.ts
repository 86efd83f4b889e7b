import { validateInputs } from '@opengradient/engine'
import {
  type Address,
  type Assignment,
  assertSignedBy,
  assignmentType,
  type Clock,
  canonicalOrtRuntime,
  countUnits,
  type Evidence,
  evidenceCodec,
  finishReasons,
  type Hasher,
  type Hex,
  hashParams,
  hashTensors,
  type JobRequest,
  jobType,
  limits,
  type Offer,
  OgError,
  offerType,
  priceOf,
  type Receipt,
  type RecordOperation,
  type Records,
  receiptType,
  runtimeId,
  type Signed,
  type Signer,
  signStruct,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'
import type { ModelStore } from '../registry/model-store.ts'
import type { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import type { Runner } from '../runner.ts'
import { type Attempt, type Attempts, evidenceKey } from './attempts.ts'
import { lastCallSeconds } from './batcher.ts'
import type { Offers } from './offers.ts'

/** A job's answer, durable before it leaves. */
export interface Done {
  readonly receiptHash: Hex
  readonly receipt: Signed<Receipt>
  readonly outputs: readonly Tensor[]
  readonly evidence: Evidence
}

export type RunRequest = Extract<JobRequest, { type: 'run' }>

export interface JobRunnerInit {
  readonly signer: Signer
  readonly hasher: Hasher
  readonly records: Records
  readonly attempts: Attempts
  readonly offers: Offers
  readonly nodes: NodeRegistryCache
  readonly models: ModelStore
  readonly runner: Runner
  readonly clock: Clock
  /** What is left of what a payer allocated to a gateway, in the token's smallest units. */
  allocation(payer: Address, gateway: Address, token: Address): Promise<bigint>
  /** Writes that become durable together with the receipt. */
  alongside(done: Done): readonly RecordOperation[]
  readonly signal: AbortSignal
}

const ownRuntimeId = runtimeId(canonicalOrtRuntime)

/**
 * Runs one assigned job: checks everything that would make its receipt unpayable, runs the model, and signs a receipt that
 * is durable with its evidence when this resolves.
 * @throws BAD_JOB, BAD_SIGNATURE, EXPIRED, NOT_REGISTERED, BAD_TENSOR, LOST, INSUFFICIENT_FUNDS, and what the engine throws
 */
export async function runJob(
  init: JobRunnerInit,
  request: RunRequest,
  gateway: Address,
  signal: AbortSignal,
): Promise<Done> {
  const { signer, hasher, records, attempts, clock } = init
  const job = request.job.value
  const offer = request.offer.value
  const assignment = request.assignment.value
  const jobHash = hasher.digest(jobType, job)

  checkTerms(init, request, jobHash, gateway)
  const earlier = attempts.get(jobHash, assignment.attempt)
  if (earlier !== undefined) return repeat(records, earlier, jobHash)
  const model =
    init.models.get(job.modelId) ?? (await init.models.ensure(job.modelId, AbortSignal.any([signal, init.signal])))
  if (job.runtimeId !== ownRuntimeId || !model.runtimeIds.has(ownRuntimeId)) {
    throw new OgError('BAD_JOB', 'The job asks for a runtime that this worker does not have.')
  }
  const inputs = validateInputs(model.manifest, request.inputs)
  if (hashTensors('input', request.blind, inputs) !== job.inputHash)
    throw new OgError('BAD_JOB', 'The input does not hash to inputHash.')
  if (hashParams(request.blind, request.params) !== job.paramsHash) {
    throw new OgError('BAD_JOB', 'The parameters do not hash to paramsHash.')
  }
  const units = countUnits(model.manifest, inputs)
  const price = priceOf(offer, units.inputUnits, units.outputUnits)
  if (price > job.maxPrice || units.inputUnits > job.maxInputUnits || units.outputUnits > job.maxOutputUnits) {
    throw new OgError('BAD_JOB', `The job allows a price of ${job.maxPrice}; these units cost ${price}.`)
  }
  if ((await init.allocation(job.payer, job.gateway, job.token)) < price) {
    throw new OgError('INSUFFICIENT_FUNDS', `The payer ${job.payer} has allocated less than ${price} to the gateway.`, {
      next: ['Deposit and allocate more to the gateway.'],
    })
  }

  // Somebody may have begun this attempt while this call waited.
  const meanwhile = attempts.get(jobHash, assignment.attempt)
  if (meanwhile !== undefined) return repeat(records, meanwhile, jobHash)
  // The mark is written while the model runs: no receipt exists before both are done.
  const begun = attempts.begin(jobHash, assignment.attempt, job.settleBy)
  const startedAt = clock.now()
  let run: Awaited<ReturnType<Runner['run']>>
  try {
    ;[run] = await Promise.all([init.runner.run(model, inputs, request.params, signal), begun])
  } catch (error) {
    // What did not run left no receipt and may be tried again under this number.
    await begun
    await attempts.forget(jobHash, assignment.attempt)
    throw error
  }
  const receipt = signStruct(signer, hasher, receiptType, {
    jobHash,
    worker: signer.address,
    attempt: assignment.attempt,
    outputHash: hashTensors('output', request.blind, run.outputs),
    streamRoot: zeroBytes32,
    inputUnits: units.inputUnits,
    outputUnits: units.outputUnits,
    price,
    finishReason: finishReasons.complete,
    engineFingerprint: init.runner.engineFingerprint,
    startedAt,
    finishedAt: Math.max(startedAt, clock.now()),
  })
  const signed: Signed<Receipt> = { value: receipt.value, signature: receipt.signature }
  const evidence: Evidence = {
    job: request.job,
    offer: request.offer,
    assignment: request.assignment,
    receipt: signed,
    blind: request.blind,
    params: request.params,
    inputs,
    outputs: run.outputs,
  }
  const done: Done = { receiptHash: receipt.digest, receipt: signed, outputs: run.outputs, evidence }
  await records.batch([
    { type: 'put', key: evidenceKey(receipt.digest), value: evidenceCodec.encode(evidence) },
    attempts.answer(jobHash, assignment.attempt, receipt.digest),
    ...init.alongside(done),
  ])
  return done
}

/** An attempt that was given before: the same answer again, or `lost` when the process died before there was one. */
async function repeat(records: Records, earlier: Attempt, jobHash: Hex): Promise<Done> {
  if (earlier.state === 'running') throw new OgError('DUPLICATE', `This attempt at ${jobHash} is under way.`)
  if (earlier.state === 'lost') {
    throw new OgError('LOST', `An attempt at ${jobHash} was begun and lost.`, {
      next: ['Assign the job under a new attempt.'],
    })
  }
  const { receiptHash } = earlier
  const bytes = await records.get(evidenceKey(receiptHash))
  if (bytes === undefined) throw new OgError('DUPLICATE', `The job ${jobHash} was answered, and its evidence is gone.`)
  const evidence = evidenceCodec.decode(bytes)
  return { receiptHash, receipt: evidence.receipt, outputs: evidence.outputs, evidence }
}

/** Everything that can be said of a job without its tensors. */
function checkTerms(init: JobRunnerInit, request: RunRequest, jobHash: Hex, gateway: Address): void {
  const { signer, hasher, clock } = init
  const job = request.job.value
  const offer: Offer = request.offer.value
  const assignment: Assignment = request.assignment.value
  const now = clock.now() / 1000
  const bad = (message: string): OgError => new OgError('BAD_JOB', message)

  if (job.gateway !== gateway) throw bad(`The job names the gateway ${job.gateway}; ${gateway} brought it.`)
  init.nodes.assertActive(gateway, 'gateway', now)
  if (now > job.executeBy) throw new OgError('EXPIRED', 'The job had to begin earlier.')
  if (job.settleBy < job.executeBy || job.settleBy > now + limits.jobLifetimeSeconds) {
    throw bad('The job has to be settled at an impossible time.')
  }
  // What comes into no batch in time is not paid.
  if (job.settleBy < now + lastCallSeconds) throw bad(`The job leaves less than ${lastCallSeconds} s to settle it.`)
  // Without the payer's consent the contract voids the receipt when somebody looks at it.
  if (job.payer !== job.requester && job.payer !== job.gateway) throw bad('The payer has not signed the job.')
  if (assignment.worker !== signer.address) throw bad('The job is assigned to another worker.')
  if (assignment.jobHash !== jobHash) throw bad('The assignment is for another job, chain or settlement contract.')
  const offerHash = hasher.digest(offerType, offer)
  if (assignment.offerHash !== offerHash) throw bad('The assignment names another offer.')
  if (job.offerHash !== zeroBytes32 && job.offerHash !== offerHash) throw bad('The requester accepted another offer.')
  if (offer.worker !== signer.address) throw bad('The offer is not from this worker.')
  if (offer.modelId !== job.modelId || offer.token !== job.token) throw bad('The offer is for another model or token.')
  if (offer.validUntil < job.executeBy) throw new OgError('EXPIRED', 'The offer ends before the job.')
  if (!init.offers.isCurrent(offerHash)) assertSignedBy(signer.address, offerHash, request.offer.signature, 'offer')
  assertSignedBy(job.requester, jobHash, request.job.signature, 'job')
  assertSignedBy(job.gateway, hasher.digest(assignmentType, assignment), request.assignment.signature, 'assignment')
}
