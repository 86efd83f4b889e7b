import type { Hex } from '@opengradient/protocol'
import { createTestClient, http } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type ChainEvent, follow } from './index.ts'
import { SettlementNetwork } from './settlement-network.fixture.ts'
import { startTamperingEndpoint } from './tampering-endpoint.fixture.ts'

let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const postedBatches = (events: readonly ChainEvent[]): Hex[] =>
  events.flatMap((event) => (event.name === 'BatchPosted' ? [event.args.batchId] : []))

describe('follow', () => {
  it('delivers each event of all contracts once and in order, with addresses in lower case, when the handler fails twice', async () => {
    const { batch, leaves } = await net.post()
    await net.audit(await net.seal(batch), leaves)
    const controller = new AbortController()
    const events: ChainEvent[] = []
    const nextBlocks: number[] = []
    let failures = 2
    await follow(
      {
        rpcUrl: net.chain.rpcUrl,
        deployment: net.network.deployment,
        fromBlock: net.network.deployment.fromBlock,
        pollMs: 5,
        maxBlocks: 7,
        handle(range, next) {
          if (range.length > 0 && failures-- > 0) return Promise.reject(new Error('not now'))
          events.push(...range)
          nextBlocks.push(next.fromBlock)
          if (events.filter(({ name }) => name === 'SummaryPosted').length === 2) controller.abort()
          return Promise.resolve()
        },
        rewind: () => Promise.resolve(),
      },
      controller.signal,
    )
    const kinds = Object.fromEntries(events.map(({ name, contract }) => [name, contract]))
    expect(kinds).toMatchObject({
      ...{ ModuleAdded: 'escrow', NodeRegistered: 'nodeRegistry', SeatTaken: 'seats', Reserved: 'escrow' },
      ...{ BatchPosted: 'settlement', BatchSealed: 'rounds', SummaryPosted: 'rounds' },
    })
    const positions = events.map(({ blockNumber, logIndex }) => blockNumber * 10_000 + logIndex)
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b))
    expect(nextBlocks.length).toBeGreaterThan(2)
    expect(nextBlocks).toEqual([...new Set(nextBlocks)].sort((a, b) => a - b))
    const posted = events.find((event) => event.name === 'BatchPosted')
    expect(posted?.args).toMatchObject({ worker: net.worker.address, batchId: batch.batchId, digests: batch.digests })
    expect(posted?.args.groups[0]?.payer).toBe(net.gateway.address)
  })

  it('calls rewind when a reorganisation drops the block of a batch', async () => {
    const { number } = await net.reader.head()
    const seen: Hex[] = []
    const rewinds: number[] = []
    const controller = new AbortController()
    const following = follow(
      {
        rpcUrl: net.chain.rpcUrl,
        deployment: net.network.deployment,
        fromBlock: number + 1,
        pollMs: 5,
        handle(events) {
          seen.push(...postedBatches(events))
          return Promise.resolve()
        },
        rewind(fromBlock) {
          rewinds.push(fromBlock)
          seen.length = 0
          return Promise.resolve()
        },
      },
      controller.signal,
    )
    const { batch } = await net.post()
    await expect.poll(() => seen, { timeout: 30_000 }).toEqual([batch.batchId])
    const rpc = createTestClient({ mode: 'anvil', transport: http(net.chain.rpcUrl) })
    await rpc.request<{ Method: 'anvil_reorg'; Parameters: [number, []]; ReturnType: null }>({
      method: 'anvil_reorg',
      params: [1, []],
    })
    await expect.poll(() => rewinds.length, { timeout: 30_000 }).toBe(1)
    expect(seen).toEqual([])
    expect(await net.reader.batch(batch.batchId)).toBeUndefined()
    // The old sender counts the nonce of the dropped transaction as used.
    const again = await net.post({}, await net.network.account(net.workerKey, 0n))
    await expect.poll(() => seen, { timeout: 30_000 }).toEqual([again.batch.batchId])
    expect(again.batch.sequence).toBe(batch.sequence)
    controller.abort()
    await following
  })

  it('delivers the events of an announced block without a poll', async () => {
    await using following = await followBatches(net.chain.rpcUrl, 3_600_000)
    const first = await net.post()
    await expect.poll(() => following.batches, { timeout: 30_000 }).toEqual([first.batch.batchId])
    const second = await net.post()
    await expect.poll(() => following.batches, { timeout: 30_000 }).toEqual([first.batch.batchId, second.batch.batchId])
    // The blocks of one transaction each were delivered one by one, with their own times.
    expect(following.heads.length).toBeGreaterThanOrEqual(2)
    const { number, timestamp } = await net.reader.head()
    expect(following.heads.at(-1)).toEqual({ fromBlock: number + 1, timestamp })
  })

  it('polls an endpoint without WebSocket', async () => {
    await using endpoint = await startTamperingEndpoint(net.chain.rpcUrl, (_method, result) => result)
    await using following = await followBatches(endpoint.url, 5)
    const { batch } = await net.post()
    await expect.poll(() => following.batches, { timeout: 30_000 }).toEqual([batch.batchId])
  })
})

/** Follows the batches of blocks after the present head. */
async function followBatches(rpcUrl: string, pollMs: number) {
  const { number } = await net.reader.head()
  const controller = new AbortController()
  const batches: Hex[] = []
  const heads: { fromBlock: number; timestamp: number }[] = []
  const handle = async (events: readonly ChainEvent[], head: { fromBlock: number; timestamp: number }) => {
    batches.push(...postedBatches(events))
    heads.push(head)
  }
  const { deployment } = net.network
  const fromBlock = number + 1
  const ended = follow({ rpcUrl, deployment, fromBlock, pollMs, handle, rewind: async () => {} }, controller.signal)
  return {
    batches,
    heads,
    async [Symbol.asyncDispose]() {
      controller.abort()
      await ended
    },
  }
}
