import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseHash, parsePath, single } from '../option-parsers.ts'

export interface ReceiptsPullOptions extends NetworkOptions {
  readonly receipt?: string
  readonly json?: boolean
}

/** `og receipts pull HASH` */
export function addReceiptsPullCommand(receipts: Command, { io, finish }: CommandContext): void {
  receipts
    .command('pull')
    .description('add what the network knows of a receipt to its file: batch, draw, verdicts')
    .argument('<hash>', "the receipt's hash", parseHash)
    .addOption(
      single('--receipt <file>', 'the file that `og infer --receipt` wrote (default: receipt.json)', parsePath),
    )
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
The network has a receipt's signatures and verdicts, but not its inputs and outputs: those are in the file alone.`,
    )
    .action(async (hash: string, options: ReceiptsPullOptions) => {
      const { runReceiptsPull } = await import('../actions/run-receipts-pull.ts')
      finish(await runReceiptsPull(io, hash, options))
    })
}
