import type { Constraints } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Manifest, OgError, type TaskKind, type Tensor, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig, type TaskInput } from '@opengradient/tasks'

import { assertTextLength } from '../encoding/user-input.ts'
import {
  type InferenceRequestComponents,
  type ParsedRequest,
  parseExtension,
  toDispatchRequest,
} from './parse-inference-request.ts'

/** The model and the constraints of a request below `/v1`, after they were checked. */
export interface OpenAiCall {
  readonly model: RegisteredModel
  readonly manifest: Manifest
  readonly constraints: Constraints
}

/** Parts of one text's job that the answer needs. */
export interface TextMessage extends Pick<OpenAiCall, 'model' | 'manifest'> {
  readonly inputs: readonly Pick<Tensor, 'name' | 'shape'>[]
  /** Tokens of the text, special ones included. */
  readonly tokens: number
}

/**
 * @param id `owner/name` or `owner/name@version`
 * @param task that the route serves
 * @throws BAD_INPUT, UNKNOWN_MODEL, UNAVAILABLE, the error of a model whose task rests
 */
export async function openAiCall(
  { catalog, models, codec, signal }: InferenceRequestComponents,
  id: string,
  constraints: Constraints,
  task: TaskKind,
): Promise<OpenAiCall> {
  const at = id.indexOf('@')
  const model = at < 0 ? catalog.resolve(id) : catalog.resolve(id.slice(0, at), id.slice(at + 1))
  const manifest = await models.manifest(model.modelId, signal)
  if (manifest.task.kind !== task) {
    throw badField('request.model', `${manifest.name} has the task ${manifest.task.kind}, not ${task}.`, [
      'GET /v1/models lists the models with their tasks.',
    ])
  }
  assertClass(manifest, constraints)
  // Before the runs: results that cannot be decoded would be paid all the same.
  codec.assertAvailable(model.modelId)
  return { model, manifest, constraints }
}

/** The job for one text. @throws TOO_LARGE, BAD_TENSOR, the errors of the codec */
export async function textJob(
  components: InferenceRequestComponents,
  { model, manifest, constraints }: OpenAiCall,
  userInput: TaskInput & { readonly text: string },
  ip: string,
): Promise<ParsedRequest<TextMessage>> {
  assertTextLength(manifest, userInput.text)
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

/** An error of one field of a body. @param field with its path, from `request` on */
export function badField(field: string, text: string, next: readonly string[]): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, { details: { field }, next })
}

function assertClass({ name, determinism }: Manifest, { classes }: Constraints): void {
  if (classes?.includes(determinism) !== false) return
  throw badField('request.opengradient.classes', `${name} is ${determinism}, which "classes" does not allow.`, [
    'Allow its class, or choose another model.',
  ])
}

function countTokens({ task, generation }: Manifest, tensors: readonly Tensor[]): number {
  if (generation !== undefined) return sizeOf(tensors.find(({ name }) => name === 'prompt'))
  const { inputIds, attentionMask } = parseTaskConfig('embedding', task.config)
  const mask = tensors.find(({ name }) => name === attentionMask)
  if (mask === undefined) return sizeOf(tensors.find(({ name }) => name === inputIds))
  return Array.from(tensorValues(mask) as Iterable<bigint>).filter((value) => value !== 0n).length
}

function sizeOf(tensor: Tensor | undefined): number {
  return tensor?.shape.reduce((product, size) => product * size, 1) ?? 0
}
