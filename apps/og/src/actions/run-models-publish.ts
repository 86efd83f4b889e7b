import path from 'node:path'
import { createReader, findDeployment } from '@opengradient/chain'
import {
  generationSchema,
  type Hex,
  isOgError,
  OgError,
  parseBoundedJson,
  stepsSchema,
  type TaskKind,
  taskKinds,
} from '@opengradient/protocol'
import { type PublishProgress, publishModel, waitServed } from '@opengradient/publisher'
import * as z from 'zod'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { ModelsPublishOptions } from '../commands/models-publish-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf, readInput } from '../file-io.ts'
import { findNetwork, type KnownNetwork, needNetwork } from '../find-network.ts'
import { formatBytes } from '../format-bytes.ts'
import { keyAdvice, readKey } from '../read-key.ts'
import { parseTaskKind } from '../task-kind.ts'

/** Content of a folder's `og-model.json`: properties of the model that its graph does not contain. */
const descriptionSchema = z.strictObject({
  task: z.strictObject({ kind: z.string().max(64), config: z.record(z.string(), z.unknown()).default({}) }).optional(),
  steps: stepsSchema.optional(),
  generation: generationSchema.optional(),
  /** SPDX expression. */
  license: z.string().min(1).max(256).optional(),
  /** Measured end-to-end tolerance: largest difference ÷ largest value of an output. */
  tolerance: z.number().min(0).max(1).optional(),
})
interface Description extends Omit<z.infer<typeof descriptionSchema>, 'task'> {
  readonly task?: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> } | undefined
}

const descriptionName = 'og-model.json'
const maxDescriptionBytes = 1 << 20
const defaultTimeoutSeconds = 120

/** Runs `og models publish PATH`. @returns the exit code */
export async function runModelsPublish(io: Io, given: string, options: ModelsPublishOptions): Promise<number> {
  const source = path.resolve(io.cwd, given)
  const kind = await kindOf(source)
  if (kind === undefined)
    throw new OgError('USAGE', `${given} does not exist.`, { next: ['Give an .onnx file, or a folder with one.'] })
  const description = kind === 'folder' ? await readDescription(io, source) : {}
  const task = await readTask(io, options, description)
  const network = await findNetwork(io, options)
  const { gateways, rpcUrls, settlement } = needNetwork(network)
  const privateKey = (await readKey(io, options.key)) ?? publisherKey(network)
  const [gateway, rpcUrl] = [gateways[0] as string, rpcUrls[0] as string]
  const deployment = await findDeployment({ rpcUrls, settlement })
  const { commitAge } = (await createReader({ rpcUrls, deployment }).parameters()).models
  const license = options.license ?? description.license

  const published = await publishModel({
    path: source,
    name: options.name,
    version: options.version,
    ...(task && { task }),
    ...(license !== undefined && { license }),
    ...(description.steps && { steps: description.steps }),
    ...(description.generation && { generation: description.generation }),
    ...(description.tolerance !== undefined && { tolerance: description.tolerance }),
    ...(options.price !== undefined && { price: options.price }),
    ...(options.allowNonFinite !== undefined && { allowNonFinite: options.allowNonFinite }),
    gateway,
    rpcUrl,
    deployment,
    privateKey,
    onProgress: (progress) => {
      // One line for each finished file; reports on parts of a file are left out.
      if (progress.bytes === progress.totalBytes) noteLine(io, progressLine(progress, commitAge))
    },
    onWarning: (warning) => noteLine(io, `warning: ${warning}`),
  })
  const { name, version, modelId, cid, manifest } = published
  const served = options.wait
    ? await waitUntilServed(io, gateway, modelId, options.timeout ?? defaultTimeoutSeconds)
    : true
  if (options.json) printJson(io, { name, version, modelId, cid })
  else {
    printLine(io, `${name}@${version} is registered as ${modelId}`)
    printLine(io, `manifest: ${cid}`)
    printLine(
      io,
      `replays ${manifest.determinism === 'exact' ? 'bit for bit on every machine' : `within ${manifest.tolerance} of the largest value`}`,
    )
  }
  return served ? exitCodes.yes : exitCodes.undecided
}

async function waitUntilServed(io: Io, gateway: string, modelId: Hex, timeoutSeconds: number): Promise<boolean> {
  noteLine(io, 'waiting until every live worker serves the model')
  try {
    await waitServed({ gateway, modelId, signal: AbortSignal.timeout(timeoutSeconds * 1000) })
    return true
  } catch (error) {
    if (!(isOgError(error) && error.code === 'ABORTED') && (error as Error).name !== 'TimeoutError') throw error
    noteLine(io, `The model is registered, but not every worker serves it after ${timeoutSeconds} s.`)
    noteLine(io, '  Check again with `og models show`.')
    return false
  }
}

/** The devnet's key is public, so it is used for the devnet's own chain only. @throws USAGE */
function publisherKey({ devnet, rpcUrls }: KnownNetwork): Hex {
  const publisher = devnet?.accounts.find(({ role }) => role === 'publisher')
  if (publisher && rpcUrls[0] === devnet?.rpcUrl) return publisher.privateKey
  throw new OgError('USAGE', 'Registration needs a private key, and none is given.', { next: [keyAdvice] })
}

async function readDescription(io: Io, folder: string): Promise<Description> {
  const file = path.join(folder, descriptionName)
  if ((await kindOf(file)) === undefined) return {}
  return parseDescription(await readJson(io, file))
}

function parseDescription(value: unknown): Description {
  const parsed = descriptionSchema.safeParse(value)
  if (parsed.success) {
    const { task, ...rest } = parsed.data
    return { ...rest, ...(task && { task: { ...task, kind: parseTaskKind(task.kind) } }) }
  }
  const issue = parsed.error.issues[0]
  throw new OgError('BAD_INPUT', `${descriptionName}: ${issue?.path.join('.')}: ${issue?.message}`, {
    details: { field: ['description', ...(issue?.path ?? [])].join('.') },
    next: [
      'Its fields are { "task": { "kind", "config" }, "steps", "generation", "license", "tolerance" }, all optional.',
    ],
  })
}

async function readTask(
  io: Io,
  { task, taskConfig }: ModelsPublishOptions,
  description: Description,
): Promise<Description['task']> {
  if (task === undefined && taskConfig === undefined) return description.task
  const kind = task === undefined ? description.task?.kind : parseTaskKind(task)
  if (kind === undefined) {
    throw new OgError('USAGE', '--task-config needs --task.', { next: [`Tasks: ${taskKinds.join(', ')}.`] })
  }
  const own = description.task?.kind === kind ? description.task?.config : undefined
  const config =
    taskConfig === undefined
      ? (own ?? {})
      : z.record(z.string(), z.unknown()).safeParse(await readJson(io, taskConfig)).data
  if (config === undefined) {
    throw new OgError('BAD_INPUT', `${taskConfig} does not contain a JSON object.`, {
      details: { field: 'task.config' },
    })
  }
  return { kind, config }
}

async function readJson(io: Io, file: string): Promise<unknown> {
  return parseBoundedJson(await readInput(io, file, maxDescriptionBytes))
}

/** @param commitAge seconds between commitment and registration: until then no other account can register the model first */
function progressLine({ stage, path: file, bytes }: PublishProgress, commitAge: number): string {
  if (stage === 'register')
    return `registering the model on chain: a commitment, and after ${commitAge} s its registration`
  return `${stage === 'read' ? 'read' : 'uploaded'} ${file ?? ''}${file === undefined ? '' : `, ${formatBytes(bytes)}`}`
}
