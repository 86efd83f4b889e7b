import { type Summary, unpackCounts } from '@opengradient/protocol'

import type { Head } from '../components.ts'
import type { ClockTerms } from './audit-clocks.ts'
import type { TrackedBatch, TrackedRound } from './batch-tracker.ts'

/** A step of a batch that any account can take. */
export type BatchAction =
  /** Draws the auditors of the latest round. */
  | { readonly type: 'seal'; readonly round: number }
  /** Begins this round. @see RedrawRequest */
  | { readonly type: 'redraw'; readonly round: number; readonly undecided: readonly Summary[] }

const lastRound = 2

/** The next step of a batch that is possible in the block after the head. Workers seal round 0 themselves for half of the window. */
export function nextBatchStep(batch: TrackedBatch, head: Head, terms: ClockTerms): BatchAction | undefined {
  const { rounds, postedAt, isAudited } = batch
  const round = rounds.length - 1
  const latest = rounds[round]
  if (!isAudited || latest === undefined) return undefined
  const windowEnd = postedAt + terms.window
  const end = windowEnd + terms.grace + round * terms.redrawTime
  if (latest.seal === undefined) {
    const isOpen = round === 0 ? head.timestamp > postedAt + terms.window / 2 : head.number > latest.begunBlock + 1
    return isOpen && head.timestamp < (round === 0 ? windowEnd : end) ? { type: 'seal', round } : undefined
  }
  if (round === lastRound) return undefined
  const isMissing = latest.seal.accounts.some((account) => !latest.summaries.has(account))
  const isComplete = round === 0 && !isMissing && isEarly(latest, windowEnd - terms.window / 4)
  const caseEnd = isComplete ? windowEnd : end
  if (isMissing) {
    const isOpen = head.timestamp > end && head.timestamp < end + terms.redrawTime / 4
    return isOpen ? { type: 'redraw', round: round + 1, undecided: [] } : undefined
  }
  const undecided = latest.seal.accounts.flatMap((account) => latest.summaries.get(account)?.summary ?? [])
  const isUndecided = undecided.length > 0 && undecided.every(hasUndecided) && head.timestamp < caseEnd
  return isUndecided ? { type: 'redraw', round: round + 1, undecided } : undefined
}

function isEarly({ summaries }: TrackedRound, until: number): boolean {
  return [...summaries.values()].every(({ postedAt }) => postedAt <= until)
}

function hasUndecided({ counts }: Summary): boolean {
  const { inconclusive, notChecked } = unpackCounts(counts)
  return inconclusive + notChecked > 0
}
