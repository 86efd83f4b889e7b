import { agreedRequest, type Clients } from '../clients.ts'
import { toChainError } from '../to-chain-error.ts'

/** Number and time (Unix seconds) of the latest block. */
export interface ChainHead {
  readonly number: number
  readonly timestamp: number
}

/**
 * Reads the latest block that `quorum` endpoints have reached and that has this many blocks above it. Fewer endpoints than that
 * can neither hold the head back nor advance it.
 *
 * @param confirmations @default 0
 * @throws CHAIN when fewer than `quorum` endpoints respond, RPC_DISAGREE
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

async function getLatest({ endpoints, quorum }: Clients): Promise<ChainHead> {
  const results = await Promise.allSettled(endpoints.map((endpoint) => endpoint.getBlock({ blockTag: 'latest' })))
  const heads = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  if (heads.length < quorum) {
    const failure = results.find((result) => result.status === 'rejected')
    throw toChainError(failure?.reason, 'head')
  }
  const reached = (values: readonly bigint[]): number => Number([...values].sort((a, b) => Number(b - a))[quorum - 1])
  return {
    number: reached(heads.map(({ number }) => number)),
    timestamp: reached(heads.map(({ timestamp }) => timestamp)),
  }
}
