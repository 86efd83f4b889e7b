import { getGroupState } from '../reads/get-group-state.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Pays the claimed pay of a batch to its worker's payout account. Any account may call. Idempotent. @throws REVERTED (TooEarly) */
export async function releasePay(writer: Writer, batch: BatchContents, options?: WriteOptions): Promise<WriteResult> {
  const states = await Promise.all(batch.groups.map((_, group) => getGroupState(writer.clients, batch.batchId, group)))
  if (states.every(({ claimed, settled, pay }) => !claimed || (settled && pay === 0n))) return unchanged
  return write(writer, { contract: 'claims', functionName: 'release', args: toBatchArguments(batch) }, options)
}
