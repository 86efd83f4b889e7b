import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DevnetStatusOptions {
  readonly env?: boolean
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet status` */
export function addDevnetStatusCommand(devnet: Command, { io, finish }: CommandContext): void {
  devnet
    .command('status')
    .description('describe the running devnet')
    .addOption(new Option('--env', 'shell commands that set OG_GATEWAY, OG_RPC and OG_SETTLEMENT').conflicts('json'))
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    // `og devnet --state DIR status` gives the option to the parent command.
    .action(async (_: DevnetStatusOptions, command: Command) => {
      const { runDevnetStatus } = await import('../actions/run-devnet-status.ts')
      finish(await runDevnetStatus(io, command.optsWithGlobals()))
    })
}
