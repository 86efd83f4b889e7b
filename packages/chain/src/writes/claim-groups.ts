import { summaryType, toHex } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import { getGroupState } from '../reads/get-group-state.ts'
import { listSummaries, type PostedSummary } from '../reads/list-summaries.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface ClaimRequest {
  readonly batch: BatchContents
  /** First group. @default 0 */
  readonly from?: number
  /** Behind the last group. @default all groups */
  readonly to?: number
  /** All posted summaries of the batch, by round and place. @default read from the chain */
  readonly summaries?: readonly PostedSummary[]
}

/**
 * Divides the money of a page of groups; the worker's pay waits for `releasePay`. Any account may claim. Idempotent.
 *
 * @throws REVERTED (TooEarly, LeafNotChecked, ListIsHeld, InvalidSummaries, WrongGroups, InvalidRange, UnknownBatch)
 */
export async function claimGroups(writer: Writer, request: ClaimRequest, options?: WriteOptions): Promise<WriteResult> {
  const { batch, from = 0, to = batch.groups.length } = request
  const page = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i)
  const states = await Promise.all(page.map((group) => getGroupState(writer.clients, batch.batchId, group)))
  if (states.length > 0 && states.every(({ claimed }) => claimed)) return unchanged
  const summaries = request.summaries ?? (await listSummaries(writer.clients, batch.batchId))
  const args = [...toBatchArguments(batch), BigInt(from), BigInt(to), ...toSummaryArguments(summaries)] as const
  return write(writer, { contract: 'claims', functionName: 'claim', args }, options)
}

/** The contracts' form of posted summaries: structs, and bitmaps. */
export function toSummaryArguments(summaries: readonly PostedSummary[]) {
  return [
    summaries.map(({ summary }) => toContractStruct(summaryType, summary)),
    summaries.map(({ bitmap }) => toHex(bitmap)),
  ] as const
}
