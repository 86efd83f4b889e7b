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
import { majorityOf } from './chain-clients.ts'
import type { Deployment } from './deployment.ts'
import { lowerCaseAddresses } from './lower-case-addresses.ts'
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

/**
 * Reads the addresses of a deployment's other contracts from its settlement contract.
 *
 * @throws CHAIN when too few endpoints respond, RPC_DISAGREE when too few agree, NOT_FOUND when the address holds no settlement
 *   contract
 */
export async function findDeployment(init: FindDeploymentInit): Promise<Deployment> {
  const { rpcUrls, settlement, quorum = majorityOf(rpcUrls.length), fromBlock = 0 } = init
  const endpoints = rpcUrls.map((rpcUrl) =>
    createPublicClient({ transport: http(rpcUrl, { retryCount: 1 }), cacheTime: 0 }),
  )
  return agree(endpoints, quorum, 'deployment', async (endpoint) => {
    try {
      return await readDeployment(endpoint, settlement, fromBlock)
    } catch (error) {
      throw isOtherContract(error) ? notSettlement(settlement) : toChainError(error, 'deployment')
    }
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

async function readDeployment(client: PublicClient, settlement: Address, fromBlock: number): Promise<Deployment> {
  const [chainId, code] = await Promise.all([client.getChainId(), client.getCode({ address: settlement })])
  if (code === undefined) {
    throw new OgError('NOT_FOUND', `There is no contract at ${settlement} on chain ${chainId}.`, {
      next: ['Check the settlement address and the RPC endpoint.'],
    })
  }
  const contract = { address: settlement, abi: settlementAbi } as const
  const [opg, nodeRegistry, modelRegistry, quorumReferee, refereeCount] = await Promise.all([
    client.readContract({ ...contract, functionName: 'opg' }),
    client.readContract({ ...contract, functionName: 'registry' }),
    client.readContract({ ...contract, functionName: 'modelRegistry' }),
    client.readContract({ ...contract, functionName: 'refereeAt', args: [0n] }),
    client.readContract({ ...contract, functionName: 'refereeCount' }),
  ])
  // The registry refers to its settlement contract. This check rejects a contract that only resembles one.
  const [registered, ...otherReferees] = await Promise.all([
    client.readContract({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'settlement' }),
    ...Array.from({ length: Number(refereeCount) - 1 }, (_, index) =>
      client.readContract({ ...contract, functionName: 'refereeAt', args: [BigInt(index + 1)] }),
    ),
  ])
  if (registered.toLowerCase() !== settlement) throw notSettlement(settlement)
  return lowerCaseAddresses({
    chainId,
    contracts: { opg, nodeRegistry, modelRegistry, settlement, quorumReferee },
    referees: [quorumReferee, ...otherReferees],
    fromBlock,
  })
}
