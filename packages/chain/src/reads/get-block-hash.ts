import type { Hex } from '@opengradient/protocol'
import { BlockNotFoundError } from 'viem'

import { agreedRequest, type Clients } from '../clients.ts'

/** Reads the hash of a block. @returns undefined for a block that does not exist yet @throws CHAIN, RPC_DISAGREE */
export function getBlockHash(clients: Clients, block: number): Promise<Hex | undefined> {
  return agreedRequest(clients, 'block', async (endpoint) => {
    try {
      return (await endpoint.getBlock({ blockNumber: BigInt(block) })).hash
    } catch (error) {
      if (error instanceof BlockNotFoundError) return undefined
      throw error
    }
  })
}
