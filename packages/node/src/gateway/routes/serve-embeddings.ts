import { type EmbeddingsAnswer, type Immutable, routes } from '@opengradient/api'
import { OgError } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import { serveRoute } from '../../http/serve-route.ts'
import { parseEmbeddingsRequest } from './parse-embeddings-request.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'
import type { RunInference } from './run-inference.ts'
import { runTextJobs, type TextJobResult } from './run-text-jobs.ts'

/** Serves vectors of texts in the form of OpenAI. Each text is a job with a receipt of its own. */
export function serveEmbeddings(app: FastifyInstance, components: InferenceRequestComponents, run: RunInference): void {
  serveRoute(app, routes.createEmbeddings, async ({ headers }, exchange) => {
    const call = await parseEmbeddingsRequest(components, exchange.request.body)
    const inputs = call.texts.map((text) => ({ text }))
    const results = await runTextJobs(components, run, { call, inputs, headers, exchange })
    return { status: 200, body: toAnswer(call.model.name, results, call.isBase64) }
  })
}

function toAnswer(model: string, results: readonly TextJobResult[], isBase64: boolean): Immutable<EmbeddingsAnswer> {
  const tokens = results.reduce((sum, each) => sum + each.tokens, 0)
  const encode = isBase64 ? toBase64 : finite
  return {
    object: 'list',
    model,
    data: results.map((each, index) => ({ object: 'embedding', index, embedding: encode(vectorOf(each)) })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
    opengradient: { receipts: results.map(({ reference }) => reference) },
  }
}

/** Numbers without a form in JSON are words in a plain result. */
function vectorOf({ result }: TextJobResult): readonly number[] {
  return (result as { readonly vector: readonly (number | string)[] }).vector.map(Number)
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
