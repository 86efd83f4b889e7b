import type { Address, Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom, undefinedOn } from '../read-from.ts'

/** A posted batch as the module stores it. */
export interface StoredBatch {
  readonly batchId: Hex
  readonly worker: Address
  readonly postedBlock: number
  /** Unix seconds. */
  readonly postedAt: number
  /** Number of leaves. */
  readonly count: number
  /** Number of rulings that burnt the worker's pay before. */
  readonly generation: number
  /** See `postingModes` of `@opengradient/protocol`. */
  readonly postingMode: number
  readonly groupCount: number
  /** Whether a group has a class above 0. Other batches are not drawn. */
  readonly audited: boolean
  readonly root: Hex
  readonly groupsHash: Hex
}

/** Reads a batch. @returns undefined for a batch that was not posted @throws CHAIN, RPC_DISAGREE */
export async function getBatch(clients: Clients, batchId: Hex): Promise<StoredBatch | undefined> {
  const batch = await undefinedOn(readFrom(clients, 'settlement', 'getBatch', [batchId]), 'UnknownBatch')
  return batch && { batchId, ...batch }
}
