import { readDevnet } from '@opengradient/devnet/running'

import { exitCodes } from '../exit-codes.ts'
import { type Io, printJson, printLine } from '../io.ts'
import { renderDevnet } from '../render-devnet.ts'
import { stateFolder } from '../state-folder.ts'

export interface DevnetStatusOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet status` @returns the exit code */
export async function devnetStatus(io: Io, options: DevnetStatusOptions): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  const document = await readDevnet(stateDir)
  if (options.json) printJson(io, document)
  else for (const line of renderDevnet(document, stateDir, io.colour.stdout)) printLine(io, line)
  return exitCodes.yes
}
