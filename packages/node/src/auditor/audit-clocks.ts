import type { BatchParameters } from '@opengradient/chain'

/** Times of an auditor's duty in one round, Unix seconds of the chain. */
export interface AuditClocks {
  /** From here on a summary does not wait for evidence: what did not arrive was not served. */
  readonly aim: number
  /** From here on a summary does not wait for checks either. */
  readonly last: number
  /** The contract accepts no summary after this. */
  readonly end: number
}

/** Parameters that the clocks of rounds follow from. */
export type ClockTerms = Pick<BatchParameters, 'window' | 'grace' | 'redrawTime'>

/** Least time, in seconds, for the transaction that posts a summary. */
const postingTime = 2

/**
 * The clocks of a round. Summaries that are all there a quarter of the window before its end let the batch be claimed after the
 * window, so that round 0 aims at that time.
 */
export function auditClocks({ window, grace, redrawTime }: ClockTerms, postedAt: number, round: number): AuditClocks {
  const windowEnd = postedAt + window
  const end = windowEnd + grace + round * redrawTime
  if (round > 0) return { aim: end - redrawTime / 2, last: end - redrawTime / 4, end }
  const margin = Math.max(postingTime, window / 20)
  return { aim: windowEnd - window / 4 - margin, last: windowEnd - margin, end }
}
