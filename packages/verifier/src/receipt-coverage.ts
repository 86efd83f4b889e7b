import type { PostedSummary } from '@opengradient/chain'
import {
  type Address,
  type AuditorOutcome,
  type Coverage,
  coverageOf,
  type Leaf,
  outcomes,
  type ReceiptFile,
  type ReceiptOrder,
  type RequesterDraw,
  type Summary,
} from '@opengradient/protocol'

import { postedOutcome } from './posted-outcome.ts'
import { withinTolerance } from './tolerance.ts'

export interface ChainCoverageInit {
  /** Its summaries have been checked. */
  readonly file: Pick<ReceiptFile, 'summaries'>
  readonly leaf: Leaf
  /** Accounts to which the draw gave the leaf, in all rounds. */
  readonly drawn: readonly Address[]
  readonly parties: readonly Address[]
  readonly posted: readonly PostedSummary[]
  readonly tolerance: number | undefined
  /** Auditors whose summaries a ruling refuted. */
  readonly refuted: readonly Address[]
}

/** Coverage of a receipt by the chain's draw. */
export interface ChainCoverage {
  readonly coverage: Coverage
  /** Drawn accounts whose posted summary may hold another result for the receipt, which the file does not show. */
  readonly unopened: readonly Address[]
}

/** Counts enclosed outcomes and what posted summaries show without them. Of two statements of one auditor the worse counts. */
export function chainCoverage(init: ChainCoverageInit): ChainCoverage {
  const { file, leaf, drawn, parties, posted, tolerance, refuted } = init
  const enclosed: AuditorOutcome[] = file.summaries.map(({ summary, leaf: { outcome, distance } }) => ({
    ...{ auditor: summary.value.auditor, outcome, distance },
  }))
  const shown: AuditorOutcome[] = []
  const unopened: Address[] = []
  for (const { summary, bitmap } of posted) {
    const { auditor } = summary
    if (!drawn.includes(auditor)) continue
    if (file.summaries.some((own) => isSameSummary(own.summary.value, summary))) continue
    const { name, mayBeContrary } = postedOutcome(summary, bitmap, leaf.index)
    // The distance of a result within the tolerance stands in its outcome only.
    if (name !== undefined && name !== 'within') shown.push({ auditor, outcome: outcomes[name], distance: 0 })
    // Whichever result the summary hides: a refuted one neither confirms nor contradicts.
    else if (mayBeContrary && refuted.includes(auditor))
      shown.push({ auditor, outcome: outcomes.mismatch, distance: 0 })
    else if (mayBeContrary) unopened.push(auditor)
  }
  const results = [...enclosed, ...shown].map((outcome) => ({
    ...withinTolerance(outcome, tolerance),
    isRefuted: refuted.includes(outcome.auditor),
  }))
  return { coverage: coverageOf(drawn, parties, results), unopened }
}

function isSameSummary(a: Summary, b: Summary): boolean {
  return (Object.keys(a) as (keyof Summary)[]).every((field) => a[field] === b[field])
}

/** Coverage of a receipt by a requester's order whose verdicts have been checked. */
export function orderCoverage(
  { verdicts }: ReceiptOrder,
  drawn: readonly Address[],
  parties: readonly Address[],
  tolerance: number | undefined,
): Coverage {
  const results = verdicts.map(({ value }) => withinTolerance(value, tolerance))
  return coverageOf(drawn, parties, results)
}

/** The detail of the check `verdicts`. */
export function describeCoverage(byChain: Coverage | undefined, order: RequesterDraw | undefined): string {
  const parts = [
    ...(byChain === undefined ? [] : [countsOf(byChain)]),
    ...(order === undefined ? [] : [`${countsOf(order.coverage)}, by the requester's order`]),
  ]
  return parts.length === 0 ? 'none enclosed' : parts.join('; ')
}

const countNames = [
  ['match', 'the same bits'],
  ['within', 'within the tolerance'],
  ['mismatch', 'another answer'],
  ['failed', 'that the model fails'],
  ['refuted', 'another answer, which a ruling refuted'],
  ['notServed', 'not served'],
  ['inconclusive', 'inconclusive'],
  ['notChecked', 'not checked'],
  ['missing', 'no answer'],
] as const

function countsOf(coverage: Coverage): string {
  const counts = countNames.filter(([name]) => coverage[name] > 0).map(([name, words]) => `${coverage[name]} ${words}`)
  return `of ${coverage.drawn} drawn accounts ${counts.join(', ') || 'none'}`
}
