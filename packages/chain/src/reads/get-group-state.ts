import type { Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** Claims of one group. Amounts in the smallest unit of its token. */
export interface GroupState {
  /** Price that left the group's total: void, held and given-up leaves. */
  readonly removedPrice: bigint
  readonly removedAudit: bigint
  /** The worker's pay that waits for the release. */
  readonly pay: bigint
  readonly claimed: boolean
  readonly givenUp: boolean
  /** Whether its value no longer counts for the worker's limit. */
  readonly settled: boolean
}

/** Reads the claims of a group. @throws CHAIN, RPC_DISAGREE */
export function getGroupState(clients: Clients, batchId: Hex, group: number): Promise<GroupState> {
  return readFrom(clients, 'claims', 'groupState', [batchId, BigInt(group)])
}
