import { raceWithSignal } from '@opengradient/async'
import {
  type Clock,
  decodeManifest,
  type Hex,
  type Manifest,
  manifestCid,
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

/** Milliseconds until the peers are asked again for a manifest that no peer had. */
const retryAfterMs = 2_000

/** Manifests of registered models, from the blob store or from peers. */
export class ManifestStore {
  readonly #init: ManifestStoreInit
  readonly #manifests = new Map<Hex, Manifest>()
  readonly #downloads = new SingleFlight<Hex, Manifest>()
  readonly #failures = new Map<Hex, { readonly error: unknown; readonly until: number }>()

  constructor(init: ManifestStoreInit) {
    this.#init = init
  }

  /** The manifest if it is in memory. */
  known(modelId: Hex): Manifest | undefined {
    return this.#manifests.get(modelId)
  }

  /** @throws UNKNOWN_MODEL, UNAVAILABLE, BAD_ENCODING, ABORTED */
  async get(modelId: Hex, signal: AbortSignal): Promise<Manifest> {
    const known = this.#manifests.get(modelId)
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
      this.#manifests.set(modelId, manifest)
      await blobs.pin(cid)
      return manifest
    } catch (error) {
      this.#failures.set(modelId, { error, until: clock.now() + retryAfterMs })
      throw error
    }
  }
}
