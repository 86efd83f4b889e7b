import type { InferenceAnswer } from '@opengradient/api'
import {
  type Address,
  type Hex,
  type Job,
  jobType,
  orderCommit,
  orderParties,
  type ReceiptFile,
  type Signed,
  visibilities,
} from '@opengradient/protocol'
import {
  type AnswerHashes,
  type Check,
  checkContents,
  checkSignedAnswer,
  firstFailure,
  hashAnswer,
  SignerKeys,
} from '@opengradient/verifier'
import { CheckFailedError } from './check-failed-error.ts'
import type { ClientContext, ClientNetwork } from './client-context.ts'
import type { Commitments, RequestContents } from './commitments.ts'
import { assertPinned } from './lockfile.ts'
import type { ResolvedModel } from './model-resolver.ts'
import { networkTime } from './network-time.ts'
import { classOfPercent } from './sign-job.ts'

/** An inference request as the client made it. Nothing in it comes from the answer. */
export interface InferenceRequest extends RequestContents {
  readonly commitments: Commitments
  readonly model: ResolvedModel
  readonly salt: Hex
  /** The client-signed job; undefined if the gateway signs the job. */
  readonly job: Signed<Job> | undefined
  /** The value of the client's own draw; undefined if it draws none. */
  readonly orderRandom: Hex | undefined
  /** In percent; undefined leaves the class to the gateway. */
  readonly audit: 0 | 1 | 10 | 100 | undefined
  /** The only worker that may answer; undefined for any. */
  readonly worker: Address | undefined
  /**
   * Whether an earlier answer with another salt is accepted. A gateway repeats its earlier answer for an idempotency key of the
   * caller. Otherwise only an answer to this request is accepted.
   */
  readonly acceptsRepeat: boolean
  /** Limit of the price in the smallest units of the token; undefined accepts the job's limit. */
  readonly maxPrice: bigint | undefined
}

/** A verified answer. */
export interface CheckedAnswer {
  readonly file: ReceiptFile
  readonly checks: Check[]
}

/**
 * Makes all checks of an answer that need no waiting: that it answers this request under the requested terms, every signature,
 * rule and hash, the price, and the registrations of worker and gateway.
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
  const { hasher } = network
  const isRepeat = query.acceptsRepeat && answer.salt !== query.salt
  const hashes = hashAnswer(answer.signed, hasher)
  const file: ReceiptFile = {
    domain: hasher.domain,
    ...answer.signed,
    ...{ manifest: query.model.manifest, calibrations: [], params: query.params, request: query.request },
    salt: isRepeat ? answer.salt : query.salt,
    ...{ inputs: query.inputs, outputs: answer.outputs },
    ...{ inclusion: null, draw: [], summaries: [], order: null },
  }
  const contents = checkContents(file, {
    modelId: query.commitments.modelId,
    ...(!isRepeat && { inputHash: query.commitments.inputHash }),
  })
  const checks: Check[] = [
    ...contents,
    ...(await checkSigners(context, network, answer, hashes)),
    checkBinding(context, network, answer, hashes),
    checkRequester(context, query, job, hashes.jobHash, network),
    await checkTerms(context, query, job, network, isRepeat),
    ...checkMaxPrice(query, answer),
    ...checkWorker(query, answer),
  ]
  const failed = firstFailure(checks)
  if (failed === undefined) return { file, checks }
  throw new CheckFailedError(`The answer failed a check: ${failed.name}: ${failed.detail}`, checks, file, {
    next: ['Do not use this answer. Repeat the request, at another gateway if it fails again.'],
  })
}

/** Signatures and registrations. Keys that do not fit are read anew once: worker or gateway may have changed them. */
async function checkSigners(
  { verifierCache: cache }: ClientContext,
  network: ClientNetwork,
  { signed }: InferenceAnswer,
  hashes: AnswerHashes,
): Promise<Check[]> {
  const job = signed.job.value
  const { worker } = signed.receipt.value
  const { hasher } = network
  const verify = async (): Promise<Check[]> => {
    const { keys, registrations } = await readRegistrations(network, job, worker)
    return [...checkSignedAnswer(signed, hashes, { hasher, keys, cache }), ...registrations]
  }
  const checks = await verify()
  if (!checks.some(({ name, ok }) => ok === false && name.endsWith('signature'))) return checks
  network.registrations.forget(worker, 'worker')
  network.registrations.forget(job.gateway, 'gateway')
  return verify()
}

/** A pinned name reports another model by its own error; without a pin the check `model` fails. @throws MODEL_PINNED */
function assertAnswersModel({ model }: InferenceRequest, job: Job): void {
  if (job.modelId === model.modelId) return
  const answered = { version: 'another version', modelId: job.modelId }
  assertPinned(model.registered.name, model.pin, answered, 'the answer is by')
}

