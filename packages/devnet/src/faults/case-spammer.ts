import type { ReceiptDetails } from '@opengradient/api'
import { pause } from '@opengradient/async'
import { type Address, formatOpg, type Hex, systemClock } from '@opengradient/protocol'

import { type DemoWork, penaltyTimeoutMs, runExample, unlessTimedOut } from '../demo-network.ts'
import { opg } from '../devnet-parameters.ts'
import type { ObservedCase } from '../network-cases.ts'
import { falseMismatches } from './false-accuser.ts'
import type { ActingLiar, FaultOutcome, LiarEnding, LiarView } from './liar.ts'

/** Slices of a seat that its owner can lock in a day: 5 % of 1,000 OPG, 10 OPG each. */
const maxSlices = 5
const maxLoss = 50n * opg
/** Jobs that are sent at most, one per batch, until the draw gave the spammer more batches than it has slices. */
const maxJobs = 40
/** Time between jobs, so that each is in a batch of its own, in milliseconds. */
const paceMs = 1_200
/** Time in which a case about the last mismatch would be opened: it takes two blocks. */
const openingMs = 6_000

/** Results of the spammer's mismatches. */
export interface SpamFacts {
  /** Receipts whose summary by the spammer holds a mismatch. */
  readonly disputed: readonly Pick<ReceiptDetails, 'receiptHash' | 'challenge' | 'standing' | 'settlement'>[]
  /** Cases that it opened. */
  readonly cases: readonly Pick<ObservedCase, 'worker' | 'ruling' | 'isClosed' | 'lostSlices'>[]
  readonly address: Address
  isUnharmed(worker: Address): boolean
}

/** An auditor that reports a mismatch for every correct answer that it is drawn for. */
export const caseSpammer: ActingLiar = {
  install: (faults) => ({ auditor: { audit: falseMismatches(faults, 'case-spammer', () => true) } }),
  async act(view, signal) {
    const { net, address } = view
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const disputed = (await unlessTimedOut(signal, () => sendJobs(view, limit))) ?? []
    const own = () => net.cases.cases().filter(({ openers }) => openers.includes(address))
    const areClosed = () => own().length > 0 && own().every(({ isClosed }) => isClosed)
    await pause(systemClock, openingMs, signal)
    await unlessTimedOut(signal, () => net.cases.until(areClosed, limit))
    const latest = await Promise.all(disputed.map(({ receiptHash }) => net.gateway.receipt(receiptHash, signal)))
    const isUnharmed = (worker: Address): boolean => net.cases.penaltiesOf(worker).length === 0
    return endingOf(view, { disputed: latest, cases: own(), address, isUnharmed })
  },
}

/** Sends jobs until the spammer disputes more batches than it has slices. @returns one receipt of each such batch */
async function sendJobs(view: LiarView, signal: AbortSignal): Promise<readonly ReceiptDetails[]> {
  const { net, address } = view
  const [example] = await net.examples()
  const pending = new Set<DemoWork>()
  const disputed = new Map<Hex, ReceiptDetails>()
  for (let sent = 0; disputed.size <= maxSlices && (sent < maxJobs || pending.size > 0); ) {
    if (example !== undefined && sent < maxJobs) {
      pending.add(await runExample(net, example, signal))
      sent++
    }
    await pause(systemClock, paceMs, signal)
    for (const work of pending) {
      const receipt = await net.gateway.receipt(work.receiptHash, signal)
      const { verdicts, settlement } = receipt
      const isMismatch = verdicts.some(({ auditor, outcome }) => auditor === address && outcome === 'mismatch')
      if (isMismatch && settlement !== null) disputed.set(settlement.batchId, receipt)
      const areAllKnown = verdicts.length > 0 && verdicts.every(({ outcome }) => outcome !== null)
      if (isMismatch || areAllKnown) pending.delete(work)
    }
  }
  return [...disputed.values()]
}

function endingOf(view: LiarView, facts: SpamFacts): LiarEnding {
  const outcome = judgeSpam(facts)
  const { disputed, cases, address } = facts
  const without = disputed.filter(({ challenge }) => challenge === null)
  const lost = cases.reduce((sum, { lostSlices }) => sum + (lostSlices.get(address) ?? 0n), 0n)
  const workers = [...new Set(cases.map(({ worker }) => view.net.nameOf(worker)))].join(', ')
  const rulings = [...new Set(cases.map(({ ruling }) => ruling?.outcome ?? 'none yet'))].join(', ')
  return {
    outcome,
    story: [
      `asked        ${view.node} to check the answers of ${disputed.length} batches, all correct`,
      `claimed      a mismatch in each: ${cases.length} cases, and ${without.length} that its seat had no slice left for`,
      `recomputed   by the jurors of each case; rulings: ${rulings || 'none'}`,
      `consequence  ${view.node} lost ${formatOpg(lost)} OPG of its seat, and opens no case for the rest of the day`,
      `unharmed     ${workers || 'no case named a worker'}: no bond, no pay and no time lost`,
    ],
  }
}

/** Caught when every case was ruled right and cost a slice, the seat ran out of slices, and no worker was harmed. */
export function judgeSpam({ disputed, cases, address, isUnharmed }: SpamFacts): FaultOutcome | undefined {
  const refused = disputed.filter(({ challenge }) => challenge === null).length
  const lost = cases.map(({ lostSlices }) => lostSlices.get(address) ?? 0n)
  const total = lost.reduce((sum, amount) => sum + amount, 0n)
  const isBounded = cases.length > 0 && cases.length <= maxSlices && refused > 0 && total <= maxLoss
  const areLost = cases.every(({ isClosed, ruling }, i) => isClosed && ruling?.outcome === 'right' && lost[i] !== 0n)
  const isHarmless =
    cases.every(({ worker }) => isUnharmed(worker)) && disputed.every(({ standing }) => standing.voided === null)
  if (!isBounded || !areLost || !isHarmless) return undefined
  return {
    result: 'caught',
    how: `${cases.length} cases lost for ${formatOpg(total)} OPG; ${refused} more it could not open`,
  }
}
