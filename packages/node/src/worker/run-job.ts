import {
  type Address,
  assertRules,
  auditFeeOf,
  type Cheque,
  countUnits,
  type Evidence,
  type ExecutionResult,
  type Executor,
  fieldSalt,
  finishReasons,
  generationEndOf,
  type Hex,
  hashSalt,
  hashTensors,
  jobRules,
  jobType,
  OgError,
  priceOf,
  type RecordOperation,
  type Records,
  type receiptType,
  type Signed,
  zeroBytes32,
} from '@opengradient/protocol'
import { isCanarySalt } from '../canary-salt.ts'
import type { LocalModel } from '../registry/local-model.ts'
import type { ModelStore } from '../registry/model-store.ts'
import type { TurnSigner } from '../turn-signer.ts'
import { type CheckedContents, type CheckJobInit, checkContents, checkTerms, type RunJobRequest } from './check-job.ts'
import type { Commitment, PayerTerms } from './cheque-ledger.ts'
import { falsifyOutputs } from './falsify-outputs.ts'
import type { JobAttempts } from './job-attempts.ts'
import type { PendingReceipt } from './pending-receipt.ts'
import type { AnsweredJob, ReceiptStore } from './receipt-store.ts'
import type { WorkerHooks } from './worker-hooks.ts'

/** Money of jobs that are accepted. */
export interface JobFunds {
  /** Accepts the largest amount of a job. @throws BAD_CHEQUE, INSUFFICIENT_FUNDS, CHAIN */
  commit(job: PayerTerms, amount: bigint): Promise<Commitment>
  release(commitment: Commitment): void
  cheque(key: Hex): Signed<Cheque> | undefined
}

export interface RunJobInit extends CheckJobInit {
  readonly receiptSigner: Pick<TurnSigner<'Receipt', typeof receiptType.fields>, 'sign'>
  readonly records: Records
  readonly receipts: ReceiptStore
  readonly attempts: JobAttempts
  readonly models: Pick<ModelStore, 'get' | 'ensure'>
  readonly executor: Executor<LocalModel>
  readonly funds: JobFunds
  /** Takes a receipt for a batch. @returns writes that become durable with the receipt */
  readonly toPending: (receipt: PendingReceipt) => readonly RecordOperation[]
  readonly hooks: WorkerHooks
  /** Secret of canaries; undefined for a worker that answers none. */
  readonly canarySecret: Hex | undefined
}

/** A job whose model has run. Times in Unix milliseconds. */
interface ExecutedJob extends CheckedContents {
  readonly result: ExecutionResult
  readonly startedAt: number
  readonly finishedAt: number
}

/**
 * Runs one assigned job: checks everything that would make its receipt unpayable, runs the model, and signs a receipt that
 * is durable with its evidence and its place in the queue of receipts when this resolves.
 *
 * @throws BAD_JOB, BAD_SIGNATURE, BAD_CHEQUE, BAD_TENSOR, EXPIRED, DUPLICATE, INSUFFICIENT_FUNDS, and what the engine throws
 */
export async function runJob(
  init: RunJobInit,
  request: RunJobRequest,
  gateway: Address,
  signal: AbortSignal,
): Promise<Pick<AnsweredJob, 'receiptHash' | 'receipt' | 'outputs'>> {
  const { attempts, receipts, hasher } = init
  const job = request.job.value
  const { attempt, session } = request.assignment.value
  const jobHash = hasher.digest(jobType, job)
  assertRules([jobRules.gateway], { job, gateway })
  // Before the terms: the answer of an expired job, or of an earlier session, is repeated for its gateway.
  const earlier = attempts.answered(jobHash, attempt)
  const answer = earlier && (await receipts.answer(earlier))
  if (earlier !== undefined && answer?.receipt.value.session === session) return { receiptHash: earlier, ...answer }
  checkTerms(init, request, jobHash, gateway)
  attempts.begin(jobHash, attempt, job.settleBy)
  try {
    return await runBegun(init, request, jobHash, signal)
  } catch (error) {
    attempts.forget(jobHash)
    throw error
  }
}

async function runBegun(
  init: RunJobInit,
  request: RunJobRequest,
  jobHash: Hex,
  signal: AbortSignal,
): Promise<AnsweredJob> {
  const { models, funds } = init
  const job = request.job.value
  const model = models.get(job.modelId) ?? (await models.ensure(job.modelId, signal))
  const contents = checkContents(init, request, model)
  const commitment = await funds.commit(job, job.maxPrice + job.auditFee)
  let isCounted = true
  const release = (): void => {
    if (isCounted) funds.release(commitment)
    isCounted = false
  }
  try {
    const executed = await execute(init, request, model, contents, signal)
    return await complete(init, request, jobHash, executed, { key: commitment.key, release })
  } finally {
    release()
  }
}

