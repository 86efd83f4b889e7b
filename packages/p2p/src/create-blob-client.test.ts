import { fork } from 'node:child_process'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { streamNames } from '@opengradient/protocol'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { BadPeerReason, Block } from './blob-client.ts'
import { blobStatus, blobWantCodec } from './blob-wire.ts'
import { parseCid } from './block-hash.ts'
import { blocksOf, type TestBlock } from './blocks.fixture.ts'
import { createBlobClient } from './create-blob-client.ts'
import { graylistScore } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'
import { addressOf, codeOf, heldClock, startHost, startPair, until } from './peer-nodes.fixture.ts'
import { serveBlobs } from './serve-blobs.ts'

const frameLimits = { maxFrameBytes: blobWantCodec.maxBytes }

async function provider(client: PeerNode, blocks: readonly TestBlock[], getBlock?: (cid: string) => Promise<void>) {
  const host = await startHost()
  const stored = new Map(blocks.map(({ cid, bytes }) => [cid, bytes]))
  await serveBlobs(host, {
    async getBlock(cid) {
      await getBlock?.(cid)
      return stored.get(cid)
    },
  })
  await client.connect(addressOf(host))
  return host
}

/** A provider that answers with the result of `answer`. */
async function oddProvider(
  client: PeerNode,
  answer: (send: (bytes: Uint8Array, status: number) => Promise<void>) => Promise<void>,
) {
  const host = await startHost()
  await host.handleChannel(streamNames.blob, frameLimits, async (channel) => {
    await channel.frames[Symbol.asyncIterator]().next()
    await answer((bytes, status) => channel.send(bytes, Uint8Array.of(status)))
  })
  await client.connect(addressOf(host))
  return host
}

function setUp(host: PeerNode, providers: readonly PeerNode[], clock = heldClock(-1)) {
  const bad: [string, BadPeerReason][] = []
  const client = createBlobClient(host, {
    providers: () => providers.map(({ peerId }) => peerId),
    onBadPeer: (peerId, reason) => bad.push([peerId, reason]),
    clock,
  })
  return { client, bad }
}

/** A client that finds `honest` only after `first` was dropped. */
function setUpAfter(host: PeerNode, first: PeerNode, honest: PeerNode) {
  const bad: [string, BadPeerReason][] = []
  const client = createBlobClient(host, {
    providers: () => [bad.length === 0 ? first.peerId : honest.peerId],
    onBadPeer: (peerId, reason) => bad.push([peerId, reason]),
  })
  return { client, bad }
}

async function collect(blocks: AsyncIterable<Block>): Promise<Map<string, Uint8Array>> {
  const collected = new Map<string, Uint8Array>()
  for await (const { cid, bytes } of blocks) {
    expect(collected.has(cid)).toBe(false)
    collected.set(cid, bytes)
  }
  return collected
}

function expectAll(collected: Map<string, Uint8Array>, blocks: readonly TestBlock[]): void {
  expect([...collected.keys()].sort()).toEqual(blocks.map(({ cid }) => cid).sort())
  for (const { cid, bytes } of blocks) expect(Buffer.compare(collected.get(cid) as Uint8Array, bytes)).toBe(0)
}

const cidsOf = (blocks: readonly TestBlock[]): string[] => blocks.map(({ cid }) => cid)

