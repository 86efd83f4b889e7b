import { validateInputs } from '@opengradient/engine'
import {
  type Address,
  assertRules,
  assertSignature,
  assignmentRules,
  assignmentType,
  auditFeeOf,
  type Clock,
  countUnits,
  fieldSalt,
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
  type SignatureContext,
  signatureRules,
  type Tensor,
  type Units,
} from '@opengradient/protocol'

import type { LocalModel } from '../registry/local-model.ts'
import { acceptedRuntimes } from './accepted-runtimes.ts'
import type { OwnOffers } from './own-offers.ts'

/** A request to run a job. */
export type RunJobRequest = Extract<JobRequest, { type: 'run' }>

export interface CheckJobInit {
  readonly account: Address
  readonly module: Address
  readonly session: Hex
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly offers: Pick<OwnOffers, 'isCurrent'>
  readonly clock: Pick<Clock, 'now'>
  /** Longest time to `settleBy`, and least time from `executeBy` to it, in seconds. */
  readonly jobLifetime: number
  readonly settleMargin: number
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
  /** Least price of a leaf in a token; undefined for a token that the module does not take. */
  readonly leastPriceOf: (token: Address) => bigint | undefined
}

/** The contents of a job that passed all checks. */
export interface CheckedContents {
  readonly inputs: readonly Tensor[]
  readonly units: Units
  readonly price: bigint
}

const termRules = [
  jobRules.module,
  jobRules.executeBy,
  jobRules.settleMargin,
  jobRules.lifetime,
  jobRules.payer,
  jobRules.auditClass,
  jobRules.visibility,
  jobRules.hiddenClass,
  jobRules.auditFee,
  jobRules.offerHash,
  assignmentRules.worker,
  assignmentRules.jobHash,
  assignmentRules.offerHash,
  assignmentRules.session,
  assignmentRules.attempt,
  assignmentRules.answerBy,
  assignmentRules.settleBy,
  offerRules.worker,
  offerRules.module,
  offerRules.modelId,
  offerRules.token,
  offerRules.validUntil,
]
const contentRules = [jobRules.inputHash, jobRules.paramsHash, jobRules.maxPrice, jobRules.maxUnits]

/**
 * Checks a job, its offer and its assignment as far as no tensor is needed.
 *
 * @param gateway account of the connected gateway
 * @throws BAD_JOB, BAD_SIGNATURE, EXPIRED
 */
export function checkTerms(init: CheckJobInit, request: RunJobRequest, jobHash: Hex, gateway: Address): void {
  const { account, module, session, hasher, signatures, clock, jobLifetime, settleMargin, drawn } = init
  const job = request.job.value
  const offer = request.offer.value
  const assignment = request.assignment.value
  const offerHash = hasher.digest(offerType, offer)
  const nowSeconds = clock.now() / 1_000
  const parties = { gateway, worker: account, module, session }
  const facts = { job, offer, assignment, jobHash, offerHash, nowSeconds, jobLifetime, settleMargin, ...parties }
  assertRules([jobRules.gateway, ...termRules], facts)
  if (job.payer === account) throw badJob('job.payer', `Job payer ${job.payer} is the worker.`)
  if (init.leastPriceOf(job.token) === undefined) {
    throw badJob('job.token', `Job token ${job.token} is none of the settlement module.`)
  }
  const auditFee = auditFeeOf(offer, job.auditClass, drawn)
  if (job.auditFee < auditFee) {
    throw badJob(
      'job.auditFee',
      `Job auditFee ${job.auditFee} is below the offer's ${auditFee} of class ${job.auditClass}.`,
    )
  }
  // This process signed its current offers itself.
  if (!init.offers.isCurrent(offerHash)) {
    assertSignature(signatureRules.offer, facts, offerHash, request.offer.signature, signatures)
  }
  assertSignature(signatureRules.job, facts, jobHash, request.job.signature, signatures)
  const assignmentHash = hasher.digest(assignmentType, assignment)
  assertSignature(signatureRules.assignment, facts, assignmentHash, request.assignment.signature, signatures)
}

/**
 * Checks the tensors of a job against its model, its hashes and its limits.
 *
 * @throws BAD_JOB, BAD_TENSOR
 */
export function checkContents(
  init: Pick<CheckJobInit, 'leastPriceOf'>,
  { job: { value: job }, offer: { value: offer }, ...request }: RunJobRequest,
  { manifest }: LocalModel,
): CheckedContents {
  const runtimeIds = acceptedRuntimes(manifest, offer.runtimeId, job.runtimes)
  assertRules([jobRules.runtimes, offerRules.runtimeId], { job, offer, runtimeIds })
  const inputs = validateInputs(manifest, request.inputs)
  const units = countUnits(manifest, inputs)
  const price = priceOf(offer, units.inputUnits, units.outputUnits)
  const least = init.leastPriceOf(job.token)
  if (least === undefined || price < least) {
    throw badJob('offer.minimumPrice', `Price ${price} of the request is below the least price ${least} of a leaf.`)
  }
  assertRules(contentRules, {
    job,
    inputHash: hashTensors('input', fieldSalt(request.salt, 'input'), inputs),
    paramsHash: hashParams(fieldSalt(request.salt, 'params'), request.params),
    units,
    price,
  })
  return { inputs, units, price }
}

function badJob(field: string, message: string): OgError<'BAD_JOB'> {
  return new OgError('BAD_JOB', message, { details: { field } })
}
