import { type Hex, hashLeaf, type Leaf, leafType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import { getLeafStatus } from '../reads/get-leaf-status.ts'
import { listSummaries, type PostedSummary } from '../reads/list-summaries.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { toSummaryArguments } from './claim-groups.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface UncheckedRequest {
  readonly batch: BatchContents
  /** A page of leaves of class 10,000 that no auditor checked. */
  readonly leaves: readonly { readonly leaf: Leaf; readonly path: readonly Hex[] }[]
  /** All posted summaries of the batch, by round and place. @default read from the chain */
  readonly summaries?: readonly PostedSummary[]
}

/** Refunds leaves of class 10,000 that no auditor checked. Idempotent: leaves that are void by now are left out. @throws REVERTED (TooEarly, InvalidLeaf, AlreadyClaimed, LeafHasStatus, …) */
export async function openUnchecked(
  writer: Writer,
  request: UncheckedRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { batch } = request
  const statuses = await Promise.all(
    request.leaves.map(({ leaf }) => getLeafStatus(writer.clients, batch.batchId, hashLeaf(leaf))),
  )
  const leaves = request.leaves.filter((_, i) => statuses[i] !== 'void')
  if (leaves.length === 0) return unchanged
  const summaries = request.summaries ?? (await listSummaries(writer.clients, batch.batchId))
  const args = [
    ...toBatchArguments(batch),
    ...toSummaryArguments(summaries),
    leaves.map(({ leaf }) => toContractStruct(leafType, leaf)),
    leaves.map(({ path }) => path),
  ] as const
  return write(writer, { contract: 'claims', functionName: 'openUnchecked', args }, options)
}
