import { type Group, groupType, type Hex, leafType } from '@opengradient/protocol'

import { type ContractStruct, toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'

/** The parts of a posted batch that every step repeats in calldata: the contract stores only the hash of groups and `atRisk`. */
export interface BatchContents {
  readonly batchId: Hex
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
}

/** The first three arguments of every step on a batch. */
export function toBatchArguments({ batchId, groups, atRisk }: BatchContents) {
  return [batchId, groups.map((group) => toContractStruct(groupType, group)), atRisk] as const
}

/** A leaf with its batch and proof. */
export interface LeafProof {
  readonly batchId: Hex
  readonly groups: readonly ContractStruct<typeof groupType.fields>[]
  readonly atRisk: readonly bigint[]
  readonly leaf: ContractStruct<typeof leafType.fields>
  readonly proof: readonly Hex[]
}

/** The contracts' form of an inclusion. */
export function toLeafProof({
  batch,
  leaf,
  path,
}: Pick<LeafInclusion, 'leaf' | 'path'> & { batch: BatchContents }): LeafProof {
  const [batchId, groups, atRisk] = toBatchArguments(batch)
  return { batchId, groups, atRisk, leaf: toContractStruct(leafType, leaf), proof: path }
}
