import { backoffMs, pause } from '@opengradient/async'
import { type Address, type Clock, type Hex, type Logger, silentLogger, systemClock } from '@opengradient/protocol'
import {
  type Block,
  BlockNotFoundError,
  createPublicClient,
  formatLog,
  type Log,
  type PublicClient,
  type RpcLog,
} from 'viem'

import { defineChainById } from './define-chain-by-id.ts'
import { type AnnouncedHead, HeadSubscription } from './head-subscription.ts'
import { rpcTransport } from './rpc-transport.ts'
import { toChainError } from './to-chain-error.ts'

type MinedLog = Log<bigint, number, false>

/** The contracts that are followed, and the form of their events. */
export interface EventSource<Event> {
  readonly addresses: readonly Address[]
  /**
   * Decodes a mined log.
   *
   * @param timestamp Unix seconds of the log's block
   * @returns undefined for a log of another address
   */
  decode(log: MinedLog, timestamp: number): Event | undefined
}

/** How events are followed. */
export interface FollowOptions<Event> {
  readonly rpcUrl: string
  /** First block that has not been handled yet. */
  readonly fromBlock: number
  /** Called with the events of a range of blocks in order; called again for the same range only if it throws. */
  handle(events: readonly Event[], next: { fromBlock: number; timestamp: number }): Promise<void>
  /**
   * Called when the chain has reorganised: blocks from `fromBlock` on were replaced, their events no longer count, and the events
   * of the new blocks follow. Called again if it throws.
   */
  rewind(fromBlock: number): Promise<void>
  /**
   * Least time between two reads of the head of an endpoint that does not announce new blocks over WebSocket. Where blocks are
   * rare, the time is longer.
   *
   * @default 250
   */
  readonly pollMs?: number
  /** Maximum number of blocks per request. @default 2000 */
  readonly maxBlocks?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default no log */
  readonly logger?: Logger
}

export interface EventFollowerInit<Event> extends FollowOptions<Event> {
  readonly chainId: number
  readonly source: EventSource<Event>
}

const maxRetryDelayMs = 5_000

/** An endpoint that announces new blocks is polled all the same: it may stop announcing without an error. */
const announcedPollMs = 10_000
/** Polls in the time between two blocks. A block is handled by then, and an idle chain costs few requests. */
const pollsPerBlock = 8
const maxPollMs = 2_000

/**
 * Delivers every event of the source's contracts, in order, at least once, until `signal` aborts. New blocks are announced over
 * WebSocket where the endpoint has one at its HTTP URL, else polled. Failures of the endpoint or the handler are retried after a
 * delay that doubles up to 5 s. The head is followed without confirmations: a later reorganisation is reported by `rewind`.
 */
export async function followEvents<Event>(init: EventFollowerInit<Event>, signal: AbortSignal): Promise<void> {
  const { rpcUrl, pollMs = 250, clock = systemClock, logger = silentLogger } = init
  const heads = new HeadSubscription({ rpcUrl, clock, logger })
  const subscribed = heads.run(signal)
  const follower = new ChainFollower(init, heads)
  let failures = 0
  while (!signal.aborted) {
    try {
      const reachesHead = await follower.step()
      failures = 0
      if (!reachesHead) continue
      await follower.waitForHead(pollMs, signal)
    } catch (error) {
      if (signal.aborted) break
      const delayMs = backoffMs(++failures, { firstDelayMs: pollMs, maxDelayMs: maxRetryDelayMs })
      const { shortMessage } = toChainError(error, 'follow')
      logger.warn({ error: shortMessage, fromBlock: follower.fromBlock, delayMs }, 'Chain events not read')
      await pause(clock, delayMs, signal)
    }
  }
  await subscribed
}

/** Handled heads from whose times the interval of blocks is estimated. */
const maxBlockTimes = 5

/** Ranges whose last block is remembered. A deeper reorganisation is read again from the first block. */
const maxCheckpoints = 256

/** The last block of a handled range. */
interface HandledBlock {
  readonly number: number
  readonly hash: Hex
}

class ChainFollower<Event> {
  readonly #init: EventFollowerInit<Event>
  readonly #heads: HeadSubscription
  readonly #client: PublicClient
  readonly #checkpoints: HandledBlock[] = []
  #blockTimes: readonly number[] = []
  /** First block that has not been handled. */
  fromBlock: number

  constructor(init: EventFollowerInit<Event>, heads: HeadSubscription) {
    const { rpcUrl, chainId } = init
    this.#init = init
    this.#heads = heads
    const chain = defineChainById(chainId, rpcUrl)
    this.#client = createPublicClient({ chain, transport: rpcTransport(rpcUrl), cacheTime: 0 })
    this.fromBlock = init.fromBlock
  }

