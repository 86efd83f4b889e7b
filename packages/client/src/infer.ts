import { encodeBinaryRequest, headerLengthName } from '@opengradient/api'
import {
  type Hex,
  jobType,
  parseRequirement,
  type ReceiptFile,
  type Request,
  type Requirement,
  randomBytes32,
  type Standing,
  signedToJson,
  type Tensor,
  toHex,
} from '@opengradient/protocol'
import { matchTensors, requestOf, type Task, type TaskInput, type TaskResult } from '@opengradient/tasks'
import { type Check, formatGuarantee, listTrustAssumptions } from '@opengradient/verifier'

import { checkAnswer, commit, type Question, readAnswer, runParams } from './answer.ts'
import type { ClientContext } from './context.ts'
import { withDeadline } from './deadline.ts'
import type { ResolvedModel } from './models.ts'
import { signOwnJob } from './own-job.ts'
import { waitFor } from './wait-for.ts'

export interface InferOptions {
  /** `owner/name`, or `owner/name@version`. */
  readonly model: string
  /** What a person gives, or tensors by name, as the model declares them. */
  readonly input: TaskInput | { readonly tensors: readonly Tensor[] }
  /** Names of the outputs wanted. Default: all. */
  readonly outputs?: readonly string[]
  /** Hold the answer back until this is reached: `signed`, `replayed:N`, `settled` or `final`. Default `signed`. */
  readonly require?: Requirement | string
  /** For everything, waiting for `require` included. Default 60,000. */
  readonly timeoutMs?: number
  /** Most that may be charged, in the smallest units of the token. */
  readonly maxPrice?: bigint
  /**
   * Sponsored requests with the same key and input are one job: whoever repeats one after a crash gets the first answer.
   * Default: a fresh key.
   */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** An answer that was checked. */
export interface Answer {
  readonly outputs: readonly Tensor[]
  /** What the outputs mean; null where the tensors are the result, or where not all outputs were asked for. */
  readonly result: TaskResult
  /** The result in one line for people. */
  readonly summary: string
  /** In words, with numbers. */
  readonly guarantee: string
  readonly standing: Standing
  /** What has to be believed all the same. */
  readonly stillTrusted: readonly string[]
  readonly receiptHash: Hex
  /** Self-contained: whoever holds it can verify the answer without anybody else. */
  readonly receiptFile: ReceiptFile
  readonly checks: readonly Check[]
  /** From the request to the checked answer, without the wait for `require`. */
  readonly latencyMs: number
}

/**
 * Runs a model on the network and checks the answer before returning it: that it answers exactly this input by exactly this
 * model, every signature and hash, the price, and that worker and gateway are registered. What does not hold is not returned.
 *
 * @throws CHECK_FAILED (a CheckFailedError with the checks), MODEL_PINNED, UNKNOWN_MODEL, BAD_INPUT, BAD_TENSOR,
 *   OVERLOADED, NO_WORKER, UNAVAILABLE, TIMEOUT, ABORTED, GUARANTEE_NOT_REACHED (with the receipt file), CHAIN
 *
 * @example
 * const answer = await infer(client, {
 *   model: 'opengradient/minilm-l6-v2',
 *   input: { text: 'an honest machine' },
 *   require: 'replayed:2',
 * })
 * console.log(answer.summary, answer.guarantee)
 */
export async function infer(context: ClientContext, options: InferOptions): Promise<Answer> {
  const { clock } = context
  const { timeoutMs = 60_000, signal } = options
  const require = typeof options.require === 'string' ? parseRequirement(options.require) : options.require
  const begun = clock.now()
  const answer = await withDeadline(clock, timeoutMs, signal, `Inference by ${options.model}`, (both) =>
    ask(context, options, both),
  )
  if (require === undefined || require.kind === 'signed') return answer
  const left = timeoutMs - (clock.now() - begun)
  const { receiptFile, report } = await waitFor(context, answer.receiptFile, require, {
    timeoutMs: left,
    ...(signal && { signal }),
  })
  const { guarantee, standing, stillTrusted, checks } = report
  return { ...answer, receiptFile, guarantee, standing, stillTrusted, checks }
}

async function ask(context: ClientContext, options: InferOptions, signal: AbortSignal): Promise<Answer> {
  const { clock, random } = context
  const [network, model] = await Promise.all([context.network(), context.models.resolve(options.model, signal)])
  const { manifest, modelId } = model
  const task = await context.models.task(model, signal)
  const { inputs, request } = await readInput(task, model, options.input)
  const params = runParams(manifest, options.outputs)
  const blind = randomBytes32(random)
  const commitments = commit(modelId, blind, inputs, params, request)
  const { payment } = context
  const job = payment && (await signOwnJob(context, payment, manifest, inputs, commitments, options.maxPrice))
  const { idempotencyKey, maxPrice } = options
  const mayRepeat = idempotencyKey !== undefined && job === undefined
  const question: Question = { ...commitments, model, inputs, params, request, blind, job, mayRepeat, maxPrice }

  const { body, headerLength } = encodeBinaryRequest(
    {
      parameters: { binary_data_output: true },
      ...(params.outputs.length > 0 && { outputs: params.outputs.map((name) => ({ name })) }),
      opengradient: { blind, request, ...(job && { job: signedToJson(jobType, job) }) },
    },
    inputs,
  )
  const begun = clock.now()
  const name = encodeURIComponent(manifest.name)
  const response = await context.gateways.request(
    {
      method: 'POST',
      path: `/v2/models/${name}/versions/${encodeURIComponent(manifest.version)}/infer`,
      headers: {
        'content-type': 'application/octet-stream',
        [headerLengthName]: String(headerLength),
        // A request that is sent again after it broke off must not become a second job.
        'idempotency-key': idempotencyKey ?? toHex(random.bytes(16)),
      },
      body,
      elsewhere: job === undefined,
    },
    signal,
  )
  const read = readAnswer(response)
  const { file, checks } = await checkAnswer(context, network, question, read)
  const latencyMs = clock.now() - begun

  const standing: Standing = { state: 'signed', matched: 0, within: 0, verdicts: 0, closed: false }
  const scope = { registered: true, replay: undefined }
  return {
    outputs: file.outputs,
    ...readResult(task, file, params.outputs.length === 0),
    guarantee: formatGuarantee(standing, checks, scope),
    standing,
    stillTrusted: listTrustAssumptions(standing, scope),
    receiptHash: read.receiptHash,
    receiptFile: file,
    checks,
    latencyMs,
  }
}

async function readInput(
  task: Task,
  { manifest }: ResolvedModel,
  input: InferOptions['input'],
): Promise<{ inputs: readonly Tensor[]; request: Request }> {
  if ('tensors' in input) return { inputs: matchTensors(input.tensors, manifest.inputs), request: null }
  return { inputs: await task.encode(input), request: requestOf(input) }
}

function readResult(task: Task, file: ReceiptFile, whole: boolean): { result: TaskResult; summary: string } {
  if (!whole) return { result: null, summary: file.outputs.map(({ name }) => name).join(', ') }
  const result = task.decode(file.outputs, file.inputs)
  return { result, summary: task.describe(result, file.outputs) }
}
