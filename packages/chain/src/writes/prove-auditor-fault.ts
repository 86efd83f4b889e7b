import { type Hex, leafType, type Summary, summaryType, toHex } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'
import type { PostedSummary } from '../reads/list-summaries.ts'
import { type BatchContents, toLeafProof } from './batch-arguments.ts'
import type { SignedSummary } from './post-summary.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Proves that a drawn auditor signed two summaries of one round. Idempotent.
 *
 * @param a needs no signature if it is posted
 * @throws REVERTED (NoFault, NotDrawn, InvalidSummary)
 */
export function proveSecondSummary(
  writer: Writer,
  a: Pick<SignedSummary, 'summary'> & { readonly signature?: Hex },
  b: Omit<SignedSummary, 'bitmap'>,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [
    toContractStruct(summaryType, a.summary),
    a.signature ?? '0x',
    toContractStruct(summaryType, b.summary),
    b.signature,
  ] as const
  const alreadyDone = ['AlreadyProven']
  return write(writer, { contract: 'rounds', functionName: 'proveSecondSummary', args, alreadyDone }, options)
}

/** Proves that a posted summary has the bit of a leaf that the draw did not give to its auditor. Idempotent. @throws REVERTED (NoFault, InvalidSummary, InvalidLeaf) */
export function proveStrayBit(
  writer: Writer,
  { summary, bitmap }: PostedSummary,
  inclusion: Pick<LeafInclusion, 'leaf' | 'path'> & { readonly batch: BatchContents },
  options?: WriteOptions,
): Promise<WriteResult> {
  const { groups, atRisk, proof } = toLeafProof(inclusion)
  const leaf = toContractStruct(leafType, inclusion.leaf)
  const args = [toContractStruct(summaryType, summary), toHex(bitmap), groups, atRisk, leaf, proof] as const
  const alreadyDone = ['AlreadyProven']
  return write(writer, { contract: 'rounds', functionName: 'proveStrayBit', args, alreadyDone }, options)
}

/**
 * Proves that the auditor of a posted summary with mismatches or failures opened no case and has no excuse, once the batch's pay is
 * free. Idempotent.
 *
 * @throws REVERTED (NoFault, InvalidSummary, TooEarly)
 */
export function proveWithoutCase(writer: Writer, summary: Summary, options?: WriteOptions): Promise<WriteResult> {
  const args = [toContractStruct(summaryType, summary)] as const
  const alreadyDone = ['AlreadyProven']
  return write(writer, { contract: 'rounds', functionName: 'proveWithoutCase', args, alreadyDone }, options)
}
