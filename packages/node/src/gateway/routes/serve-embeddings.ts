import { type EmbeddingsAnswer, type Immutable, type ReceiptReference, routes } from '@opengradient/api'
import { mapAtMost } from '@opengradient/async'
import { OgError, type Tensor, toOgError } from '@opengradient/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { serveRoute } from '../../http/serve-route.ts'
import { type EmbeddingMessage, embeddingJob, parseEmbeddingsRequest } from './parse-embeddings-request.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'
import type { AnsweredRequest, InferenceHeaders, RunInference } from './run-inference.ts'

/** Texts of one request that run at the same time: many texts of one caller must not take the slots of others. */
const textsAtOnce = 8

/** The vector of one text, and its receipt. */
interface Embedded {
  readonly vector: readonly number[]
  readonly tokens: number
  readonly receipt: ReceiptReference
}

/** Serves vectors of texts in the form of OpenAI. Each text is a job with a receipt of its own. */
export function serveEmbeddings(app: FastifyInstance, components: InferenceRequestComponents, run: RunInference): void {
  serveRoute(app, routes.createEmbeddings, async ({ headers }, exchange) => {
    const { request } = exchange
    const call = await parseEmbeddingsRequest(components, request.body)
    const { require } = call.constraints
    const own = require === undefined ? headers : { ...headers, 'x-og-require': require }
    const embedded = await mapAtMost(call.texts, textsAtOnce, (text, index, stop) =>
      run(
        (signal) => embeddingJob({ ...components, signal }, call, text, request.ip),
        withIndex(own, index, call.texts.length),
        exchange,
        (answered, { guarantee }, signal) => toEmbedded(components, answered, guarantee, request, signal),
        stop,
      ),
    )
    return { status: 200, body: toAnswer(call.model.name, embedded, call.isBase64) }
  })
}

/** Each text of a request has a key of its own. */
function withIndex(headers: InferenceHeaders, index: number, count: number): InferenceHeaders {
  const key = headers['idempotency-key']
  return key === undefined || count === 1 ? headers : { ...headers, 'idempotency-key': `${key}/${index}` }
}

async function toEmbedded(
  components: InferenceRequestComponents,
  { answer, message }: AnsweredRequest<EmbeddingMessage>,
  guarantee: string,
  request: FastifyRequest,
  signal: AbortSignal,
): Promise<Embedded> {
  const { receiptHash, jobHash, receipt, outputs, salt } = answer
  const { worker, price } = receipt.value
  return {
    vector: await decode(components, message, outputs, signal).catch((error: unknown) => {
      const { code, shortMessage, details, cause } = toOgError(error)
      const text = `The run has the receipt ${receiptHash}, but no vector: ${shortMessage}`
      throw new OgError(code, text, { details, cause })
    }),
    tokens: message.tokens,
    receipt: {
      ...{ receiptHash, jobHash, worker, cost: price.toString(), guarantee, salt },
      verify: `${request.protocol}://${request.host}/og/v1/receipts/${receiptHash}`,
    },
  }
}

async function decode(
  { codec }: InferenceRequestComponents,
  { model, manifest, inputs }: EmbeddingMessage,
  outputs: readonly Tensor[],
  signal: AbortSignal,
): Promise<readonly number[]> {
  const { json } = await codec.decode(model.modelId, manifest, { outputs, inputs }, signal)
  const { vector } = JSON.parse(json) as { readonly vector: readonly (number | string)[] }
  return vector.map(Number)
}

function toAnswer(model: string, embedded: readonly Embedded[], isBase64: boolean): Immutable<EmbeddingsAnswer> {
  const tokens = embedded.reduce((sum, each) => sum + each.tokens, 0)
  return {
    object: 'list',
    model,
    data: embedded.map(({ vector }, index) => ({
      object: 'embedding',
      index,
      embedding: isBase64 ? toBase64(vector) : finite(vector),
    })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
    opengradient: { receipts: embedded.map(({ receipt }) => receipt) },
  }
}

/** @throws BAD_TENSOR for numbers that JSON has no form for */
function finite(vector: readonly number[]): readonly number[] {
  if (vector.every(Number.isFinite)) return vector
  throw new OgError('BAD_TENSOR', 'A vector has a number that is not finite, for which JSON has no form.', {
    next: ['Ask for the encoding_format base64.'],
  })
}

/** FP32 in little-endian order, as clients of OpenAI ask for it by default. */
function toBase64(vector: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(4 * vector.length))
  for (const [index, value] of vector.entries()) view.setFloat32(4 * index, value, true)
  return Buffer.from(view.buffer).toString('base64')
}