describe('fetching', () => {
  test('requests each block from one of several providers', async () => {
    const host = await startHost()
    const blocks = blocksOf(40, 100_000)
    const served = [0, 0]
    const providers = await Promise.all(
      served.map((_, at) =>
        provider(host, blocks, async () => {
          served[at] = (served[at] ?? 0) + 1
        }),
      ),
    )
    const { client, bad } = setUp(host, providers)
    expectAll(await collect(client.fetchBlocks([...cidsOf(blocks), ...cidsOf(blocks)])), blocks)
    expect(served[0]).toBeGreaterThan(0)
    expect(served[1]).toBeGreaterThan(0)
    expect(bad).toEqual([])
    expect(await collect(client.fetchBlocks([]))).toEqual(new Map())
  })

  test('fetches blocks that are spread over providers and looks up providers for more than one block', async () => {
    const host = await startHost()
    const blocks = blocksOf(9, 1_000)
    const providers = await Promise.all([0, 1, 2].map((at) => provider(host, blocks.slice(3 * at, 3 * at + 3))))
    const client = createBlobClient(host, {
      providers: (cid) => [providers[Math.floor(cidsOf(blocks).indexOf(cid) / 3)]?.peerId ?? ''],
    })
    expectAll(await collect(client.fetchBlocks(cidsOf(blocks))), blocks)
  })

  test('drops, penalises and reports a provider of a wrong block and continues with another provider', async () => {
    const host = await startHost()
    const blocks = blocksOf(20, 10_000)
    const liar = await provider(
      host,
      blocks.map(({ cid, bytes }, at) => ({ cid, bytes: at === 5 ? bytes.map((byte) => byte ^ 1) : bytes })),
    )
    const honest = await provider(host, blocks)
    const { client, bad } = setUpAfter(host, liar, honest)
    expectAll(await collect(client.fetchBlocks(cidsOf(blocks))), blocks)
    expect(bad).toEqual([[liar.peerId, 'wrong block']])
    expect(host.peerScore(liar.peerId)).toBeLessThanOrEqual(graylistScore)
    expect(host.peerScore(honest.peerId)).toBeGreaterThanOrEqual(0)
    await until(() => !host.peers().includes(liar.peerId))
  })

  test('yields no block from a provider that sends only wrong blocks', async () => {
    const host = await startHost()
    const blocks = blocksOf(3, 1_000)
    const liar = await provider(
      host,
      blocks.map(({ cid }) => ({ cid, bytes: Uint8Array.of(1) })),
    )
    const { client, bad } = setUp(host, [liar])
    expect(await codeOf(collect(client.fetchBlocks(cidsOf(blocks))))).toBe('NOT_FOUND')
    expect(bad).toEqual([[liar.peerId, 'wrong block']])
  })

  test('drops a provider after its time limit and continues with another provider', async () => {
    const clock = heldClock(p2pLimits.blockMs)
    const host = await startHost()
    const blocks = blocksOf(4, 1_000)
    const staller = await provider(host, blocks, () => new Promise(() => {}))
    const honest = await provider(host, blocks)
    const bad: [string, BadPeerReason][] = []
    let asked = 0
    const client = createBlobClient(host, {
      // The honest provider is found only after the first one was dropped.
      providers: () => [asked++ === 0 ? staller.peerId : honest.peerId],
      onBadPeer: (peerId, reason) => bad.push([peerId, reason]),
      clock,
    })
    const collected = collect(client.fetchBlocks(cidsOf(blocks)))
    await until(() => clock.held() === 1)
    clock.wake()
    expectAll(await collected, blocks)
    expect(bad).toEqual([[staller.peerId, 'stalled']])
  })

  test.each([
    ['sends an unknown status', async (send) => send(new Uint8Array(3), 9)],
    ['sends the status missing with bytes', async (send) => send(new Uint8Array(3), blobStatus.missing)],
    ['sends more than a block', async (send) => send(new Uint8Array(p2pLimits.blockBytes + 1), blobStatus.found)],
  ] satisfies [string, Parameters<typeof oddProvider>[1]][])(
    'a provider that %s broke the protocol',
    async (_, answer) => {
      const host = await startHost()
      const blocks = blocksOf(2, 1_000)
      const odd = await oddProvider(host, answer)
      const honest = await provider(host, blocks)
      const { client, bad } = setUpAfter(host, odd, honest)
      expectAll(await collect(client.fetchBlocks(cidsOf(blocks))), blocks)
      expect(bad).toEqual([[odd.peerId, 'broke the protocol']])
      expect(host.peerScore(odd.peerId)).toBeLessThan(0)
    },
  )

  test('continues with another provider when a provider process is killed', async () => {
    const host = await startHost()
    const blocks = blocksOf(60, 200_000, 'killed')
    const child = fork(new URL('./blob-provider.fixture.ts', import.meta.url), { execArgv: ['--conditions=source'] })
    const [dying] = await new Promise<[{ address: string; peerId: string }]>((resolve) => {
      child.once('message', (message) => resolve([message as never]))
    })
    await host.connect(dying.address)
    const honest = await startHost()
    const bad: string[] = []
    const client = createBlobClient(host, {
      providers: () => [dying.peerId, ...(bad.length > 0 ? [honest.peerId] : [])],
      onBadPeer: (peerId) => bad.push(peerId),
    })
    const collected = new Map<string, Uint8Array>()
    const stored = new Map(blocks.map(({ cid, bytes }) => [cid, bytes]))
    await serveBlobs(honest, { getBlock: async (cid) => stored.get(cid) })
    await host.connect(addressOf(honest))
    for await (const block of client.fetchBlocks(cidsOf(blocks))) {
      collected.set(block.cid, block.bytes)
      if (collected.size === 5) child.kill('SIGKILL')
    }
    expectAll(collected, blocks)
    expect(bad).toEqual([dying.peerId])
  })

  test('throws NOT_FOUND for a block that no provider has and without any provider', async () => {
    const host = await startHost()
    const blocks = blocksOf(3, 1_000)
    const providers = [await provider(host, blocks.slice(0, 2)), await provider(host, blocks.slice(1, 2))]
    const { client, bad } = setUp(host, providers)
    expect(await codeOf(collect(client.fetchBlocks(cidsOf(blocks))))).toBe('NOT_FOUND')
    expect(bad).toEqual([])
    expect(await codeOf(collect(setUp(host, []).client.fetchBlocks(cidsOf(blocks))))).toBe('NOT_FOUND')
    expect(await codeOf(collect(client.fetchBlocks(['bafy'])))).toBe('BAD_INPUT')
  })

  test('reports an unreachable provider without a penalty', async () => {
    const [host, gone] = await startPair()
    await gone.stop()
    const { client, bad } = setUp(host, [gone])
    expect(await codeOf(collect(client.fetchBlocks(cidsOf(blocksOf(1, 10)))))).toBe('NOT_FOUND')
    expect(bad).toEqual([[gone.peerId, 'unreachable']])
    expect(host.peerScore(gone.peerId)).toBe(0)
  })

  test('answers busy above the stream limit per peer; one client waits for a slot', async () => {
    const host = await startHost()
    const blocks = blocksOf(1, 1_000)
    const release = Promise.withResolvers<void>()
    let reading = 0
    const slow = await provider(host, blocks, async () => {
      reading++
      await release.promise
    })
    const { client, bad } = setUp(host, [slow])
    const first = Array.from({ length: p2pLimits.blobStreamsPerPeer + 2 }, () =>
      collect(client.fetchBlocks(cidsOf(blocks))),
    )
    await until(() => reading === p2pLimits.blobStreamsPerPeer)
    // Two clients of one host do not share their slots.
    const other = setUp(host, [slow])
    expect(await codeOf(collect(other.client.fetchBlocks(cidsOf(blocks))))).toBe('OVERLOADED')
    expect(await codeOf(other.client.has(slow.peerId, cidsOf(blocks)))).toBe('OVERLOADED')
    expect([...bad, ...other.bad]).toEqual([])
    release.resolve()
    for (const collected of first) expectAll(await collected, blocks)
    expectAll(await collect(other.client.fetchBlocks(cidsOf(blocks))), blocks)
  })

  test('ends the fetch when the iteration stops or the signal aborts', async () => {
    const host = await startHost()
    const blocks = blocksOf(50, 100_000)
    const source = await provider(host, blocks)
    const { client, bad } = setUp(host, [source])
    for await (const _ of client.fetchBlocks(cidsOf(blocks))) break
    const abort = new AbortController()
    const aborted = (async () => {
      for await (const _ of client.fetchBlocks(cidsOf(blocks), abort.signal)) abort.abort()
    })()
    expect(await codeOf(aborted)).toBe('ABORTED')
    expect(bad).toEqual([])
  })

  test('ends a fetch that is aborted while its provider waits for the reader', async () => {
    const host = await startHost()
    const blocks = blocksOf(5 * p2pLimits.blocksInFlight, 1_000)
    let served = 0
    const peer = await provider(host, blocks, async () => {
      served++
    })
    const { client } = setUp(host, [peer])
    const abort = new AbortController()
    const fetch = client.fetchBlocks(cidsOf(blocks), abort.signal)[Symbol.asyncIterator]()
    await fetch.next()
    // The buffer of the fetch is full, and one more block waits for room.
    await until(() => served > 2 * p2pLimits.blocksInFlight + 1)
    await setTimeout(200)
    abort.abort()
    expect(await codeOf(fetch.next())).toBe('ABORTED')
  })

  test('pauses the provider while the reader is slow', async () => {
    const host = await startHost()
    const blocks = blocksOf(64, 100_000)
    let read = 0
    const source = await provider(host, blocks, async () => {
      read++
    })
    const { client } = setUp(host, [source])
    const fetching = client.fetchBlocks(cidsOf(blocks))[Symbol.asyncIterator]()
    await fetching.next()
    for (let turn = 0; turn < 500; turn++) await setImmediate()
    expect(read).toBeLessThan(blocks.length)
    let count = 1
    while (!(await fetching.next()).done) count++
    expect(count).toBe(blocks.length)
  })
})

