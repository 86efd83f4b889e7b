import {
  batchesAbi,
  canariesAbi,
  casesAbi,
  challengesAbi,
  claimsAbi,
  demandsAbi,
  escrowAbi,
  faultsAbi,
  juryAbi,
  modelRegistryAbi,
  nodeRegistryAbi,
  opgAbi,
  ordersAbi,
  roundsAbi,
  rulingsAbi,
  seatsAbi,
} from '@opengradient/contracts'
import type { Abi } from 'viem'

/** ABIs by the names that a deployment gives the contracts. */
export const abis = {
  opg: opgAbi,
  escrow: escrowAbi,
  nodeRegistry: nodeRegistryAbi,
  seats: seatsAbi,
  modelRegistry: modelRegistryAbi,
  settlement: batchesAbi,
  rounds: roundsAbi,
  claims: claimsAbi,
  rulings: rulingsAbi,
  faults: faultsAbi,
  cases: casesAbi,
  challenges: challengesAbi,
  canaries: canariesAbi,
  orders: ordersAbi,
  demands: demandsAbi,
  firstJury: juryAbi,
  lastJury: juryAbi,
} as const

export type Abis = typeof abis

/** The custom errors of all contracts: a call can revert in a contract that it reached through another one. */
export const contractErrors: Abi = (Object.values(abis) as readonly Abi[]).flatMap((abi) =>
  abi.filter(({ type }) => type === 'error'),
)
