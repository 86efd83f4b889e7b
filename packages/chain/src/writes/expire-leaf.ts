import { hashLeaf, type Leaf, leafList, leafType } from '@opengradient/protocol'
import { toContractStruct } from '../contract-struct.ts'
import { readFrom } from '../read-from.ts'
import { getLeafStatus } from '../reads/get-leaf-status.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Voids a leaf, or the leaf list, that is still held when the batch's pay is free. Idempotent. @throws REVERTED (TooEarly) */
export async function expireLeaf(
  writer: Writer,
  batch: BatchContents,
  leaf: Leaf,
  options?: WriteOptions,
): Promise<WriteResult> {
  const isHeld =
    leaf.index === leafList.index
      ? await readFrom(writer.clients, 'claims', 'isListHeld', [batch.batchId])
      : (await getLeafStatus(writer.clients, batch.batchId, hashLeaf(leaf))) === 'held'
  if (!isHeld) return unchanged
  const args = [...toBatchArguments(batch), toContractStruct(leafType, leaf)] as const
  return write(writer, { contract: 'claims', functionName: 'expire', args }, options)
}
