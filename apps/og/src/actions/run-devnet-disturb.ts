import { type Disturbance, disturb } from '@opengradient/devnet/running'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { DevnetDisturbOptions } from '../commands/devnet-disturb-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { stateFolder } from '../state-folder.ts'

const done: Readonly<Record<Disturbance, string>> = {
  kill: 'killed; it starts again on its state',
  pause: 'paused',
  slow: 'slowed down',
  resume: 'resumed',
}

/** Runs `og devnet kill NAME` and the like. @returns the exit code */
export async function runDevnetDisturb(
  io: Io,
  disturbance: Disturbance,
  name: string,
  options: DevnetDisturbOptions,
): Promise<number> {
  await disturb(stateFolder(io, options.state), name, disturbance)
  if (options.json) printJson(io, { node: name, disturbance })
  else printLine(io, `${name} is ${done[disturbance]}.`)
  return exitCodes.yes
}
