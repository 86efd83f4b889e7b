import {
  assertSignedBy,
  type Hasher,
  type Hex,
  OgError,
  outcomeName,
  type Signed,
  type Standing,
  type Verdict,
  verdictOutcomes,
  verdictType,
} from '@opengradient/protocol'

import { type Check, check } from './check.ts'

/** Signed by its auditor, about this receipt, with an outcome that exists. @throws BAD_SIGNATURE, BAD_RECEIPT */
export function assertVerdict(verdict: Signed<Verdict>, receiptHash: Hex, hasher: Hasher): void {
  const { value, signature } = verdict
  if (value.receiptHash !== receiptHash) throw new OgError('BAD_RECEIPT', 'A verdict is about another receipt.')
  if (outcomeName(value.outcome) === undefined) throw new OgError('BAD_RECEIPT', `A verdict has the outcome ${value.outcome}.`)
  if (value.method !== 0) throw new OgError('BAD_RECEIPT', `A verdict has the method ${value.method}.`)
  assertSignedBy(value.auditor, hasher.digest(verdictType, value), signature, 'verdict')
}

/** One verdict an auditor, none of them the worker's own. */
export function checkVerdicts(
  verdicts: readonly Signed<Verdict>[],
  receiptHash: Hex,
  worker: Hex,
  hasher: Hasher,
): Check {
  return check('verdicts', () => {
    const auditors = new Set<Hex>()
    for (const verdict of verdicts) {
      assertVerdict(verdict, receiptHash, hasher)
      const { auditor } = verdict.value
      if (auditor === worker) throw new OgError('BAD_RECEIPT', 'The worker gave a verdict on itself.')
      if (auditors.has(auditor)) throw new OgError('BAD_RECEIPT', `${auditor} gave two verdicts.`)
      auditors.add(auditor)
    }
    const counts = countVerdicts(verdicts.map(({ value }) => value))
    if (counts.mismatched > 0) throw new OgError('BAD_RECEIPT', `${counts.mismatched} auditors recomputed another answer.`)
    return verdicts.length === 0 ? 'none enclosed' : `${counts.matched} the same bits, ${counts.within} within tolerance, of ${verdicts.length}`
  })
}

/** Verdicts by what they say. */
export interface VerdictCounts extends Pick<Standing, 'matched' | 'within' | 'verdicts'> {
  readonly mismatched: number
}

export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const count = (outcome: number): number => verdicts.filter((verdict) => verdict.outcome === outcome).length
  return {
    matched: count(verdictOutcomes.match),
    within: count(verdictOutcomes.within),
    mismatched: count(verdictOutcomes.mismatch),
    verdicts: verdicts.length,
  }
}
