import type { ReceiptDetails } from '@opengradient/api'
import { type Address, formatOpg, type Hex, type Tensor } from '@opengradient/protocol'
import { type DemoWork, lastFault } from './demo-network.ts'
import { digestInputs } from './faults/fault-switch.ts'
import type { LiarView } from './faults/liar.ts'
import { liarRole } from './liar-kinds.ts'
import type { BatchTransactions, CaseRuling, ObservedCase } from './network-cases.ts'

/** A fault and what the chain and the gateway report about its receipt. */
interface FaultFacts {
  readonly isWorker: boolean
  /** Id of the faulty node. */
  readonly node: string
  /** Id of the worker that ran the job. */
  readonly worker: string
  readonly work: DemoWork
  /** The claim of the faulty node; undefined when the node did not report it. */
  readonly detail: string | undefined
  readonly receipt: ReceiptDetails
  readonly case: ObservedCase | undefined
  /** Of the receipt's batch; undefined before it is posted. */
  readonly batch: BatchTransactions | undefined
  /** End of the worker's suspension, Unix seconds. */
  readonly suspendedUntil: number | undefined
  nameOf(address: Address): string
}

/** Describes each fault that has a case in six lines; the first fault where none has one. */
export async function readFaultStories(
  view: LiarView,
  faults: readonly DemoWork[],
  signal: AbortSignal,
): Promise<string[][]> {
  const ruled = faults.filter(({ receiptHash }) => view.net.cases.byReceipt(receiptHash) !== undefined)
  const stories: string[][] = []
  for (const work of ruled.length > 0 ? ruled : faults.slice(0, 1))
    stories.push(await readFaultStory(view, work, signal))
  return stories
}

async function readFaultStory({ net, kind, node }: LiarView, work: DemoWork, signal: AbortSignal): Promise<string[]> {
  const inputsDigest = digestInputs(work.example.inputs)
  const receipt = await net.gateway.receipt(work.receiptHash, signal)
  return describeFault({
    isWorker: liarRole(kind) === 'worker',
    node,
    worker: net.nameOf(work.worker),
    work,
    detail: lastFault(net, node, kind, inputsDigest)?.detail,
    receipt,
    case: net.cases.byReceipt(work.receiptHash),
    batch: receipt.settlement === null ? undefined : net.cases.batch(receipt.settlement.batchId),
    suspendedUntil: net.cases.suspendedUntil(work.worker),
    nameOf: (address) => net.nameOf(address),
  })
}

function describeFault(facts: FaultFacts): string[] {
  const { example } = facts.work
  return [
    `asked        ${example.model}: ${example.asked}, ${countElements(example.inputs)} numbers, for ${formatPrice(facts)}`,
    `claimed      ${describeClaim(facts)}`,
    `recomputed   ${describeVerdicts(facts)}`,
    `ruling       ${describeRuling(facts)}`,
    `consequence  ${describeConsequence(facts)}`,
    `transactions ${listTransactions(facts).join(', ')}`,
  ]
}

function describeClaim({ isWorker, node, worker, work, detail }: FaultFacts): string {
  const result = summarize(work)
  const receipt = `receipt ${work.receiptHash}`
  return isWorker
    ? `${node} answered "${result}": ${detail ?? "other than the model's output"}; ${receipt}`
    : `${worker} answered "${result}", which is correct; ${node} reported ${detail ?? 'a mismatch'}; ${receipt}`
}

/** First line of the answer's meaning. Outputs of a faulty node may have none. */
function summarize({ example, outputs }: DemoWork): string {
  try {
    return example.describe(outputs).split('\n')[0] ?? ''
  } catch {
    return 'an output without a meaning'
  }
}

function describeVerdicts({ receipt, nameOf }: FaultFacts): string {
  const byOutcome = new Map<string, string[]>()
  for (const { outcome, auditor } of receipt.verdicts) {
    const name = outcome ?? 'not known yet'
    byOutcome.set(name, [...(byOutcome.get(name) ?? []), nameOf(auditor)])
  }
  const verdicts = [...byOutcome].map(([outcome, auditors]) => `${outcome} by ${auditors.join(', ')}`)
  return verdicts.join('; ') || 'no verdict yet'
}

