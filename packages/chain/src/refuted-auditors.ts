import type { Address } from '@opengradient/protocol'

import { isOnResult } from './auditors-without-case.ts'
import type { OnChainCase } from './reads/get-case.ts'

/**
 * Auditors whose summaries a ruling refuted: all mismatches and failures of one summary are one case, on a leaf that a later block
 * draws from them, or with a bond on one of its choice. An auditor has one summary for each batch.
 *
 * @param cases of one batch
 */
export function refutedAuditors(cases: readonly OnChainCase[]): readonly Address[] {
  return cases
    .filter(({ status, outcome }) => status === 'closed' && outcome === 'right')
    .flatMap(({ openers }) => openers.filter(({ kind }) => isOnResult(kind)).map(({ account }) => account))
}
