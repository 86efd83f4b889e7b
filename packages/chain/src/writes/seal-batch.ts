import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Draws the auditors of a batch's latest round. Idempotent.
 *
 * @throws REVERTED (BlockHashUnknown before the block after the next, TooLate, NotAudited, WrongGroups, UnknownBatch)
 */
export function sealBatch(writer: Writer, batch: BatchContents, options?: WriteOptions): Promise<WriteResult> {
  const args = toBatchArguments(batch)
  return write(writer, { contract: 'rounds', functionName: 'seal', args, alreadyDone: ['AlreadySealed'] }, options)
}
