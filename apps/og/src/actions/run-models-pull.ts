import path from 'node:path'

import { lockModel } from '@opengradient/client'
import { OgError } from '@opengradient/protocol'
import { adviseOnModel } from '../advise-on-model.ts'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { ModelsPullOptions } from '../commands/models-pull-command.ts'
import { connectClient } from '../connect-client.ts'
import { exitCodes } from '../exit-codes.ts'
import { fetchModelFile } from '../fetch-model-file.ts'
import { kindOf, readInput, writeFileAtomically } from '../file-io.ts'
import { findNetwork } from '../find-network.ts'
import { folderCache } from '../folder-cache.ts'
import { formatBytes } from '../format-bytes.ts'
import { lockfileName, readLockfile, writeLockfile } from '../lockfile-io.ts'
import { cacheFolder } from '../state-folder.ts'

/** Runs `og models pull NAME[@V]`. @returns the exit code */
export async function runModelsPull(io: Io, model: string, options: ModelsPullOptions): Promise<number> {
  const network = await findNetwork(io, options)
  const lockfile = await readLockfile(io)
  const client = connectClient(io, network, lockfile && !options.update ? { lockfile } : {})
  const { manifest, modelId, cid } = await adviseOnModel(network.gateways, client.showModel(model))
  const { name, version } = manifest
  const folder = path.resolve(io.cwd, options.out ?? (name.split('/')[1] as string))
  const cache = folderCache(path.join(cacheFolder(io), 'content'))
  for (const file of manifest.files) {
    const target = path.join(folder, file.path)
    if (!options.json) noteLine(io, `${file.path}  ${formatBytes(file.bytes)}`)
    const bytes = await fetchModelFile({ cache, gateways: client.gateways.urls, cid: file.cid, bytes: file.bytes })
    await place(io, target, bytes)
  }
  await writeLockfile(io, lockModel(lockfile, name, { version, modelId }))
  if (options.json) printJson(io, { name, version, modelId, cid, folder, files: manifest.files })
  else {
    printLine(io, folder)
    printLine(io, `${name}@${version} is pinned to ${modelId} in ${lockfileName}`)
  }
  return exitCodes.yes
}

/** Writes a file, and does not overwrite an existing file with other content. @throws USAGE */
async function place(io: Io, target: string, bytes: Uint8Array): Promise<void> {
  const there = await kindOf(target)
  if (there !== undefined) {
    const same = there === 'file' && Buffer.compare(await readInput(io, target, 2 ** 31), bytes) === 0
    if (same) return
    throw new OgError('USAGE', `${target} exists with other content.`, {
      next: ['Choose another folder with --out.'],
    })
  }
  await writeFileAtomically(target, bytes)
}
