import { createReader, createSender, type Deployment, modelRegistryAbi, RevertError } from '@opengradient/chain'
import { buildManifest, inspectModel, readModelFiles } from '@opengradient/engine'
import {
  type Clock,
  encodeManifest,
  fromWireError,
  type Hex,
  type Manifest,
  manifestCid,
  modelIdOf,
  OgError,
  type Steps,
  systemClock,
  type TaskKind,
  wireErrorSchema,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryBlobs } from '@opengradient/store'
import { createTask, parseTaskConfig } from '@opengradient/tasks'

export interface PublishInit {
  /** An .onnx file, or a folder with one and what belongs to it. */
  readonly path: string
  /** `owner/name`; the first account that registers under it owns it. */
  readonly name: string
  readonly version: string
  /** `tensor` when absent. */
  readonly task?: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /** SPDX; the model's own metadata when absent. */
  readonly license?: string
  readonly steps?: Steps
  /** Measured tolerance of a tolerant model. */
  readonly tolerance?: number
  /** Suggested price of one unit in 1e-18 OPG; workers use their own when absent. */
  readonly price?: bigint
  /** Base URL of the gateway that keeps the files. */
  readonly gateway: string
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Pays for the registration and owns the name. */
  readonly privateKey: Hex
  onProgress?(progress: PublishProgress): void
  readonly signal?: AbortSignal
}

export interface PublishProgress {
  readonly stage: 'read' | 'upload' | 'register'
  readonly path?: string
  readonly bytes?: number
}

export interface Published {
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  /** Content id of the manifest. */
  readonly cid: string
  readonly manifest: Manifest
}

/**
 * Publishes a model: reads and refuses it by rule, uploads files and manifest by content id, registers it, and resolves when
 * the registration is mined. Repeating it after a failure goes on where it stopped.
 * @throws BAD_MODEL, UNSUPPORTED_MODEL, BAD_INPUT, NOT_AUTHORISED when the name is somebody else's, DUPLICATE when the
 * version exists with other content, UNAVAILABLE, CHAIN
 */
export async function publishModel(init: PublishInit): Promise<Published> {
  const { gateway, deployment, rpcUrl, onProgress = () => undefined, signal } = init
  const { files, graphPath } = await readModelFiles(init.path)
  const inspection = inspectModel({ files, graphPath })
  const task = { kind: init.task?.kind ?? ('tensor' as const), config: { ...init.task?.config } }
  parseTaskConfig(task.kind, task.config)

  await using blobs = memoryBlobs()
  const listed: { path: string; cid: string; bytes: number }[] = []
  for (const [path, bytes] of files) {
    listed.push({ path, cid: await blobs.put(bytes, signal), bytes: bytes.length })
    onProgress({ stage: 'read', path, bytes: bytes.length })
  }
  const manifest = buildManifest({
    inspection,
    name: init.name,
    version: init.version,
    task,
    files: listed,
    ...(init.license === undefined ? {} : { license: init.license }),
    ...(init.steps === undefined ? {} : { steps: init.steps }),
    ...(init.tolerance === undefined ? {} : { tolerance: init.tolerance }),
    ...(init.price === undefined ? {} : { price: init.price.toString() }),
  })
  // A task whose settings do not fit its tensors or files fails here and not at the first user.
  await createTask(manifest, async (path) => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new OgError('BAD_MODEL', `The task needs the file ${path}, which the model has not.`)
    return bytes
  })
  const modelId = modelIdOf(manifest)
  const cid = manifestCid(modelId)

  for (const file of listed) {
    await upload(gateway, file.cid, files.get(file.path) as Uint8Array, signal)
    onProgress({ stage: 'upload', path: file.path, bytes: file.bytes })
  }
  await upload(gateway, cid, encodeManifest(manifest), signal)

  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const sender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey: init.privateKey })
  const existing = await reader.modelByName(init.name, init.version)
  if (existing === undefined) {
    onProgress({ stage: 'register' })
    try {
      await sender.execute(
        {
          address: deployment.contracts.modelRegistry,
          abi: modelRegistryAbi,
          functionName: 'register',
          args: [init.name, init.version, modelId, zeroBytes32],
        },
        signal === undefined ? {} : { signal },
      )
    } catch (error) {
      if (error instanceof RevertError && error.errorName === 'NotNameOwner') {
        throw new OgError('NOT_AUTHORISED', `The name ${init.name} belongs to another account.`, {
          next: ['Publish under a name of your own, or with the key that registered this one (--key).'],
          cause: error,
        })
      }
      throw error
    }
  } else if (existing.modelId !== modelId) {
    throw new OgError('DUPLICATE', `${init.name}@${init.version} is registered already, as ${existing.modelId}.`, {
      next: ['Versions are never changed: choose a new --version.'],
    })
  }
  return { name: init.name, version: init.version, modelId, cid, manifest }
}

/** Resolves when the gateway knows at least `workers` live workers that offer the model. @throws ABORTED */
export async function waitServed(init: {
  gateway: string
  modelId: Hex
  /** Every live worker when absent. */
  workers?: number
  signal: AbortSignal
  clock?: Clock
}): Promise<void> {
  const { gateway, modelId, signal, clock = systemClock } = init
  for (;;) {
    const [models, nodes] = await Promise.all([
      getJson<{ models: { modelId: Hex; workers: Hex[] }[] }>(`${gateway}/og/v1/models`, signal),
      getJson<{ nodes: { roles: string[]; live: boolean; status: string }[] }>(`${gateway}/og/v1/nodes`, signal),
    ])
    const live = nodes.nodes.filter(
      ({ roles, live: isLive, status }) => roles.includes('worker') && isLive && status === 'active',
    ).length
    const serving = models.models.find((model) => model.modelId === modelId)?.workers.length ?? 0
    if (serving > 0 && serving >= (init.workers ?? live)) return
    await clock.sleep(150, signal)
  }
}

async function upload(gateway: string, cid: string, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
  const url = `${gateway}/og/v1/blobs/${cid}`
  const there = await request(url, { method: 'HEAD', ...(signal && { signal }) }).catch(() => undefined)
  if (there?.ok) return
  const response = await request(url, {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
    headers: { 'content-type': 'application/octet-stream' },
    ...(signal && { signal }),
  })
  if (response.ok) return
  const body = (await response.json().catch(() => ({}))) as { error?: string; opengradient?: unknown }
  const known = wireErrorSchema.safeParse(body.opengradient)
  if (known.success) throw fromWireError(known.data)
  throw new OgError(
    'UNAVAILABLE',
    `The gateway answered ${response.status} to an upload: ${String(body.error).slice(0, 200)}`,
  )
}

async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await request(url, { signal })
  if (!response.ok) throw new OgError('UNAVAILABLE', `The gateway answered ${response.status} to ${url}.`)
  return (await response.json()) as T
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw new OgError('ABORTED', 'Publishing was stopped.', { cause })
    throw new OgError('UNAVAILABLE', `The gateway at ${new URL(url).origin} cannot be reached.`, {
      next: ['Start a network with `og devnet`, or name a gateway with --gateway.'],
      cause,
    })
  }
}
