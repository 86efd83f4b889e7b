import path from 'node:path'

import { restore } from '@opengradient/devnet'
import { OgError } from '@opengradient/protocol'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { DevnetSnapshotOptions } from '../commands/devnet-snapshot-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf } from '../file-io.ts'
import { launcher, stateFolder, stateOption } from '../state-folder.ts'

/** Runs `og devnet restore FILE`. @returns the exit code */
export async function runDevnetRestore(io: Io, file: string, options: DevnetSnapshotOptions): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  if (!['folder', undefined].includes(await kindOf(stateDir))) {
    throw new OgError('USAGE', `${stateDir} is a file, not a folder.`, { next: ['Name another folder with --state.'] })
  }
  const restored = await restore(stateDir, path.resolve(io.cwd, file))
  if (options.json) printJson(io, { ...restored, state: stateDir })
  else {
    const { block, at, nodes, models } = restored
    const start = `${launcher(io)} devnet ${stateOption(io, stateDir)}`.trimEnd()
    printLine(io, `Block ${block} of ${at}, ${nodes.length} nodes and ${models.length} models are in ${stateDir}.`)
    printLine(io, `Start the network: ${start}`)
  }
  return exitCodes.yes
}
