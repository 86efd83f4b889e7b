import { nodeRegistryAbi, settlementAbi } from '@opengradient/contracts'

import type { Deployment } from './deployment.ts'
import { type FindDeploymentInit, type FoundSettlement, findBySettlement } from './find-by-settlement.ts'

/**
 * Reads the addresses of a deployment's other contracts from its settlement contract.
 *
 * @throws CHAIN when too few endpoints respond, RPC_DISAGREE when too few agree, NOT_FOUND when the address holds no settlement
 *   contract
 */
export function findDeployment(init: FindDeploymentInit): Promise<Deployment> {
  return findBySettlement(init, readDeployment)
}

async function readDeployment({
  client,
  settlement,
  chainId,
  fromBlock,
}: FoundSettlement): Promise<Deployment | undefined> {
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
  if (registered.toLowerCase() !== settlement) return undefined
  return {
    chainId,
    contracts: { opg, nodeRegistry, modelRegistry, settlement, quorumReferee },
    referees: [quorumReferee, ...otherReferees],
    fromBlock,
  }
}
