import { copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'

import { asReplayer, checkManifest, createEngine, inspectModel, type ModelSource } from '@opengradient/engine'
import { type Executor, type Manifest, modelIdOf } from '@opengradient/protocol'

import { fetchModelFile } from './fetch-model-file.ts'
import type { FolderCache } from './folder-cache.ts'

/** An engine on this machine that replays jobs. Disposing it stops the engine and removes its models' files. */
export interface LocalReplay extends AsyncDisposable {
  readonly replayer: Executor
}

/**
 * Starts an engine of one process. Files of models are read from the cache or downloaded from the gateways, each checked
 * against its content id, and the graph is inspected before it runs.
 *
 * @throws NOT_SET_UP when the engine cannot start
 */
export async function startLocalReplay(init: {
  readonly cache: FolderCache
  readonly gateways: readonly string[]
  /** Parent of the folders for models. */
  readonly folder: string
  /** Called before a model's files are read or downloaded. @default none */
  onModel?(manifest: Manifest): void
}): Promise<LocalReplay> {
  const { cache, gateways, onModel } = init
  await mkdir(init.folder, { recursive: true })
  const folder = await mkdtemp(path.join(init.folder, 'replay-'))
  const engine = createEngine({ processes: 1 })
  const models = new Map<string, Promise<ModelSource>>()

  const materialise = async (manifest: Manifest, signal: AbortSignal): Promise<ModelSource> => {
    onModel?.(manifest)
    const modelId = modelIdOf(manifest)
    const own = path.join(folder, modelId.slice(2))
    const files = new Map<string, Uint8Array>()
    for (const { path: place, cid, bytes } of manifest.files) {
      files.set(place, await fetchModelFile({ cache, gateways, cid, bytes, ...(signal && { signal }) }))
      const target = path.join(own, place)
      await mkdir(path.dirname(target), { recursive: true })
      await link(cache.pathOf(cid), target).catch(() => copyFile(cache.pathOf(cid), target))
    }
    checkManifest(manifest, inspectModel({ files, graphPath: manifest.graph.path }))
    return { modelId, manifest, folder: own }
  }

  const dispose = async (): Promise<void> => {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await engine.start()
  } catch (error) {
    await dispose()
    throw error
  }
  const replayer = asReplayer(engine, ({ modelId: key, manifest }, signal) => {
    const known = models.get(key) ?? materialise(manifest, signal)
    models.set(key, known)
    return known
  })
  return { replayer, [Symbol.asyncDispose]: dispose }
}
