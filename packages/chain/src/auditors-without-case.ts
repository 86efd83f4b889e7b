import type { Address } from '@opengradient/protocol'

import type { OnChainCase } from './reads/get-case.ts'

/**
 * Drawn auditors that opened no case on a result of theirs. Their contrary results, for which none of them answers, contradict no
 * receipt once the time to open a case is over. None while a case of the batch is undecided or was ruled against the worker: its
 * leaf may be the one that the auditor was to open.
 *
 * @param cases of one batch
 */
export function auditorsWithoutCase(cases: readonly OnChainCase[], drawn: readonly Address[]): readonly Address[] {
  if (cases.some(({ status, outcome }) => status !== 'closed' || outcome !== 'right')) return []
  const openers = new Set(
    cases.flatMap((each) => each.openers.filter(({ kind }) => isOnResult(kind)).map(({ account }) => account)),
  )
  return drawn.filter((account) => !openers.has(account))
}

/** Whether a drawn auditor's case is on a result, and not on service. */
export function isOnResult(kind: OnChainCase['openers'][number]['kind']): boolean {
  return kind === 'slice' || kind === 'drawnBond'
}
