import { liarKindNames } from '@opengradient/devnet/liar-kinds'
import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DevnetLieOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet lie KIND` */
export function addDevnetLieCommand(devnet: Command, { io, finish }: CommandContext): void {
  devnet
    .command('lie')
    .description('make one node of the running devnet lie in one job, and report the outcome')
    .argument('<kind>', new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(liarKindNames))
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    // `og devnet --state DIR lie KIND` gives the option to the parent command.
    .action(async (kind: string, _: DevnetLieOptions, command: Command) => {
      const { runDevnetLie } = await import('../actions/run-devnet-lie.ts')
      finish(await runDevnetLie(io, kind, command.optsWithGlobals()))
    })
}