/** The answer is bound to the client's network, and its hash is that of the receipt. */
function checkBinding(
  { settlement }: ClientContext,
  { hasher }: ClientNetwork,
  { domain, receiptHash, signed }: InferenceAnswer,
  hashes: AnswerHashes,
): Check {
  const ok =
    domain.chainId === hasher.domain.chainId &&
    domain.verifyingContract === hasher.domain.verifyingContract &&
    signed.job.value.module === settlement &&
    receiptHash === hashes.receiptHash
  const detail = ok ? settlement : 'the answer is bound to another contract, chain or receipt'
  return { name: 'settlement contract', ok, detail }
}

/** The job is the one that the client signed, or one that a gateway signs and pays as a sponsor. */
function checkRequester(
  { clientKey }: ClientContext,
  query: InferenceRequest,
  job: Job,
  jobHash: Hex,
  network: ClientNetwork,
): Check {
  const name = 'request'
  if (query.job) {
    const ok = jobHash === network.hasher.digest(jobType, query.job.value)
    return { name, ok, detail: ok ? 'the job is the client-signed job' : 'the answer is for another job' }
  }
  if (job.requester !== job.gateway || job.payer !== job.gateway) {
    return { name, ok: false, detail: 'the job has another requester or payer' }
  }
  if (query.acceptsRepeat) return { name, ok: true, detail: 'the gateway is requester and payer' }
  const ok = job.client === clientKey.address
  return { name, ok, detail: ok ? 'the gateway is requester and payer' : 'the job names another client' }
}

/** A job of the gateway has the terms that the client asked for, and neither was it signed for another time. */
async function checkTerms(
  context: ClientContext,
  query: InferenceRequest,
  job: Job,
  network: ClientNetwork,
  isRepeat: boolean,
): Promise<Check> {
  const check = checkTermsAt(Math.floor(context.clock.now() / 1000), query, job, isRepeat)
  // The chain is asked for the time only where the job does not fit the client's clock.
  return check.ok ? check : checkTermsAt(await networkTime(context, network), query, job, isRepeat)
}

function checkTermsAt(now: number, query: InferenceRequest, job: Job, isRepeat: boolean): Check {
  const name = 'times'
  const failed = (detail: string): Check => ({ name, ok: false, detail })
  if (job.settleBy < now) return failed(`the job's settleBy ${job.settleBy} has passed`)
  if (!isRepeat && job.executeBy > now + maxExecuteSeconds) {
    return failed(`the job's executeBy ${job.executeBy} is more than ${maxExecuteSeconds} s from now`)
  }
  const { orderRandom, audit } = query
  if (audit !== undefined && job.auditClass < classOfPercent(audit)) {
    return failed(`the job has the class ${job.auditClass / 100} %, not ${audit} %`)
  }
  if (job.auditClass > 0 || orderRandom !== undefined) {
    if (job.visibility !== visibilities.public) return failed('the job hides its evidence from auditors')
  }
  if (orderRandom !== undefined && !isRepeat && job.orderCommit !== orderCommit(orderRandom)) {
    return failed("the job commits to another draw than the client's")
  }
  return { name, ok: true, detail: `to be posted by ${job.settleBy}` }
}

/** Longest time from an answer to the `executeBy` of its job. */
const maxExecuteSeconds = 3_600

function checkWorker({ worker }: InferenceRequest, { signed }: InferenceAnswer): Check[] {
  const answered = signed.receipt.value.worker
  if (worker === undefined || answered === worker) return []
  return [{ name: 'assignment', ok: false, detail: `${answered} answered, not ${worker}` }]
}

function checkMaxPrice({ maxPrice }: InferenceRequest, { signed }: InferenceAnswer): Check[] {
  const { price } = signed.receipt.value
  if (maxPrice === undefined || price <= maxPrice) return []
  return [{ name: 'price', ok: false, detail: `${price} was charged; the limit is ${maxPrice}` }]
}

/** Current registrations of worker and gateway, and the signing keys that follow from them. */
async function readRegistrations(
  { registrations }: ClientNetwork,
  job: Job,
  worker: Address,
): Promise<{ readonly keys: SignerKeys; readonly registrations: Check[] }> {
  const [ofWorker, ofGateway] = await Promise.all([
    registrations.get(worker, 'worker'),
    registrations.get(job.gateway, 'gateway'),
  ])
  const keys = new Map<Address, Address | undefined>(
    orderParties(job, { worker }).map((account) => [account, undefined]),
  )
  keys.set(worker, ofWorker.signer).set(job.gateway, ofGateway.signer)
  const check = (name: Check['name'], account: Address, problem: string | undefined): Check => ({
    ...{ name, ok: problem === undefined, detail: problem ?? account },
  })
  return {
    keys: new SignerKeys(keys),
    registrations: [
      check('worker registration', worker, ofWorker.problem),
      check('gateway registration', job.gateway, ofGateway.problem),
    ],
  }
}