/** The jurors that voted; a ruling needs only a majority of those that revealed their votes. */
function describeRuling({ case: found, nameOf }: FaultFacts): string {
  if (found === undefined) return 'none: no case was opened'
  const voters = new Map<CaseRuling, string[]>()
  for (const { juror, vote } of found.votes) voters.set(vote, [...(voters.get(vote) ?? []), nameOf(juror)])
  const votes = [...voters].map(([vote, jurors]) => `${vote} by ${jurors.join(', ')}`)
  const silent = found.jury.filter((juror) => found.votes.every((vote) => vote.juror !== juror))
  const absent = silent.length === 0 ? [] : [`without a vote ${silent.map(nameOf).join(', ')}`]
  const openers = `case of ${found.openers.map(nameOf).join(', ')}`
  const outcome = found.ruling === undefined ? 'no ruling yet' : found.ruling.outcome
  const rung = found.ruling === undefined ? [] : [`${found.ruling.isLastRung ? 'last' : 'first'} rung`]
  return [[openers, outcome].join(': '), ...rung, ...(votes.length === 0 ? ['no juror voted'] : votes), ...absent].join(
    '; ',
  )
}

function describeConsequence(facts: FaultFacts): string {
  const { isWorker, node, worker, case: found } = facts
  if (found === undefined) return `none: no case was opened, and the receipt is ${facts.receipt.state}`
  const { ruling } = found
  if (ruling === undefined) return 'none yet: the case is open'
  if (!isWorker) {
    if (ruling.outcome !== 'right') return `${worker} was ruled against although its answer was correct`
    const lost = [
      ...[...found.lostSlices].map(([account, amount]) => [account, amount, 'of its seat'] as const),
      ...[...found.lostBonds].map(([account, amount]) => [account, amount, 'of bonds'] as const),
    ].map(([account, amount, from]) => `${facts.nameOf(account)} lost ${formatOpg(amount)} OPG ${from}`)
    return `${worker} keeps its ${formatPrice(facts)}; ${lost.join(', ') || `${node} lost nothing`}`
  }
  if (ruling.outcome !== 'wrong' && ruling.outcome !== 'notServed') return `none: the ruling is ${ruling.outcome}`
  const withheld = `${formatPrice(facts)} back to the payer`
  if (ruling.outcome === 'notServed') return `${withheld}; ${node} forfeits ${formatOpg(ruling.forfeited)} OPG`
  if (!ruling.isConviction) return `${withheld}; the first rung ruled, so that ${node} loses no more`
  const pay = ruling.payBurnt === 0n ? '' : `, ${formatOpg(ruling.payBurnt)} OPG so far`
  return `${withheld}; bond of ${formatOpg(ruling.bondBurnt)} OPG burnt, all unreleased pay of ${node} burns${pay}; ${describeSuspension(facts)}`
}

function describeSuspension({ node, suspendedUntil }: FaultFacts): string {
  return suspendedUntil === undefined
    ? `${node} not suspended`
    : `${node} suspended until ${formatTime(suspendedUntil)}, its stake untouched`
}

function listTransactions({ receipt, batch, case: found }: FaultFacts): string[] {
  const opener = found?.openers[0]
  const summary = opener === undefined ? undefined : batch?.summaries.get(opener)
  const all: [string, Hex | null | undefined][] = [
    ['batch', receipt.settlement?.transaction],
    ['seal', batch?.seal],
    ['summary', summary],
    ['case', found?.openTransaction],
    ['ruling', found?.ruling?.transaction],
    ['claim', receipt.settlement?.claimTransaction],
  ]
  return all.flatMap(([name, hash]) => (hash ? [`${name} ${hash}`] : []))
}

function formatPrice({ receipt }: FaultFacts): string {
  return `${formatOpg(BigInt(receipt.price))} OPG`
}

function countElements(tensors: readonly Tensor[]): number {
  return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0)
}

/** Unix seconds as a time of day in UTC. */
export function formatTime(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(11, 19)} UTC`
}
