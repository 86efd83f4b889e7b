import { auditorsWithoutCase } from '@opengradient/chain'
import { isContrary } from '@opengradient/protocol'

import type { TrackedReceipt } from './receipt-tracker.ts'

/** Step of a gateway for a receipt that a verdict disputes: open a case, decide later, or open none for a reason. */
export type PayerCaseStep = 'open' | 'wait' | { readonly reason: string }

/** Share of the window before its end, from which on the gateway waits for drawn auditors no longer. */
const lastShare = 0.25

/**
 * A drawn auditor challenges with a slice of its seat, which costs the gateway nothing: the gateway waits for it half of the time
 * for cases. Where an ordered auditor alone found another answer, it waits until the drawn ones have answered. Pure.
 *
 * @param timestamp of the chain, in Unix seconds
 * @param window of a batch, in seconds
 */
export function payerCaseStep(
  { facts, verdicts, view, receipt }: Pick<TrackedReceipt, 'facts' | 'verdicts' | 'view' | 'receipt'>,
  timestamp: number,
  window: number,
): PayerCaseStep {
  if (facts.case !== 'none') return { reason: 'it has a case' }
  if (facts.isWindowOver) return { reason: 'the window is over' }
  if (view === undefined || receipt.place === undefined) return 'wait'
  const against = verdicts.flatMap(({ auditor, outcome }) =>
    outcome !== undefined && isContrary(outcome.leaf.outcome) ? [auditor] : [],
  )
  const { batch, progress, cases } = view
  if (against.length > 0) {
    // One case of a summary stands for all its results; an undecided case of another account may be on the same lie.
    if (auditorsWithoutCase(cases, against).length < against.length) return { reason: 'a drawn auditor disputes it' }
    return timestamp < (batch.postedAt + progress.caseEnd) / 2 ? 'wait' : 'open'
  }
  const mayAnswer = facts.auditClass > 0 && facts.draw?.coverage.missing !== 0
  return mayAnswer && timestamp < progress.windowEnd - lastShare * window ? 'wait' : 'open'
}
