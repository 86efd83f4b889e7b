import { isLiarKind, lie } from '@opengradient/devnet'

import { exitCodes } from '../exit-codes.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { stateFolder } from '../state-folder.ts'
import { unknownLiar } from './devnet.ts'

export interface DevnetLieOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet lie KIND` @returns the exit code: whether the liar was caught */
export async function devnetLie(io: Io, kind: string, options: DevnetLieOptions): Promise<number> {
  if (!isLiarKind(kind)) throw unknownLiar(kind)
  noteLine(io, `one node lies (${kind}) for one job; what follows takes some blocks`)
  const report = await lie(stateFolder(io, options.state), kind)
  if (options.json) printJson(io, report)
  else for (const line of report.story) printLine(io, line)
  if (!report.caught) noteLine(io, 'The liar was not caught.')
  return report.caught ? exitCodes.yes : exitCodes.no
}
