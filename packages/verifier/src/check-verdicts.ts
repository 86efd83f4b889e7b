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

/**
 * Asserts that a verdict is signed by its auditor, refers to this receipt and has a known outcome and method.
 * @throws BAD_SIGNATURE, BAD_RECEIPT
 */
export function assertVerdict(verdict: Signed<Verdict>, receiptHash: Hex, hasher: Hasher): void {
  const { value, signature } = verdict
  if (value.receiptHash !== receiptHash)
    throw new OgError('BAD_RECEIPT', 'The verdict refers to another receipt.', {
      details: { field: 'verdict.receiptHash' },
    })
  if (outcomeName(value.outcome) === undefined) {
    throw new OgError('BAD_RECEIPT', `The verdict has the unknown outcome ${value.outcome}.`, {
      details: { field: 'verdict.outcome' },
    })
  }
  if (value.method !== 0)
    throw new OgError('BAD_RECEIPT', `The verdict has the unknown method ${value.method}.`, {
      details: { field: 'verdict.method' },
    })
  assertSignedBy(value.auditor, hasher.digest(verdictType, value), signature, 'verdict')
}

/**
 * Checks that each auditor gave at most one verdict and that none is the worker. Mismatches fail the check, unless more
 * auditors confirmed the answer; then it is undecided, because the challenger may be wrong, until a dispute on chain
 * decides it.
 * @param dismissed whether a challenge of this receipt was dismissed on chain
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
      if (auditor === worker)
        throw new OgError('BAD_RECEIPT', 'The worker signed a verdict on its own receipt.', {
          details: { field: 'verdict.auditor' },
        })
      if (auditors.has(auditor))
        throw new OgError('BAD_RECEIPT', `${auditor} signed two verdicts.`, { details: { field: 'verdict.auditor' } })
      auditors.add(auditor)
    }
    return describeCounts(countVerdicts(verdicts.map(({ value }) => value)))
  })
  if (checked.ok !== true) return checked
  const { matched, within, mismatched } = countVerdicts(verdicts.map(({ value }) => value))
  if (mismatched === 0) return checked
  if (dismissed) return { ...checked, detail: `${checked.detail}; a challenge was dismissed on chain` }
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
  const nonZero = counts.filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`)
  return `of ${verdicts} auditors ${nonZero.join(', ')}`
}

/** Number of verdicts by outcome. */
export interface VerdictCounts extends Pick<Standing, 'matched' | 'within' | 'verdicts'> {
  readonly mismatched: number
}

/** Counts verdicts by outcome. */
export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const count = (outcome: number): number => verdicts.filter((verdict) => verdict.outcome === outcome).length
  return {
    matched: count(verdictOutcomes.match),
    within: count(verdictOutcomes.within),
    mismatched: count(verdictOutcomes.mismatch),
    verdicts: verdicts.length,
  }
}
