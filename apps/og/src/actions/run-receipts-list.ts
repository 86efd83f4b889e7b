import { type ReceiptListing, routes } from '@opengradient/api'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { ReceiptsListOptions } from '../commands/receipts-list-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { formatTable } from '../format-table.ts'
import { askGateway } from '../gateway-api.ts'

/** Runs `og receipts list`. @returns the exit code */
export async function runReceiptsList(io: Io, options: ReceiptsListOptions): Promise<number> {
  const gateways = needGateways(await findNetwork(io, options))
  const { receipts } = await askGateway(gateways, routes.listReceipts, { query: { limit: options.limit ?? 20 } })
  if (options.json) printJson(io, { receipts })
  else if (receipts.length === 0) noteLine(io, 'No receipts yet.')
  else
    for (const line of formatTable([['RECEIPT', 'MODEL', 'FINISHED', 'STATE'], ...receipts.map(row)]))
      printLine(io, line)
  return exitCodes.yes
}

function row({ receiptHash, model, finishedAt, guarantee }: ReceiptListing): string[] {
  return [receiptHash, `${model.name}@${model.version}`, new Date(finishedAt).toISOString().slice(0, 19), guarantee]
}
