import {
  headerLengthName,
  type OipRequest,
  parseServedBody,
  type routes,
  type ServedRequest,
  wantsBinary,
  withoutNulls,
} from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import {
  type AuditClass,
  addressSchema,
  bytes32Schema,
  chequeType,
  type Hex,
  jobType,
  limits,
  type Manifest,
  OgError,
  type Random,
  randomBytes32,
  requestSchema,
  signedJsonSchema,
  type Tensor,
  type TensorSpec,
  zeroAddress,
} from '@opengradient/protocol'
import { matchTensors, requestOf, type TaskInput } from '@opengradient/tasks'
import * as z from 'zod'

import type { Components } from '../../components.ts'
import type { ClientJob, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { TaskCodec } from '../encoding/task-codec.ts'
import { userInputOf } from '../encoding/user-input.ts'
import type { ModelCatalog } from '../model-catalog.ts'
import { type OutputClasses, outputClasses } from './output-classes.ts'

/** The body field `opengradient`, with job and cheque converted to their in-memory form. */
const extensionSchema = z.strictObject({
  salt: bytes32Schema.optional(),
  request: requestSchema.optional(),
  job: signedJsonSchema(jobType).optional(),
  cheque: signedJsonSchema(chequeType).optional(),
  audit: z.union([z.literal(0), z.literal(1), z.literal(10), z.literal(100)]).optional(),
  orderCommit: bytes32Schema.optional(),
  worker: addressSchema.optional(),
  client: addressSchema.optional(),
})
type Extension = z.infer<typeof extensionSchema>

/** A request, checked against its model, and the parts that its answer needs. */
export interface ParsedRequest<Message> {
  readonly inference: DispatchRequest
  readonly message: Message
}

/** Parts of a request that an answer of the Open Inference Protocol needs. */
export interface InferenceMessage {
  readonly model: RegisteredModel
  /** The caller's own id of the request. */
  readonly id: string | undefined
  /** Converts outputs to classes, where the caller asks for them. */
  readonly classes: OutputClasses | undefined
  /** Whether the caller asks for an output in binary. */
  isBinary(output: string): boolean
}

export interface InferenceRequestComponents extends Pick<Components, 'config' | 'models' | 'random' | 'signal'> {
  readonly catalog: Pick<ModelCatalog, 'resolve'>
  readonly codec: Pick<TaskCodec, 'encode' | 'decode' | 'assertAvailable'>
}

/** @throws BAD_INPUT, BAD_TENSOR, BAD_ENCODING, TOO_LARGE, UNKNOWN_MODEL, and the errors of the codec */
export function parseInferenceRequest(
  components: InferenceRequestComponents,
  { name, version }: { readonly name: string; readonly version?: string },
  { body, ip }: { readonly body: unknown; readonly ip: string },
  headers: ServedRequest<typeof routes.inferModel>['headers'],
): Promise<ParsedRequest<InferenceMessage>> {
  const bodyBytes = body instanceof Uint8Array ? body : new Uint8Array(0)
  const served = parseServedBody(bodyBytes, parseLength(headers[headerLengthName]))
  return checkInferenceRequest(components, { name, version, ip, ...served })
}

/** A request of the Open Inference Protocol in any encoding, after it was read. */
export interface ServedInference extends ReturnType<typeof parseServedBody> {
  readonly name: string
  readonly version: string | undefined
  /** Network address of the caller. */
  readonly ip: string
}

/**
 * User input that arrives as BYTES is encoded here; tensors are taken as they are.
 * @throws BAD_INPUT, BAD_TENSOR, TOO_LARGE, UNKNOWN_MODEL, and the errors of the codec
 */
export async function checkInferenceRequest(
  components: InferenceRequestComponents,
  { name, version, ip, request, tensors, bytes }: ServedInference,
): Promise<ParsedRequest<InferenceMessage>> {
  const { catalog, models, codec, signal } = components
  const model = catalog.resolve(name, version)
  assertSameModel(request, model, catalog)
  const manifest = await models.manifest(model.modelId, signal)
  const extension = parseExtension(withoutNulls(request.opengradient ?? {}))
  const userInput = userInputOf(manifest, bytes, tensors)
  if (userInput !== undefined) assertNoRequest(extension)
  // Before the run: a wrong number of classes must cost nothing.
  const classes = outputClasses(request, manifest)
  const encoded = userInput && (await codec.encode(model.modelId, manifest, userInput, signal))
  const requested = request.outputs?.map((output) => output.name)
  const input = { tensors: encoded?.tensors ?? tensors, userInput, requested }
  return {
    inference: toDispatchRequest(components, { model, manifest, extension, ip, ...input }),
    message: { model, id: request.id, classes, isBinary: (output) => wantsBinary(request, output) },
  }
}

/** A request after its body was read. */
export interface ReadRequest {
  readonly model: RegisteredModel
  readonly manifest: Manifest
  readonly extension: Extension
  /** Network address of the caller. */
  readonly ip: string
  /** The input tensors, or those of the user's input. */
  readonly tensors: readonly Tensor[]
  readonly userInput: TaskInput | undefined
  /** Names of outputs; none for all. */
  readonly requested: readonly string[] | undefined
}

/** @throws BAD_TENSOR, TOO_LARGE, BAD_INPUT */
export function toDispatchRequest(
  { config, random }: Pick<InferenceRequestComponents, 'config' | 'random'>,
  { model, manifest, extension, ip, tensors, userInput, requested }: ReadRequest,
): DispatchRequest {
  const inputs = matchTensors(tensors, manifest)
  const inputBytes = inputs.reduce((sum, { data }) => sum + data.length, 0)
  if (inputBytes > limits.jobBytes) {
    throw new OgError('TOO_LARGE', `The inputs exceed the limit of ${limits.jobBytes} bytes.`, {
      details: { limit: limits.jobBytes, actual: inputBytes },
    })
  }
  const clientJob = clientJobOf(extension)
  return {
    manifest,
    modelId: model.modelId,
    inputs,
    params: { outputs: selectOutputs(manifest.outputs, requested) },
    request: userInput === undefined ? (extension.request ?? null) : requestOf(userInput),
    salt: extension.salt ?? chooseSalt(clientJob, random),
    caller: ip,
    clientJob,
    auditClass: extension.audit === undefined ? config.gateway.auditClass : ((100 * extension.audit) as AuditClass),
    orderCommit: extension.orderCommit,
    client: extension.client ?? zeroAddress,
    workers: extension.worker && [extension.worker],
  }
}

/** The request follows from user input: a second one could differ. @throws BAD_INPUT */
export function assertNoRequest({ request }: Extension): void {
  if (request === undefined || request === null) return
  throw badExtension(['request'], 'has a request beside a text or file.', ['Leave opengradient.request out.'])
}

/** Some clients name the model in the body too; an empty version stands for any. @throws BAD_INPUT for another model */
function assertSameModel(
  { model_name, model_version }: OipRequest,
  { name, version }: RegisteredModel,
  catalog: InferenceRequestComponents['catalog'],
): void {
  if (model_name !== undefined && model_name !== name) {
    throw new OgError(
      'BAD_INPUT',
      `The body's model_name ${JSON.stringify(model_name.slice(0, 128))} is not ${name}.`,
      {
        details: { field: 'request.model_name' },
        next: ['Leave model_name out, or give the name in the path.'],
      },
    )
  }
  const stated = model_version === 'latest' ? catalog.resolve(name, model_version).version : model_version
  if (stated !== undefined && stated !== '' && stated !== version) {
    const shown = JSON.stringify(stated.slice(0, 64))
    throw new OgError('BAD_INPUT', `The body's model_version ${shown} is not ${version}, which the path selects.`, {
      details: { field: 'request.model_version' },
      next: [`Leave model_version out, or post to /v2/models/${name}/versions/VERSION/infer.`],
    })
  }
}

/** The length of the JSON part of a body with binary tensors, from its header. @throws BAD_INPUT */
function parseLength(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[0-9]{1,9}$/.test(text)) {
    throw new OgError('BAD_INPUT', 'Inference-Header-Content-Length is not a number of bytes.', {
      details: { field: `headers.${headerLengthName}` },
    })
  }
  return Number(text)
}

