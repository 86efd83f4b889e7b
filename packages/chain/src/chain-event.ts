import { modelRegistryAbi, nodeRegistryAbi, quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
import type { Address, Hex } from '@opengradient/protocol'
import { type Abi, type ContractEventArgsFromTopics, type ContractEventName, decodeEventLog, type Log } from 'viem'

import type { Deployment } from './deployment.ts'
import { lowerCaseAddresses } from './lower-case-addresses.ts'

const abis = {
  nodeRegistry: nodeRegistryAbi,
  modelRegistry: modelRegistryAbi,
  settlement: settlementAbi,
  quorumReferee: quorumRefereeAbi,
} as const

type ContractKind = keyof typeof abis

type EventOf<Contract extends ContractKind> = {
  [Name in ContractEventName<(typeof abis)[Contract]>]: {
    readonly contract: Contract
    readonly name: Name
    readonly args: ContractEventArgsFromTopics<(typeof abis)[Contract], Name>
  }
}[ContractEventName<(typeof abis)[Contract]>]

/** A decoded event of one of the deployment's contracts; events of every referee are of the kind `quorumReferee`. */
export type ChainEvent = (
  | EventOf<'nodeRegistry'>
  | EventOf<'modelRegistry'>
  | EventOf<'settlement'>
  | EventOf<'quorumReferee'>
) & {
  readonly blockNumber: number
  /** Unix seconds of its block. */
  readonly timestamp: number
  /** Hash of its transaction. */
  readonly transaction: Hex
}

/** The contracts of a deployment that emit events, by address. */
export function eventContracts({ contracts, referees }: Deployment): ReadonlyMap<Address, ContractKind> {
  return new Map<Address, ContractKind>([
    [contracts.nodeRegistry, 'nodeRegistry'],
    [contracts.modelRegistry, 'modelRegistry'],
    [contracts.settlement, 'settlement'],
    ...referees.map((referee) => [referee, 'quorumReferee'] as const),
  ])
}

/**
 * Decodes a mined log.
 *
 * @param timestamp Unix seconds of the log's block
 * @throws viem's errors for a log that the contract's ABI does not describe
 */
export function decodeChainEvent(
  log: Log<bigint, number, false>,
  contract: ContractKind,
  timestamp: number,
): ChainEvent {
  const abi: Abi = abis[contract]
  const { eventName, args } = decodeEventLog({ abi, data: log.data, topics: log.topics })
  // The ABI is chosen at run time: TypeScript cannot relate name and arguments to the kind of the contract.
  return {
    contract,
    name: eventName,
    args: lowerCaseAddresses(args),
    blockNumber: Number(log.blockNumber),
    timestamp,
    transaction: log.transactionHash,
  } as unknown as ChainEvent
}
