import { link, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { checkManifest, inspectModel, type ModelSource, readModelFiles } from '@opengradient/engine'
import {
  type Clock,
  decodeManifest,
  type Hex,
  type Logger,
  type Manifest,
  manifestCid,
  modelIdOf,
  OgError,
  runtimeId,
} from '@opengradient/protocol'
import { type BlobStore, type FetchBlocks, fetchBlob } from '@opengradient/store'

import { raceWithSignal } from '../retry.ts'

/** A model whose files are on this machine and were found safe to run. */
export interface LocalModel extends ModelSource {
  /** Runtimes that the manifest lists. */
  readonly runtimeIds: ReadonlySet<Hex>
}

/** Brings models here by their ids, from whichever host has them. */
export interface ModelStore {
  /** The model if it is here already. */
  get(modelId: Hex): LocalModel | undefined
  /** Everything that is here. */
  list(): LocalModel[]
  /** The manifest if it is here already. */
  knownManifest(modelId: Hex): Manifest | undefined
  /** The manifest alone, fetched when it is not here. @throws UNKNOWN_MODEL, UNAVAILABLE, BAD_ENCODING, ABORTED */
  manifest(modelId: Hex, signal: AbortSignal): Promise<Manifest>
  /**
   * Fetches what is missing, checks every leaf, refuses by rule what is unsafe to run. Calls for one model share the work,
   * which goes on when a caller stops waiting.
   * @throws UNKNOWN_MODEL when it is not registered, UNAVAILABLE when no host has it, UNSUPPORTED_MODEL or BAD_MODEL when it
   * must not be run, TOO_LARGE, ABORTED
   */
  ensure(modelId: Hex, signal: AbortSignal): Promise<LocalModel>
  /** As `ensure`, for a manifest that is in hand. */
  ensureManifest(manifest: Manifest, signal: AbortSignal): Promise<LocalModel>
  /** Brings the files here without making them ready to run: what a host does. */
  replicate(modelId: Hex, signal: AbortSignal): Promise<Manifest>
}

export interface ModelStoreInit {
  readonly blobs: BlobStore
  readonly fetchBlocks: FetchBlocks
  readonly directory: string
  /** Bytes of one model's files at most. */
  readonly maxBytes: number
  readonly logger: Logger
  readonly clock: Clock
  /** Nobody but a publisher who pays for it on chain can make nodes fetch and keep something. */
  isRegistered(modelId: Hex): Promise<boolean>
  /** Ends fetching. */
  readonly signal: AbortSignal
}

/** A manifest that nobody had is not asked for again before this. */
const retryManifestMs = 2_000

export function createModelStore(init: ModelStoreInit): ModelStore {
  const { blobs, fetchBlocks, logger } = init
  const ready = new Map<Hex, LocalModel>()
  const manifests = new Map<Hex, Manifest>()
  const preparing = new Map<Hex, Promise<LocalModel>>()
  const fetching = new Map<Hex, Promise<Manifest>>()
  const failed = new Map<Hex, { readonly error: unknown; readonly until: number }>()

  /** One piece of work for one model at a time. */
  const share = <T>(underWay: Map<Hex, Promise<T>>, modelId: Hex, begin: () => Promise<T>): Promise<T> => {
    let work = underWay.get(modelId)
    if (work === undefined) {
      work = begin().finally(() => underWay.delete(modelId))
      // Whoever began it may have stopped waiting.
      work.catch(() => undefined)
      underWay.set(modelId, work)
    }
    return work
  }

  const fetchManifest = async (modelId: Hex): Promise<Manifest> => {
    const before = failed.get(modelId)
    if (before && before.until > init.clock.now()) throw before.error
    failed.delete(modelId)
    if (!(await init.isRegistered(modelId))) throw new OgError('UNKNOWN_MODEL', `No model ${modelId} is registered.`)
    try {
      const cid = manifestCid(modelId)
      await fetchBlob(blobs, cid, fetchBlocks, { signal: init.signal })
      const decoded = decodeManifest(await blobs.getBlock(cid))
      if (modelIdOf(decoded) !== modelId)
        throw new OgError('BAD_ENCODING', `The manifest of ${modelId} is not canonical.`)
      manifests.set(modelId, decoded)
      await blobs.pin(cid)
      return decoded
    } catch (error) {
      failed.set(modelId, { error, until: init.clock.now() + retryManifestMs })
      throw error
    }
  }
  const manifest = async (modelId: Hex, signal: AbortSignal): Promise<Manifest> => {
    const known = manifests.get(modelId)
    return (
      known ??
      raceWithSignal(
        share(fetching, modelId, () => fetchManifest(modelId)),
        signal,
      )
    )
  }

  const replicate = async (modelId: Hex, signal: AbortSignal): Promise<Manifest> => {
    const wanted = await manifest(modelId, signal)
    const bytes = wanted.files.reduce((sum, file) => sum + file.bytes, 0)
    if (bytes > init.maxBytes) {
      throw new OgError(
        'TOO_LARGE',
        `${wanted.name}@${wanted.version} has ${bytes} bytes; this node takes at most ${init.maxBytes}.`,
      )
    }
    for (const file of wanted.files) {
      await fetchBlob(blobs, file.cid, fetchBlocks, { signal, maxBytes: file.bytes })
      if ((await blobs.size(file.cid)) !== file.bytes) {
        throw new OgError('BAD_MODEL', `${file.path} is not as long as the manifest of ${wanted.name} says.`)
      }
      await blobs.pin(file.cid)
    }
    return wanted
  }

  /** One model at a time is held in memory whole: a node that starts has all registered ones to look at. */
  let inspected: Promise<unknown> = Promise.resolve()
  const inspectInTurn = (wanted: Manifest, directory: string): Promise<void> => {
    const inspect = async (): Promise<void> => {
      const { files } = await readModelFiles(directory)
      checkManifest(wanted, inspectModel({ files, graphPath: wanted.graph.path }))
    }
    const turn = inspected.then(inspect, inspect)
    inspected = turn.catch(() => undefined)
    return turn
  }

  const prepare = async (modelId: Hex): Promise<LocalModel> => {
    const wanted = await replicate(modelId, init.signal)
    const directory = path.join(init.directory, modelId.slice(2))
    if (!(await exists(directory))) await materialise(blobs, wanted, directory)
    await inspectInTurn(wanted, directory)
    const runtimeIds = new Set(wanted.runtimes.map(runtimeId))
    const model: LocalModel = { modelId, manifest: wanted, folder: directory, runtimeIds }
    ready.set(modelId, model)
    logger.info({ model: `${wanted.name}@${wanted.version}`, modelId }, 'has a model ready')
    return model
  }

  const ensure = async (modelId: Hex, signal: AbortSignal): Promise<LocalModel> =>
    ready.get(modelId) ??
    raceWithSignal(
      share(preparing, modelId, () => prepare(modelId)),
      signal,
    )

  return {
    get: (modelId) => ready.get(modelId),
    list: () => [...ready.values()],
    knownManifest: (modelId) => manifests.get(modelId),
    manifest,
    replicate,
    ensure,
    ensureManifest: (wanted, signal) => ensure(modelIdOf(wanted), signal),
  }
}

/** Hard links keep each file once on disk and satisfy the engine's rule that external data stays inside the folder. */
async function materialise(blobs: BlobStore, manifest: Manifest, directory: string): Promise<void> {
  const building = `${directory}.building`
  await rm(building, { recursive: true, force: true })
  for (const file of manifest.files) {
    const target = path.join(building, file.path)
    await mkdir(path.dirname(target), { recursive: true })
    await link(await blobs.localPath(file.cid), target)
  }
  await rename(building, directory)
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
