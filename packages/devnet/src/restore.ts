import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { lockState } from './devnet-state.ts'
import { stateFiles } from './read-devnet.ts'
import { decodeSnapshot } from './snapshot-file.ts'
import { type SnapshotSummary, summarise } from './snapshot-summary.ts'

/**
 * Has the next start on a state folder continue the network of a snapshot: the same keys, contracts, models, receipts and balances. The
 * file is checked first, and nothing changes when it is refused. The time since the snapshot is skipped.
 *
 * @param file absolute path
 * @throws USAGE when the file cannot be read; BAD_ENCODING when it is no snapshot, or is damaged; STATE_IN_USE while a devnet runs on the
 *   folder; TOO_LARGE
 */
export async function restore(stateDir: string, file: string): Promise<SnapshotSummary> {
  const content = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT' ? 'it does not exist' : cause.code === 'EISDIR' ? 'it is a folder' : cause.message
    throw new OgError('USAGE', `${file} cannot be read: ${why}.`, {
      next: ['Name a file that `og devnet snapshot` wrote.'],
      cause,
    })
  })
  const snapshot = await decodeSnapshot(content, file)
  await using _lock = await lockState(stateDir)
  const target = path.join(stateDir, stateFiles.restored)
  const temporary = `${target}.new`
  try {
    await using handle = await open(temporary, 'w', 0o600)
    await handle.writeFile(content)
    await handle.sync()
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new OgError('STORE', `${target} cannot be written: ${(cause as Error).message}.`, {
      next: [`Make room for ${content.length} bytes on the disk of ${stateDir}.`],
      cause,
    })
  }
  return summarise(file, snapshot)
}
