import path from 'node:path'

import { lockModel } from '@opengradient/client'
import { OgError } from '@opengradient/protocol'

import { connect } from '../connect.ts'
import { fetchFile, folderCache } from '../content-cache.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf, readInput, writeWhole } from '../files.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { lockfileName, readLockfile, writeLockfile } from '../lockfile.ts'
import { findNetwork, type NetworkOptions } from '../network.ts'
import { cacheFolder } from '../state-folder.ts'
import { formatBytes } from '../table.ts'

export interface ModelsPullOptions extends NetworkOptions {
  readonly out?: string
  readonly update?: boolean
  readonly json?: boolean
}

/** `og models pull NAME[@V]` @returns the exit code */
export async function modelsPull(io: Io, model: string, options: ModelsPullOptions): Promise<number> {
  const network = await findNetwork(io, options)
  const lockfile = await readLockfile(io)
  const client = connect(io, network, options.update ? undefined : lockfile)
  const { manifest, modelId, cid } = await client.showModel(model)
  const { name, version } = manifest
  const folder = path.resolve(io.cwd, options.out ?? (name.split('/')[1] as string))
  const cache = folderCache(path.join(cacheFolder(io), 'content'))
  for (const file of manifest.files) {
    const target = path.join(folder, file.path)
    if (!options.json) noteLine(io, `${file.path}  ${formatBytes(file.bytes)}`)
    const bytes = await fetchFile({ cache, gateways: client.gateways.urls, cid: file.cid, bytes: file.bytes })
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

/** Never over somebody's file with another content. */
async function place(io: Io, target: string, bytes: Uint8Array): Promise<void> {
  const there = await kindOf(target)
  if (there !== undefined) {
    const same = there === 'file' && Buffer.compare(await readInput(io, target, 2 ** 31), bytes) === 0
    if (same) return
    throw new OgError('USAGE', `${target} is there already, with other content.`, {
      next: ['Choose another folder with --out.'],
    })
  }
  await writeWhole(target, bytes)
}
