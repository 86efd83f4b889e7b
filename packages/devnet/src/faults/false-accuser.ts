import type { NodeOptions } from '@opengradient/node'
import { type Clock, formatOpg, fromHex, outcomes, sha256Hex, zeroBytes32 } from '@opengradient/protocol'

import type { DemoWork } from '../demo-network.ts'
import { readFaultStories } from '../fault-story.ts'
import type { LiarKind } from '../liar-kinds.ts'
import { describeVotes } from './describe-votes.ts'
import type { FaultSwitch } from './fault-switch.ts'
import type { JobLiar, LiarView } from './liar.ts'

/** An auditor that opens cases on correct receipts. */
export const falseAccuser: JobLiar = {
  install: (faults, { clock }) => ({ auditor: { audit: falseMismatches(faults, 'false-accuser', isDue(clock)) } }),
  needsDraw: true,
  opportunities: ({ injected }) => injected.length,
  isSettled: (view) =>
    disputedWork(view).some(({ receiptHash }) => view.net.cases.byReceipt(receiptHash)?.isClosed === true),
  outcome(view) {
    const opened = disputedWork(view).flatMap(({ receiptHash }) => view.net.cases.byReceipt(receiptHash) ?? [])
    const lost = opened.find(({ isClosed, lostSlices, lostBonds }) => {
      return lostSlices.has(view.address) || (isClosed && lostBonds.has(view.address))
    })
    if (lost === undefined) return undefined
    const slice = lost.lostSlices.get(view.address)
    const taken = slice === undefined ? 'its bond' : `${formatOpg(slice)} OPG of its seat`
    const how = `${describeVotes(lost, 'right')}; its case was dismissed, and ${taken} taken`
    return { result: 'caught', how }
  },
  stories: (view, signal) => readFaultStories(view, disputedWork(view), signal),
}

/** Jobs of honest workers about whose receipts the liar opened a case. */
function disputedWork({ net, work, address, isLiar }: LiarView): DemoWork[] {
  return work.filter(({ receiptHash, worker }) => {
    return net.cases.byReceipt(receiptHash)?.openers.includes(address) === true && !isLiar(worker)
  })
}

/** Each case can cost a slice of a seat, so an auditor that is always faulty opens few of them, one after another. */
const bounds = { cases: 3, intervalMs: 45_000 } as const

/** Whether an auditor that is always faulty may open one more case now. */
function isDue(clock: Clock): () => boolean {
  let cases = 0
  let lastAt = Number.NEGATIVE_INFINITY
  return () => {
    if (cases >= bounds.cases || clock.now() - lastAt < bounds.intervalMs) return false
    cases++
    lastAt = clock.now()
    return true
  }
}

/**
 * Replays answers, and reports a mismatch for correct ones.
 *
 * @param isDue whether an auditor that is always faulty is faulty now
 */
export function falseMismatches(
  faults: Pick<FaultSwitch, 'consume' | 'report'>,
  kind: LiarKind,
  isDue: () => boolean,
): NonNullable<NonNullable<NodeOptions['auditor']>['audit']> {
  return async ({ inputs }, honest) => {
    const correct = await honest()
    if (correct.outcome !== outcomes.match && correct.outcome !== outcomes.within) return correct
    const cause = faults.consume(kind, inputs)
    if (cause === undefined || (cause === 'always' && !isDue())) return correct
    const detail = 'a mismatch'
    faults.report(kind, inputs, detail)
    // A tag of the answer itself would show everyone that the mismatch is false.
    const outputRoot = sha256Hex(fromHex(correct.outputRoot ?? zeroBytes32))
    return { ...correct, outcome: outcomes.mismatch, outputRoot, distance: 0, detail }
  }
}
