import { type ReceiptDetails, routes } from '@opengradient/api'
import type { Hex } from '@opengradient/protocol'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { ReceiptsShowOptions } from '../commands/receipts-show-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { askGateway } from '../gateway-api.ts'
import { renderReceipt } from '../render-receipt.ts'

/** Runs `og receipts show HASH`. @returns the exit code */
export async function runReceiptsShow(io: Io, hash: string, options: ReceiptsShowOptions): Promise<number> {
  const gateways = needGateways(await findNetwork(io, options))
  const receipt = await askGateway(gateways, routes.getReceipt, { params: { hash: hash as Hex }, query: {} })
  if (options.json) printJson(io, documentOf(receipt))
  else for (const line of renderReceipt(receipt)) printLine(io, line)
  return exitCodes.yes
}

function documentOf(receipt: ReceiptDetails): object {
  const { receiptHash, state, verdicts, settlement, challenge, class: auditClass, draw, coverage, ...rest } = receipt
  return { receiptHash, state, verdicts, settlement, challenge, class: auditClass, draw, coverage, ...rest }
}
