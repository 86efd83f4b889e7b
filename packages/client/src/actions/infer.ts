import { encodeInferenceRequest, parseInferenceAnswer, type RouteAnswer, routes } from '@opengradient/api'
import {
  type Hex,
  parseRequirement,
  type ReceiptFile,
  type Request,
  type Requirement,
  randomBytes32,
  type Standing,
  type Tensor,
  toHex,
} from '@opengradient/protocol'
import { matchTensors, requestOf, type Task, type TaskInput, type TaskResult } from '@opengradient/tasks'
import { type Check, formatGuarantee, listTrustAssumptions } from '@opengradient/verifier'

import { checkAnswer, type InferenceRequest } from '../check-answer.ts'
import type { ClientContext } from '../client-context.ts'
import { commitTo } from '../commitments.ts'
import type { ResolvedModel } from '../model-resolver.ts'
import { runParamsFor } from '../run-params-for.ts'
import { runWithDeadline } from '../run-with-deadline.ts'
import { signJob } from '../sign-job.ts'
import { waitFor } from './wait-for.ts'

export interface InferOptions {
  /** `owner/name`, or `owner/name@version`. */
  readonly model: string
  /** User input of the kind that the model's task takes, or tensors for the model's declared inputs. */
  readonly input: TaskInput | { readonly tensors: readonly Tensor[] }
  /** Names of the outputs to return. @default all outputs */
  readonly outputs?: readonly string[]
  /**
   * Guarantee that the answer must reach before it is returned: `signed`, `replayed:N`, `settled` or `final`.
   * @default 'signed'
   */
  readonly require?: Requirement | string
  /** Time limit for the whole action including the wait for `require`, in milliseconds. @default 60_000 */
  readonly timeoutMs?: number
  /** Maximum price, in the smallest units of the token. @default the limit of the job */
  readonly maxPrice?: bigint
  /**
   * Identifies the request to the gateway. Sponsored requests with the same key and input are one job, so that a caller
   * that repeats a request after a crash receives the first answer.
   * @default a random key
   */
  readonly idempotencyKey?: string
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

/** A verified answer. */
export interface InferResult {
  readonly outputs: readonly Tensor[]
  /** The decoded outputs; null for tasks without a decoder, and when only some outputs were requested. */
  readonly result: TaskResult
  /** The result as one line of text. */
  readonly summary: string
  /** The guarantee as text, with numbers. */
  readonly guarantee: string
  readonly standing: Standing
  /** Assumptions that remain, one per entry. */
  readonly stillTrusted: readonly string[]
  readonly receiptHash: Hex
  /** A self-contained file, from which a third party can verify the answer. */
  readonly receiptFile: ReceiptFile
  readonly checks: readonly Check[]
  /** Time from the request to the verified answer, without the wait for `require`. */
  readonly latencyMs: number
}

/**
 * Runs a model on the network and verifies the answer before it is returned: that it answers exactly this input by exactly
 * this model, every signature and hash, the price, and the registrations of worker and gateway. An answer that fails a
 * check is not returned.
 *
 * @throws CHECK_FAILED (a CheckFailedError with the checks), MODEL_PINNED, UNKNOWN_MODEL, BAD_INPUT, BAD_TENSOR,
 *   OVERLOADED, NO_WORKER, UNAVAILABLE, TIMEOUT, ABORTED, GUARANTEE_NOT_REACHED (with the receipt file), CHAIN
 *
 * @example
 * import { createClient, infer } from '@opengradient/client'
 *
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
 * })
 * const answer = await infer(client, {
 *   model: 'opengradient/minilm-l6-v2',
 *   input: { text: 'an honest machine' },
 *   require: 'replayed:2',
 * })
 * console.log(answer.summary, answer.guarantee)
 */
export async function infer(context: ClientContext, options: InferOptions): Promise<InferResult> {
  const { clock } = context
  const { timeoutMs = 60_000, signal } = options
  const require = typeof options.require === 'string' ? parseRequirement(options.require) : options.require
  const startedAt = clock.now()
  const answer = await runWithDeadline(
    { clock, timeoutMs, signal, what: `Inference by ${options.model}` },
    (deadline) => requestAnswer(context, options, deadline),
  )
  if (require === undefined || require.kind === 'signed') return answer
  const remainingMs = timeoutMs - (clock.now() - startedAt)
  const { receiptFile, report } = await waitFor(context, answer.receiptFile, require, {
    timeoutMs: remainingMs,
    ...(signal && { signal }),
  })
  const { guarantee, standing, stillTrusted, checks } = report
  return { ...answer, receiptFile, guarantee, standing, stillTrusted, checks }
}

async function requestAnswer(context: ClientContext, options: InferOptions, signal: AbortSignal): Promise<InferResult> {
  const { clock } = context
  const [network, model] = await Promise.all([context.network(), context.models.resolve(options.model, signal)])
  const task = await context.models.task(model, signal)
  const query = await prepareRequest(context, options, model, task)

  const startedAt = clock.now()
  const answer = parseInferenceAnswer(await sendRequest(context, options, query, signal))
  const { file, checks } = await checkAnswer(context, network, query, answer)
  const latencyMs = clock.now() - startedAt

  const standing: Standing = { state: 'signed', matched: 0, within: 0, verdicts: 0, closed: false }
  const scope = { registered: true, replay: undefined }
  return {
    outputs: file.outputs,
    ...decodeOutputs(task, file, query.params.outputs.length === 0),
    guarantee: formatGuarantee(standing, checks, scope),
    standing,
    stillTrusted: listTrustAssumptions(standing, scope),
    receiptHash: answer.receiptHash,
    receiptFile: file,
    checks,
    latencyMs,
  }
}

/** Encodes the input and signs the client's own job, if the client pays. */
async function prepareRequest(
  context: ClientContext,
  options: InferOptions,
  model: ResolvedModel,
  task: Task,
): Promise<InferenceRequest> {
  const { payment, random } = context
  const { manifest, modelId } = model
  const { maxPrice, idempotencyKey } = options
  const { inputs, request } = await encodeInput(task, model, options.input)
  const params = runParamsFor(manifest, options.outputs)
  const blind = randomBytes32(random)
  const commitments = commitTo(modelId, blind, inputs, params, request)
  const job = payment && (await signJob(context, payment, manifest, inputs, commitments, maxPrice))
  const acceptsRepeat = idempotencyKey !== undefined && job === undefined
  return { ...commitments, model, inputs, params, request, blind, job, acceptsRepeat, maxPrice }
}

async function encodeInput(
  task: Task,
  { manifest }: ResolvedModel,
  input: InferOptions['input'],
): Promise<{ inputs: readonly Tensor[]; request: Request }> {
  if ('tensors' in input) return { inputs: matchTensors(input.tensors, manifest.inputs), request: null }
  return { inputs: await task.encode(input), request: requestOf(input) }
}

function sendRequest(
  { gateways, random }: ClientContext,
  { idempotencyKey }: InferOptions,
  { model: { manifest }, params, blind, request, job, inputs }: InferenceRequest,
  signal: AbortSignal,
): Promise<RouteAnswer<typeof routes.inferModelVersion>> {
  const { name, version } = manifest
  const encoded = encodeInferenceRequest({
    inputs,
    outputs: params.outputs,
    blind,
    request,
    // A request that is repeated after a broken connection must not create a second job.
    idempotencyKey: idempotencyKey ?? toHex(random.bytes(16)),
    ...(job && { job }),
  })
  const options = { signal, failover: job === undefined }
  return gateways.call(routes.inferModelVersion, { params: { name, version }, ...encoded }, options)
}

function decodeOutputs(task: Task, file: ReceiptFile, isComplete: boolean): { result: TaskResult; summary: string } {
  if (!isComplete) return { result: null, summary: file.outputs.map(({ name }) => name).join(', ') }
  const result = task.decode(file.outputs, file.inputs)
  return { result, summary: task.describe(result, file.outputs) }
}
