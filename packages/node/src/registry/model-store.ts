import path from 'node:path'

import { BoundedMap, KeyedMutex, raceWithSignal, retry } from '@opengradient/async'
import type { ChainEvent } from '@opengradient/chain'
import { checkManifest, inspectModel, openModelFiles } from '@opengradient/engine'
import {
  type Clock,
  type Hex,
  type Logger,
  type Manifest,
  modelIdOf,
  OgError,
  runtimeIdsOf,
  toOgError,
} from '@opengradient/protocol'
import { type BlobStore, type FetchBlocks, fetchBlob } from '@opengradient/store'

import { toAborted } from '../aborted.ts'
import { type LocalModel, linkModelFiles } from './local-model.ts'
import { ManifestStore } from './manifest-store.ts'
import { SingleFlight } from './single-flight.ts'

/** Data that a node keeps of every registered model: none, its files, or its files inspected and ready to run. */
export type Prefetch = 'nothing' | 'files' | 'runnable'

/** Models of the registry on chain. */
export interface RegisteredModels {
  /**
   * The largest size with which a model was registered, in bytes; undefined for a model that is not registered.
   * @param enough a size from which on a larger one makes no difference
   */
  registeredBytes(modelId: Hex, enough: number): Promise<number | undefined>
  /** Sizes of all models. */
  models(): Promise<ReadonlyMap<Hex, number>>
}

export interface ModelStoreInit {
  readonly blobs: BlobStore
  readonly fetchBlocks: FetchBlocks
  /** Folder in which the files of each model are laid out. */
  readonly folder: string
  /** Maximum bytes of one model's files. */
  readonly maxBytes: number
  readonly prefetch: Prefetch
  /** Maximum bytes of all models that were prefetched. Others are downloaded when a job, a check or a case needs them. */
  readonly maxPrefetchedBytes: number
  /**
   * Inspects a model and loads it, before it is ready: its first job waits for no load, and a model that does not load is not
   * offered. It rejects a model that is unsafe to run. @default inspects the files in this process
   */
  readonly load?: (model: LocalModel, signal: AbortSignal) => Promise<void>
  /** Runs a loaded model before it is ready. It rejects a model that this node must not offer. @default none */
  readonly tryOut?: (model: LocalModel, signal: AbortSignal) => Promise<void>
  readonly registry: RegisteredModels
  readonly logger: Logger
  readonly clock: Clock
  /** Ends downloads. */
  readonly signal: AbortSignal
}

/** A registered model that a node does not have ready. */
export interface RefusedModel {
  readonly modelId: Hex
  /** One sentence. */
  readonly reason: string
}

const backoff = { firstDelayMs: 500, maxDelayMs: 60_000 }

/**
 * Registered models on this machine, downloaded by their ids from any peer that has them. It follows the model registry and
 * downloads models as they are registered, as far as `prefetch` and `maxPrefetchedBytes` allow.
 */
export class ModelStore {
  readonly #init: ModelStoreInit
  readonly #manifests: ManifestStore
  readonly #ready = new Map<Hex, LocalModel>()
  readonly #preparing = new SingleFlight<Hex, LocalModel>()
  readonly #prefetching = new Set<Hex>()
  /** Why the last attempt at a model failed, of the newest attempts. */
  readonly #refused = new BoundedMap<Hex, string>({ maxEntries: 256 })
  /** Bytes of each model that is or will be prefetched: registration alone must not fill the store. */
  readonly #prefetched = new Map<Hex, number>()
  /** Inspection and load hold a whole model in memory, and a node that starts has all registered models to prepare. */
  readonly #inspections = new KeyedMutex()

