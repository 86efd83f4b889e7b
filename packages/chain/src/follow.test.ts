import type { Address } from '@opengradient/protocol'
import { createTestClient, http } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type ChainEvent, follow, type Sender } from './index.ts'
import { ReceiptNetwork } from './receipt-network.fixture.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const registrations = (events: readonly ChainEvent[]): Address[] =>
  events.flatMap((event) => (event.name === 'NodeRegistered' ? [event.args.account] : []))

/** The worker, the gateway and four auditors of the fixture. */
const registeredNodes = 6

/** Follows until `done`, and returns the handled events and the block after each range. */
async function followUntil(done: (events: ChainEvent[]) => boolean, fromBlock = 0, beforeHandling?: () => void) {
  const events: ChainEvent[] = []
  const nextBlocks: number[] = []
  const controller = new AbortController()
  await follow(
    {
      rpcUrl: net.chain.rpcUrl,
      deployment: net.network.deployment,
      fromBlock,
      pollMs: 5,
      maxBlocks: 7,
      handle(range, next) {
        beforeHandling?.()
        events.push(...range)
        nextBlocks.push(next.fromBlock)
        if (done(events)) controller.abort()
        return Promise.resolve()
      },
      rewind: () => Promise.resolve(),
    },
    controller.signal,
  )
  return { events, nextBlocks }
}

describe('follow', () => {
  it('delivers each event once, in order, over several ranges of blocks', async () => {
    const { number } = await net.reader.head()
    expect(number).toBeGreaterThan(7)
    const { events, nextBlocks } = await followUntil((found) => registrations(found).length >= registeredNodes)
    expect(registrations(events).slice(0, 2)).toEqual([net.worker.address, net.signers.gateway.address])
    const blocks = events.map(({ blockNumber }) => blockNumber)
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b))
    expect(nextBlocks.every((next, i) => next > (nextBlocks[i - 1] ?? 0))).toBe(true)
  })

  it('decodes events of all contracts, with addresses in lower case', async () => {
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    await net.decide(await net.openChallenge(net.auditors[0] as Sender, answer), true)
    const { events } = await followUntil((found) => found.some(({ name }) => name === 'NodeSuspended'))
    const kinds = new Map(events.map(({ name, contract }) => [name, contract]))
    expect(Object.fromEntries(kinds)).toMatchObject({
      NodeRegistered: 'nodeRegistry',
      BatchPosted: 'settlement',
      ChallengeOpened: 'settlement',
      ChallengeResolved: 'settlement',
      LeafVoided: 'settlement',
      CaseOpened: 'quorumReferee',
      Voted: 'quorumReferee',
    })
    const posted = events.find((event) => event.name === 'BatchPosted')
    expect(posted).toMatchObject({ contract: 'settlement', args: { worker: net.worker.address, sequence: 0n } })
  })

  it('starts at the given block and delivers later events', async () => {
    const { number } = await net.reader.head()
    const node = await net.network.account()
    const following = followUntil((found) => registrations(found).includes(node.address), number + 1)
    await net.network.register(node, ['host'])
    expect(registrations((await following).events)).toEqual([node.address])
  })

  it('delivers a range again when its handler failed', async () => {
    let failures = 2
    const { events } = await followUntil(
      (found) => registrations(found).length >= registeredNodes,
      0,
      () => {
        if (failures-- > 0) throw new Error('not now')
      },
    )
    expect(new Set(registrations(events)).size).toBe(registrations(events).length)
  })

  it('calls rewind after a reorganisation and delivers the events of the new blocks', async () => {
    const [lost, kept] = [await net.network.account(), await net.network.account()]
    const rpc = createTestClient({ mode: 'anvil', transport: http(net.chain.rpcUrl) })
    const { number } = await net.reader.head()
    const seen: Address[] = []
    const rewinds: number[] = []
    const controller = new AbortController()
    const handle = (events: readonly ChainEvent[]): Promise<void> => {
      seen.push(...registrations(events))
      if (seen.includes(kept.address)) controller.abort()
      return Promise.resolve()
    }
    const rewind = (fromBlock: number): Promise<void> => {
      rewinds.push(fromBlock)
      seen.length = 0
      return Promise.resolve()
    }
    const { rpcUrl } = net.chain
    const { deployment } = net.network
    const following = follow(
      { rpcUrl, deployment, fromBlock: number + 1, pollMs: 5, handle, rewind },
      controller.signal,
    )
    await net.network.register(lost, ['host'])
    await expect.poll(() => seen, { timeout: 30_000 }).toEqual([lost.address])
    await rpc.request({ method: 'anvil_reorg', params: [1, []] } as never)
    await expect.poll(() => rewinds.length, { timeout: 30_000 }).toBe(1)
    await net.network.register(kept, ['host'])
    await following
    expect(seen).toEqual([kept.address])
    expect(rewinds[0]).toBeGreaterThan(number)
  })
})
