import { groupType, OgError } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { toContractStruct } from '../contract-struct.ts'
import { readFrom } from '../read-from.ts'
import type { LeafInclusion } from './find-leaf.ts'

/** Costs of a case on a leaf, in 1e-18 OPG. */
export interface ChallengeCosts {
  readonly jurorFee: bigint
  /** Of an account that challenges with a bond. */
  readonly bond: bigint
}

/** Reads the costs of a case on a leaf. @throws CHAIN, RPC_DISAGREE, BAD_BATCH for a leaf of a group that the batch lacks */
export async function getChallengeCosts(
  clients: Clients,
  { batch, leaf }: Pick<LeafInclusion, 'batch' | 'leaf'>,
): Promise<ChallengeCosts> {
  const group = batch.groups[leaf.group]
  if (group === undefined) throw new OgError('BAD_BATCH', `The batch has no group ${leaf.group}.`)
  const args = [toContractStruct(groupType, group), leaf.price] as const
  const [jurorFee, bond] = await readFrom(clients, 'challenges', 'costsOf', args)
  return { jurorFee, bond }
}
