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
 * Counts the outcomes of drawn accounts. Of an account that was not drawn nothing counts. Of a party only a contrary outcome counts: an
 * account does not consent to being named as one, and would be named to drop what it found.
 *
 * @param drawn accounts that the draw gave the receipt, computed by the reader
 * @param parties accounts that job and receipt name, see `orderParties`
 */
export function coverageOf(
  drawn: readonly Address[],
  parties: readonly Address[],
  results: readonly AuditorOutcome[],
): Coverage {
  const counts = { ...noCoverage }
  for (const account of new Set(drawn)) {
    const [own] = results
      .filter(({ auditor }) => auditor === account)
      .sort((a, b) => severity.indexOf(a.outcome as 0) - severity.indexOf(b.outcome as 0))
    const name = countOf(own)
    if (parties.includes(account) && name !== 'mismatch' && name !== 'failed') continue
    counts.drawn++
    counts[name]++
    if (name === 'within') counts.distance = Math.max(counts.distance, own?.distance ?? 0)
  }
  return counts
}

/** The number of a {@link Coverage} that an account with this worst outcome belongs to. */
function countOf(own: AuditorOutcome | undefined): Exclude<keyof Coverage, 'drawn' | 'distance'> {
  if (own === undefined) return 'missing'
  if (own.isHidden === true) return 'hidden'
  if (own.isRefuted === true && isContrary(own.outcome)) return 'refuted'
  if (own.hasNoCase === true && isContrary(own.outcome)) return 'withoutCase'
  if (own.outcome === outcomes.match) return 'match'
  if (own.outcome === outcomes.within) return 'within'
  if (own.outcome === outcomes.mismatch) return 'mismatch'
  if (own.outcome === outcomes.failed) return 'failed'
  if (own.outcome === outcomes.notServed) return 'notServed'
  return own.outcome === outcomes.inconclusive ? 'inconclusive' : 'notChecked'
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
