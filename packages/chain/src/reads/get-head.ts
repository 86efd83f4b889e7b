import type { ChainClients, DeploymentOrigin } from '../chain-clients.ts'
import { toChainError } from '../to-chain-error.ts'

/** Number and time (Unix seconds) of the latest block. */
export interface ChainHead {
  readonly number: number
  readonly timestamp: number
}

/**
 * Reads the latest block that `quorum` endpoints have reached. Fewer endpoints than that can neither hold the head back nor
 * advance it.
 *
 * @throws CHAIN when fewer than `quorum` endpoints respond
 */
export async function getHead({ endpoints, quorum }: ChainClients<DeploymentOrigin>): Promise<ChainHead> {
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
