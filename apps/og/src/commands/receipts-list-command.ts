import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseInteger, single } from '../option-parsers.ts'

export interface ReceiptsListOptions extends NetworkOptions {
  readonly limit?: number
  readonly json?: boolean
}

/** `og receipts list` */
export function addReceiptsListCommand(receipts: Command, { io, finish }: CommandContext): void {
  receipts
    .command('list')
    .description('list the newest receipts')
    .addOption(single('--limit <n>', 'number of receipts (default: 20)', parseInteger(1, 10_000)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options: ReceiptsListOptions) => {
      const { runReceiptsList } = await import('../actions/run-receipts-list.ts')
      finish(await runReceiptsList(io, options))
    })
}
