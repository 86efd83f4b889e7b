import { link, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import type { ModelSource } from '@opengradient/engine'
import type { Hex, Manifest } from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'

/** A model with all files on this machine, inspected and safe to run. */
export interface LocalModel extends ModelSource {
  /** Runtimes that the manifest lists. */
  readonly runtimeIds: ReadonlySet<Hex>
}

/**
 * Lays out a manifest's files in a folder, unless the folder exists. Hard links keep each file once on disk and satisfy the
 * engine's rule that external data stays inside the folder.
 */
export async function linkModelFiles(blobs: BlobStore, manifest: Manifest, directory: string): Promise<void> {
  if (await exists(directory)) return
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