async function execute(
  { executor, clock }: Pick<RunJobInit, 'executor' | 'clock'>,
  { job, offer, assignment, params }: RunJobRequest,
  model: LocalModel,
  contents: CheckedContents,
  signal: AbortSignal,
): Promise<ExecutedJob> {
  const { inputs } = contents
  const { runtimeId } = offer.value
  const startedAt = clock.now()
  // No caller waits for the run any more, and its receipt would be late.
  if (startedAt > assignment.value.answerBy * 1_000) throw new OgError('EXPIRED', 'The answer was due before the run.')
  const { result } = executor.execute({ model, inputs, params, runtimeId, payer: job.value.payer, signal })
  const ended = await result
  const units = countUnits(model.manifest, inputs, ended.outputs)
  return { ...contents, units, result: ended, startedAt, finishedAt: Math.max(startedAt, clock.now()) }
}

async function complete(
  init: RunJobInit,
  request: RunJobRequest,
  jobHash: Hex,
  { inputs, result, units: { inputUnits, outputUnits }, startedAt, finishedAt }: ExecutedJob,
  { key, release }: { readonly key: Hex; release(): void },
): Promise<AnsweredJob> {
  const { account, receiptSigner, records, receipts, attempts, session, hooks, canarySecret } = init
  const { job, offer, assignment, salt, params } = request
  const isCanary = canarySecret !== undefined && isCanarySalt(canarySecret, salt)
  const outputs = isCanary ? falsifyOutputs(result.outputs) : result.outputs
  const outputSalt = fieldSalt(salt, 'output')
  const unsigned = {
    jobHash,
    worker: account,
    session,
    runtimeId: offer.value.runtimeId,
    outputHash: hashTensors('output', outputSalt, outputs),
    outputSaltHash: hashSalt(outputSalt),
    streamRoot: zeroBytes32,
    engineFingerprint: result.engineFingerprint,
    price: priceOf(offer.value, inputUnits, outputUnits),
    inputUnits,
    outputUnits,
    startedAt,
    finishedAt,
    attempt: assignment.value.attempt,
    finishReason: generationEndOf(outputs) === 'length' ? finishReasons.length : finishReasons.complete,
  }
  const { value, signature, digest } = await receiptSigner.sign(hooks.changeReceipt?.(unsigned) ?? unsigned)
  const receipt = { value, signature }
  const salts = { inputSalt: fieldSalt(salt, 'input'), paramsSalt: fieldSalt(salt, 'params'), outputSalt }
  const evidence: Evidence = { job, offer, assignment, receipt, ...salts, params, inputs }
  const answered: AnsweredJob = { receiptHash: digest, receipt, outputs, evidence }
  const pending = toPendingReceipt(init, answered, jobHash, key, isCanary)
  // In one turn the receipt's own amount takes the place of the run's largest: a cheque covers each job once.
  release()
  const writes = init.toPending(pending)
  await records.batch([...receipts.put(answered), attempts.answer(jobHash, digest), ...writes])
  return answered
}

function toPendingReceipt(
  { drawn, clock, funds }: Pick<RunJobInit, 'drawn' | 'clock' | 'funds'>,
  { receiptHash, receipt, evidence }: AnsweredJob,
  jobHash: Hex,
  key: Hex,
  isCanary: boolean,
): PendingReceipt {
  const { payer, gateway, token, auditClass, settleBy } = evidence.job.value
  const { checkFee } = evidence.offer.value
  const cheque = funds.cheque(key)?.value
  if (cheque === undefined) throw new OgError('INTERNAL', 'The cheque of an accepted job is not known.')
  const { epoch, gatewayFeeBps, burnBps, postingMode } = cheque
  return {
    receiptHash,
    jobHash,
    price: receipt.value.price,
    auditFee: auditFeeOf(evidence.offer.value, auditClass, drawn),
    terms: { payer, gateway, token, epoch, auditClass, checkFee, gatewayFeeBps, burnBps, postingMode, chequeKey: key },
    settleBy,
    answerBy: evidence.assignment.value.answerBy,
    signedAt: clock.now(),
    isAcknowledged: false,
    isCanary,
  }
}
