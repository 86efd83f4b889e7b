import type { Address } from './hex.ts'
import { isContrary, outcomes } from './outcomes.ts'

/** One auditor's outcome for a receipt, from a summary or an order's verdict whose rules hold. */
export interface AuditorOutcome {
  readonly auditor: Address
  /** {@link outcomes}. */
  readonly outcome: number
  /** {@link encodeDistance}. */
  readonly distance: number
  /** Whether a ruling found the case of the auditor's summary to be false. @default false */
  readonly isRefuted?: boolean
  /** Whether the auditor opened no case in time. @default false */
  readonly hasNoCase?: boolean
  /** Whether a posted summary states a check without showing this outcome. @default false */
  readonly isHidden?: boolean
}

/** Drawn auditors of one receipt, by what each of them found. The numbers below `drawn` add up to it. */
export interface Coverage {
  /** Accounts that were drawn for this receipt, in all rounds. */
  readonly drawn: number
  /** Found the same bits. */
  readonly match: number
  /** Found a result within the tolerance. */
  readonly within: number
  /** Found another result. */
  readonly mismatch: number
  /** Found that the model fails on this input. */
  readonly failed: number
  /** Found another result, or a failure, in a summary whose case a ruling decided for the worker. */
  readonly refuted: number
  /** Found another result, or a failure, and opened no case in time. */
  readonly withoutCase: number
  /** Posted a summary that states a check and whose outcome is not shown: it neither confirms nor contradicts. */
  readonly hidden: number
  /** Were not served the evidence. */
  readonly notServed: number
  readonly inconclusive: number
  readonly notChecked: number
  /** Have no known summary or verdict. */
  readonly missing: number
  /** Largest code of a distance of the results within the tolerance, see {@link decodeDistance}. */
  readonly distance: number
}

/** Coverage of a receipt that no account was drawn for. */
export const noCoverage: Coverage = {
  drawn: 0,
  match: 0,
  within: 0,
  mismatch: 0,
  failed: 0,
  refuted: 0,
  withoutCase: 0,
  hidden: 0,
  notServed: 0,
  inconclusive: 0,
  notChecked: 0,
  missing: 0,
  distance: 0,
}

/** The worst outcome first: of two statements of one auditor this one counts. */
const severity = [
  outcomes.mismatch,
  outcomes.failed,
  outcomes.notServed,
  outcomes.inconclusive,
  outcomes.notChecked,
  outcomes.within,
  outcomes.match,
]

/**
 * Counts the outcomes of drawn accounts. An outcome of an account that was not drawn, or that is a party, counts nothing.
 *
 * @param drawn accounts that the draw gave the receipt, computed by the reader
 * @param parties signers of job, assignment and receipt, the payer, and their signing keys
 */
export function coverageOf(
  drawn: readonly Address[],
  parties: readonly Address[],
  results: readonly AuditorOutcome[],
): Coverage {
  const accounts = new Set(drawn.filter((account) => !parties.includes(account)))
  const counts = { ...noCoverage, drawn: accounts.size }
  for (const account of accounts) {
    const [own] = results
      .filter(({ auditor }) => auditor === account)
      .sort((a, b) => severity.indexOf(a.outcome as 0) - severity.indexOf(b.outcome as 0))
    if (own === undefined) counts.missing++
    else if (own.isHidden === true) counts.hidden++
    else if (own.isRefuted === true && isContrary(own.outcome)) counts.refuted++
    else if (own.hasNoCase === true && isContrary(own.outcome)) counts.withoutCase++
    else if (own.outcome === outcomes.match) counts.match++
    else if (own.outcome === outcomes.within) {
      counts.within++
      counts.distance = Math.max(counts.distance, own.distance)
    } else if (own.outcome === outcomes.mismatch) counts.mismatch++
    else if (own.outcome === outcomes.failed) counts.failed++
    else if (own.outcome === outcomes.notServed) counts.notServed++
    else if (own.outcome === outcomes.inconclusive) counts.inconclusive++
    else counts.notChecked++
  }
  return counts
}

/** Accounts that found the receipt's output: they count towards `replayed:N`. */
export function confirming({ match, within }: Coverage): number {
  return match + within
}

/** Accounts that found another result, were not refuted, and opened a case or still can. */
export function contrary({ mismatch, failed }: Coverage): number {
  return mismatch + failed
}

/** Accounts that checked the receipt, by their posted summaries. */
export function checked(coverage: Coverage): number {
  const { refuted, withoutCase, hidden } = coverage
  return confirming(coverage) + contrary(coverage) + refuted + withoutCase + hidden
}
