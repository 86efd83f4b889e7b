import { validateInputs } from '@opengradient/engine'
import {
  type Address,
  assertRules,
  assertSignature,
  assignmentRules,
  assignmentType,
  type Clock,
  countUnits,
  type Executor,
  type Hasher,
  type Hex,
  hashParams,
  hashTensors,
  type JobRequest,
  jobRules,
  OgError,
  offerRules,
  offerType,
  priceOf,
  type Signer,
  signatureRules,
  type Tensor,
} from '@opengradient/protocol'

import type { LocalModel } from '../registry/local-model.ts'
import type { ModelStore } from '../registry/model-store.ts'
import type { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import type { Offers } from './offers.ts'
import type { PayerAllocations } from './payer-allocations.ts'

/** A request to run a job. */
export type RunJobRequest = Extract<JobRequest, { type: 'run' }>

export interface CheckJobInit {
  readonly signer: Signer
  readonly hasher: Hasher
  readonly offers: Pick<Offers, 'isCurrent'>
  readonly nodes: Pick<NodeRegistryCache, 'assertActive'>
  readonly models: Pick<ModelStore, 'get' | 'ensure'>
  readonly allocations: Pick<PayerAllocations, 'get'>
  readonly executor: Executor<LocalModel>
  readonly clock: Pick<Clock, 'now'>
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

/** The contents of a job that passed all checks. */
export interface CheckedJob {
  readonly model: LocalModel
  readonly inputs: readonly Tensor[]
  readonly units: ReturnType<typeof countUnits>
  readonly price: bigint
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

/**
 * Checks a job, its offer and its assignment as far as no tensor is needed.
 * @param gateway account of the connected gateway
 * @throws BAD_JOB, BAD_SIGNATURE, EXPIRED, NOT_REGISTERED
 */
export function checkTerms(init: CheckJobInit, request: RunJobRequest, jobHash: Hex, gateway: Address): void {
  const { signer, hasher, clock } = init
  const job = request.job.value
  const offer = request.offer.value
  const assignment = request.assignment.value
  const nowSeconds = clock.now() / 1_000
  const offerHash = hasher.digest(offerType, offer)
  const facts = { job, offer, assignment, jobHash, offerHash, gateway, worker: signer.address, nowSeconds }

  assertRules([jobRules.gateway], facts)
  init.nodes.assertActive(gateway, 'gateway', nowSeconds)
  assertRules(termRules, facts)
  // This worker has signed its current offers itself.
  if (!init.offers.isCurrent(offerHash)) {
    assertSignature(signatureRules.offer, facts, offerHash, request.offer.signature)
  }
  assertSignature(signatureRules.job, facts, jobHash, request.job.signature)
  const assignmentHash = hasher.digest(assignmentType, assignment)
  assertSignature(signatureRules.assignment, facts, assignmentHash, request.assignment.signature)
}

/**
 * Checks the tensors of a job against its model, its hashes, its limits and the payer's allocation.
 * @throws BAD_JOB, BAD_TENSOR, INSUFFICIENT_FUNDS, and what the model store throws
 */
export async function checkContents(
  init: CheckJobInit,
  request: RunJobRequest,
  signal: AbortSignal,
): Promise<CheckedJob> {
  const job = request.job.value
  const { models, allocations, executor } = init
  const model = models.get(job.modelId) ?? (await models.ensure(job.modelId, AbortSignal.any([signal, init.signal])))
  assertRules([jobRules.runtimeId], { job, runtimeIds: ownRuntimeIds(executor, model) })
  const inputs = validateInputs(model.manifest, request.inputs)
  const units = countUnits(model.manifest, inputs)
  const price = priceOf(request.offer.value, units.inputUnits, units.outputUnits)
  assertRules(contentRules, {
    job,
    inputHash: hashTensors('input', request.blind, inputs),
    paramsHash: hashParams(request.blind, request.params),
    units,
    price,
  })
  const available = await allocations.get(job.payer, job.gateway, job.token)
  if (available < price) {
    throw new OgError('INSUFFICIENT_FUNDS', `Allocation of payer ${job.payer} to the gateway is below ${price}.`, {
      details: { required: price.toString(), available: available.toString() },
      next: ['Deposit and allocate more to the gateway.'],
    })
  }
  return { model, inputs, units, price }
}

/** The model's runtimes that this worker has. */
function ownRuntimeIds({ runtimes }: Pick<Executor, 'runtimes'>, model: LocalModel): Hex[] {
  return runtimes.map(({ runtimeId }) => runtimeId).filter((id) => model.runtimeIds.has(id))
}
