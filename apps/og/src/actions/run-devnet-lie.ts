import { isLiarKind, lie, readDevnet } from '@opengradient/devnet'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { DevnetLieOptions } from '../commands/devnet-lie-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { stateFolder } from '../state-folder.ts'
import { unknownLiarError } from './run-devnet.ts'

/** Runs `og devnet lie KIND`. @returns the exit code: yes when the liar was caught */
export async function runDevnetLie(io: Io, kind: string, options: DevnetLieOptions): Promise<number> {
  if (!isLiarKind(kind)) throw unknownLiarError(kind)
  const stateDir = stateFolder(io, options.state)
  await readDevnet(stateDir)
  noteLine(io, `one node lies (${kind}) in one job; the penalty takes some blocks`)
  const report = await lie(stateDir, kind)
  if (options.json) printJson(io, report)
  else for (const line of report.story) printLine(io, line)
  if (!report.caught) noteLine(io, 'The liar was not caught.')
  return report.caught ? exitCodes.yes : exitCodes.no
}
