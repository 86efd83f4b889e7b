import { getGroupState } from '../reads/get-group-state.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Gives the price of a group of the sender's batch up: it goes back to the payer. Idempotent. @throws REVERTED (NotWorker, AlreadyClaimed) */
export async function giveUpGroup(
  writer: Writer,
  batch: BatchContents,
  group: number,
  options?: WriteOptions,
): Promise<WriteResult> {
  if ((await getGroupState(writer.clients, batch.batchId, group)).givenUp) return unchanged
  const args = [...toBatchArguments(batch), BigInt(group)] as const
  return write(writer, { contract: 'claims', functionName: 'giveUp', args }, options)
}
