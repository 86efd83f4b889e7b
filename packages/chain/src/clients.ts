import type {
  Abi,
  ContractEventName,
  ContractFunctionArgs,
  ContractFunctionName,
  GetContractEventsParameters,
  GetContractEventsReturnType,
  PublicClient,
  ReadContractParameters,
  ReadContractReturnType,
} from 'viem'
import { createPublicClient } from 'viem'
import { getContractEvents, readContract } from 'viem/actions'

import { agree } from './agreement.ts'
import { defineChainById } from './define-chain-by-id.ts'
import type { Deployment } from './deployment.ts'
import { distinctEndpoints } from './distinct-endpoints.ts'
import { lowerCaseAddresses } from './lower-case-addresses.ts'
import { rpcTransport } from './rpc-transport.ts'
import { toChainError } from './to-chain-error.ts'

/** The endpoints of a deployment's chain, and how many of them must return the same value. */
export interface Clients {
  readonly deployment: Deployment
  /** @internal One client of viem for each origin. */
  readonly endpoints: readonly PublicClient[]
  readonly quorum: number
}

/**
 * @param rpcUrls URLs of one origin count as one endpoint
 * @param quorum endpoints that must agree. @default more than half
 */
export function createClients(rpcUrls: readonly string[], deployment: Deployment, quorum?: number): Clients {
  const endpoints = distinctEndpoints(rpcUrls).map((rpcUrl) =>
    createPublicClient({
      chain: defineChainById(deployment.chainId, rpcUrl),
      transport: rpcTransport(rpcUrl, { retryCount: 1 }),
      cacheTime: 0,
      batch: { multicall: false },
    }),
  )
  return { deployment, endpoints, quorum: quorum ?? majorityOf(endpoints.length) }
}

/** The smallest number that is more than half of `count`. */
export function majorityOf(count: number): number {
  return Math.floor(count / 2) + 1
}

/**
 * Runs one request on every endpoint and returns the value that `quorum` of them return, with addresses in lower case.
 *
 * @param subject noun for error messages
 * @throws RPC_DISAGREE, CHAIN, REVERTED (a RevertError)
 */
export async function agreedRequest<T>(
  { endpoints, quorum }: Clients,
  subject: string,
  request: (endpoint: PublicClient) => Promise<T>,
): Promise<T> {
  return agree(endpoints, quorum, subject, async (endpoint) => {
    try {
      return lowerCaseAddresses(await request(endpoint))
    } catch (error) {
      throw toChainError(error, subject)
    }
  })
}

/** `readContract` of viem on every endpoint. @throws as agreedRequest */
export function agreedCall<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi, 'pure' | 'view'>,
  const args extends ContractFunctionArgs<abi, 'pure' | 'view', name>,
>(
  clients: Clients,
  subject: string,
  call: ReadContractParameters<abi, name, args>,
): Promise<ReadContractReturnType<abi, name, args>> {
  return agreedRequest(clients, subject, (endpoint) => readContract(endpoint, call))
}

/** `getContractEvents` of viem on every endpoint, from the deployment's first block on. @throws as agreedRequest */
export function agreedEvents<const abi extends Abi | readonly unknown[], name extends ContractEventName<abi>>(
  clients: Clients,
  subject: string,
  filter: Omit<GetContractEventsParameters<abi, name, true>, 'fromBlock' | 'strict'>,
): Promise<GetContractEventsReturnType<abi, name, true>> {
  const fromBlock = BigInt(clients.deployment.fromBlock)
  return agreedRequest(clients, subject, (endpoint) =>
    getContractEvents<undefined | (typeof endpoint)['chain'], abi, name, true>(endpoint, {
      ...filter,
      fromBlock,
      strict: true,
    } as GetContractEventsParameters<abi, name, true>),
  )
}