/** The requested outputs in the manifest's order; empty for all. @throws BAD_TENSOR */
function selectOutputs(outputs: readonly TensorSpec[], requested: readonly string[] | undefined): string[] {
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

/** @throws BAD_INPUT */
export function parseExtension(value: unknown): Extension {
  const parsed = extensionSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.').slice(0, 100)
  throw badExtension(issue?.path ?? [], `is invalid: ${path} ${issue?.message.slice(0, 200)}`, [
    '/openapi.json describes its fields: InferenceRequestExtension.',
  ])
}

/** @throws BAD_INPUT for a job without a cheque, and for terms of a sponsored job beside a signed one */
function clientJobOf({ job, cheque, audit, orderCommit, client }: Extension): ClientJob | undefined {
  if (job === undefined && cheque === undefined) return undefined
  if (job === undefined || cheque === undefined) {
    throw badExtension(['cheque'], 'needs job and cheque together.', [
      'GET /og/v1/quote states the terms of the cheque.',
    ])
  }
  if (audit !== undefined || orderCommit !== undefined || client !== undefined) {
    throw badExtension(['audit'], 'has terms of a sponsored job beside a signed one: they stand in the job.')
  }
  return { job, cheque }
}

/** The requester of a signed job has committed to a salt: the gateway cannot choose another. */
function chooseSalt(clientJob: ClientJob | undefined, random: Random): Hex {
  if (clientJob === undefined) return randomBytes32(random)
  throw badExtension(['salt'], 'needs the salt of the commitments of a signed job.', ['Send it as opengradient.salt.'])
}

function badExtension(path: readonly PropertyKey[], text: string, next: readonly string[] = []): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', `Field "opengradient" ${text}`, {
    details: { field: ['request.opengradient', ...path].join('.') },
    next,
  })
}
