import path from 'node:path'

import { readDevnet, snapshot } from '@opengradient/devnet/running'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { DevnetSnapshotOptions } from '../commands/devnet-snapshot-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../format-bytes.ts'
import { stateFolder } from '../state-folder.ts'

/** Runs `og devnet snapshot FILE`. @returns the exit code */
export async function runDevnetSnapshot(
  io: Io,
  file: string,
  options: DevnetSnapshotOptions,
  signal: AbortSignal,
): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  await readDevnet(stateDir)
  noteLine(io, 'waiting until no receipt is open')
  const saved = await snapshot(stateDir, path.resolve(io.cwd, file), signal)
  if (options.json) printJson(io, saved)
  else {
    const { block, bytes, nodes, models } = saved
    printLine(
      io,
      `Saved block ${block}, ${nodes.length} nodes and ${models.length} models: ${file}, ${formatBytes(bytes)}.`,
    )
  }
  return exitCodes.yes
}
