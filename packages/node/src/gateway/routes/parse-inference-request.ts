import { headerLengthName, parseBinaryRequest, type routes, type ServedRequest, wantsBinary } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import {
  bytes32Schema,
  type Hex,
  type Job,
  jobType,
  limits,
  OgError,
  type Random,
  randomBytes32,
  requestSchema,
  type Signed,
  signedJsonSchema,
  type TensorSpec,
} from '@opengradient/protocol'
import { matchTensors } from '@opengradient/tasks'
import * as z from 'zod'

import type { Components } from '../../components.ts'
import type { DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { ModelCatalog } from '../model-catalog.ts'

/** The body field `opengradient`, with the job converted to its in-memory form. */
const extensionSchema = z.strictObject({
  blind: bytes32Schema.optional(),
  request: requestSchema.optional(),
  job: signedJsonSchema(jobType).optional(),
})

/** An inference request of the Open Inference Protocol, checked against the model. */
export interface ParsedInferenceRequest {
  readonly model: RegisteredModel
  readonly inference: DispatchRequest
  /** The caller's own id of the request. */
  readonly id: string | undefined
  /** Whether the caller asks for an output in binary. */
  isBinary(output: string): boolean
}

export interface InferenceRequestComponents extends Pick<Components, 'models' | 'random' | 'signal'> {
  readonly catalog: ModelCatalog
}

/** @throws BAD_INPUT, BAD_TENSOR, BAD_ENCODING, TOO_LARGE, UNKNOWN_MODEL */
export async function parseInferenceRequest(
  { catalog, models, random, signal }: InferenceRequestComponents,
  { name, version }: { readonly name: string; readonly version?: string },
  { body, ip }: { readonly body: unknown; readonly ip: string },
  headers: ServedRequest<typeof routes.inferModel>['headers'],
): Promise<ParsedInferenceRequest> {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(0)
  const { request, tensors } = parseBinaryRequest(bytes, parseLength(headers[headerLengthName]))
  const model = catalog.resolve(name, version)
  const manifest = await models.manifest(model.modelId, signal)
  const extension = parseExtension(request.opengradient ?? {})
  const inputs = matchTensors(tensors, manifest.inputs)
  const inputBytes = inputs.reduce((sum, { data }) => sum + data.length, 0)
  if (inputBytes > limits.jobBytes) {
    throw new OgError('TOO_LARGE', `The inputs exceed the limit of ${limits.jobBytes} bytes.`, {
      details: { limit: limits.jobBytes, actual: inputBytes },
    })
  }
  const requested = request.outputs?.map((output) => output.name)
  return {
    model,
    id: request.id,
    isBinary: (output) => wantsBinary(request, output),
    inference: {
      manifest,
      modelId: model.modelId,
      inputs,
      params: { outputs: selectOutputs(manifest.outputs, requested) },
      request: extension.request ?? null,
      blind: extension.blind ?? chooseBlind(extension.job, random),
      job: extension.job,
      caller: ip,
    },
  }
}

/** The length of the JSON part of a body with binary tensors, from its header. @throws BAD_INPUT */
export function parseLength(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[0-9]{1,9}$/.test(text)) {
    throw new OgError('BAD_INPUT', 'Inference-Header-Content-Length is not a number of bytes.', {
      details: { field: `headers.${headerLengthName}` },
    })
  }
  return Number(text)
}

function parseExtension(value: unknown): z.infer<typeof extensionSchema> {
  const parsed = extensionSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new OgError(
    'BAD_INPUT',
    `Field "opengradient" is invalid: ${issue?.path.join('.').slice(0, 100)} ${issue?.message.slice(0, 200)}`,
    { details: { field: ['request.opengradient', ...(issue?.path ?? [])].join('.') } },
  )
}

/** The requested outputs in the manifest's order; empty for all. @throws BAD_TENSOR */
export function selectOutputs(outputs: readonly TensorSpec[], requested: readonly string[] | undefined): string[] {
  if (requested === undefined || requested.length === 0) return []
  const unknown = requested.find((name) => !outputs.some((output) => output.name === name))
  if (unknown !== undefined) {
    throw new OgError('BAD_TENSOR', `The model has no output ${JSON.stringify(unknown.slice(0, 128))}.`, {
      details: { tensor: unknown },
      next: [`Its outputs: ${outputs.map(({ name }) => name).join(', ')}.`],
    })
  }
  return outputs.filter(({ name }) => requested.includes(name)).map(({ name }) => name)
}

/** The requester of a signed job has committed to a blind: the gateway cannot choose another. */
function chooseBlind(job: Signed<Job> | undefined, random: Random): Hex {
  if (job === undefined) return randomBytes32(random)
  throw new OgError('BAD_INPUT', 'A signed job needs the blind of its commitments.', {
    details: { field: 'request.opengradient.blind' },
    next: ['Send it as opengradient.blind.'],
  })
}
