import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'
import { parsePath } from '../option-parsers.ts'

export interface DevnetSnapshotOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet snapshot FILE` and `og devnet restore FILE` */
export function addDevnetSnapshotCommands(devnet: Command, { io, finish, endOnInterrupt }: CommandContext): void {
  devnet
    .command('snapshot')
    .description('save chain and nodes of the running devnet to a file, once no receipt is open; the devnet goes on')
    .argument('<file>', 'file to write; an older snapshot is replaced', parsePath)
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (file: string, _: DevnetSnapshotOptions, command: Command) => {
      const { runDevnetSnapshot } = await import('../actions/run-devnet-snapshot.ts')
      finish(await runDevnetSnapshot(io, file, command.optsWithGlobals(), endOnInterrupt()))
    })
  devnet
    .command('restore')
    .description('have the next start of the devnet continue the network of a snapshot')
    .argument('<file>', 'file that og devnet snapshot wrote', parsePath)
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (file: string, _: DevnetSnapshotOptions, command: Command) => {
      const { runDevnetRestore } = await import('../actions/run-devnet-restore.ts')
      finish(await runDevnetRestore(io, file, command.optsWithGlobals()))
    })
}
