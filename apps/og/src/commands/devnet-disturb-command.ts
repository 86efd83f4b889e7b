import type { Disturbance } from '@opengradient/devnet/running'
import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DevnetDisturbOptions {
  readonly state?: string
  readonly json?: boolean
}

const descriptions: Readonly<Record<Disturbance, string>> = {
  kill: 'kill a node, which starts again on its state',
  pause: 'stop a node until it is resumed: it answers nothing',
  slow: 'slow a node down to a fifth of its speed until it is resumed',
  resume: 'end a pause, or a slow run, of a node',
}

/** `og devnet kill NAME`, and the same for other disturbances. */
export function addDevnetDisturbCommands(devnet: Command, { io, finish }: CommandContext): void {
  for (const [disturbance, description] of Object.entries(descriptions) as [Disturbance, string][]) {
    devnet
      .command(disturbance)
      .description(description)
      .argument('<name>', 'a node, such as worker-1')
      .addOption(networkOptions.state())
      .addOption(networkOptions.json())
      .action(async (name: string, _: DevnetDisturbOptions, command: Command) => {
        const { runDevnetDisturb } = await import('../actions/run-devnet-disturb.ts')
        finish(await runDevnetDisturb(io, disturbance, name, command.optsWithGlobals()))
      })
  }
}
