import type { AuditorVerdict, ReceiptDetails } from '@opengradient/api'
import { decodeDistance, formatOpg } from '@opengradient/protocol'

import { formatTable } from './format-table.ts'

/** Facts, batch, draw, case and verdicts of a receipt, as a gateway states them. */
export function renderReceipt(receipt: ReceiptDetails): string[] {
  return [
    ...formatTable([
      ...factRows(receipt),
      ...batchRows(receipt.settlement),
      ...drawRows(receipt.draw),
      ...caseRows(receipt.challenge),
    ]),
    ...verdictLines(receipt.verdicts),
  ]
}

function factRows(receipt: ReceiptDetails): string[][] {
  const { model, worker, jobHash, price, startedAt, finishedAt, class: auditClass } = receipt
  return [
    ['receipt', receipt.receiptHash],
    ['state', receipt.state],
    ['guarantee', receipt.guarantee],
    [
      'class',
      auditClass === 0 ? 'not audited' : `each drawn auditor checks at least ${auditClass / 100} % of the leaves`,
    ],
    ['model', `${model.name}@${model.version} (${model.modelId})`],
    ['worker', worker],
    ['job', jobHash],
    ['price', `${formatOpg(BigInt(price))} OPG`],
    ['run', `${new Date(startedAt).toISOString()}, ${finishedAt - startedAt} ms, according to the worker`],
  ]
}

function batchRows(settlement: ReceiptDetails['settlement']): string[][] {
  if (settlement === null) return [['batch', 'none yet']]
  const { batchId, batch, index, root, transaction, claimTransaction } = settlement
  return [
    ['batch', `${batchId}, leaf ${index} of ${batch.count}`],
    ['root', root],
    ['posted in', transaction],
    ...(claimTransaction === null ? [] : [['claimed in', claimTransaction]]),
  ]
}

function drawRows(draw: ReceiptDetails['draw']): string[][] {
  if (draw === null) return [['draw', 'not known yet']]
  return draw.map(({ round, block, accounts }) => [
    round === 0 ? 'draw' : `redraw ${round}`,
    `by block ${block}: ${accounts.length === 0 ? 'no account' : accounts.join(', ')}`,
  ])
}

function caseRows(challenge: ReceiptDetails['challenge']): string[][] {
  if (challenge === null) return [['challenge', 'none']]
  const { caseId, subject, status, rung, outcome, openers, openTransaction, resolveTransaction } = challenge
  const isDecided = outcome !== 'none'
  return [
    ['challenge', `${caseId}, on the ${subject === 'leaf' ? 'receipt' : 'leaf list of the batch'}`],
    ['', `${status}${isDecided ? `: ${outcome}` : ''}, ${rung === 0 ? 'first' : 'last'} rung`],
    ...(openers.length === 0 ? [] : [['opened by', openers.join(', ')]]),
    ...(openTransaction === null ? [] : [['opened in', openTransaction]]),
    ...(resolveTransaction === null ? [] : [['decided in', resolveTransaction]]),
  ]
}

function verdictLines(verdicts: readonly AuditorVerdict[]): string[] {
  if (verdicts.length === 0) return ['no verdicts yet']
  return ['verdicts', ...formatTable(verdicts.map(verdictRow), '  ')]
}

function verdictRow({ auditor, outcome, distance, posted, demand }: AuditorVerdict): string[] {
  return [
    auditor,
    outcome ?? 'summary without its outcome',
    foundText(outcome, distance),
    posted ? 'on chain' : 'not on chain',
    ...(demand === undefined ? [] : [demandText(demand)]),
  ]
}

function demandText({ status, until }: NonNullable<AuditorVerdict['demand']>): string {
  if (status === 'shown') return 'shown on demand'
  if (status === 'settled') return 'demanded, and not shown in time'
  return `demanded until ${new Date(until * 1_000).toISOString()}`
}

function foundText(outcome: AuditorVerdict['outcome'], distance: number | null): string {
  if (outcome === 'match') return 'the same bits'
  return outcome === 'within' && distance !== null ? `a distance of at most ${decodeDistance(distance)}` : ''
}
