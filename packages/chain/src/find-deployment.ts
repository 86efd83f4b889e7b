import type { Address } from '@opengradient/protocol'
import type { PublicClient } from 'viem'
import { abis } from './abis.ts'
import type { Contracts, Deployment } from './deployment.ts'
import { type FindDeploymentInit, type FoundSettlement, findBySettlement } from './find-by-settlement.ts'

/**
 * Reads the addresses of a deployment's other contracts from its settlement module. Every contract that refers to the module,
 * to the Escrow or to Seats must refer to the same ones, and the Escrow must know the module.
 *
 * @throws CHAIN when too few endpoints respond, RPC_DISAGREE when too few agree, NOT_FOUND when the address holds no settlement
 *   module
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
  const module = { address: settlement, abi: abis.settlement } as const
  const [escrow, seats, nodeRegistry, modelRegistry, neighbours] = await Promise.all([
    client.readContract({ ...module, functionName: 'escrow' }),
    client.readContract({ ...module, functionName: 'seats' }),
    client.readContract({ ...module, functionName: 'nodes' }),
    client.readContract({ ...module, functionName: 'models' }),
    client.readContract({ ...module, functionName: 'neighbours' }),
  ])
  const cases = { address: neighbours.cases, abi: abis.cases } as const
  const [opg, challenges, canaries, firstJury, lastJury] = await Promise.all([
    client.readContract({ address: escrow, abi: abis.escrow, functionName: 'opg' }),
    client.readContract({ ...cases, functionName: 'challenges' }),
    client.readContract({ ...cases, functionName: 'canaries' }),
    client.readContract({ ...cases, functionName: 'referees', args: [0n] }),
    client.readContract({ ...cases, functionName: 'referees', args: [1n] }),
  ])
  const { rounds, claims, rulings, faults, orders, demands } = neighbours
  const shared = { opg, escrow, nodeRegistry, seats, modelRegistry, settlement }
  const own = { rounds, claims, rulings, faults, cases: cases.address, challenges, canaries, orders, demands }
  const contracts: Contracts = { ...shared, ...own, firstJury, lastJury }
  // These checks reject a contract that only resembles a settlement module.
  const [areShared, areOwn] = await Promise.all([sharesEscrow(client, contracts), isNamedByAll(client, contracts)])
  return areShared && areOwn ? { chainId, fromBlock, contracts } : undefined
}

/** Whether Escrow, Seats and ModelRegistry refer to each other and to the registry, and the Escrow knows the module. */
async function sharesEscrow(client: PublicClient, contracts: Contracts): Promise<boolean> {
  const { escrow, seats, nodeRegistry, modelRegistry, settlement } = contracts
  const seatsContract = { address: seats, abi: abis.seats } as const
  const [seatsOfEscrow, escrowOfSeats, nodesOfSeats, escrowOfModels, exitDelay, ownExitDelay] = await Promise.all([
    client.readContract({ address: escrow, abi: abis.escrow, functionName: 'seats' }),
    client.readContract({ ...seatsContract, functionName: 'escrow' }),
    client.readContract({ ...seatsContract, functionName: 'nodes' }),
    client.readContract({ address: modelRegistry, abi: abis.modelRegistry, functionName: 'escrow' }),
    client.readContract({ address: escrow, abi: abis.escrow, functionName: 'exitDelayOf', args: [settlement] }),
    client.readContract({ address: settlement, abi: abis.settlement, functionName: 'exitDelay' }),
  ])
  return (
    seatsOfEscrow === seats &&
    escrowOfSeats === escrow &&
    nodesOfSeats === nodeRegistry &&
    escrowOfModels === escrow &&
    exitDelay === ownExitDelay
  )
}

/** The functions that name the module have one signature in all its contracts. */
const namesModule = [
  { type: 'function', name: 'batches', stateMutability: 'view', inputs: [], outputs: [{ type: 'address' }] },
] as const

/** Whether all contracts of the module name it. */
async function isNamedByAll(client: PublicClient, contracts: Contracts): Promise<boolean> {
  const { rounds, claims, rulings, faults, cases, challenges, canaries, orders, demands, ...juries } = contracts
  const { firstJury, lastJury } = juries
  const own = [rounds, claims, rulings, faults, cases, challenges, canaries, orders, demands, firstJury, lastJury]
  const modules = await Promise.all(
    own.map((address) => client.readContract({ address, abi: namesModule, functionName: 'batches' })),
  )
  return modules.every((module) => (module.toLowerCase() as Address) === contracts.settlement)
}
