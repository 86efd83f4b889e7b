import { readDevnet, skipTime } from '@opengradient/devnet/running'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { DevnetTimeOptions } from '../commands/devnet-time-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatDuration } from '../format-duration.ts'
import { stateFolder } from '../state-folder.ts'

/** Runs `og devnet time +2h`. @returns the exit code */
export async function runDevnetTime(
  io: Io,
  seconds: number,
  options: DevnetTimeOptions,
  signal: AbortSignal,
): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  await readDevnet(stateDir)
  noteLine(io, 'waiting until no receipt is open, then for the workers')
  const skipped = await skipTime(stateDir, seconds, signal)
  if (options.json) printJson(io, skipped)
  else {
    const ahead = formatDuration(skipped.aheadSeconds)
    printLine(io, `The network's time is ${skipped.now}, ${ahead} ahead of this machine.`)
  }
  return exitCodes.yes
}
