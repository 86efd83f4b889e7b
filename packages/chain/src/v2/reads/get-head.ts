import { agreedRequest } from '../../chain-clients.ts'
import type { ChainHead } from '../../reads/get-head.ts'
import { getHead as getLatest } from '../../reads/get-head.ts'
import type { Clients } from '../clients.ts'

/**
 * Reads the latest block that `quorum` endpoints have reached and that has this many blocks above it.
 *
 * @param confirmations @default 0
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getHead(clients: Clients, confirmations = 0): Promise<ChainHead> {
  const latest = await getLatest(clients)
  if (confirmations === 0) return latest
  const blockNumber = BigInt(Math.max(latest.number - confirmations, 0))
  const timestamp = await agreedRequest(clients, 'block', async (endpoint) =>
    Number((await endpoint.getBlock({ blockNumber })).timestamp),
  )
  return { number: Number(blockNumber), timestamp }
}
