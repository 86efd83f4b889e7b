import { encodeInferenceRequest, parseInferenceAnswer, type RouteAnswer, routes } from '@opengradient/api'
import {
  type Address,
  describeGuarantee,
  isOgError,
  orderCommit,
  parseRequirement,
  type ReceiptFile,
  type Request,
  type Requirement,
  randomBytes32,
  type Tensor,
  toHex,
  zeroBytes32,
} from '@opengradient/protocol'
import {
  type InputDetails,
  matchTensors,
  requestOf,
  type Task,
  type TaskInput,
  type TaskResult,
} from '@opengradient/tasks'
import { factsOf, listTrustAssumptions } from '@opengradient/verifier'
import { Answer, type AnswerData } from '../answer.ts'
import { checkAnswer, type InferenceRequest } from '../check-answer.ts'
import type { ClientContext } from '../client-context.ts'
import { commitTo } from '../commitments.ts'
import type { ResolvedModel } from '../model-resolver.ts'
import { orderAudits } from '../order-audits.ts'
import { runParamsFor } from '../run-params-for.ts'
import { runWithDeadline } from '../run-with-deadline.ts'
import { type SignedPayment, signJob } from '../sign-job.ts'
import { waitFor } from './wait-for.ts'

/** A request: model, input, guarantee to wait for, and limits. */
export interface InferOptions {
  /** `owner/name`, or `owner/name@version`. */
  readonly model: string
  /** User input of the kind that the model's task takes, or tensors for the model's declared inputs. */
  readonly input: TaskInput | { readonly tensors: readonly Tensor[] }
  /** Names of the outputs to return. @default all outputs */
  readonly outputs?: readonly string[]
  /**
   * Guarantee that the answer must reach before it is returned: `signed`, `settled`, `replayed:N` or `final[:N]`. For
   * `replayed:N` the client draws N auditors itself and orders their audits; without such auditors it waits for the draw of the
   * batch.
   * @default 'signed'
   */
  readonly require?: Requirement | string
  /** Percent of the leaves that each drawn auditor checks. @default the gateway's */
  readonly audit?: 0 | 1 | 10 | 100
  /** The only worker that may run the model. @default any that offers it */
  readonly worker?: Address
  /** Fee of each ordered auditor, in the smallest units of the token. @default 0 */
  readonly orderFee?: bigint
  /** Time limit for the whole action including the wait for `require`, in milliseconds. @default 60_000 */
  readonly timeoutMs?: number
  /**
   * Maximum price, in the smallest units of the token. Of a job that the client pays, price and audit fee together.
   * @default the limit of the client's payment; of a sponsored job none: the gateway pays
   */
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

/**
 * Runs a model on the network and verifies the answer before it is returned: that it answers exactly this input by exactly
 * this model under the requested terms, every signature, rule and hash, the price, and the registrations of worker and gateway.
 * An answer that fails a check is not returned.
 *
 * @throws CHECK_FAILED (a CheckFailedError with the checks), MODEL_PINNED, UNKNOWN_MODEL, BAD_INPUT, BAD_TENSOR,
 *   OVERLOADED, NO_WORKER, UNAVAILABLE, TIMEOUT, ABORTED, GUARANTEE_NOT_REACHED (with the receipt file), CHAIN; with own payment
 *   also NOT_REGISTERED, BAD_JOB, BAD_CHEQUE
 *
 * @example
 * import { createClient, infer } from '@opengradient/client'
 *
 * const client = createClient()
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
  const startedAt = clock.now()
  const { answer, query } = await runWithDeadline(
    { clock, timeoutMs, signal, what: `Inference by ${options.model}` },
    (deadline) => requestAnswer(context, options, require, deadline),
  )
  if (require === undefined || require.kind === 'signed') return new Answer(context, answer)
  const remainingMs = () => timeoutMs - (clock.now() - startedAt)
  const ordered = await tryOrder(context, options, { require, query, answer, remainingMs: remainingMs() })
  const { receiptFile, report } = await waitFor(context, ordered, require, {
    timeoutMs: remainingMs(),
    ...(signal && { signal }),
  })
  const { guarantee, standing, stillTrusted, checks } = report
  return new Answer(context, { ...answer, receiptFile, guarantee, standing, stillTrusted, checks })
}

interface OrderTry {
  readonly require: Requirement
  readonly query: InferenceRequest
  readonly answer: AnswerData
  readonly remainingMs: number
}

/**
 * The file with an order of the client's own draw. Where no order is possible, the file as it is: the batch's draw is waited for.
 */
async function tryOrder(
  context: ClientContext,
  { orderFee = 0n, signal }: InferOptions,
  { require, query, answer, remainingMs }: OrderTry,
): Promise<ReceiptFile> {
  const { receiptFile } = answer
  const { orderRandom } = query
  const isCommitted = orderRandom !== undefined && receiptFile.job.value.orderCommit === orderCommit(orderRandom)
  if (require.kind !== 'replayed' || !isCommitted) return receiptFile
  const init = { file: receiptFile, random: orderRandom, count: require.auditors, fee: orderFee }
  try {
    const order = await runWithDeadline(
      { clock: context.clock, timeoutMs: remainingMs, signal, what: 'Ordering audits' },
      (deadline) => orderAudits(context, { ...init, waitSeconds: remainingMs / 2_000 }, deadline),
    )
    return { ...receiptFile, order }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOgError(error) || error.code === 'ABORTED') throw error
    return receiptFile
  }
}