describe('has', () => {
  test('reports which blocks a peer has', async () => {
    const host = await startHost()
    const blocks = blocksOf(100, 10)
    const source = await provider(
      host,
      blocks.filter((_, at) => at % 3 === 0),
    )
    const { client } = setUp(host, [])
    expect(await client.has(source.peerId, cidsOf(blocks))).toEqual(blocks.map((_, at) => at % 3 === 0))
    expect(await client.has(source.peerId, [])).toEqual([])
    await source.stop()
    expect(await codeOf(client.has(source.peerId, cidsOf(blocks)))).toBe('UNAVAILABLE')
  })
})

describe('serving', () => {
  test('penalises a peer that sends undecodable bytes and resets its stream', async () => {
    const [a, b] = await startPair()
    await serveBlobs(b, { getBlock: async () => undefined })
    const channel = await a.openChannel(b.peerId, streamNames.blob, { maxFrameBytes: 100 })
    await channel.send(Uint8Array.of(1, 2, 3))
    await channel.closed
    expect(b.peerScore(a.peerId)).toBeLessThan(0)
  })

  test('closes a stream without wants after the idle time', async () => {
    const clock = heldClock(p2pLimits.blobIdleMs)
    const [a, b] = await startPair()
    await serveBlobs(b, { getBlock: async () => undefined }, { clock })
    const channel = await a.openChannel(b.peerId, streamNames.blob, { maxFrameBytes: 100 })
    await until(() => clock.held() === 1)
    clock.wake()
    await channel.closed
  })

  test('decodes an encoded want to itself; decodes or rejects any bytes', () => {
    const cids = blocksOf(3, 10).map(({ cid }) => parseCid(cid))
    const want = blobWantCodec.decode(blobWantCodec.encode({ type: 'get', cids }))
    expect(want.cids.map(String)).toEqual(cids.map(String))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          blobWantCodec.decode(bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_ENCODING' })
        }
      }),
    )
  })
})
