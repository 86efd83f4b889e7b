import type { ReceiptReference } from '@opengradient/api'
import { mapAtMost } from '@opengradient/async'
import { OgError, type Receipt, type Tensor, toOgError } from '@opengradient/protocol'
import type { TaskInput } from '@opengradient/tasks'

import type { HttpExchange } from '../../http/serve-route.ts'
import { type OpenAiCall, type TextMessage, textJob } from './openai-call.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'
import type { InferenceHeaders, RunInference } from './run-inference.ts'

/** Texts of one request that run at the same time: many texts of one caller must not take the slots of others. */
const textsAtOnce = 8

/** A request of several texts. */
export interface TextJobs {
  readonly call: OpenAiCall
  readonly inputs: readonly (TaskInput & { readonly text: string })[]
  readonly headers: InferenceHeaders
  readonly exchange: HttpExchange
}

/** The result of one text, and its receipt. */
export interface TextJobResult {
  /** The plain result of the task. */
  readonly result: unknown
  /** Tokens of the text, special ones included. */
  readonly tokens: number
  readonly receipt: Receipt
  readonly reference: ReceiptReference
}

/** Runs each text of a request as a job of its own. @returns the results in the order of the texts */
export async function runTextJobs(
  components: InferenceRequestComponents,
  run: RunInference,
  { call, inputs, headers, exchange }: TextJobs,
): Promise<TextJobResult[]> {
  const { request } = exchange
  const { require } = call.constraints
  const own = require === undefined ? headers : { ...headers, 'x-og-require': require }
  return mapAtMost(inputs, textsAtOnce, (input, index, stop) =>
    run(
      (signal) => textJob({ ...components, signal }, call, input, request.ip),
      withIndex(own, index, inputs.length),
      exchange,
      async ({ answer, message }, { guarantee }, signal) => {
        const { receiptHash, jobHash, receipt, outputs, salt } = answer
        const { worker, price } = receipt.value
        const result = await decode(components, message, outputs, signal).catch((error: unknown) => {
          const { code, shortMessage, details, cause } = toOgError(error)
          const text = `The run has the receipt ${receiptHash}, but no result: ${shortMessage}`
          throw new OgError(code, text, { details, cause })
        })
        const verify = `${request.protocol}://${request.host}/og/v1/receipts/${receiptHash}`
        const reference = { receiptHash, jobHash, worker, cost: price.toString(), guarantee, salt, verify }
        return { result, tokens: message.tokens, receipt: receipt.value, reference }
      },
      stop,
    ),
  )
}

/** Each text of a request has a key of its own. */
function withIndex(headers: InferenceHeaders, index: number, count: number): InferenceHeaders {
  const key = headers['idempotency-key']
  return key === undefined || count === 1 ? headers : { ...headers, 'idempotency-key': `${key}/${index}` }
}

async function decode(
  { codec }: InferenceRequestComponents,
  { model, manifest, inputs }: TextMessage,
  outputs: readonly Tensor[],
  signal: AbortSignal,
): Promise<unknown> {
  return JSON.parse((await codec.decode(model.modelId, manifest, { outputs, inputs }, signal)).json)
}
