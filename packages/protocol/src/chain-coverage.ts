import { hasBit } from './bitmap.ts'
import { unpackCounts } from './counts.ts'
import { type AuditorOutcome, type Coverage, coverageOf } from './coverage.ts'
import type { Address } from './hex.ts'
import type { Summary } from './objects/summary.ts'
import { isContrary, outcomes } from './outcomes.ts'

/** An outcome for the receipt whose rules hold, and the signed summary that it leads to. */
export interface ShownOutcome {
  readonly summary: Summary
  /** {@link outcomes}. */
  readonly outcome: number
  /** {@link encodeDistance}. */
  readonly distance: number
}

export interface ChainCoverageInit {
  /** Outcomes of a receipt file, or those that a gateway has. Their tags fit. */
  readonly shown: readonly ShownOutcome[]
  /**
   * Summaries that contradict themselves, with an outcome for the receipt that does not contradict it: each counts as a check only.
   * @default none
   */
  readonly unusable?: readonly Summary[]
  /** The receipt's place in the batch. */
  readonly index: number
  /** Accounts to which the draw gave the receipt, in all rounds. */
  readonly drawn: readonly Address[]
  readonly parties: readonly Address[]
  /** The batch's summaries on chain. */
  readonly posted: readonly { readonly summary: Summary; readonly bitmap: Uint8Array }[]
  /** Auditors whose summaries a ruling refuted. */
  readonly refuted: readonly Address[]
  /** Auditors that opened no case in time. */
  readonly withoutCase: readonly Address[]
  /** Whether no summary can be posted any more. */
  readonly areRoundsOver: boolean
}

/** Coverage of a receipt by the chain's draw. */
export interface ChainCoverage {
  readonly coverage: Coverage
  /** Drawn accounts whose posted summary may hold another result for the receipt, which is not shown. */
  readonly unopened: readonly Address[]
}

/**
 * Counts the results of drawn auditors. A confirmation counts with its summary on chain and its outcome shown: only then a false one
 * can be punished, by its tag or after a ruling. A posted summary without the outcome counts as a check, or as a contradiction. A shown contradiction that can still be posted counts at once; of two statements of one auditor the worse counts.
 */
export function chainCoverage(init: ChainCoverageInit): ChainCoverage {
  const { shown, unusable = [], index, drawn, parties, posted, refuted, withoutCase, areRoundsOver } = init
  const results: AuditorOutcome[] = shown
    .filter(({ summary, outcome }) => isPosted(summary, posted) || (isContrary(outcome) && !areRoundsOver))
    .map(({ summary: { auditor }, outcome, distance }) => ({ auditor, outcome, distance }))
  const unopened: Address[] = []
  for (const { summary, bitmap } of posted) {
    const { auditor } = summary
    if (!drawn.includes(auditor) || shown.some((own) => isSameSummary(own.summary, summary))) continue
    const { match, within, mismatch, failed } = unpackCounts(summary.counts)
    const isKnown = unusable.some((own) => isSameSummary(own, summary))
    const mayBeContrary = !isKnown && hasBit(bitmap, index) && mismatch + failed > 0
    const isBacked = !refuted.includes(auditor) && !withoutCase.includes(auditor)
    if (!hasBit(bitmap, index)) results.push({ auditor, outcome: uncheckedOutcome(summary), distance: 0 })
    // Whichever result the summary hides: one that is not backed neither confirms nor contradicts.
    else if (mayBeContrary && (match + within === 0 || !isBacked)) {
      results.push({ auditor, outcome: outcomes.mismatch, distance: 0 })
    } else {
      results.push({ auditor, outcome: outcomes.match, distance: 0, isHidden: true })
      if (mayBeContrary) unopened.push(auditor)
    }
  }
  const standing = results.map((result) => ({
    ...result,
    isRefuted: refuted.includes(result.auditor),
    hasNoCase: withoutCase.includes(result.auditor),
  }))
  return { coverage: coverageOf(drawn, parties, standing), unopened }
}

/** Whether two summaries are the same statement. */
export function isSameSummary(a: Summary, b: Summary): boolean {
  return (Object.keys(a) as (keyof Summary)[]).every((field) => a[field] === b[field])
}

function isPosted(summary: Summary, posted: ChainCoverageInit['posted']): boolean {
  return posted.some((each) => isSameSummary(each.summary, summary))
}

/** The outcome of a leaf without its bit. Of several it does not matter which one: none confirms, and none contradicts. */
function uncheckedOutcome({ counts }: Summary): number {
  const { notServed, inconclusive, notChecked } = unpackCounts(counts)
  if (notServed > 0 && inconclusive + notChecked === 0) return outcomes.notServed
  return inconclusive > 0 && notServed + notChecked === 0 ? outcomes.inconclusive : outcomes.notChecked
}
