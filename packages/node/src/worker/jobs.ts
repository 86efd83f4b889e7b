import { validateInputs } from '@opengradient/engine'
import {
  type Address,
  assertRules,
  assertSignature,
  assignmentRules,
  assignmentType,
  type Clock,
  canonicalOrtRuntime,
  countUnits,
  type Evidence,
  type ExecutionResult,
  type Executor,
  evidenceCodec,
  finishReasons,
  type Hasher,
  type Hex,
  hashParams,
  hashTensors,
  type JobRequest,
  jobRules,
  jobType,
  OgError,
  offerRules,
  offerType,
  priceOf,
  type Receipt,
  type RecordOperation,
  type Records,
  receiptType,
  runtimeId,
  type Signed,
  type Signer,
  signatureRules,
  signStruct,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'
import type { LocalModel } from '../registry/local-model.ts'
import type { ModelStore } from '../registry/model-store.ts'
import type { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import { type Attempt, type Attempts, evidenceKey } from './attempts.ts'
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
  readonly executor: Executor<LocalModel>
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
  assertRules([jobRules.runtimeId], { job, runtimeIds: model.runtimeIds.has(ownRuntimeId) ? [ownRuntimeId] : [] })
  const inputs = validateInputs(model.manifest, request.inputs)
  const units = countUnits(model.manifest, inputs)
  const price = priceOf(offer, units.inputUnits, units.outputUnits)
  assertRules(contentRules, {
    job,
    inputHash: hashTensors('input', request.blind, inputs),
    paramsHash: hashParams(request.blind, request.params),
    units,
    price,
  })
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
  let run: ExecutionResult
  try {
    ;[run] = await Promise.all([init.executor.execute({ model, inputs, params: request.params, signal }).result, begun])
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
    engineFingerprint: init.executor.engineFingerprint,
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

const termRules = [
  jobRules.executeBy,
  jobRules.settlesAfterExecution,
  jobRules.lifetime,
  jobRules.settlementMargin,
  jobRules.payer,
  assignmentRules.worker,
  assignmentRules.jobHash,
  assignmentRules.offerHash,
  jobRules.offerHash,
  offerRules.worker,
  offerRules.modelId,
  offerRules.token,
  offerRules.validUntil,
]
const contentRules = [jobRules.inputHash, jobRules.paramsHash, jobRules.maxPrice, jobRules.maxUnits]

/** Checks a job, its offer and its assignment as far as no tensor is needed. */
function checkTerms(init: JobRunnerInit, request: RunRequest, jobHash: Hex, gateway: Address): void {
  const { signer, hasher, clock } = init
  const job = request.job.value
  const offer = request.offer.value
  const assignment = request.assignment.value
  const nowSeconds = clock.now() / 1000
  const offerHash = hasher.digest(offerType, offer)
  const facts = { job, offer, assignment, jobHash, offerHash, gateway, worker: signer.address, nowSeconds }

  assertRules([jobRules.gateway], facts)
  init.nodes.assertActive(gateway, 'gateway', nowSeconds)
  assertRules(termRules, facts)
  if (!init.offers.isCurrent(offerHash)) {
    assertSignature(signatureRules.offer, facts, offerHash, request.offer.signature)
  }
  assertSignature(signatureRules.job, facts, jobHash, request.job.signature)
  const assignmentHash = hasher.digest(assignmentType, assignment)
  assertSignature(signatureRules.assignment, facts, assignmentHash, request.assignment.signature)
}
