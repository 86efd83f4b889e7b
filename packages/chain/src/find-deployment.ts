import { nodeRegistryAbi, settlementAbi } from '@opengradient/contracts'
import { type Address, OgError } from '@opengradient/protocol'
import {
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  createPublicClient,
  http,
  type PublicClient,
} from 'viem'

import { agree } from './agreement.ts'
import type { Deployment } from './deployment.ts'
import { toChainError } from './errors.ts'
import { lowerCase } from './follower.ts'

/**
 * Finds the other contracts of a deployment from its settlement contract, which refers to them.
 * @throws CHAIN when an endpoint cannot be reached, NOT_FOUND when the address holds no settlement contract
 */
export async function findDeployment(init: {
  rpcUrls: readonly string[]
  settlement: Address
  /** How many endpoints must agree. Default: more than half. */
  quorum?: number
  /** First block that is searched for events. Default 0. */
  fromBlock?: number
}): Promise<Deployment> {
  const { rpcUrls, settlement, quorum = Math.floor(rpcUrls.length / 2) + 1, fromBlock = 0 } = init
  const clients = rpcUrls.map((rpcUrl) =>
    createPublicClient({ transport: http(rpcUrl, { retryCount: 1 }), cacheTime: 0 }),
  )
  return agree(clients, quorum, 'deployment', async (client) => {
    try {
      return await readDeployment(client, settlement, fromBlock)
    } catch (error) {
      throw isOtherContract(error) ? notOurs(settlement) : toChainError(error, 'deployment')
    }
  })
}

/** It answered, but not as a settlement contract would. */
function isOtherContract(error: unknown): boolean {
  const other = (cause: unknown): boolean =>
    cause instanceof ContractFunctionZeroDataError || cause instanceof ContractFunctionRevertedError
  return error instanceof BaseError && other(error.walk(other))
}

function notOurs(settlement: Address): OgError {
  return new OgError('NOT_FOUND', `The contract at ${settlement} is no settlement contract of this network.`, {
    next: ['Check the settlement address.'],
  })
}

async function readDeployment(client: PublicClient, settlement: Address, fromBlock: number): Promise<Deployment> {
  const [chainId, code] = await Promise.all([client.getChainId(), client.getCode({ address: settlement })])
  if (code === undefined) {
    throw new OgError('NOT_FOUND', `There is no contract at ${settlement} on chain ${chainId}.`, {
      next: ['Check the settlement address and the RPC endpoint.'],
    })
  }
  const contract = { address: settlement, abi: settlementAbi } as const
  const [opg, nodeRegistry, modelRegistry, quorumReferee] = await Promise.all([
    client.readContract({ ...contract, functionName: 'opg' }),
    client.readContract({ ...contract, functionName: 'registry' }),
    client.readContract({ ...contract, functionName: 'modelRegistry' }),
    client.readContract({ ...contract, functionName: 'refereeAt', args: [0n] }),
  ])
  // The registry names the settlement it obeys: an address that is no settlement of ours fails here.
  const obeyed = await client.readContract({
    address: nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'settlement',
  })
  if (obeyed.toLowerCase() !== settlement) throw notOurs(settlement)
  return {
    chainId,
    contracts: lowerCase({ opg, nodeRegistry, modelRegistry, settlement, quorumReferee }),
    fromBlock,
  }
}
