import { open, stat } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { askControl } from './control.ts'
import { readControl } from './read-devnet.ts'
import { looksLikeSnapshot } from './snapshot-file.ts'
import type { SnapshotSummary } from './snapshot-summary.ts'

/**
 * Saves a devnet that another process runs, and has it go on: its chain and the records of its nodes, but not the files of models.
 * Waits until no receipt is open; the nodes stop for about a second. The file replaces an older snapshot.
 *
 * @param file absolute path
 * @throws NOT_SET_UP when no devnet runs on `stateDir`; USAGE when the file is no snapshot, or cannot be written; TIMEOUT when receipts
 *   stay open; UNAVAILABLE while a node restarts; ABORTED
 */
export async function snapshot(stateDir: string, file: string, signal?: AbortSignal): Promise<SnapshotSummary> {
  const control = await readControl(stateDir)
  await assertReplaceable(file)
  return (await askControl(control, { type: 'snapshot', file }, signal)) as SnapshotSummary
}

/** @throws USAGE */
async function assertReplaceable(file: string): Promise<void> {
  const folder = await stat(path.dirname(file)).catch(() => undefined)
  if (!folder?.isDirectory()) {
    throw new OgError('USAGE', `${path.dirname(file)} is not a folder.`, { next: ['Create it, or name another file.'] })
  }
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return
  const refused = (what: string): OgError =>
    new OgError('USAGE', `${file} is ${what}, and is not replaced.`, { next: ['Name another file.'] })
  if (!found.isFile()) throw refused('not a file')
  const start = new Uint8Array(64)
  await using handle = await open(file).catch((cause: unknown) => {
    throw new OgError('USAGE', `${file} cannot be read.`, { cause })
  })
  await handle.read(start)
  if (!looksLikeSnapshot(start)) throw refused('not a snapshot of a devnet')
}
