import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseAddress, parsePath, parseSeconds, parseText, single } from '../option-parsers.ts'

export interface ReceiptsChallengeOptions extends NetworkOptions {
  readonly key?: string
  readonly account?: `0x${string}`
  readonly yes?: boolean
  readonly wait?: boolean
  readonly timeout?: number
  readonly json?: boolean
}

/** `og receipts challenge RECEIPT` */
export function addReceiptsChallengeCommand(receipts: Command, { io, finish }: CommandContext): void {
  receipts
    .command('challenge')
    .description('open a case on a receipt, as payer, requester or client of its job')
    .argument(
      '<receipt>',
      'a receipt file, which is replayed on this machine first, or the hash of a receipt',
      parseText,
    )
    .addOption(
      single('--key <key>', '0x and 64 digits, or a file with them, of a party of the job (OG_KEY)', parsePath),
    )
    .addOption(single('--account <address>', 'account whose signing key the key is (default: its own)', parseAddress))
    .addOption(new Option('--yes', 'open the case although no own run found another answer'))
    .addOption(new Option('--wait', 'wait for the ruling'))
    .addOption(single('--timeout <s>', 'seconds for the whole command (default: 600)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
The bond is stated before anything is sent: at least 20 OPG, two prices and seven juror fees. A ruling "right" takes it, a case that
stays undecided half of it. With --wait the command exits 0 for "wrong" and "notServed", 1 for "right" and 3 without a decision.
The model of a file runs on this machine: an answer that the run confirms is not challenged.`,
    )
    .action(async (receipt: string, options: ReceiptsChallengeOptions) => {
      const { runReceiptsChallenge } = await import('../actions/run-receipts-challenge.ts')
      finish(await runReceiptsChallenge(io, receipt, options))
    })
}
