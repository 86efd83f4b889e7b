import { readFrom } from '../read-from.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Voids a batch whose draw was not sealed in time; the worker forfeits as for an unserved leaf. Any account may call. Idempotent. @throws REVERTED (BatchIsVoid while it can be sealed, WrongGroups, UnknownBatch) */
export async function voidUnsealed(writer: Writer, batch: BatchContents, options?: WriteOptions): Promise<WriteResult> {
  const call = { contract: 'rulings', functionName: 'voidUnsealed', args: toBatchArguments(batch) } as const
  const isVoid = await readFrom(writer.clients, 'claims', 'isVoid', [batch.batchId])
  // The contract has one error for a batch that is void by now and one that is not void: the state before the call decides.
  return write(writer, { ...call, alreadyDone: isVoid ? ['BatchIsVoid'] : [] }, options)
}
