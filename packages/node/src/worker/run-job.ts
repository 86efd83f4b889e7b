import {
  type Address,
  assertRules,
  type Evidence,
  type ExecutionResult,
  evidenceCodec,
  finishReasons,
  type Hex,
  hashTensors,
  jobRules,
  jobType,
  OgError,
  type Receipt,
  type RecordOperation,
  type Records,
  receiptType,
  type Signed,
  signStruct,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'

import { type Attempt, type Attempts, evidenceKey } from './attempts.ts'
import { type CheckedJob, type CheckJobInit, checkContents, checkTerms, type RunJobRequest } from './check-job.ts'

/** A job with its receipt and evidence, durable before the receipt is sent. */
export interface CompletedJob {
  readonly receiptHash: Hex
  readonly receipt: Signed<Receipt>
  readonly outputs: readonly Tensor[]
  readonly evidence: Evidence
}

export interface RunJobInit extends CheckJobInit {
  readonly records: Records
  readonly attempts: Attempts
  /** Writes that become durable together with the receipt. */
  extraWrites(job: CompletedJob): readonly RecordOperation[]
}

/** A job whose model has run. Times in Unix milliseconds. */
interface ExecutedJob extends CheckedJob {
  readonly outputs: readonly Tensor[]
  readonly engineFingerprint: Hex
  readonly startedAt: number
  readonly finishedAt: number
}

/**
 * Runs one assigned job: checks everything that would make its receipt unpayable, runs the model, and signs a receipt that
 * is durable with its evidence when this resolves.
 * @throws BAD_JOB, BAD_SIGNATURE, EXPIRED, NOT_REGISTERED, BAD_TENSOR, LOST, INSUFFICIENT_FUNDS, and what the engine throws
 */
export async function runJob(
  init: RunJobInit,
  request: RunJobRequest,
  gateway: Address,
  signal: AbortSignal,
): Promise<CompletedJob> {
  const { records, attempts } = init
  const { attempt } = request.assignment.value
  const jobHash = init.hasher.digest(jobType, request.job.value)
  assertRules([jobRules.gateway], { job: request.job.value, gateway })
  // Before the terms: the answer of an expired job is repeated for its gateway.
  const earlier = attempts.get(jobHash, attempt)
  if (earlier !== undefined) return repeatAnswer(records, earlier, jobHash)
  checkTerms(init, request, jobHash, gateway)
  const checked = await checkContents(init, request, signal)
  // A concurrent call may have begun this attempt meanwhile.
  const concurrent = attempts.get(jobHash, attempt)
  if (concurrent !== undefined) return repeatAnswer(records, concurrent, jobHash)
  const executed = await execute(init, request, jobHash, checked, signal)
  return complete(init, request, jobHash, executed)
}

async function execute(
  { attempts, executor, clock }: Pick<RunJobInit, 'attempts' | 'executor' | 'clock'>,
  request: RunJobRequest,
  jobHash: Hex,
  checked: CheckedJob,
  signal: AbortSignal,
): Promise<ExecutedJob> {
  const { attempt } = request.assignment.value
  const { model, inputs } = checked
  // The mark is written while the model runs: no receipt exists before both have ended.
  const begun = attempts.begin(jobHash, attempt, request.job.value.settleBy)
  const startedAt = clock.now()
  let result: ExecutionResult
  try {
    const { runtimeId, payer } = request.job.value
    const execution = executor.execute({ model, inputs, params: request.params, runtimeId, payer, signal })
    ;[result] = await Promise.all([execution.result, begun])
  } catch (error) {
    // An attempt that did not run left no receipt and may be assigned again under this number.
    await begun
    await attempts.forget(jobHash, attempt)
    throw error
  }
  const { outputs, engineFingerprint } = result
  return { ...checked, outputs, engineFingerprint, startedAt, finishedAt: Math.max(startedAt, clock.now()) }
}

async function complete(
  init: RunJobInit,
  request: RunJobRequest,
  jobHash: Hex,
  executed: ExecutedJob,
): Promise<CompletedJob> {
  const { signer, hasher, records, attempts } = init
  const { job, offer, assignment, blind, params } = request
  const { inputs, outputs, units, price, engineFingerprint, startedAt, finishedAt } = executed
  const { attempt } = assignment.value
  const { value, signature, digest } = signStruct(signer, hasher, receiptType, {
    jobHash,
    worker: signer.address,
    attempt,
    outputHash: hashTensors('output', blind, outputs),
    streamRoot: zeroBytes32,
    inputUnits: units.inputUnits,
    outputUnits: units.outputUnits,
    price,
    finishReason: finishReasons.complete,
    engineFingerprint,
    startedAt,
    finishedAt,
  })
  const receipt: Signed<Receipt> = { value, signature }
  const evidence: Evidence = { job, offer, assignment, receipt, blind, params, inputs, outputs }
  const completed: CompletedJob = { receiptHash: digest, receipt, outputs, evidence }
  await records.batch([
    { type: 'put', key: evidenceKey(digest), value: evidenceCodec.encode(evidence) },
    attempts.answer(jobHash, attempt, digest),
    ...init.extraWrites(completed),
  ])
  return completed
}

/** The answer of an earlier attempt. @throws DUPLICATE while it runs or without its evidence, LOST after a crash */
async function repeatAnswer(records: Records, earlier: Attempt, jobHash: Hex): Promise<CompletedJob> {
  if (earlier.state === 'running') throw new OgError('DUPLICATE', `This attempt at job ${jobHash} is running.`)
  if (earlier.state === 'lost') {
    throw new OgError('LOST', `An attempt at job ${jobHash} was begun and lost.`, {
      next: ['Assign the job under a new attempt.'],
    })
  }
  const { receiptHash } = earlier
  const bytes = await records.get(evidenceKey(receiptHash))
  if (bytes === undefined) throw new OgError('DUPLICATE', `Job ${jobHash} was answered; its evidence was deleted.`)
  const evidence = evidenceCodec.decode(bytes)
  return { receiptHash, receipt: evidence.receipt, outputs: evidence.outputs, evidence }
}
