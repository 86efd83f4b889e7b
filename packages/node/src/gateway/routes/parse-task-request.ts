import type { RegisteredModel } from '@opengradient/chain'
import { type Manifest, OgError, type Tensor } from '@opengradient/protocol'
import { type InputDetails, mediumOf, type TaskInput, type TaskMedium, taskMedia } from '@opengradient/tasks'
import type { FastifyRequest } from 'fastify'

import type { EncodedInput } from '../encoding/encoding-messages.ts'
import { assertTextLength } from '../encoding/user-input.ts'
import {
  assertNoRequest,
  type InferenceRequestComponents,
  type ParsedRequest,
  parseExtension,
  toDispatchRequest,
} from './parse-inference-request.ts'
import { readTaskBody } from './read-task-body.ts'

/** Parts of a request that the answer of a task needs. */
export interface TaskMessage {
  readonly model: RegisteredModel
  readonly manifest: Manifest
  /** Some results depend on the shapes of the inputs. */
  readonly inputs: readonly Pick<Tensor, 'name' | 'shape'>[]
  readonly details: InputDetails
  readonly wantsOutputs: boolean
}

const nouns: Record<TaskMedium, string> = {
  text: 'a text',
  audio: 'a recording',
  image: 'an image',
  rows: 'rows of columns',
  tensors: 'tensors',
}

/** @throws the errors of `readTaskBody` and of the codec; BAD_INPUT, UNKNOWN_MODEL, TOO_LARGE */
export async function parseTaskRequest(
  components: InferenceRequestComponents,
  { name, version }: { readonly name: string; readonly version?: string },
  { body, ip, headers }: Pick<FastifyRequest, 'body' | 'ip' | 'headers'>,
): Promise<ParsedRequest<TaskMessage>> {
  const { catalog, models, codec, signal } = components
  const model = catalog.resolve(name, version)
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(0)
  const { input, wantsOutputs, opengradient } = await readTaskBody(bytes, headers['content-type'])
  const extension = parseExtension(opengradient)
  const manifest = await models.manifest(model.modelId, signal)
  // Before the run: a result that cannot be decoded would be paid all the same.
  if (takesMedia(manifest)) codec.assertAvailable(model.modelId)
  const userInput = 'tensors' in input ? undefined : input
  if (userInput !== undefined) {
    assertMedium(manifest, userInput)
    if ('text' in userInput) assertTextLength(manifest, userInput.text)
    assertNoRequest(extension)
  }
  const { tensors, details }: EncodedInput =
    'tensors' in input ? { ...input, details: {} } : await codec.encode(model.modelId, manifest, input, signal)
  const inference = toDispatchRequest(components, { model, manifest, tensors, userInput, extension, requested: [], ip })
  return {
    inference,
    message: {
      ...{ model, manifest, wantsOutputs: wantsOutputs || !takesMedia(manifest) },
      details,
      inputs: inference.inputs.map(({ name: input, shape }) => ({ name: input, shape })),
    },
  }
}

/** Whether a model's task takes something else than tensors, and has a result. */
export function takesMedia({ task }: Manifest): boolean {
  return taskMedia[task.kind] !== 'tensors'
}

function assertMedium({ name, task }: Manifest, input: TaskInput): void {
  const takes = taskMedia[task.kind]
  const given = mediumOf(input)
  if (takes === given) return
  throw new OgError('BAD_INPUT', `${name} takes ${nouns[takes]}, not ${nouns[given]}.`, {
    details: { field: `request.${given}` },
    next: [
      takes === 'tensors'
        ? `Send its tensors as "inputs": GET /v2/models/${name} describes them.`
        : `Send ${nouns[takes]} as "${takes}", or tensors as "inputs".`,
    ],
  })
}
