import { type ReceiptDetails, routes } from '@opengradient/api'
import { formatOpg, type Hex, outcomeName } from '@opengradient/protocol'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { ReceiptsShowOptions } from '../commands/receipts-show-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { formatTable } from '../format-table.ts'
import { askGateway } from '../gateway-api.ts'
import { printable } from '../printable.ts'

/** Runs `og receipts show HASH`. @returns the exit code */
export async function runReceiptsShow(io: Io, hash: string, options: ReceiptsShowOptions): Promise<number> {
  const gateways = needGateways(await findNetwork(io, options))
  const receipt = await askGateway(gateways, routes.getReceipt, { params: { hash: hash as Hex } })
  if (options.json) printJson(io, documentOf(receipt))
  else for (const line of render(receipt)) printLine(io, line)
  return exitCodes.yes
}

function documentOf(receipt: ReceiptDetails): object {
  const { receiptHash, state, verdicts, settlement, challenge, ...rest } = receipt
  return { receiptHash, state, verdicts: verdicts.map(readable), settlement, challenge, ...rest }
}

/** A verdict with the name of its outcome, before the signed struct, in which outcomes are numbers. */
function readable({ value, signature }: ReceiptDetails['verdicts'][number]): object {
  const { auditor, outcome, worstRho, checkedAt } = value
  return { auditor, outcome: outcomeName(outcome) ?? outcome, worstRho, checkedAt, value, signature }
}

function render(receipt: ReceiptDetails): string[] {
  const { model, settlement, challenge, verdicts, worker, price, startedAt, finishedAt } = receipt
  const facts = [
    ['receipt', receipt.receiptHash],
    ['state', receipt.state],
    ['guarantee', printable(receipt.guarantee)],
    ['model', model ? `${printable(model.name)}@${printable(model.version)} (${model.modelId})` : 'unknown'],
    ['worker', worker ?? 'unknown'],
    ...(receipt.jobHash === null ? [] : [['job', receipt.jobHash]]),
    ...(price === null ? [] : [['price', `${formatOpg(BigInt(price))} OPG`]]),
    ...(startedAt === null || finishedAt === null
      ? []
      : [['run', `${new Date(startedAt).toISOString()}, ${finishedAt - startedAt} ms, according to the worker`]]),
  ]
  const settled = settlement
    ? [
        ['batch', `${settlement.batch}, leaf ${settlement.index}`],
        ['root', settlement.root],
        ['posted in', settlement.transaction],
        ...(typeof settlement.claimTransaction === 'string' ? [['claimed in', settlement.claimTransaction]] : []),
      ]
    : [['batch', 'none yet']]
  const disputed = challenge
    ? Object.entries(challenge)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .map(([name, value]) => [`challenge ${name}`, printable(String(value))])
    : [['challenge', 'none']]
  const audited =
    verdicts.length === 0
      ? ['no verdicts yet']
      : [
          'verdicts',
          ...formatTable(
            verdicts.map(({ value }) => [
              value.auditor,
              outcomeName(value.outcome) ?? `outcome ${value.outcome}`,
              value.worstRho === 0 ? 'the same bits' : `${(value.worstRho / 10_000).toFixed(2)} % of the tolerance`,
            ]),
            '  ',
          ),
        ]
  return [...formatTable([...facts, ...settled, ...disputed]), ...audited]
}
