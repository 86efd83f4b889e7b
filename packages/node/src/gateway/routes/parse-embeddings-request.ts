import { type EmbeddingsRequest, embeddingsRequestSchema, withoutNulls } from '@opengradient/api'
import { type Manifest, parseBoundedJson } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

import { assertTextLength } from '../encoding/user-input.ts'
import { badField, type OpenAiCall, openAiCall } from './openai-call.ts'
import type { InferenceRequestComponents } from './parse-inference-request.ts'

/** A request for vectors, after it was checked against its model. */
export interface EmbeddingsCall extends OpenAiCall {
  readonly texts: readonly string[]
  readonly isBase64: boolean
}

/** @throws BAD_INPUT, BAD_ENCODING, TOO_LARGE, UNKNOWN_MODEL, UNAVAILABLE */
export async function parseEmbeddingsRequest(
  components: InferenceRequestComponents,
  body: unknown,
): Promise<EmbeddingsCall> {
  const value = parseBoundedJson(body instanceof Uint8Array ? body : new Uint8Array(0))
  const { model, input, encoding_format, dimensions, opengradient = {} } = parseBody(value)
  const call = await openAiCall(components, model, opengradient, 'embedding')
  assertDimensions(call.manifest, dimensions)
  const texts = typeof input === 'string' ? [input] : input
  for (const text of texts) assertTextLength(call.manifest, text)
  return { ...call, texts, isBase64: encoding_format === 'base64' }
}

function parseBody(value: unknown): EmbeddingsRequest {
  const parsed = embeddingsRequestSchema.safeParse(withoutNulls(value))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.').slice(0, 100) ?? ''
  const field = path === '' ? 'request' : `request.${path}`
  if (path.startsWith('input')) {
    throw badField(field, '"input" is not a text, or a list of 1 to 256 texts, none of them empty.', [
      'Send texts: lists of token ids are not supported, because the receipt commits to the text.',
    ])
  }
  throw badField(field, `The request is invalid: ${path === '' ? '' : `${path}: `}${issue?.message.slice(0, 200)}`, [
    'Its fields: model, input, encoding_format, dimensions, user, opengradient.',
  ])
}

function assertDimensions({ name, outputs, task }: Manifest, asked: number | undefined): void {
  if (asked === undefined) return
  const { output, dimensions } = parseTaskConfig('embedding', task.config)
  const declared = (outputs.find((each) => each.name === output) ?? outputs[0])?.shape.at(-1)
  const length = dimensions ?? (typeof declared === 'number' ? declared : undefined)
  if (length === asked) return
  throw badField(
    'request.dimensions',
    `${name} has vectors of ${length ?? 'another number of'} numbers, not ${asked}.`,
    ['Leave dimensions out.'],
  )
}
