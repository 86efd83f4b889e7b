import {
  type Address,
  type Batch,
  type BatchGroup,
  batchIdOf,
  buildBatch,
  groupType,
  type Hex,
} from '@opengradient/protocol'
import { toContractStruct } from '../contract-struct.ts'
import { getBatch } from '../reads/get-batch.ts'
import { RevertError } from '../revert-error.ts'
import { type BatchContents, toBatchArguments } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface PostBatchRequest {
  /** The sender is this account or its signing key. */
  readonly worker: Address
  /** `nextSequence` of the worker when the batch was built: it makes a repetition fail. */
  readonly sequence: number
  readonly groups: readonly BatchGroup[]
  /** A signature for each group, by its payer or the payer's signing key; `0x` for an approved cheque of a contract. */
  readonly cheques: readonly Hex[]
  /** `listed`: all leaf hashes in calldata. `totals`: groups and root only. All cheques name this mode. */
  readonly mode: 'listed' | 'totals'
  /** The worker's previous batch, to seal it at once if that is possible. @default it is not sealed */
  readonly previous?: BatchContents
}

export interface PostBatchResult {
  readonly batchId: Hex
  readonly batch: Batch
  readonly result: WriteResult
}

/** The id that a batch gets, known before it is posted. */
export function predictBatchId(
  { clients }: Writer,
  { worker, sequence, root }: { readonly worker: Address; readonly sequence: number; readonly root: Hex },
): Hex {
  const { chainId, contracts } = clients.deployment
  return batchIdOf(chainId, contracts.settlement, worker, sequence, root)
}

/**
 * Posts a batch. Idempotent: the same batch under the same sequence number is posted once.
 *
 * @throws BAD_INPUT for groups that are no batch; REVERTED (WrongSequence when another batch has the sequence number, and all
 *   errors of `IBatches.postBatch`)
 */
export async function postBatch(
  writer: Writer,
  request: PostBatchRequest,
  options?: WriteOptions,
): Promise<PostBatchResult> {
  const { worker, sequence, cheques, mode, previous } = request
  const batch = buildBatch(request.groups)
  const { root } = batch.tree
  const batchId = predictBatchId(writer, { worker, sequence, root })
  const [, previousGroups, previousAtRisk] = previous === undefined ? [undefined, [], []] : toBatchArguments(previous)
  const digests = mode === 'listed' ? batch.digests : []
  const groups = batch.groups.map((group) => toContractStruct(groupType, group))
  const args = [worker, BigInt(sequence), root, digests, groups, cheques, previousGroups, previousAtRisk] as const
  try {
    const call = { contract: 'settlement', functionName: 'postBatch', args } as const
    return { batchId, batch, result: await write(writer, call, options) }
  } catch (error) {
    const isUsed = error instanceof RevertError && error.errorName === 'WrongSequence'
    if (isUsed && (await getBatch(writer.clients, batchId)) !== undefined) return { batchId, batch, result: unchanged }
    throw error
  }
}
