import { type Hex, type Summary, summaryType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import { getProgress } from '../reads/get-progress.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface RedrawRequest {
  readonly batchId: Hex
  /** The round to begin: 1 or 2. */
  readonly round: number
  /** All posted summaries of the round before, if each reports leaves as inconclusive or not checked. @default none */
  readonly undecided?: readonly Summary[]
}

/** Begins a redraw; `sealBatch` draws its accounts. Idempotent by the round's number. @throws REVERTED (NotSealed, TooLate, NothingToRedraw, InvalidSummary) */
export async function beginRedraw(
  writer: Writer,
  { batchId, round, undecided = [] }: RedrawRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const progress = await getProgress(writer.clients, batchId)
  if (progress !== undefined && progress.round >= round) return unchanged
  const args = [batchId, undecided.map((summary) => toContractStruct(summaryType, summary))] as const
  return write(writer, { contract: 'rounds', functionName: 'beginRedraw', args }, options)
}
