import { backoffMs, pause } from '@opengradient/async'
import { type Address, type Clock, type Logger, silentLogger, systemClock } from '@opengradient/protocol'
import { createPublicClient, http, type PublicClient } from 'viem'

import { type ChainEvent, decodeChainEvent, eventContracts } from './chain-event.ts'
import { defineChainById } from './define-chain-by-id.ts'
import type { Deployment } from './deployment.ts'
import { toChainError } from './to-chain-error.ts'

export interface FollowerInit {
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** First block that has not been handled yet. */
  readonly fromBlock: number
  /** Called with the events of a range of blocks in order; called again for the same range only if it throws. */
  handle(events: readonly ChainEvent[], next: { fromBlock: number; timestamp: number }): Promise<void>
  /** @default 250 */
  readonly pollMs?: number
  /** Maximum number of blocks per request. @default 2000 */
  readonly maxBlocks?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default no log */
  readonly logger?: Logger
}

const maxRetryDelayMs = 5_000

/**
 * Delivers every event of the deployment's contracts, in order, at least once, until `signal` aborts. Failures of the endpoint
 * or the handler are retried after a delay that doubles up to 5 s. The head is followed without confirmations: a reorganisation
 * of blocks that were already handled is not undone.
 */
export async function follow(init: FollowerInit, signal: AbortSignal): Promise<void> {
  const { rpcUrl, deployment, pollMs = 250, maxBlocks = 2_000, clock = systemClock, logger = silentLogger } = init
  const client = createPublicClient({
    chain: defineChainById(deployment.chainId, rpcUrl),
    transport: http(rpcUrl),
    cacheTime: 0,
  })
  const contracts = eventContracts(deployment)
  let fromBlock = init.fromBlock
  let failures = 0
  while (!signal.aborted) {
    try {
      const range = await readRange(client, contracts, fromBlock, maxBlocks)
      if (range !== undefined) {
        await init.handle(range.events, { fromBlock: range.nextBlock, timestamp: range.timestamp })
        fromBlock = range.nextBlock
      }
      failures = 0
      if (range?.reachesHead === false) continue
      await pause(clock, pollMs, signal)
    } catch (error) {
      if (signal.aborted) return
      const delayMs = backoffMs(++failures, { firstDelayMs: pollMs, maxDelayMs: maxRetryDelayMs })
      const { shortMessage } = toChainError(error, 'follow')
      logger.warn({ error: shortMessage, fromBlock, delayMs }, 'Chain events not read')
      await pause(clock, delayMs, signal)
    }
  }
}

interface EventRange {
  readonly events: readonly ChainEvent[]
  readonly nextBlock: number
  /** Unix seconds of the latest block. */
  readonly timestamp: number
  readonly reachesHead: boolean
}

/** Reads the events of the next `maxBlocks` blocks. @returns undefined when there is no new block */
async function readRange(
  client: PublicClient,
  contracts: ReturnType<typeof eventContracts>,
  fromBlock: number,
  maxBlocks: number,
): Promise<EventRange | undefined> {
  const head = await client.getBlock({ blockTag: 'latest' })
  const headNumber = Number(head.number)
  if (headNumber < fromBlock) return undefined
  const toBlock = Math.min(headNumber, fromBlock + maxBlocks - 1)
  const logs = await client.getLogs({
    address: [...contracts.keys()],
    fromBlock: BigInt(fromBlock),
    toBlock: BigInt(toBlock),
  })
  const timestamps = await readTimestamps(client, new Set(logs.map(({ blockNumber }) => blockNumber)))
  const events = logs.flatMap((log) => {
    const contract = contracts.get(log.address.toLowerCase() as Address)
    return contract === undefined ? [] : [decodeChainEvent(log, contract, timestamps.get(log.blockNumber) as number)]
  })
  return {
    events,
    nextBlock: toBlock + 1,
    timestamp: Number(head.timestamp),
    reachesHead: toBlock === headNumber,
  }
}

/** Times of blocks in Unix seconds, by number. */
async function readTimestamps(
  client: PublicClient,
  blockNumbers: ReadonlySet<bigint>,
): Promise<ReadonlyMap<bigint, number>> {
  return new Map(
    await Promise.all(
      [...blockNumbers].map(async (blockNumber) => {
        const { timestamp } = await client.getBlock({ blockNumber })
        return [blockNumber, Number(timestamp)] as const
      }),
    ),
  )
}
