import type { Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** State of one leaf: `held` by an open case, `void`: refunded to its payer, `cleared`: held once, paid after all. */
export type LeafStatus = 'none' | 'held' | 'void' | 'cleared'

const statuses = ['none', 'held', 'void', 'cleared'] as const

/** Reads the state of the leaf with this hash; `void` in a void batch. @throws CHAIN, RPC_DISAGREE, REVERTED (UnknownBatch) */
export async function getLeafStatus(clients: Clients, batchId: Hex, leafHash: Hex): Promise<LeafStatus> {
  return statuses[await readFrom(clients, 'claims', 'leafStatus', [batchId, leafHash])] ?? 'none'
}
