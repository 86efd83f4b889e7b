import { modelRegistryAbi, nodeRegistryAbi, quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
import { type Clock, type Hex, type Logger, silentLogger, systemClock } from '@opengradient/protocol'
import {
  type ContractEventArgsFromTopics,
  type ContractEventName,
  createPublicClient,
  decodeEventLog,
  http,
} from 'viem'

import type { Deployment } from './deployment.ts'
import { toChainError } from './errors.ts'
import { chainOf } from './sender.ts'

const abis = {
  nodeRegistry: nodeRegistryAbi,
  modelRegistry: modelRegistryAbi,
  settlement: settlementAbi,
  quorumReferee: quorumRefereeAbi,
} as const

type EventOf<Contract extends keyof typeof abis> = {
  [Name in ContractEventName<(typeof abis)[Contract]>]: {
    readonly contract: Contract
    readonly name: Name
    readonly args: ContractEventArgsFromTopics<(typeof abis)[Contract], Name>
  }
}[ContractEventName<(typeof abis)[Contract]>]

/** A decoded event of one of the deployment's contracts. */
export type ChainEvent = (
  | EventOf<'nodeRegistry'>
  | EventOf<'modelRegistry'>
  | EventOf<'settlement'>
  | EventOf<'quorumReferee'>
) & {
  readonly blockNumber: number
  /** Unix seconds of its block. */
  readonly timestamp: number
  readonly transaction: Hex
}

export interface FollowerInit {
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** First block that has not been handled yet. */
  readonly fromBlock: number
  /** Called with the events of a range of blocks in order, then never again for that range unless it throws. */
  handle(events: readonly ChainEvent[], next: { fromBlock: number; timestamp: number }): Promise<void>
  /** Default 250. */
  readonly pollMs?: number
  /** Most blocks that one request asks for. Default 2,000. */
  readonly maxBlocks?: number
  readonly clock?: Clock
  readonly logger?: Logger
}

/**
 * Hands on every event of the deployment's contracts, in order, at least once, until `signal` aborts. A failing endpoint or
 * handler is tried again after a pause that doubles up to 5 s. Follows the head without confirmations: a reorganisation
 * deeper than the blocks already handled is not undone.
 */
export async function follow(init: FollowerInit, signal: AbortSignal): Promise<void> {
  const { rpcUrl, deployment, pollMs = 250, maxBlocks = 2_000, clock = systemClock, logger = silentLogger } = init
  const client = createPublicClient({
    chain: chainOf(deployment.chainId, rpcUrl),
    transport: http(rpcUrl),
    cacheTime: 0,
  })
  const { nodeRegistry, modelRegistry, settlement, quorumReferee } = deployment.contracts
  const contractOf = new Map<string, keyof typeof abis>([
    [nodeRegistry, 'nodeRegistry'],
    [modelRegistry, 'modelRegistry'],
    [settlement, 'settlement'],
    [quorumReferee, 'quorumReferee'],
  ])
  let fromBlock = init.fromBlock
  let failures = 0
  while (!signal.aborted) {
    try {
      const head = await client.getBlock({ blockTag: 'latest' })
      const number = Number(head.number)
      if (number >= fromBlock) {
        const toBlock = Math.min(number, fromBlock + maxBlocks - 1)
        const logs = await client.getLogs({
          address: [nodeRegistry, modelRegistry, settlement, quorumReferee],
          fromBlock: BigInt(fromBlock),
          toBlock: BigInt(toBlock),
        })
        const blocks = [...new Set(logs.map((log) => log.blockNumber))]
        const timestamps = new Map(
          await Promise.all(
            blocks.map(
              async (blockNumber) => [blockNumber, Number((await client.getBlock({ blockNumber })).timestamp)] as const,
            ),
          ),
        )
        const events = logs.flatMap((log) => {
          const contract = contractOf.get(log.address.toLowerCase())
          if (contract === undefined) return []
          const { eventName, args } = decodeEventLog({
            abi: abis[contract],
            data: log.data,
            topics: log.topics,
          } as never) as {
            eventName: string
            args: object
          }
          return [
            {
              contract,
              name: eventName,
              args: lowerCase(args),
              blockNumber: Number(log.blockNumber),
              timestamp: timestamps.get(log.blockNumber),
              transaction: log.transactionHash,
            } as unknown as ChainEvent,
          ]
        })
        await init.handle(events, { fromBlock: toBlock + 1, timestamp: Number(head.timestamp) })
        fromBlock = toBlock + 1
        failures = 0
        if (toBlock < number) continue
      }
      failures = 0
      await clock.sleep(pollMs, signal)
    } catch (error) {
      if (signal.aborted) return
      logger.warn(
        { error: toChainError(error, 'follow').shortMessage, fromBlock },
        'following the chain failed, will try again',
      )
      await clock.sleep(Math.min(5_000, pollMs * 2 ** failures++), signal).catch(() => undefined)
    }
  }
}

/** viem gives addresses their checksum; the project's canonical form is lower case. */
export function lowerCase<T>(value: T): T {
  if (typeof value === 'string') return (/^0x[0-9a-fA-F]{40}$/.test(value) ? value.toLowerCase() : value) as T
  if (Array.isArray(value)) return value.map(lowerCase) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lowerCase(item)])) as T
  }
  return value
}
