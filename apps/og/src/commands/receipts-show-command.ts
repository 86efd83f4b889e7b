import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseHash } from '../option-parsers.ts'

export interface ReceiptsShowOptions extends NetworkOptions {
  readonly json?: boolean
}

/** `og receipts show HASH` */
export function addReceiptsShowCommand(receipts: Command, { io, finish }: CommandContext): void {
  receipts
    .command('show')
    .description('show the state of one receipt: verdicts, settlement, challenge')
    .argument('<hash>', "the receipt's hash", parseHash)
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (hash: string, options: ReceiptsShowOptions) => {
      const { runReceiptsShow } = await import('../actions/run-receipts-show.ts')
      finish(await runReceiptsShow(io, hash, options))
    })
}
