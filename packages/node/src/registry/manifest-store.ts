import { BoundedMap, raceWithSignal } from '@opengradient/async'
import {
  type Clock,
  decodeManifest,
  type Hex,
  type Manifest,
  manifestCid,
  manifestMemory,
  modelIdOf,
  OgError,
} from '@opengradient/protocol'
import { type BlobStore, type FetchBlocks, fetchBlob } from '@opengradient/store'

import { toAborted } from '../aborted.ts'
import { SingleFlight } from './single-flight.ts'

export interface ManifestStoreInit {
  readonly blobs: BlobStore
  readonly fetchBlocks: FetchBlocks
  readonly clock: Pick<Clock, 'now'>
  /** Only registered models are fetched: registration costs gas, so requests alone cannot fill this node's disk. */
  isRegistered(modelId: Hex): Promise<boolean>
  /** Ends downloads. */
  readonly signal: AbortSignal
}

/** Memory of all decoded manifests, in bytes. Those that were used longest ago are decoded again when they are needed. */
const maxMemory = 32 * 1024 * 1024
/** Failed downloads that are remembered. */
const maxFailures = 4_096

/** Milliseconds until the peers are asked again for a manifest that no peer had. */
const retryAfterMs = 2_000

/** Manifests of registered models, from the blob store or from peers. */
export class ManifestStore {
  readonly #init: ManifestStoreInit
  /** The manifest that was used longest ago first. */
  readonly #manifests = new Map<Hex, { readonly manifest: Manifest; readonly memory: number }>()
  #memory = 0
  readonly #downloads = new SingleFlight<Hex, Manifest>()
  readonly #failures = new BoundedMap<Hex, { readonly error: unknown; readonly until: number }>({
    maxEntries: maxFailures,
  })

  constructor(init: ManifestStoreInit) {
    this.#init = init
  }

  /** The manifest if it is in memory. */
  known(modelId: Hex): Manifest | undefined {
    const known = this.#manifests.get(modelId)
    if (known === undefined) return undefined
    this.#manifests.delete(modelId)
    this.#manifests.set(modelId, known)
    return known.manifest
  }

  /** @throws UNKNOWN_MODEL, UNAVAILABLE, BAD_ENCODING, ABORTED */
  async get(modelId: Hex, signal: AbortSignal): Promise<Manifest> {
    const known = this.known(modelId)
    if (known !== undefined) return known
    const download = this.#downloads.run(modelId, () => this.#download(modelId))
    return raceWithSignal(download, signal, toAborted)
  }

  async #download(modelId: Hex): Promise<Manifest> {
    const { blobs, fetchBlocks, clock, signal } = this.#init
    const failure = this.#failures.get(modelId)
    if (failure && failure.until > clock.now()) throw failure.error
    this.#failures.delete(modelId)
    if (!(await this.#init.isRegistered(modelId))) {
      throw new OgError('UNKNOWN_MODEL', `No model ${modelId} is registered.`, { details: { model: modelId } })
    }
    try {
      const cid = manifestCid(modelId)
      await fetchBlob(blobs, cid, fetchBlocks, { signal })
      const manifest = decodeManifest(await blobs.getBlock(cid))
      if (modelIdOf(manifest) !== modelId) {
        throw new OgError('BAD_ENCODING', `Manifest of ${modelId} is not canonical.`)
      }
      this.#keep(modelId, manifest)
      await blobs.pin(cid)
      return manifest
    } catch (error) {
      this.#failures.set(modelId, { error, until: clock.now() + retryAfterMs })
      throw error
    }
  }
  #keep(modelId: Hex, manifest: Manifest): void {
    const memory = manifestMemory(manifest)
    this.#manifests.set(modelId, { manifest, memory })
    this.#memory += memory
    for (const [oldest, kept] of this.#manifests) {
      if (this.#memory <= maxMemory) return
      this.#manifests.delete(oldest)
      this.#memory -= kept.memory
    }
  }
}