  /** Handles the next range of blocks. @returns whether the head is reached */
  async step(): Promise<boolean> {
    const { maxBlocks = 2_000, logger = silentLogger, source } = this.#init
    if (await this.#extend(this.#heads.take())) return true
    const head = await this.#client.getBlock({ blockTag: 'latest' })
    const last = this.#checkpoints.at(-1)
    if (last?.hash === head.hash) return true
    if (last !== undefined && !(await this.#isCanonical(last))) {
      await this.#rewind()
      logger.warn({ fromBlock: this.fromBlock, knownBlock: last.number }, 'Chain reorganised')
      return false
    }
    const range = await readRange(this.#client, source, { head, fromBlock: this.fromBlock, maxBlocks })
    if (range === undefined) return true
    await this.#handle(range, Number(head.timestamp))
    return range.reachesHead
  }

  /** Waits for a block that is announced, or for the time of the next poll. */
  async waitForHead(pollMs: number, signal: AbortSignal): Promise<void> {
    const { isLive } = this.#heads
    const { fromBlock } = this
    const isAnnounced = await this.#heads.wait(isLive ? announcedPollMs : this.#pollMs(pollMs), signal)
    if (isAnnounced || !isLive || signal.aborted) return
    await this.step()
    if (this.fromBlock !== fromBlock) this.#heads.reconnect()
  }

  /** Handles an announced block if it follows the last one, with one request. @returns whether it did */
  async #extend(head: AnnouncedHead | undefined): Promise<boolean> {
    const last = this.#checkpoints.at(-1)
    if (head === undefined || head.parentHash !== last?.hash || head.number !== this.fromBlock) return false
    const { source } = this.#init
    const { number, hash, timestamp } = head
    // From the connection on which the block was announced: another backend of the endpoint may not have it yet. Most blocks have
    // no event, for which the client of viem takes ten times the processor time of the request itself.
    const params = [{ address: source.addresses, blockHash: hash }]
    // Fails where the block was replaced meanwhile: it is read in the other way then.
    const logs = await this.#heads.request({ method: 'eth_getLogs', params }).catch(() => undefined)
    if (!Array.isArray(logs)) return false
    const events = logs.flatMap((log: RpcLog) => source.decode(formatLog(log) as MinedLog, timestamp) ?? [])
    await this.#handle({ events, last: { number, hash } }, timestamp)
    return true
  }

  /** @param timestamp Unix seconds of the head */
  async #handle({ events, last }: Pick<EventRange<Event>, 'events' | 'last'>, timestamp: number): Promise<void> {
    const fromBlock = last.number + 1
    await this.#init.handle(events, { fromBlock, timestamp })
    this.fromBlock = fromBlock
    this.#blockTimes = [...this.#blockTimes, timestamp].slice(-maxBlockTimes)
    this.#checkpoints.push(last)
    if (this.#checkpoints.length > maxCheckpoints) this.#checkpoints.shift()
  }

  /** Time to the next poll where blocks are not announced. */
  #pollMs(leastMs: number): number {
    const [first = 0] = this.#blockTimes
    const seconds = (this.#blockTimes.at(-1) ?? 0) - first
    const blockMs = (1_000 * seconds) / Math.max(1, this.#blockTimes.length - 1)
    return Math.max(leastMs, Math.min(maxPollMs, blockMs / pollsPerBlock))
  }

  /** Returns to the newest checkpoint that the chain still has. */
  async #rewind(): Promise<void> {
    const isCanonical = await Promise.all(this.#checkpoints.map((checkpoint) => this.#isCanonical(checkpoint)))
    const kept = isCanonical.lastIndexOf(true)
    const fromBlock = kept === -1 ? this.#init.fromBlock : (this.#checkpoints[kept] as HandledBlock).number + 1
    await this.#init.rewind(fromBlock)
    this.#checkpoints.length = kept + 1
    this.fromBlock = fromBlock
  }

  async #isCanonical({ number, hash }: HandledBlock): Promise<boolean> {
    try {
      return (await this.#client.getBlock({ blockNumber: BigInt(number) })).hash === hash
    } catch (error) {
      // The new chain may be shorter.
      if (error instanceof BlockNotFoundError) return false
      throw error
    }
  }
}

interface EventRange<Event> {
  readonly events: readonly Event[]
  readonly last: HandledBlock
  readonly reachesHead: boolean
}

/** Reads the events of the next `maxBlocks` blocks. @returns undefined when there is no new block */
async function readRange<Event>(
  client: PublicClient,
  source: EventSource<Event>,
  { head, fromBlock, maxBlocks }: { head: Block<bigint, false, 'latest'>; fromBlock: number; maxBlocks: number },
): Promise<EventRange<Event> | undefined> {
  const headNumber = Number(head.number)
  if (headNumber < fromBlock) return undefined
  const toBlock = Math.min(headNumber, fromBlock + maxBlocks - 1)
  const reachesHead = toBlock === headNumber
  // Read before the events: if the chain reorganises in between, the checkpoint does not match and the range is read again.
  const { hash } = reachesHead ? head : await client.getBlock({ blockNumber: BigInt(toBlock) })
  const logs = await client.getLogs({
    address: [...source.addresses],
    fromBlock: BigInt(fromBlock),
    toBlock: BigInt(toBlock),
  })
  const timestamps = await readTimestamps(client, new Set(logs.map(({ blockNumber }) => blockNumber)))
  const events = logs.flatMap((log) => source.decode(log, timestamps.get(log.blockNumber) as number) ?? [])
  return { events, last: { number: toBlock, hash }, reachesHead }
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
