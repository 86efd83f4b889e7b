import type { TrackedCase } from '../../auditor/case-tracker.ts'
import type { Head } from '../../components.ts'

/** State of a canary. Times in Unix seconds. */
export interface CanaryFacts {
  /** After it no batch takes the receipt. */
  readonly settleBy: number
  /** Whether the worker may post the receipt. */
  readonly isAcknowledged: boolean
  /** Block of its commitment; undefined while it is not on chain. */
  readonly plantedBlock: number | undefined
  /** Batch of the receipt; undefined while none is on chain. */
  readonly batch: CanaryBatch | undefined
  /** Whether it was opened as a case. */
  readonly isOpened: boolean
  /** Case on its leaf, by any account. */
  readonly leafCase: Pick<TrackedCase, 'phase' | 'rung' | 'outcome' | 'appealUntil'> | undefined
}

export interface CanaryBatch {
  readonly postedBlock: number
  readonly windowEnd: number
  /** Whether all drawn auditors have posted their summaries. */
  readonly isAnswered: boolean
}

/** A step of a canary's planter. `forget`: nothing is left to do. */
export type CanaryStep = 'plant' | 'acknowledge' | 'open' | 'appeal' | 'forget'

export interface CanaryClocks {
  /** Blocks above the commitment's, from which on a receipt may be posted. */
  readonly confirmations: number
  /** Seconds before the end of the window at which a canary is opened without all summaries. */
  readonly margin: number
}

/**
 * The next step of a canary; undefined while it has to wait. A pure function of the chain: after a crash or a reorganisation the same
 * step follows again.
 *
 * The commitment comes before the batch. The canary is opened once every drawn auditor has answered, since it is known to all from
 * then on; at once where another account has opened a case, which would otherwise end as an ordinary one.
 */
export function nextCanaryStep(facts: CanaryFacts, head: Head, clocks: CanaryClocks): CanaryStep | undefined {
  const { batch } = facts
  return batch === undefined ? stepBeforeBatch(facts, head, clocks) : stepInBatch(facts, batch, head, clocks)
}

function stepBeforeBatch(
  { settleBy, isAcknowledged, plantedBlock }: CanaryFacts,
  head: Head,
  { confirmations }: CanaryClocks,
): CanaryStep | undefined {
  if (head.timestamp > settleBy) return 'forget'
  if (plantedBlock === undefined) return 'plant'
  return !isAcknowledged && head.number >= plantedBlock + Math.max(confirmations, 1) ? 'acknowledge' : undefined
}

function stepInBatch(
  { plantedBlock, isOpened, leafCase }: CanaryFacts,
  { postedBlock, windowEnd, isAnswered }: CanaryBatch,
  head: Head,
  { margin }: CanaryClocks,
): CanaryStep | undefined {
  if (isOpened) {
    if (leafCase?.phase === 'closed') return 'forget'
    const { phase, rung, outcome, appealUntil } = leafCase ?? {}
    const isAppealable = phase === 'appealable' && rung === 0 && head.timestamp < (appealUntil ?? 0)
    // Only the last rung returns the deposit.
    return isAppealable && outcome === 'wrong' ? 'appeal' : undefined
  }
  const isLate = plantedBlock === undefined || plantedBlock >= postedBlock || leafCase?.phase === 'closed'
  if (isLate || head.timestamp >= windowEnd) return 'forget'
  return isAnswered || leafCase !== undefined || head.timestamp >= windowEnd - margin ? 'open' : undefined
}
