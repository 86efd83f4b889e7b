import { BoundedMap } from '@opengradient/async'
import type { ChainReader, RegisteredModel } from '@opengradient/chain'
import {
  type Clock,
  decodeManifest,
  type Hex,
  type Manifest,
  manifestCid,
  maxManifestBytes,
  OgError,
} from '@opengradient/protocol'
import { createTask, type Task } from '@opengradient/tasks'

import { type ContentReader, maxFileBytes } from './content-reader.ts'
import { assertPinned, type Lockfile, type ModelPin } from './lockfile.ts'
import { parseModelName } from './parse-model-name.ts'
import { runWithDeadline } from './run-with-deadline.ts'

/** A registered model with its manifest. */
export interface ResolvedModel {
  readonly registered: RegisteredModel
  readonly manifest: Manifest
  readonly modelId: Hex
  /** Content id of the manifest. */
  readonly cid: string
  /** Entry of the lock file for the name; undefined without one. */
  readonly pin: ModelPin | undefined
}

export interface ModelResolverInit {
  readonly reader: () => Promise<Pick<ChainReader, 'modelByName'>>
  readonly content: ContentReader
  readonly lockfile: Lockfile | undefined
  readonly clock: Clock
  /** How long the meaning of a name is cached. */
  readonly ttlMs: number
}

/** Maximum number of cached names, of manifests and of tasks. */
const maxEntries = 256
const fileTimeoutMs = 60_000

/** Resolves names to models and creates their tasks, both cached. */
export class ModelResolver {
  readonly #init: ModelResolverInit
  /** By name and version, valid for `ttlMs`. */
  readonly #names = new BoundedMap<string, { validUntil: number; registered: RegisteredModel }>({ maxEntries })
  /** By modelId. A manifest cannot change, since the modelId is its hash. */
  readonly #manifests = new BoundedMap<Hex, Manifest>({ maxEntries })
  readonly #tasks = new BoundedMap<Hex, Promise<Task>>({ maxEntries })

  constructor(init: ModelResolverInit) {
    this.#init = init
  }

  /**
   * Resolves `owner/name` or `owner/name@version`.
   * @throws USAGE, UNKNOWN_MODEL, MODEL_PINNED, CHECK_FAILED
   */
  async resolve(text: string, signal: AbortSignal): Promise<ResolvedModel> {
    const { name, version } = parseModelName(text)
    const pin = this.#pinOf(name)
    if (pin && version !== undefined && version !== pin.version) {
      throw new OgError('MODEL_PINNED', `${name} is pinned to version ${pin.version}; ${version} was requested.`, {
        next: ['Request the pinned version, or change og.lock.json.'],
      })
    }
    const registered = await this.#registered(name, version ?? pin?.version)
    assertPinned(name, pin, registered, 'the registry has')
    const { modelId } = registered
    return { registered, manifest: await this.#manifest(registered, signal), modelId, cid: manifestCid(modelId), pin }
  }

  /** The model's task. Files that it needs are read on demand. @throws BAD_MODEL, and the errors of reading a file */
  task({ modelId, manifest }: Pick<ResolvedModel, 'modelId' | 'manifest'>, signal: AbortSignal): Promise<Task> {
    signal.throwIfAborted()
    const known = this.#tasks.get(modelId)
    if (known) return known
    const task = createTask(manifest, (path) => this.#file(manifest, path))
    this.#tasks.set(modelId, task)
    task.catch(() => this.#tasks.delete(modelId))
    return task
  }

  #pinOf(name: string): ModelPin | undefined {
    const { lockfile } = this.#init
    return lockfile && Object.hasOwn(lockfile.models, name) ? lockfile.models[name] : undefined
  }

  async #registered(name: string, version: string | undefined): Promise<RegisteredModel> {
    const { clock, ttlMs } = this.#init
    const key = `${name}@${version ?? ''}`
    const known = this.#names.get(key)
    if (known && known.validUntil > clock.now()) return known.registered
    const reader = await this.#init.reader()
    const registered = await reader.modelByName(name, version)
    if (registered === undefined) {
      const model = version === undefined ? name : `${name}@${version}`
      throw new OgError('UNKNOWN_MODEL', `The model ${model} is not registered.`, {
        details: { model },
        next: ['List the registered models and check the spelling.'],
      })
    }
    this.#names.set(key, { validUntil: clock.now() + ttlMs, registered })
    return registered
  }

  async #manifest({ modelId, name, version }: RegisteredModel, signal: AbortSignal): Promise<Manifest> {
    const known = this.#manifests.get(modelId)
    if (known) return known
    const manifest = decodeManifest(await this.#init.content.read(manifestCid(modelId), maxManifestBytes, signal))
    if (manifest.name !== name || manifest.version !== version) {
      throw new OgError(
        'BAD_MODEL',
        `${name}@${version} is registered with the manifest of ${manifest.name}@${manifest.version}.`,
      )
    }
    this.#manifests.set(modelId, manifest)
    return manifest
  }

  /** Reads a file with a deadline of its own: several calls wait for the same read, so no single signal may end it. */
  #file(manifest: Manifest, path: string): Promise<Uint8Array> {
    const file = manifest.files.find((candidate) => candidate.path === path)
    if (file === undefined) throw new OgError('BAD_MODEL', `${manifest.name} has no file ${path}.`)
    return runWithDeadline(
      { clock: this.#init.clock, timeoutMs: fileTimeoutMs, what: `Reading ${path} of ${manifest.name}` },
      (signal) => this.#init.content.read(file.cid, Math.min(maxFileBytes, file.bytes), signal),
    )
  }
}
