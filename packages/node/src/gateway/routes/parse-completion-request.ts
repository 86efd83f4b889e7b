import { type CompletionRequest, completionRequestSchema, withoutNulls } from '@opengradient/api'
import { type GenerationSettings, parseBoundedJson, type Random } from '@opengradient/protocol'

import { badField, type OpenAiCall, openAiCall } from './openai-call.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'

/** A request for continuations, after it was checked against its model. */
export interface CompletionCall extends OpenAiCall {
  readonly prompts: readonly string[]
  readonly settings: GenerationSettings
  readonly isStream: boolean
  readonly includesUsage: boolean
}

/** Defaults of OpenAI. */
const defaults = { maxTokens: 16, temperature: 1 } as const
/** Bytes of a seed that the gateway draws: JSON has its number. */
const seedBytes = 6

/** @throws BAD_INPUT, BAD_ENCODING, UNKNOWN_MODEL, UNAVAILABLE */
export async function parseCompletionRequest(
  components: InferenceRequestComponents,
  body: unknown,
): Promise<CompletionCall> {
  const request = parseBody(parseBoundedJson(body instanceof Uint8Array ? body : new Uint8Array(0)))
  const { model, prompt, stream = false, stream_options, opengradient = {} } = request
  if (stream_options !== undefined && !stream) {
    throw badField('request.stream_options', '"stream_options" is for "stream": true.', ['Leave it out.'])
  }
  return {
    ...(await openAiCall(components, model, opengradient, 'text-generation')),
    prompts: typeof prompt === 'string' ? [prompt] : prompt,
    settings: settingsOf(request, components.random),
    ...{ isStream: stream, includesUsage: stream_options?.include_usage === true },
  }
}

function parseBody(value: unknown): CompletionRequest {
  const parsed = completionRequestSchema.safeParse(withoutNulls(value))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.').slice(0, 100) ?? ''
  if (path.startsWith('prompt')) {
    throw badField(`request.${path}`, '"prompt" is not a text, or a list of 1 to 16 texts, none of them empty.', [
      'Send texts: lists of token ids are not supported, because the receipt commits to the text.',
    ])
  }
  const field = path === '' ? 'request' : `request.${path}`
  throw badField(field, `The request is invalid: ${path === '' ? '' : `${path}: `}${issue?.message.slice(0, 200)}`, [
    `Its fields: ${Object.keys(completionRequestSchema.shape).join(', ')}.`,
  ])
}

function settingsOf(request: CompletionRequest, random: Random): GenerationSettings {
  const { stop = [], logit_bias = {}, seed } = request
  return {
    maxTokens: request.max_tokens ?? defaults.maxTokens,
    temperature: request.temperature ?? defaults.temperature,
    topP: request.top_p ?? 1,
    topK: request.top_k ?? 0,
    minP: request.min_p ?? 0,
    // Drawn before a worker is chosen: no worker chooses its random numbers.
    seed: BigInt(seed ?? Buffer.from(random.bytes(seedBytes)).readUIntLE(0, seedBytes)),
    repetitionPenalty: request.repetition_penalty ?? 1,
    presencePenalty: request.presence_penalty ?? 0,
    frequencyPenalty: request.frequency_penalty ?? 0,
    stop: typeof stop === 'string' ? [stop] : stop,
    logitBias: Object.entries(logit_bias)
      .map(([token, bias]) => ({ token: Number(token), bias }))
      .sort((a, b) => a.token - b.token),
  }
}
