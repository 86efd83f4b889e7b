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
  if (outcomeName(value.outcome) === undefined)
    throw new OgError('BAD_RECEIPT', `A verdict has the outcome ${value.outcome}.`)
  if (value.method !== 0) throw new OgError('BAD_RECEIPT', `A verdict has the method ${value.method}.`)
  assertSignedBy(value.auditor, hasher.digest(verdictType, value), signature, 'verdict')
}

/**
 * One verdict an auditor, none of them the worker's own. Auditors who recomputed another answer make it fail unless more
 * recomputed this one; then it is undecided, because an accuser may lie too, and a dispute on chain decides it.
 * @param dismissed the chain says that a challenge of this receipt was decided for the worker
 */
export function checkVerdicts(
  verdicts: readonly Signed<Verdict>[],
  receiptHash: Hex,
  worker: Hex,
  hasher: Hasher,
  dismissed = false,
): Check {
  const checked = check('verdicts', () => {
    const auditors = new Set<Hex>()
    for (const verdict of verdicts) {
      assertVerdict(verdict, receiptHash, hasher)
      const { auditor } = verdict.value
      if (auditor === worker) throw new OgError('BAD_RECEIPT', 'The worker gave a verdict on itself.')
      if (auditors.has(auditor)) throw new OgError('BAD_RECEIPT', `${auditor} gave two verdicts.`)
      auditors.add(auditor)
    }
    return describeCounts(countVerdicts(verdicts.map(({ value }) => value)))
  })
  if (checked.ok !== true) return checked
  const { matched, within, mismatched } = countVerdicts(verdicts.map(({ value }) => value))
  if (mismatched === 0) return checked
  if (dismissed) return { ...checked, detail: `${checked.detail}; a dispute on chain was decided for the worker` }
  return { ...checked, ok: mismatched < matched + within ? null : false }
}

function describeCounts({ matched, within, mismatched, verdicts }: VerdictCounts): string {
  if (verdicts === 0) return 'none enclosed'
  const counts = [
    [matched, 'the same bits'],
    [within, "within the model's tolerance"],
    [mismatched, 'another answer'],
    [verdicts - matched - within - mismatched, 'undecided'],
  ] as const
  const found = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  return `of ${verdicts} auditors ${found.join(', ')}`
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
