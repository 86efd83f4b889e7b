import { type Constraints, type EmbeddingsRequest, embeddingsRequestSchema, withoutNulls } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Manifest, OgError, parseBoundedJson, type Tensor, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

import { assertTextLength } from '../encoding/user-input.ts'
import {
  type InferenceRequestComponents,
  type ParsedRequest,
  parseExtension,
  toDispatchRequest,
} from './parse-inference-request.ts'

/** A request for vectors, after it was checked against its model. */
export interface EmbeddingsCall {
  readonly model: RegisteredModel
  readonly manifest: Manifest
  readonly texts: readonly string[]
  readonly isBase64: boolean
  readonly constraints: Constraints
}

/** Parts of one text's job that the answer needs. */
export interface EmbeddingMessage extends Pick<EmbeddingsCall, 'model' | 'manifest'> {
  readonly inputs: readonly Pick<Tensor, 'name' | 'shape'>[]
  /** Tokens of the text, special ones included. */
  readonly tokens: number
}

/** @throws BAD_INPUT, BAD_ENCODING, TOO_LARGE, UNKNOWN_MODEL, UNAVAILABLE */
export async function parseEmbeddingsRequest(
  { catalog, models, codec, signal }: InferenceRequestComponents,
  body: unknown,
): Promise<EmbeddingsCall> {
  const value = parseBoundedJson(body instanceof Uint8Array ? body : new Uint8Array(0))
  const { model: id, input, encoding_format, dimensions, opengradient: constraints = {} } = parseBody(value)
  const [name, version] = splitId(id)
  const model = catalog.resolve(name, version)
  const manifest = await models.manifest(model.modelId, signal)
  assertEmbeds(manifest)
  assertDimensions(manifest, dimensions)
  assertClass(manifest, constraints)
  // Before the runs: results that cannot be decoded would be paid all the same.
  codec.assertAvailable(model.modelId)
  const texts = typeof input === 'string' ? [input] : input
  for (const text of texts) assertTextLength(manifest, text)
  return { model, manifest, texts, isBase64: encoding_format === 'base64', constraints }
}

/** The job for one text. @throws the errors of the codec, BAD_TENSOR */
export async function embeddingJob(
  components: InferenceRequestComponents,
  { model, manifest, constraints }: EmbeddingsCall,
  text: string,
  ip: string,
): Promise<ParsedRequest<EmbeddingMessage>> {
  const userInput = { text }
  const { tensors } = await components.codec.encode(model.modelId, manifest, userInput, components.signal)
  const read = { model, manifest, extension: parseExtension({}), ip, tensors, userInput, requested: undefined }
  const { workers, maxPrice } = constraints
  const inference = {
    ...toDispatchRequest(components, read),
    ...{ workers, maxPrice: maxPrice === undefined ? undefined : BigInt(maxPrice) },
  }
  return {
    inference,
    message: {
      ...{ model, manifest, tokens: countTokens(manifest, tensors) },
      inputs: inference.inputs.map(({ name, shape }) => ({ name, shape })),
    },
  }
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

/** Name and version of `owner/name` or `owner/name@version`. */
function splitId(id: string): [string, string | undefined] {
  const at = id.indexOf('@')
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)]
}

function assertEmbeds({ name, task }: Manifest): void {
  if (task.kind === 'embedding') return
  throw badField('request.model', `${name} has the task ${task.kind}, not embedding.`, [
    'GET /v1/models lists the models with their tasks.',
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

function assertClass({ name, determinism }: Manifest, { classes }: Constraints): void {
  if (classes?.includes(determinism) !== false) return
  throw badField('request.opengradient.classes', `${name} is ${determinism}, which "classes" does not allow.`, [
    'Allow its class, or choose another model.',
  ])
}

function countTokens({ task }: Manifest, tensors: readonly Tensor[]): number {
  const { inputIds, attentionMask } = parseTaskConfig('embedding', task.config)
  const mask = tensors.find(({ name }) => name === attentionMask)
  if (mask !== undefined)
    return Array.from(tensorValues(mask) as Iterable<bigint>).filter((value) => value !== 0n).length
  const ids = tensors.find(({ name }) => name === inputIds)
  return ids?.shape.reduce((product, size) => product * size, 1) ?? 0
}

function badField(field: string, text: string, next: readonly string[]): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, { details: { field }, next })
}
