import { type Address, type Coverage, coverageOf, type ReceiptOrder, type RequesterDraw } from '@opengradient/protocol'

import { withinTolerance } from './tolerance.ts'

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
  ['withoutCase', 'another answer, without a case in time'],
  ['hidden', 'a check with no outcome shown'],
  ['notServed', 'not served'],
  ['inconclusive', 'inconclusive'],
  ['notChecked', 'not checked'],
  ['missing', 'no answer'],
] as const

function countsOf(coverage: Coverage): string {
  const counts = countNames.filter(([name]) => coverage[name] > 0).map(([name, words]) => `${coverage[name]} ${words}`)
  return `of ${coverage.drawn} drawn accounts ${counts.join(', ') || 'none'}`
}
