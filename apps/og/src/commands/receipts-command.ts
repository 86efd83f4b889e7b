import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { addReceiptsChallengeCommand } from './receipts-challenge-command.ts'
import { addReceiptsListCommand } from './receipts-list-command.ts'
import { addReceiptsPullCommand } from './receipts-pull-command.ts'
import { addReceiptsShowCommand } from './receipts-show-command.ts'

/** `og receipts` and its subcommands. */
export function addReceiptsCommand(program: Command, context: CommandContext): void {
  const receipts = program
    .command('receipts')
    .description('list, show, pull and challenge receipts that the network has')
  addReceiptsListCommand(receipts, context)
  addReceiptsShowCommand(receipts, context)
  addReceiptsPullCommand(receipts, context)
  addReceiptsChallengeCommand(receipts, context)
}
