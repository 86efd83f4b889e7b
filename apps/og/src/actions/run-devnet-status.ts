import { readDevnet } from '@opengradient/devnet/running'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { DevnetStatusOptions } from '../commands/devnet-status-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { renderDevnet, shellVariables } from '../render-devnet.ts'
import { stateFolder } from '../state-folder.ts'

/** Runs `og devnet status`. @returns the exit code */
export async function runDevnetStatus(io: Io, options: DevnetStatusOptions): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  const document = await readDevnet(stateDir)
  if (options.json) printJson(io, document)
  else if (options.env) for (const line of shellVariables(document)) printLine(io, line)
  else for (const line of renderDevnet(document, stateDir, io.colour.stdout)) printLine(io, line)
  return exitCodes.yes
}
