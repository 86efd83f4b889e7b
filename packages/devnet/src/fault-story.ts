import type { ReceiptDetails } from '@opengradient/api'
import { type Address, formatOpg, outcomeName, type Tensor } from '@opengradient/protocol'

import type { ObservedChallenge } from './challenge-tracker.ts'
import type { DemoNetwork, DemoWork } from './demo-network.ts'
import { digestInputs } from './faults/fault-switch.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'

/** A fault and what the chain and the gateway report about its receipt. */
interface FaultFacts {
  readonly kind: LiarKind
  /** Id of the faulty node. */
  readonly node: string
  /** Id of the worker that ran the job. */
  readonly worker: string
  readonly work: DemoWork
  /** The claim of the faulty node; undefined when the node did not report it. */
  readonly detail: string | undefined
  readonly receipt: ReceiptDetails
  readonly challenge: ObservedChallenge | undefined
  /** End of the worker's suspension, Unix seconds. */
  readonly suspendedUntil: number | undefined
  nameOf(address: Address): string
}

/** Reads the facts of one fault and describes them in five lines. */
export async function readFaultStory(
  net: DemoNetwork,
  kind: LiarKind,
  node: string,
  work: DemoWork,
  signal: AbortSignal,
): Promise<string[]> {
  const inputsDigest = digestInputs(work.example.inputs)
  return describeFault({
    kind,
    node,
    worker: net.nameOf(work.worker),
    work,
    detail: net.faults(node).findLast((fault) => fault.inputsDigest === inputsDigest)?.detail,
    receipt: await net.gateway.receipt(work.receiptHash, signal),
    challenge: net.challenges.byReceipt(work.receiptHash),
    suspendedUntil: net.challenges.suspendedUntil(work.worker),
    nameOf: (address) => net.nameOf(address),
  })
}

function describeFault(facts: FaultFacts): string[] {
  const { example } = facts.work
  return [
    `asked        ${example.model}: ${example.asked}, ${countElements(example.inputs)} numbers, for ${formatPrice(facts)}`,
    `claimed      ${describeClaim(facts)}`,
    `recomputed   ${describeVerdicts(facts)}`,
    `consequence  ${describeConsequence(facts)}`,
    `transactions ${listTransactions(facts).join(', ')}`,
  ]
}

function describeClaim({ kind, node, worker, work, detail }: FaultFacts): string {
  const result = work.example.describe(work.outputs).split('\n')[0]
  const receipt = `receipt ${work.receiptHash}`
  return liarKinds[kind] === 'worker'
    ? `${node} answered "${result}": ${detail ?? "other than the model's output"}; ${receipt}`
    : `${worker} answered "${result}", which is correct; ${node} reported ${detail ?? 'a mismatch'}; ${receipt}`
}

function describeVerdicts({ receipt, challenge, nameOf }: FaultFacts): string {
  const names = (addresses: readonly Address[]): string => addresses.map(nameOf).join(', ')
  const byOutcome = new Map<string, Address[]>()
  for (const { value } of receipt.verdicts) {
    const outcome = outcomeName(value.outcome) ?? 'unknown'
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), value.auditor])
  }
  const verdicts = [...byOutcome].map(([outcome, auditors]) => `${outcome} by ${names(auditors)}`).join('; ')
  return `${verdicts || 'no verdict yet'}; ${describeJury(challenge, names)}`
}

/** The jurors that voted; a ruling needs only a majority of the jury. */
function describeJury(
  challenge: ObservedChallenge | undefined,
  names: (addresses: readonly Address[]) => string,
): string {
  if (challenge === undefined) return 'not challenged, so no juror voted'
  const voters = challenge.votes.map(({ juror }) => juror)
  if (voters.length === 0) return 'no juror voted'
  const absent = challenge.jury.filter((juror) => !voters.includes(juror))
  return `jurors ${names(voters)}${absent.length === 0 ? '' : `; without a vote ${names(absent)}`}`
}

function describeConsequence(facts: FaultFacts): string {
  const { kind, node, worker, challenge, suspendedUntil, nameOf } = facts
  const price = formatPrice(facts)
  if (challenge === undefined) return 'none: the receipt was not challenged in time'
  if (challenge.ruling === undefined) return 'none yet: the challenge is open'
  const { upheld } = challenge.ruling
  if (liarKinds[kind] === 'auditor') {
    return upheld
      ? `${worker} was suspended although its result was correct`
      : `the challenge was dismissed, ${worker} keeps its ${price}; ${node} lost its bond, half of it to ${worker}, half burnt`
  }
  if (!upheld) return `none: the challenge of ${nameOf(challenge.challenger)} was dismissed`
  const refund = challenge.refund === undefined ? '' : `, ${formatOpg(challenge.refund)} OPG back to the payer`
  const end = suspendedUntil === undefined ? '' : ` until ${formatTime(suspendedUntil)}`
  return `${price} withheld${refund}; ${node} suspended${end}, its stake untouched`
}

function listTransactions({ receipt, challenge }: FaultFacts): string[] {
  return [
    ['batch', receipt.settlement?.transaction],
    ['challenge', challenge?.openTransaction],
    ['ruling', challenge?.ruling?.transaction],
    ['claim', receipt.settlement?.claimTransaction],
  ].flatMap(([name, hash]) => (hash ? [`${name} ${hash}`] : []))
}

/** How a liar was caught; undefined when none of its faults was. */
export function describeCatch(
  challenges: DemoNetwork['challenges'],
  kind: LiarKind,
  liar: Address,
  faults: readonly DemoWork[],
): string | undefined {
  const opened = faults.flatMap(({ receiptHash }) => challenges.byReceipt(receiptHash) ?? [])
  if (liarKinds[kind] === 'auditor') {
    const lost = opened.find(({ challenger, ruling }) => challenger === liar && ruling?.upheld === false)
    if (lost === undefined) return undefined
    return `${describeVotes(lost, false)}; the challenge was dismissed and its bond forfeited, half to the worker, half burnt`
  }
  const upheld = opened.filter(({ ruling }) => ruling?.upheld === true)
  const [first] = upheld
  if (first === undefined) return undefined
  const missed = faults.length - upheld.length
  const rest = missed === 0 ? '' : `; ${missed} of its ${faults.length} answers were not voided`
  return `replayed by ${describeVotes(first, true)}; payment withheld, worker suspended${rest}`
}

function describeVotes({ jury, votes }: ObservedChallenge, mismatch: boolean): string {
  const agreeing = votes.filter((vote) => vote.mismatch === mismatch).length
  return `${agreeing} of ${jury.length} jurors: ${mismatch ? 'mismatch' : 'match'}`
}

function formatPrice({ receipt }: FaultFacts): string {
  return `${formatOpg(BigInt(receipt.price ?? 0))} OPG`
}

function countElements(tensors: readonly Tensor[]): number {
  return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0)
}

/** Unix seconds as a time of day in UTC. */
export function formatTime(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(11, 19)} UTC`
}
