import { type Leaf, leafType, outcomeLeafType, summaryType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import type { ReportedOutcome } from './open-case.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Records the leaf of the outcome that is drawn among a summary's mismatches and failures, for an auditor that cannot challenge it:
 * if the leaf is void in the end, the summary costs no slice. The sender is the auditor or its signing key. Idempotent.
 *
 * @throws REVERTED (NotParty, BlockHashUnknown, WrongOrdinal, WrongLeaf, InvalidSummary)
 */
export function excuseSummary(
  writer: Writer,
  leaf: Leaf,
  { summary, outcome, path }: ReportedOutcome,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [
    toContractStruct(leafType, leaf),
    toContractStruct(summaryType, summary),
    toContractStruct(outcomeLeafType, outcome),
    path,
  ] as const
  const alreadyDone = ['SummaryUsed']
  return write(writer, { contract: 'challenges', functionName: 'excuse', args, alreadyDone }, options)
}
