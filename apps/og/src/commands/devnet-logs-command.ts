import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DevnetLogsOptions {
  readonly follow?: boolean
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet logs NAME` */
export function addDevnetLogsCommand(devnet: Command, { io, finish, endOnInterrupt }: CommandContext): void {
  devnet
    .command('logs')
    .description('print the log of a node, or of the chain, of the devnet')
    .argument('<name>', 'a node, such as worker-1, or anvil')
    .addOption(new Option('-f, --follow', 'print what is added, until Ctrl-C').conflicts('json'))
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (name: string, _: DevnetLogsOptions, command: Command) => {
      const { runDevnetLogs } = await import('../actions/run-devnet-logs.ts')
      finish(await runDevnetLogs(io, name, command.optsWithGlobals(), endOnInterrupt()))
    })
}
