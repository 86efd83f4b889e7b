import { type CompletionAnswer, routes } from '@opengradient/api'
import type { Clock } from '@opengradient/protocol'
import type { GeneratedText } from '@opengradient/tasks'
import type { FastifyInstance } from 'fastify'

import { serveRoute } from '../../http/serve-route.ts'
import { type CompletionCall, parseCompletionRequest } from './parse-completion-request.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'
import type { RunInference } from './run-inference.ts'
import { runTextJobs, type TextJobResult } from './run-text-jobs.ts'

export interface CompletionComponents extends InferenceRequestComponents {
  readonly clock: Pick<Clock, 'now'>
}

/** Serves continuations of texts in the form of OpenAI. Each text is a job with a receipt of its own. */
export function serveCompletions(app: FastifyInstance, components: CompletionComponents, run: RunInference): void {
  serveRoute(app, routes.createCompletion, async ({ headers }, exchange) => {
    const call = await parseCompletionRequest(components, exchange.request.body)
    const inputs = call.prompts.map((text) => ({ text, generation: call.settings }))
    const results = await runTextJobs(components, run, { call, inputs, headers, exchange })
    const answer = toAnswer(call, results, Math.floor(components.clock.now() / 1_000))
    const text = call.isStream ? toEvents(answer, call.includesUsage) : JSON.stringify(answer)
    const type = call.isStream ? 'text/event-stream' : 'application/json'
    return { status: 200, body: new TextEncoder().encode(text), headers: { 'content-type': type } }
  })
}

function toAnswer(
  { model, settings }: CompletionCall,
  results: readonly TextJobResult[],
  now: number,
): CompletionAnswer {
  const [first] = results as [TextJobResult, ...TextJobResult[]]
  const generated = results.map(({ result }) => result as GeneratedText)
  const promptTokens = results.reduce((sum, { tokens }) => sum + tokens, 0)
  const tokens = generated.reduce((sum, each) => sum + each.tokens, 0)
  return {
    id: `cmpl-${first.reference.receiptHash.slice(2, 34)}`,
    object: 'text_completion',
    created: now,
    model: model.name,
    system_fingerprint: first.receipt.engineFingerprint,
    choices: generated.map(({ text, finishReason }, index) => ({
      ...{ index, text, finish_reason: finishReason, logprobs: null },
    })),
    usage: { prompt_tokens: promptTokens, completion_tokens: tokens, total_tokens: promptTokens + tokens },
    opengradient: { seed: Number(settings.seed), receipts: results.map(({ reference }) => reference) },
  }
}

/** A chunk for each continuation, one with the usage where it was asked for, and the mark of the end. */
function toEvents({ choices, usage, opengradient, ...common }: CompletionAnswer, includesUsage: boolean): string {
  const rest = includesUsage ? { usage: null } : {}
  const chunks: object[] = choices.map((choice, index) => ({
    ...{ ...common, choices: [choice], ...rest },
    ...(index === choices.length - 1 && { opengradient }),
  }))
  if (includesUsage) chunks.push({ ...common, choices: [], usage })
  return `${chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')}data: [DONE]\n\n`
}
