import { type Hex, type Leaf, leafType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import { getCase } from '../reads/get-case.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Transactions of one call: each pays parties for about 500,000 gas. */
const maxSteps = 32

/**
 * Carries a case out and pays its parties, in as many transactions as that takes. Any account may call. Idempotent.
 *
 * @param leaf the leaf of the case, or `leafList`
 * @throws REVERTED (TooEarly, WrongLeaf, UnknownCase)
 */
export async function closeCase(
  writer: Writer,
  caseId: Hex,
  { batch, leaf }: { readonly batch: BatchContents; readonly leaf: Leaf },
  options?: WriteOptions,
): Promise<WriteResult> {
  const [, groups, atRisk] = toBatchArguments(batch)
  const args = [caseId, groups, atRisk, toContractStruct(leafType, leaf)] as const
  let result = unchanged
  for (let step = 0; step < maxSteps; step++) {
    if ((await getCase(writer.clients, caseId))?.status === 'closed') return result
    result = await write(writer, { contract: 'cases', functionName: 'close', args }, options)
  }
  return result
}
