import type { ReceiptDetails } from '@opengradient/api'
import { pause } from '@opengradient/async'
import { type Address, formatOpg, systemClock } from '@opengradient/protocol'

import { type DemoWork, penaltyTimeoutMs, runExample, unlessTimedOut } from '../demo-network.ts'
import { opg } from '../devnet-parameters.ts'
import type { ObservedCase } from '../network-cases.ts'
import { falseMismatches } from './false-accuser.ts'
import type { ActingLiar, FaultOutcome, LiarEnding, LiarView } from './liar.ts'

/** Slices of a seat that its owner can lock in a day: 5 % of 1,000 OPG, 10 OPG each. */
const maxSlices = 5
const sliceAmount = 10n * opg
/** Jobs that are sent at most, one per batch, until the draw gave the spammer more cases than it has slices. */
const maxJobs = 40
/** Time between jobs, so that each is in a batch of its own, in milliseconds. */
const paceMs = 1_200

type SpamCase = Pick<ObservedCase, 'worker' | 'ruling' | 'isClosed' | 'lostSlices' | 'lostBonds' | 'paidByWorker'>

/** Results of the spammer's mismatches. */
export interface SpamFacts {
  /** Cases that it opened about correct answers. */
  readonly cases: readonly SpamCase[]
  /** Receipts of the jobs. */
  readonly receipts: readonly Pick<ReceiptDetails, 'standing'>[]
  readonly address: Address
  isUnharmed(worker: Address): boolean
}

/** An auditor that reports a mismatch for every correct answer that it is drawn for. */
export const caseSpammer: ActingLiar = {
  install: (faults) => ({ auditor: { audit: falseMismatches(faults, 'case-spammer', () => true) } }),
  async act(view, signal) {
    const { net, address } = view
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const work: DemoWork[] = []
    await unlessTimedOut(signal, () => sendJobs(view, work, limit))
    // Those of later mismatches are closed when the demonstration ends.
    const ids = new Set(casesOf(view).map(({ caseId }) => caseId))
    const opened = (): readonly ObservedCase[] => casesOf(view).filter(({ caseId }) => ids.has(caseId))
    await unlessTimedOut(signal, () => net.cases.until(() => opened().every(({ isClosed }) => isClosed), limit))
    const receipts = await Promise.all(work.map(({ receiptHash }) => net.gateway.receipt(receiptHash, signal)))
    const isUnharmed = (worker: Address): boolean => net.cases.penaltiesOf(worker).length === 0
    return endingOf(view, { cases: opened(), receipts, address, isUnharmed })
  },
}

/** Cases of the spammer about answers of honest workers. */
function casesOf({ net, address, isLiar }: LiarView): readonly ObservedCase[] {
  return net.cases.cases().filter(({ openers, worker }) => openers.includes(address) && !isLiar(worker))
}

/** Sends jobs until the spammer has opened more cases than it has slices. @param work takes the completed jobs */
async function sendJobs(view: LiarView, work: DemoWork[], signal: AbortSignal): Promise<void> {
  const [example] = await view.net.examples()
  while (example !== undefined && casesOf(view).length <= maxSlices && work.length < maxJobs) {
    work.push(await runExample(view.net, example, signal))
    await pause(systemClock, paceMs, signal)
  }
}

function endingOf(view: LiarView, facts: SpamFacts): LiarEnding {
  const { cases } = facts
  const { sliced, slices, bonds } = lossesOf(facts)
  const workers = [...new Set(cases.map(({ worker }) => view.net.nameOf(worker)))].join(', ')
  const rulings = [...new Set(cases.map(({ ruling }) => ruling?.outcome ?? 'none yet'))].join(', ')
  return {
    outcome: judgeSpam(facts),
    story: [
      `asked        ${view.node} to check answers, all correct`,
      `claimed      a mismatch in each: ${cases.length} cases, ${sliced} of them with a slice of its seat, the others with a bond`,
      `recomputed   by the jurors of each case; rulings: ${rulings || 'none'}`,
      `consequence  ${view.node} lost ${formatOpg(slices)} OPG of its seat, and ${formatOpg(bonds)} OPG of bonds for cases and appeals`,
      `unharmed     ${workers || 'no case named a worker'}: no bond, no pay and no time lost`,
    ],
  }
}

/** Losses of the spammer by its cases, in 1e-18 OPG, and the number of cases that took a slice. */
function lossesOf({ cases, address }: Pick<SpamFacts, 'cases' | 'address'>) {
  const ofSlices = cases.map(({ lostSlices }) => lostSlices.get(address) ?? 0n)
  const ofBonds = cases.map(({ lostBonds }) => lostBonds.get(address) ?? 0n)
  const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
  const byCase = cases.map((_, i) => (ofSlices[i] ?? 0n) + (ofBonds[i] ?? 0n))
  const sliced = ofSlices.filter((amount) => amount > 0n).length
  return { sliced, slices: sumOf(ofSlices), bonds: sumOf(ofBonds), byCase }
}

/**
 * Caught when every case was ruled right and cost the spammer a slice or more, its slices of the day were used up, and no worker
 * paid anything. Cases beyond the slices need a bond each: no number of them is free.
 */
export function judgeSpam(facts: SpamFacts): FaultOutcome | undefined {
  const { cases, receipts, isUnharmed } = facts
  const { sliced, slices, bonds, byCase } = lossesOf(facts)
  const areUsedUp = sliced <= maxSlices && (sliced === maxSlices || cases.length > sliced)
  const areLost = cases.every(({ isClosed, ruling }) => isClosed && ruling?.outcome === 'right')
  const isEachPaid = byCase.every((lost) => lost >= sliceAmount)
  const isHarmless =
    cases.every(({ worker, paidByWorker }) => isUnharmed(worker) && paidByWorker === 0n) &&
    receipts.every(({ standing }) => standing.voided === null)
  if (!areUsedUp || !areLost || !isEachPaid || !isHarmless) return undefined
  const amounts = `${formatOpg(slices)} OPG of its seat and ${formatOpg(bonds)} OPG of bonds`
  return { result: 'caught', how: `${cases.length} cases, ${cases.length - sliced} with a bond, lost for ${amounts}` }
}
