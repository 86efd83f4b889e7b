import {
  type Address,
  type Hex,
  type Leaf,
  leafType,
  type OutcomeLeaf,
  outcomeLeafType,
  summaryType,
  toHex,
} from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'
import { getDemandTerms } from '../reads/get-demand.ts'
import type { PostedSummary } from '../reads/list-summaries.ts'
import { allowSpender } from './allow-spender.ts'
import { toBatchArguments, toLeafProof } from './batch-arguments.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Demands the outcome of a leaf in a posted summary whose bit of the leaf is set, with a deposit of the sender's free OPG. Idempotent,
 * also where another account demanded it.
 *
 * @throws REVERTED (NotChecked, InvalidSummary, InvalidLeaf, TooLate, InsufficientBalance)
 */
export async function demandOutcome(
  writer: Writer,
  inclusion: LeafInclusion,
  { summary, bitmap }: PostedSummary,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { deposit } = await getDemandTerms(writer.clients)
  await allowSpender(writer, 'demands', deposit, options)
  const args = [toLeafProof(inclusion), toContractStruct(summaryType, summary), toHex(bitmap)] as const
  const alreadyDone = ['AlreadyDemanded']
  return write(writer, { contract: 'demands', functionName: 'demand', args, alreadyDone }, options)
}

/** The outcome that answers a demand. */
export interface DemandedOutcome {
  readonly auditor: Address
  /** The leaf of the demand. */
  readonly leaf: Leaf
  readonly outcome: OutcomeLeaf
  /** Proof of the outcome in the summary. */
  readonly path: readonly Hex[]
  /**
   * Another leaf with the index of the demanded one, whose receipt the outcome names.
   *
   * @default the outcome names the receipt of the demanded leaf
   */
  readonly other?: Pick<LeafInclusion, 'leaf' | 'path'> | undefined
}

/** Shows a demanded outcome. Any account may. Idempotent. @throws REVERTED (NotDemanded, AlreadySettled, InvalidOutcome, InvalidLeaf) */
export function showOutcome(
  writer: Writer,
  batchId: Hex,
  { auditor, leaf, outcome, path, other }: DemandedOutcome,
  options?: WriteOptions,
): Promise<WriteResult> {
  const shown = [toContractStruct(leafType, leaf), toContractStruct(outcomeLeafType, outcome), path] as const
  const alreadyDone = ['AlreadyShown']
  if (other === undefined) {
    const args = [batchId, auditor, ...shown] as const
    return write(writer, { contract: 'demands', functionName: 'show', args, alreadyDone }, options)
  }
  const args = [batchId, auditor, ...shown, toContractStruct(leafType, other.leaf), other.path] as const
  return write(writer, { contract: 'demands', functionName: 'showOther', args, alreadyDone }, options)
}

/**
 * Ends a demand without an answer after its time: the auditor loses, and the deposit returns. Any account may. Idempotent.
 *
 * @throws REVERTED (NotDemanded, AlreadyShown, TooEarly, InvalidSummary)
 */
export function settleDemand(
  writer: Writer,
  { batch, leaf }: Pick<LeafInclusion, 'batch' | 'leaf'>,
  { summary, bitmap }: PostedSummary,
  options?: WriteOptions,
): Promise<WriteResult> {
  const [, groups, atRisk] = toBatchArguments(batch)
  const args = [
    toContractStruct(summaryType, summary),
    toHex(bitmap),
    groups,
    atRisk,
    toContractStruct(leafType, leaf),
  ] as const
  const alreadyDone = ['AlreadySettled']
  return write(writer, { contract: 'demands', functionName: 'settle', args, alreadyDone }, options)
}