interface VerifiedAnswer {
  readonly answer: AnswerData
  readonly query: InferenceRequest
}

async function requestAnswer(
  context: ClientContext,
  options: InferOptions,
  require: Requirement | undefined,
  signal: AbortSignal,
): Promise<VerifiedAnswer> {
  const { clock } = context
  const [network, model] = await Promise.all([context.network(), context.models.resolve(options.model, signal)])
  const task = await context.models.task(model, signal)
  const { query, payment, details } = await prepareRequest(context, options, { model, task, require }, signal)

  const startedAt = clock.now()
  const response = parseInferenceAnswer(await sendRequest(context, options, query, payment, signal))
  const { file, checks } = await checkAnswer(context, network, query, response)
  const latencyMs = clock.now() - startedAt

  const standing = factsOf(file, checks, undefined, 'none')
  const answer: AnswerData = {
    outputs: file.outputs,
    ...decodeOutputs(task, file, details, query.params.outputs.length === 0),
    guarantee: describeGuarantee(standing),
    standing,
    // The client encoded the request itself.
    stillTrusted: listTrustAssumptions(standing, { registered: true, isRequestersWord: false }),
    receiptHash: response.receiptHash,
    receiptFile: file,
    checks,
    latencyMs,
  }
  return { answer, query }
}

interface Preparation {
  readonly model: ResolvedModel
  readonly task: Task
  readonly require: Requirement | undefined
}

interface PreparedRequest {
  readonly query: InferenceRequest
  readonly payment: SignedPayment | undefined
  readonly details: InputDetails
}

/** Encodes the input, commits to it, and signs the client's own job and cheque, if the client pays. */
async function prepareRequest(
  context: ClientContext,
  options: InferOptions,
  { model, task, require }: Preparation,
  signal: AbortSignal,
): Promise<PreparedRequest> {
  const { payment, random } = context
  const { manifest, modelId } = model
  const { maxPrice, idempotencyKey, audit, worker } = options
  const { inputs, request, details } = await encodeInput(task, model, options.input)
  const params = runParamsFor(manifest, options.outputs)
  const salt = randomBytes32(random)
  const commitments = commitTo(modelId, manifest, salt, { inputs, params, request })
  const orderRandom = require?.kind === 'replayed' ? randomBytes32(random) : undefined
  const commit = orderRandom === undefined ? zeroBytes32 : orderCommit(orderRandom)
  const terms = { model, inputs, commitments, orderCommit: commit, audit, maxPrice }
  const signed = payment && (await signJob(context, { payment, ...terms }, signal))
  const acceptsRepeat = idempotencyKey !== undefined && signed === undefined
  const contents = { inputs, params, request, salt }
  const job = signed?.job
  return {
    query: { commitments, model, ...contents, job, orderRandom, audit, worker, acceptsRepeat, maxPrice },
    payment: signed,
    details,
  }
}

interface PreparedInput {
  readonly inputs: readonly Tensor[]
  readonly request: Request
  /** Properties of the input for the result. */
  readonly details: InputDetails
}

async function encodeInput(
  task: Task,
  { manifest }: ResolvedModel,
  input: InferOptions['input'],
): Promise<PreparedInput> {
  if ('tensors' in input) return { inputs: matchTensors(input.tensors, manifest), request: null, details: {} }
  const inputs = await task.encode(input)
  return { inputs, request: requestOf(input), details: (await task.detailsOf?.(input)) ?? {} }
}

function sendRequest(
  { gateways, random, clientKey }: ClientContext,
  { idempotencyKey }: InferOptions,
  { model: { manifest }, params, salt, request, inputs, orderRandom, audit, worker }: InferenceRequest,
  payment: SignedPayment | undefined,
  signal: AbortSignal,
): Promise<RouteAnswer<typeof routes.inferModelVersion>> {
  const { name, version } = manifest
  const sponsored = {
    client: clientKey.address,
    ...(audit !== undefined && { audit }),
    ...(orderRandom !== undefined && { orderCommit: orderCommit(orderRandom) }),
  }
  const encoded = encodeInferenceRequest({
    ...{ inputs, outputs: params.outputs, salt, request },
    // A request that is repeated after a broken connection must not create a second job.
    idempotencyKey: idempotencyKey ?? toHex(random.bytes(16)),
    ...(payment ?? sponsored),
    ...(worker !== undefined && { worker }),
  })
  const options = { signal, failover: payment === undefined }
  return gateways.call(routes.inferModelVersion, { params: { name, version }, ...encoded }, options)
}

function decodeOutputs(
  task: Task,
  file: ReceiptFile,
  details: InputDetails,
  isComplete: boolean,
): { result: TaskResult; summary: string } {
  if (!isComplete) return { result: null, summary: file.outputs.map(({ name }) => name).join(', ') }
  const result = task.decode(file.outputs, file.inputs, details)
  return { result, summary: task.describe(result, file.outputs) }
}
