import type { Address, Hex } from '@opengradient/protocol'
import { type Abi, type ContractEventArgsFromTopics, type ContractEventName, decodeEventLog, type Log } from 'viem'
import { abis } from './abis.ts'
import type { Deployment } from './deployment.ts'
import { lowerCaseAddresses } from './lower-case-addresses.ts'

/** The contracts whose events are followed: all but the token. */
export type EventContract = Exclude<keyof typeof abis, 'opg'>

type EventOf<Contract extends EventContract> = Contract extends EventContract
  ? {
      [Name in ContractEventName<(typeof abis)[Contract]>]: {
        readonly contract: Contract
        readonly name: Name
        readonly args: ContractEventArgsFromTopics<(typeof abis)[Contract], Name>
      }
    }[ContractEventName<(typeof abis)[Contract]>]
  : never

/** A decoded event of one of the deployment's contracts. Contract and name determine the type of its arguments. */
export type ChainEvent = EventOf<EventContract> & {
  readonly blockNumber: number
  /** Unix seconds of its block. */
  readonly timestamp: number
  /** Hash of its transaction. */
  readonly transaction: Hex
  /** Index among the events of its block. */
  readonly logIndex: number
}

/** The contracts of a deployment that emit events, by address. */
export function eventContracts({ contracts }: Deployment): ReadonlyMap<Address, EventContract> {
  const { opg: _, ...followed } = contracts
  return new Map((Object.keys(followed) as EventContract[]).map((name) => [contracts[name], name]))
}

/**
 * Decodes a mined log.
 *
 * @param timestamp Unix seconds of the log's block
 * @throws viem's errors for a log that the contract's ABI does not describe
 */
export function decodeChainEvent(
  log: Log<bigint, number, false>,
  contract: EventContract,
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
    logIndex: log.logIndex,
  } as unknown as ChainEvent
}