  constructor(init: ModelStoreInit) {
    this.#init = init
    this.#manifests = new ManifestStore({
      ...init,
      isRegistered: async (modelId) => (await init.registry.registeredBytes(modelId, 0)) !== undefined,
    })
  }

  /** Begins to prefetch the models that are registered already. */
  async start(): Promise<void> {
    if (this.#init.prefetch === 'nothing') return
    for (const [modelId, bytes] of await this.#init.registry.models()) this.#prefetch(modelId, bytes)
  }

  /** Begins to prefetch the models that these events register. */
  onBlocks(events: readonly ChainEvent[]): void {
    for (const event of events) {
      if (event.contract !== 'modelRegistry' || event.name !== 'ModelRegistered') continue
      this.#prefetch(event.args.modelId, Number(event.args.size))
    }
  }

  /** The model if it is ready to run. */
  get(modelId: Hex): LocalModel | undefined {
    return this.#ready.get(modelId)
  }

  /** Every model that is ready to run. */
  list(): LocalModel[] {
    return [...this.#ready.values()]
  }

  /** Models whose download, load or trial failed. */
  refused(): RefusedModel[] {
    return [...this.#refused].map(([modelId, reason]) => ({ modelId, reason }))
  }

  /** The manifest if it is in memory. */
  knownManifest(modelId: Hex): Manifest | undefined {
    return this.#manifests.known(modelId)
  }

  /** The manifest alone, downloaded when it is missing. @throws UNKNOWN_MODEL, UNAVAILABLE, BAD_ENCODING, ABORTED */
  manifest(modelId: Hex, signal: AbortSignal): Promise<Manifest> {
    return this.#manifests.get(modelId, signal)
  }

  /**
   * Downloads missing files, verifies every leaf and refuses models that are unsafe to run. Calls for one model share the
   * work, which continues when a caller stops waiting.
   * @throws UNKNOWN_MODEL when it is not registered, UNAVAILABLE when no peer has it, UNSUPPORTED_MODEL or BAD_MODEL when it
   * must not be run, TOO_LARGE, ABORTED
   */
  async ensure(modelId: Hex, signal: AbortSignal): Promise<LocalModel> {
    const ready = this.#ready.get(modelId)
    if (ready !== undefined) return ready
    const preparation = this.#preparing.run(modelId, () => this.#recordRefusal(modelId, () => this.#prepare(modelId)))
    return raceWithSignal(preparation, signal, toAborted)
  }

  /** As `ensure`, for a manifest that the caller has. */
  ensureManifest(manifest: Manifest, signal: AbortSignal): Promise<LocalModel> {
    return this.ensure(modelIdOf(manifest), signal)
  }

  /**
   * One file of a registered model, downloaded when it is missing. The store may evict it.
   * @throws BAD_MODEL when the manifest has no such file, TOO_LARGE over `maxBytes`, UNAVAILABLE when no peer has it, ABORTED
   */
  async file(manifest: Manifest, filePath: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
    const { blobs, fetchBlocks } = this.#init
    const file = manifest.files.find((each) => each.path === filePath)
    if (file === undefined) throw new OgError('BAD_MODEL', `${manifest.name} has no file ${filePath}.`)
    const limit = Math.min(maxBytes, file.bytes)
    await fetchBlob(blobs, file.cid, fetchBlocks, { signal, maxBytes: limit })
    const size = await blobs.size(file.cid)
    if (size > limit) throw tooLarge(`${manifest.name} (${filePath})`, size, limit)
    const parts: Uint8Array[] = []
    for await (const part of blobs.read(file.cid)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** Downloads and pins the files without making them ready to run. @throws as `ensure` */
  async #replicate(modelId: Hex): Promise<Manifest> {
    const { blobs, fetchBlocks, maxBytes, signal } = this.#init
    const manifest = await this.manifest(modelId, signal)
    const bytes = bytesOf(manifest)
    const model = `${manifest.name}@${manifest.version}`
    const registered = (await this.#init.registry.registeredBytes(modelId, bytes)) ?? 0
    if (registered < bytes) {
      throw new OgError('BAD_MODEL', `Model ${model} has ${bytes} bytes, and was registered with ${registered}.`)
    }
    if (bytes > maxBytes) {
      throw tooLarge(model, bytes, maxBytes)
    }
    for (const file of manifest.files) {
      await fetchBlob(blobs, file.cid, fetchBlocks, { signal, maxBytes: file.bytes })
      if ((await blobs.size(file.cid)) !== file.bytes) {
        throw new OgError('BAD_MODEL', `Length of ${file.path} differs from the manifest of ${manifest.name}.`)
      }
      await blobs.pin(file.cid)
    }
    return manifest
  }

  async #prepare(modelId: Hex): Promise<LocalModel> {
    const { blobs, load = inspect, tryOut, logger, signal } = this.#init
    const manifest = await this.#replicate(modelId)
    const folder = path.join(this.#init.folder, modelId.slice(2))
    await linkModelFiles(blobs, manifest, folder)
    const runtimeIds = new Set(runtimeIdsOf(manifest))
    const model: LocalModel = { modelId, manifest, folder, runtimeIds }
    await this.#inspections.run('inspection', () => load(model, signal))
    await tryOut?.(model, signal)
    this.#ready.set(modelId, model)
    logger.info({ model: `${manifest.name}@${manifest.version}`, modelId }, 'Model ready')
    return model
  }

  /** @param bytes with which the model is registered: larger files are refused */
  #prefetch(modelId: Hex, bytes: number): void {
    const { prefetch, clock, logger, signal } = this.#init
    if (prefetch === 'nothing' || this.#prefetching.has(modelId)) return
    this.#prefetching.add(modelId)
    const download = async (): Promise<unknown> => {
      this.#admitPrefetch(modelId, bytes)
      return prefetch === 'files' ? this.#replicate(modelId) : this.ensure(modelId, signal)
    }
    retry<unknown>(() => this.#recordRefusal(modelId, download), {
      ...backoff,
      clock,
      signal,
      shouldRetry: mayBeAvailableLater,
    })
      .catch((error: unknown) => {
        if (!signal.aborted) logger.warn({ modelId, error: toOgError(error).shortMessage }, 'Model download failed')
      })
      .finally(() => this.#prefetching.delete(modelId))
  }

  /** Keeps the reason for which an attempt at a model fails. */
  async #recordRefusal<T>(modelId: Hex, attempt: () => Promise<T>): Promise<T> {
    try {
      const result = await attempt()
      this.#refused.delete(modelId)
      return result
    } catch (error) {
      const { code, shortMessage } = toOgError(error)
      // Ids that are not registered are any number.
      if (!this.#init.signal.aborted && code !== 'UNKNOWN_MODEL') this.#refused.set(modelId, shortMessage)
      throw error
    }
  }

  /** Counts a model to be prefetched. @throws TOO_LARGE */
  #admitPrefetch(modelId: Hex, bytes: number): void {
    const { maxBytes, maxPrefetchedBytes } = this.#init
    const others = [...this.#prefetched].reduce((sum, [id, size]) => (id === modelId ? sum : sum + size), 0)
    if (bytes > maxBytes) throw tooLarge(modelId, bytes, maxBytes)
    if (others + bytes > maxPrefetchedBytes) {
      throw new OgError('TOO_LARGE', `Prefetched models have ${maxPrefetchedBytes} bytes at most: left for demand.`, {
        details: { limit: maxPrefetchedBytes, actual: others + bytes },
      })
    }
    this.#prefetched.set(modelId, bytes)
  }
}

/** @throws UNSUPPORTED_MODEL, BAD_MODEL */
async function inspect({ manifest, folder }: LocalModel): Promise<void> {
  const { files } = await openModelFiles(folder)
  checkManifest(manifest, inspectModel({ files, graphPath: manifest.graph.path }))
}

function tooLarge(model: string, bytes: number, maxBytes: number): OgError {
  return new OgError('TOO_LARGE', `Model ${model} has ${bytes} bytes; this node accepts at most ${maxBytes}.`, {
    details: { limit: maxBytes, actual: bytes },
  })
}

function bytesOf({ files }: Manifest): number {
  return files.reduce((sum, file) => sum + file.bytes, 0)
}

/** A peer may provide later what no peer has now. */
function mayBeAvailableLater(error: unknown): boolean {
  const { code, retryable } = toOgError(error)
  return retryable || code === 'NOT_FOUND'
}
