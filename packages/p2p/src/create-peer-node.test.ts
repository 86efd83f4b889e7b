import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { multiaddr } from '@multiformats/multiaddr'
import { OgError, topics } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import { seed } from './blocks.fixture.ts'
import type { Channel } from './channel.ts'
import { graylistScore } from './gossipsub.ts'
import { parsePeerId } from './identity.ts'
import { p2pLimits } from './limits.ts'
import type { PeerEvent, PeerNode, RequestLimits } from './peer-node.ts'
import { addressOf, codeOf, heldClock, startHost, startPair, startRawPeer, until } from './peer-nodes.fixture.ts'

const protocol = '/og/test/1'
const limits: RequestLimits = { requestMaxBytes: 1_000, responseMaxBytes: 1_000, concurrency: 4, timeoutMs: 5_000 }
const options = { responseMaxBytes: 1_000, timeoutMs: 5_000 }
const bytes = Uint8Array.of(1, 2, 3)

describe('finding peers', () => {
  test('connects every node with every other node through one bootstrap address', async () => {
    const first = await startHost()
    const hosts = [first]
    for (let at = 1; at < 6; at++) hosts.push(await startHost({ bootstrap: [addressOf(first)] }))
    await until(() => hosts.every((host) => host.peers().length === hosts.length - 1))
  })

  test('ignores its own bootstrap address and retries an unreachable one', async () => {
    const port = 1 + Number(/tcp\/(\d+)/.exec(addressOf(await startHost()))?.[1])
    const address = `/ip4/127.0.0.1/tcp/${port}`
    const host = await startHost({ bootstrap: [address], listen: [] })
    expect(host.peers()).toEqual([])
    const late = await startHost({ listen: [address], bootstrap: [address] })
    await until(() => host.peers().includes(late.peerId))
  })

  test('reconnects to a restarted bootstrap node on its port, and on a new port through other nodes', async () => {
    const first = await startHost({ privateKey: seed('restarted') })
    const address = addressOf(first)
    const listen = [address.replace(/\/p2p\/.*/, '')]
    const a = await startHost({ bootstrap: [address] })
    const b = await startHost({ bootstrap: [address] })
    await until(() => [first, a, b].every((host) => host.peers().length === 2))
    await first.stop()
    await until(() => a.peers().length === 1 && b.peers().length === 1)
    const again = await startHost({ privateKey: seed('restarted'), listen })
    expect(again.peerId).toBe(first.peerId)
    await until(() => again.peers().length === 2)
    await again.stop()
    await until(() => a.peers().length === 1 && b.peers().length === 1)
    const moved = await startHost({ privateKey: seed('restarted'), bootstrap: [addressOf(a)] })
    await until(() => moved.peers().length === 2 && b.peers().includes(moved.peerId))
  })

  test('reports peers that connect and disconnect', async () => {
    const host = await startHost()
    const events: PeerEvent[] = []
    const off = host.onPeer((event) => events.push(event))
    const other = await startHost()
    expect(await host.connect(addressOf(other))).toBe(other.peerId)
    await other.stop()
    await until(() => host.peers().length === 0)
    expect(events).toEqual([
      { type: 'connected', peerId: other.peerId },
      { type: 'gone', peerId: other.peerId },
    ])
    off()
    await host.connect(addressOf(await startHost()))
    expect(events).toHaveLength(2)
  })

  test('reports the reason of a failed connection', async () => {
    const host = await startHost()
    expect(await codeOf(host.connect('/ip4/127.0.0.1/tcp/1'))).toBe('UNAVAILABLE')
    expect(await codeOf(host.connect('nowhere'))).toBe('BAD_INPUT')
    expect(await codeOf(host.connect('/ip4/127.0.0.1/tcp/1', AbortSignal.abort()))).toBe('ABORTED')
    // The address is correct, the key is not.
    const other = await startHost()
    const wrong = addressOf(other).replace(
      other.peerId,
      host.peerId.replace(/.$/, (end) => (end === 'a' ? 'b' : 'a')),
    )
    expect(['UNAVAILABLE', 'BAD_INPUT']).toContain(await codeOf(host.connect(wrong)))
  })

  test('rejects a port that is in use with UNAVAILABLE', async () => {
    const host = await startHost()
    const listen = [addressOf(host).replace(/\/p2p\/.*/, '')]
    expect(await codeOf(startHost({ listen }))).toBe('UNAVAILABLE')
  })
})

