import { type Address, OgError } from '@opengradient/protocol'
import {
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  createPublicClient,
  type PublicClient,
} from 'viem'

import { agree } from './agreement.ts'
import { majorityOf } from './clients.ts'
import { distinctEndpoints } from './distinct-endpoints.ts'
import { lowerCaseAddresses } from './lower-case-addresses.ts'
import { rpcTransport } from './rpc-transport.ts'
import { toChainError } from './to-chain-error.ts'

export interface FindDeploymentInit {
  /** At least one endpoint of the chain. */
  readonly rpcUrls: readonly string[]
  readonly settlement: Address
  /** Endpoints that must return the same value. @default more than half */
  readonly quorum?: number
  /** First block that is searched for events. @default 0 */
  readonly fromBlock?: number
}

/** A settlement contract that was found. */
export interface FoundSettlement {
  readonly client: PublicClient
  readonly settlement: Address
  readonly chainId: number
  readonly fromBlock: number
}

/**
 * Reads a deployment from its settlement contract on every endpoint, with addresses in lower case.
 *
 * @param read reads the deployment through one endpoint; undefined for a contract that only resembles a settlement contract
 * @throws CHAIN when too few endpoints respond, RPC_DISAGREE when too few agree, NOT_FOUND when the address holds no settlement
 *   contract
 */
export async function findBySettlement<Found>(
  init: FindDeploymentInit,
  read: (settlement: FoundSettlement) => Promise<Found | undefined>,
): Promise<Found> {
  const { settlement, fromBlock = 0 } = init
  const rpcUrls = distinctEndpoints(init.rpcUrls)
  const quorum = init.quorum ?? majorityOf(rpcUrls.length)
  const endpoints = rpcUrls.map((rpcUrl) =>
    createPublicClient({ transport: rpcTransport(rpcUrl, { retryCount: 1 }), cacheTime: 0 }),
  )
  return agree(endpoints, quorum, 'deployment', async (client) => {
    try {
      const chainId = await chainIdWithCode(client, settlement)
      const found = await read({ client, settlement, chainId, fromBlock })
      if (found === undefined) throw notSettlement(settlement)
      return lowerCaseAddresses(found)
    } catch (error) {
      throw isOtherContract(error) ? notSettlement(settlement) : toChainError(error, 'deployment')
    }
  })
}

async function chainIdWithCode(client: PublicClient, settlement: Address): Promise<number> {
  const [chainId, code] = await Promise.all([client.getChainId(), client.getCode({ address: settlement })])
  if (code !== undefined) return chainId
  throw new OgError('NOT_FOUND', `There is no contract at ${settlement} on chain ${chainId}.`, {
    next: ['Check the settlement address and the RPC endpoint.'],
  })
}

/** Whether a contract responded, but not as a settlement contract does. */
function isOtherContract(error: unknown): boolean {
  const isMismatch = (cause: unknown): boolean =>
    cause instanceof ContractFunctionZeroDataError || cause instanceof ContractFunctionRevertedError
  return error instanceof BaseError && isMismatch(error.walk(isMismatch))
}

function notSettlement(settlement: Address): OgError {
  return new OgError('NOT_FOUND', `The contract at ${settlement} is not a settlement contract of this network.`, {
    next: ['Check the settlement address.'],
  })
}