describe('requests', () => {
  test('returns the response of the handler', async () => {
    const [a, b] = await startPair()
    await b.handle(protocol, limits, async (request, { peerId }) => {
      expect(peerId).toBe(a.peerId)
      return Uint8Array.from([...request, 4])
    })
    expect(await a.request(b.peerId, protocol, bytes, options)).toEqual(Uint8Array.of(1, 2, 3, 4))
    expect(await a.request(b.peerId, protocol, new Uint8Array(0), options)).toEqual(Uint8Array.of(4))
  })

  test('returns a response of 20 MB', async () => {
    const [a, b] = await startPair()
    const large = new Uint8Array(20_000_000).fill(7)
    await b.handle(protocol, { ...limits, responseMaxBytes: large.length, timeoutMs: 30_000 }, async () => large)
    const answer = await a.request(b.peerId, protocol, bytes, { responseMaxBytes: large.length, timeoutMs: 30_000 })
    expect(Buffer.compare(answer, large)).toBe(0)
  })

  test('resets the stream when the response is not sent within the time limit of the responder', async () => {
    const clock = heldClock(780)
    const host = await startHost({ clock })
    const large = new Uint8Array(20_000_000)
    let calls = 0
    await host.handle(protocol, { ...limits, responseMaxBytes: large.length, timeoutMs: 780 }, async () => {
      calls++
      return large
    })
    const raw = await startRawPeer({})
    await raw.dial(parseMultiaddr(host))
    const stream = await raw.dialProtocol(parsePeerId(host.peerId), protocol)
    const closed = once(stream as never, 'close')
    // A peer that stops reading after the first bytes of the response.
    const responding = new Promise((resolve) => {
      stream.addEventListener('message', () => {
        stream.pause()
        resolve(undefined)
      })
    })
    stream.send(Uint8Array.of(1, 1))
    await responding
    expect(calls).toBe(1)
    clock.wake()
    await closed
    expect(stream.status).toBe('reset')
  })

  test('rejects with the code and advice of an OgError of the handler, with INTERNAL without details for other errors', async () => {
    const [a, b] = await startPair()
    await b.handle(protocol, limits, async (request) => {
      if (request[0] === 0) throw new Error('a secret')
      throw new OgError('EXPIRED', 'Too late.', { next: ['Come earlier.'], retryAfterMs: 5 })
    })
    await expect(a.request(b.peerId, protocol, bytes, options)).rejects.toMatchObject({
      code: 'EXPIRED',
      shortMessage: 'Too late.',
      metaMessages: ['Come earlier.'],
      retryAfterMs: 5,
    })
    await expect(a.request(b.peerId, protocol, Uint8Array.of(0), options)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.not.stringContaining('secret'),
    })
  })

  test('rejects a request or response above the limit of either side', async () => {
    const [a, b] = await startPair()
    await b.handle(protocol, limits, async (request) => new Uint8Array(request.length * 2))
    expect(await codeOf(a.request(b.peerId, protocol, new Uint8Array(1_001), options))).toMatch(/^(TOO_LARGE|PEER)$/)
    // The handler returns more than its own limit.
    expect(await codeOf(a.request(b.peerId, protocol, new Uint8Array(600), options))).toBe('INTERNAL')
    const strict = { ...options, responseMaxBytes: 100 }
    expect(await codeOf(a.request(b.peerId, protocol, new Uint8Array(60), strict))).toBe('TOO_LARGE')
    expect(await a.request(b.peerId, protocol, new Uint8Array(50), strict)).toHaveLength(100)
  })

  test('rejects requests above the concurrency limit with OVERLOADED and a retry time', async () => {
    const [a, b] = await startPair()
    const release = Promise.withResolvers<void>()
    let running = 0
    await b.handle(protocol, { ...limits, concurrency: 1 }, async (request) => {
      running++
      await release.promise
      return request
    })
    const first = a.request(b.peerId, protocol, bytes, options)
    await until(() => running === 1)
    await expect(a.request(b.peerId, protocol, bytes, options)).rejects.toMatchObject({
      code: 'OVERLOADED',
      retryAfterMs: 200,
    })
    release.resolve()
    expect(await first).toEqual(bytes)
    expect(await a.request(b.peerId, protocol, bytes, options)).toEqual(bytes)
  })

  test('answers another peer while one peer has idle streams and another one uses its share', async () => {
    const [a, b] = await startPair()
    const release = Promise.withResolvers<void>()
    let running = 0
    await b.handle(protocol, limits, async (request) => {
      running++
      await release.promise
      return request
    })
    const raw = await startRawPeer({})
    await raw.dial(multiaddr(addressOf(b)))
    for (let silent = 0; silent < 2 * limits.concurrency; silent++) {
      const stream = await raw.dialProtocol(parsePeerId(b.peerId), protocol, { maxOutboundStreams: 64 })
      stream.send(Uint8Array.of(3))
    }
    const many = Array.from({ length: limits.concurrency }, () => a.request(b.peerId, protocol, bytes, options))
    const refused = Promise.allSettled(many).then((all) => all.filter(({ status }) => status === 'rejected').length)
    await until(() => running === limits.concurrency / 2)
    const other = await startHost()
    await other.connect(addressOf(b))
    const answered = other.request(b.peerId, protocol, bytes, options)
    await until(() => running > limits.concurrency / 2)
    release.resolve()
    expect(await answered).toEqual(bytes)
    expect(await refused).toBe(limits.concurrency / 2)
  })

  test('aborts the signal of the handler after a timeout or an abort of the caller', async () => {
    const clock = heldClock(777)
    const [a, b] = await startPair({ clock })
    const cancelled: boolean[] = []
    let calls = 0
    await b.handle(protocol, limits, async (request, { signal }) => {
      calls++
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      cancelled.push(signal.aborted)
      return request
    })
    const late = codeOf(a.request(b.peerId, protocol, bytes, { ...options, timeoutMs: 777 }))
    await until(() => calls === 1)
    clock.wake()
    expect(await late).toBe('TIMEOUT')
    const abort = new AbortController()
    const aborted = codeOf(a.request(b.peerId, protocol, bytes, { ...options, signal: abort.signal }))
    await until(() => calls === 2)
    abort.abort()
    expect(await aborted).toBe('ABORTED')
    await until(() => cancelled.length === 2)
  })

  test('rejects with TIMEOUT when the handler exceeds the time limit', async () => {
    const clock = heldClock(778)
    const [a, b] = await startPair({ clock })
    let calls = 0
    await b.handle(protocol, { ...limits, timeoutMs: 778 }, () => {
      calls++
      return new Promise(() => {})
    })
    const answer = codeOf(a.request(b.peerId, protocol, bytes, options))
    await until(() => calls === 1)
    clock.wake()
    expect(await answer).toBe('TIMEOUT')
  })

  test('distinguishes an unreachable peer from one without the protocol', async () => {
    const [a, b] = await startPair()
    expect(await codeOf(a.request(b.peerId, '/og/unknown/1', bytes, options))).toBe('PEER')
    await b.stop()
    expect(await codeOf(a.request(b.peerId, protocol, bytes, options))).toBe('UNAVAILABLE')
    expect(await codeOf(a.request('nobody', protocol, bytes, options))).toBe('BAD_INPUT')
  })

  test('resets a stream with a second request', async () => {
    const host = await startHost()
    await host.handle(
      protocol,
      limits,
      (_, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    const raw = await startRawPeer({})
    await raw.dial(parseMultiaddr(host))
    const stream = await raw.dialProtocol(parsePeerId(host.peerId), protocol)
    const closed = once(stream as never, 'close')
    stream.send(Uint8Array.of(1, 1))
    stream.send(Uint8Array.of(1, 1))
    await closed
  })

  test.each([
    ['sends no frame', []],
    ['sends part of a response', [0x05, 0x00, 0x01]],
    ['sends an unknown status', [0x02, 0x07, 0x01]],
    ['sends an undecodable error', [0x02, 0x01, 0xff]],
    ['claims a length of 256 MiB', [0xff, 0xff, 0xff, 0xff]],
  ])('rejects with PEER when the peer %s', async (_, answer) => {
    const host = await startHost()
    const raw = await startRawPeer({})
    await raw.handle(protocol, async (stream) => {
      if (answer.length > 0) stream.send(Uint8Array.from(answer))
      await stream.close()
    })
    await host.connect(String(raw.getMultiaddrs()[0]))
    expect(await codeOf(host.request(raw.peerId.toString(), protocol, bytes, options))).toBe('PEER')
  })

  test('resets a stream with an incomplete request after the time limit and answers other peers meanwhile', async () => {
    const clock = heldClock(779)
    const host = await startHost({ clock })
    await host.handle(protocol, { ...limits, timeoutMs: 779 }, async (request) => request)
    const raw = await startRawPeer({})
    await raw.dial(parseMultiaddr(host))
    const stream = await raw.dialProtocol(parsePeerId(host.peerId), protocol)
    const closed = once(stream as never, 'close')
    stream.send(Uint8Array.of(100, 1))
    await until(() => clock.held() === 1)
    const other = await startHost()
    await other.connect(addressOf(host))
    expect(await other.request(host.peerId, protocol, bytes, options)).toEqual(bytes)
    clock.wake()
    await closed
  })
})

describe('channels', () => {
  const channelLimits = { maxFrameBytes: 70_000_000 }
  async function echo(host: PeerNode): Promise<void> {
    await host.handleChannel(protocol, channelLimits, async (channel) => {
      for await (const frame of channel.frames) await channel.send(frame)
    })
  }
  async function next(frames: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
    const { value, done } = await frames.next()
    if (done) throw new Error('the channel ended')
    return value
  }

  test('delivers frames of 0 to 5,000,000 bytes in both directions, complete and in order', async () => {
    const [a, b] = await startPair()
    await echo(b)
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    const frames = channel.frames[Symbol.asyncIterator]()
    const sizes = [0, 1, 100, 127, 128, 16_384, 16_385, 184_000, 1_048_576, 5_000_000]
    const sent = Promise.all(sizes.map((size) => channel.send(new Uint8Array(size).fill(size))))
    for (const size of sizes) {
      const frame = await next(frames)
      expect(frame.length).toBe(size)
      expect(frame.every((byte) => byte === size % 256)).toBe(true)
    }
    await sent
    await channel.close()
    await channel.close()
    expect((await frames.next()).done).toBe(true)
    expect(await codeOf(channel.send(bytes))).toBe('UNAVAILABLE')
  })

  test('sends a prefix before the bytes in the same frame', async () => {
    const [a, b] = await startPair()
    await echo(b)
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    await channel.send(Uint8Array.of(3, 4), Uint8Array.of(1, 2))
    expect(await next(channel.frames[Symbol.asyncIterator]())).toEqual(Uint8Array.of(1, 2, 3, 4))
  })

  test('delivers a frame of 64 MiB', async () => {
    const [a, b] = await startPair()
    await echo(b)
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    const large = new Uint8Array(64 * 1024 * 1024).fill(3)
    const sent = channel.send(large)
    const frame = await next(channel.frames[Symbol.asyncIterator]())
    await sent
    expect(Buffer.compare(frame, large)).toBe(0)
  })

  test('pauses the sender while the reader is idle and delivers every frame when it reads', async () => {
    const [a, b] = await startPair()
    const opened = Promise.withResolvers<Channel>()
    const done = Promise.withResolvers<void>()
    await b.handleChannel(protocol, { maxFrameBytes: 1_000_000 }, async (channel) => {
      opened.resolve(channel)
      await done.promise
    })
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    const count = 40
    let sent = 0
    const sending = (async () => {
      for (; sent < count; sent++) await channel.send(new Uint8Array(1_000_000).fill(sent))
    })()
    const { frames } = await opened.promise
    // One round trip of another stream: every frame in flight has arrived.
    await b.handle('/og/other/1', limits, async (request) => request)
    for (let at = 0; at < 5; at++) await a.request(b.peerId, '/og/other/1', bytes, options)
    expect(sent).toBeLessThan(count / 2)
    let received = 0
    for await (const frame of frames) {
      expect(frame[0]).toBe(received++)
      if (received === count) break
    }
    await sending
    done.resolve()
    await channel.closed
  })

  test('rejects frames above the limit of waiting frames with OVERLOADED', async () => {
    const [a, b] = await startPair()
    await b.handleChannel(protocol, { maxFrameBytes: 1_000_000 }, (channel) => channel.closed)
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    const frame = new Uint8Array(1_000_000)
    const sends = Array.from({ length: p2pLimits.waitingSends + 50 }, () => codeOf(channel.send(frame)))
    expect(await Promise.race(sends.slice(-1))).toBe('OVERLOADED')
    channel.abort()
    expect(new Set(await Promise.all(sends))).toContain('ABORTED')
  })

  test('ends the channel with TOO_LARGE for a frame over the limit', async () => {
    const [a, b] = await startPair()
    const code = Promise.withResolvers<string>()
    await b.handleChannel(protocol, { maxFrameBytes: 100 }, async (channel) => {
      code.resolve(await codeOf(channel.frames[Symbol.asyncIterator]().next()))
    })
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    await channel.send(new Uint8Array(101))
    expect(await code.promise).toBe('TOO_LARGE')
    expect(await codeOf(channel.frames[Symbol.asyncIterator]().next())).toBe('PEER')
    await channel.closed
  })

  test('ends the channel when the peer stops', async () => {
    const [a, b] = await startPair()
    await echo(b)
    const channel = await a.openChannel(b.peerId, protocol, channelLimits)
    const frames = channel.frames[Symbol.asyncIterator]()
    await channel.send(bytes)
    await next(frames)
    const reading = frames.next().then(
      ({ done }) => (done ? 'ended' : 'frame'),
      (error: OgError) => error.code,
    )
    await b.stop()
    await channel.closed
    expect(['PEER', 'UNAVAILABLE']).toContain(await reading)
    expect(await codeOf(a.openChannel(b.peerId, protocol, channelLimits))).toBe('UNAVAILABLE')
  })

  test('ends the channel with TIMEOUT when an incomplete frame stalls', async () => {
    const clock = heldClock(p2pLimits.stallMs + (99 / p2pLimits.minBytesPerSecond) * 1000)
    const host = await startHost({ clock })
    const code = Promise.withResolvers<string>()
    await host.handleChannel(protocol, { maxFrameBytes: 100 }, async (channel) => {
      code.resolve(await codeOf(channel.frames[Symbol.asyncIterator]().next()))
    })
    const raw = await startRawPeer({})
    await raw.dial(parseMultiaddr(host))
    const stream = await raw.dialProtocol(parsePeerId(host.peerId), protocol)
    stream.send(Uint8Array.of(100, 1))
    await until(() => clock.held() === 1)
    clock.wake()
    expect(await code.promise).toBe('TIMEOUT')
  })

  test('rejects channels above the limit per peer with OVERLOADED', async () => {
    const [a, b] = await startPair()
    await echo(b)
    const open = () => a.openChannel(b.peerId, protocol, channelLimits)
    await Promise.all(Array.from({ length: p2pLimits.channelsPerPeer }, open))
    expect(await codeOf(open())).toBe('OVERLOADED')
  })
})

describe('standing', () => {
  test('disconnects a graylisted peer and refuses its connections', async () => {
    const [a, b] = await startPair()
    a.reportMisbehaviour(b.peerId, 30, 'test')
    expect(a.peerScore(b.peerId)).toBeLessThanOrEqual(-29)
    expect(a.peers()).toEqual([b.peerId])
    a.reportMisbehaviour(b.peerId, 60, 'test')
    expect(a.peerScore(b.peerId)).toBeLessThanOrEqual(graylistScore)
    await until(() => a.peers().length === 0 && b.peers().length === 0)
    await b.connect(addressOf(a)).catch(() => {})
    await until(() => a.peers().length === 0 && b.peers().length === 0)
    expect(await codeOf(a.connect(addressOf(b)))).toBe('UNAVAILABLE')
  })
})

describe('stopping', () => {
  test('rejects pending calls with ABORTED, is idempotent and calls no handler afterwards', async () => {
    const [a, b] = await startPair()
    let calls = 0
    await b.handle(protocol, limits, async (_, { signal }) => {
      calls++
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return bytes
    })
    const waiting = codeOf(a.request(b.peerId, protocol, bytes, options))
    await until(() => calls === 1)
    await Promise.all([a.stop(), a.stop()])
    expect(await waiting).toBe('ABORTED')
    await a.stop()
    expect(a.peers()).toEqual([])
    expect(await codeOf(a.request(b.peerId, protocol, bytes, options))).toBe('ABORTED')
    expect(await codeOf(a.gossip.publish(topics.offers, bytes))).toBe('ABORTED')
    expect(await codeOf(a.start())).toBe('ABORTED')
  })

  test('leaves no handle that keeps the process alive', async () => {
    const index = fileURLToPath(new URL('./index.ts', import.meta.url))
    const program = `
      import { createPeerNode } from ${JSON.stringify(index)}
      const host = (fill, bootstrap) => createPeerNode({
        privateKey: new Uint8Array(32).fill(fill), listen: ['/ip4/127.0.0.1/tcp/0'], bootstrap,
      })
      const a = await host(1, ['/ip4/127.0.0.1/tcp/1'])
      await a.start()
      const b = await host(2, a.addresses())
      const met = new Promise((resolve) => b.onPeer(resolve))
      b.gossip.subscribe(${JSON.stringify(topics.offers)}, { validate: () => ({ result: 'accept' }), handle() {} })
      await b.start()
      await met
      await a.stop()
      await b.stop()
    `
    const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 20_000,
    })
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

function parseMultiaddr(host: PeerNode) {
  return multiaddr(addressOf(host))
}
