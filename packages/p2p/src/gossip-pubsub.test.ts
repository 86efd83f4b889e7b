import { type GossipSub, gossipsub, StrictNoSign } from '@chainsafe/libp2p-gossipsub'
import { multiaddr } from '@multiformats/multiaddr'
import { type Metrics, OgError, silentMetrics, topics } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import type { TopicHandler, Validation } from './gossip-pubsub.ts'
import { graylistScore } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'
import { addressOf, codeOf, startHost, startRawPeer, until } from './peer-nodes.fixture.ts'

const topic = topics.offers
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Counts gossip by result and code. */
function counting() {
  const counts = new Map<string, number>()
  const metrics: Metrics = {
    ...silentMetrics,
    counter: (name) => ({
      add(value, labels) {
        if (name !== 'og_p2p_gossip_received_total') return
        const key = `${labels?.result} ${labels?.code}`.trim()
        counts.set(key, (counts.get(key) ?? 0) + value)
      },
    }),
  }
  return { metrics, counts }
}

/** Validates by the content of the message, like a validator with a schema and a state. */
function listen(host: PeerNode) {
  const handled: { text: string; from: string }[] = []
  const handler: TopicHandler = {
    validate(payload): Validation {
      const said = text(payload)
      if (said.startsWith('stale')) return { result: 'ignore', code: 'STALE' }
      if (said.startsWith('false')) return { result: 'reject', code: 'BAD_RECEIPT' }
      if (said.startsWith('malformed')) throw new OgError('BAD_ENCODING', 'Not dag-cbor.')
      if (said.startsWith('bug')) throw new Error('a bug in the validator')
      return { result: 'accept' }
    },
    handle(payload, from) {
      handled.push({ text: text(payload), from })
    },
  }
  host.gossip.subscribe(topic, handler)
  return handled
}

async function startListeners(count: number) {
  const { metrics, counts } = counting()
  const first = await startHost({ metrics })
  const hosts = [first]
  for (let at = 1; at < count; at++) hosts.push(await startHost({ bootstrap: [addressOf(first)] }))
  const handled = hosts.map(listen)
  await until(() => hosts.every((host) => host.gossip.subscribers(topic).length === count - 1))
  return { hosts, handled, counts }
}

/** A peer with plain gossipsub. */
async function startRawGossip(host: PeerNode, options = {}) {
  const raw = await startRawPeer({
    gossip: gossipsub({ allowPublishToZeroTopicPeers: true, floodPublish: true, ...options }),
  })
  const { gossip } = raw.services as unknown as { gossip: GossipSub }
  gossip.subscribe(topic)
  await raw.dial(multiaddr(addressOf(host)))
  const peerId = raw.peerId.toString()
  // Each of both directions has a stream of its own: a message without one is lost.
  await until(() => gossip.getSubscribers(topic).length === 1 && host.gossip.subscribers(topic).includes(peerId))
  return { gossip, peerId }
}

describe('gossip', () => {
  test('delivers an accepted message once to every node, with its author', async () => {
    const { hosts, handled } = await startListeners(6)
    const [author, other] = hosts as [PeerNode, PeerNode]
    await author.gossip.publish(topic, bytes('hello'))
    await other.gossip.publish(topic, bytes('hello too'))
    await until(() => handled.flat().length === 10)
    for (const [at, messages] of handled.entries()) {
      const expected = [
        { text: 'hello', from: author.peerId },
        { text: 'hello too', from: other.peerId },
      ].filter(({ from }) => from !== hosts[at]?.peerId)
      expect(messages).toHaveLength(expected.length)
      expect(messages).toEqual(expect.arrayContaining(expected))
    }
  })

  test('counts each result by its code, handles only accepted messages, penalises only rejects', async () => {
    const { hosts, handled, counts } = await startListeners(2)
    const [validator, author] = hosts as [PeerNode, PeerNode]
    for (const said of ['fine', 'stale news', 'bug']) await author.gossip.publish(topic, bytes(said))
    await until(() => counts.size === 3)
    expect(validator.peerScore(author.peerId)).toBeGreaterThanOrEqual(0)
    for (const said of ['false claim', 'malformed']) await author.gossip.publish(topic, bytes(said))
    await until(() => counts.size === 5)
    expect(Object.fromEntries(counts)).toEqual({
      accept: 1,
      'ignore STALE': 1,
      'ignore INTERNAL': 1,
      'reject BAD_RECEIPT': 1,
      'reject BAD_ENCODING': 1,
    })
    expect(handled[0]).toEqual([{ text: 'fine', from: author.peerId }])
    await until(() => validator.peerScore(author.peerId) < 0)
  })

  test('ignores a repeated payload of one author, accepts the same payload of another author', async () => {
    const { hosts, handled, counts } = await startListeners(3)
    const [, author, other] = hosts as [PeerNode, PeerNode, PeerNode]
    await author.gossip.publish(topic, bytes('same'))
    await until(() => handled[0]?.length === 1)
    await author.gossip.publish(topic, bytes('same'))
    await until(() => counts.get('ignore DUPLICATE') === 1)
    await other.gossip.publish(topic, bytes('same'))
    await until(() => handled[0]?.length === 2)
  })

  test('does not forward rejected messages', async () => {
    const { hosts, handled } = await startListeners(2)
    const [relay, behind] = hosts as [PeerNode, PeerNode]
    const raw = await startRawGossip(relay)
    await raw.gossip.publish(topic, bytes('false claim'))
    await raw.gossip.publish(topic, bytes('fine'))
    await until(() => handled[1]?.length === 1)
    expect(handled[1]).toEqual([{ text: 'fine', from: raw.peerId }])
    expect(behind.peerScore(relay.peerId)).toBeGreaterThanOrEqual(0)
  })

  test('disconnects a peer after repeated rejects; other peers stay connected', async () => {
    const { hosts, handled } = await startListeners(3)
    const [validator, sender, honest] = hosts as [PeerNode, PeerNode, PeerNode]
    await until(() => validator.peers().length === 2)
    const gone = new Promise<void>((resolve) => {
      validator.onPeer(({ type, peerId }) => {
        if (type === 'gone' && peerId === sender.peerId) resolve()
      })
    })
    for (let at = 0; at < 8; at++) await sender.gossip.publish(topic, bytes(`false claim ${at}`))
    await gone
    expect(validator.peerScore(sender.peerId)).toBeLessThanOrEqual(graylistScore)
    expect(await codeOf(validator.connect(addressOf(sender)))).toBe('UNAVAILABLE')
    await honest.gossip.publish(topic, bytes('still here'))
    await until(() => handled[0]?.some((message) => message.text === 'still here') === true)
  })

  test('rejects an oversized message locally and from peers; a message above the frame limit ends the stream', async () => {
    const { hosts, handled, counts } = await startListeners(1)
    const [host] = hosts as [PeerNode]
    expect(await codeOf(host.gossip.publish(topic, new Uint8Array(p2pLimits.gossipMessageBytes + 1)))).toBe('TOO_LARGE')
    const raw = await startRawGossip(host)
    await raw.gossip.publish(topic, new Uint8Array(p2pLimits.gossipMessageBytes + 1))
    await until(() => counts.get('reject TOO_LARGE') === 1)
    await raw.gossip.publish(topic, new Uint8Array(p2pLimits.gossipMessageBytes))
    await until(() => handled[0]?.length === 1)
    await raw.gossip.publish(topic, new Uint8Array(p2pLimits.gossipFrameBytes + 1))
    await until(() => host.gossip.subscribers(topic).length === 0)
    // Other peers stay connected.
    const other = await startHost({ bootstrap: [addressOf(host)] })
    const subscribed: string[] = []
    const removeListener = host.gossip.onSubscriber(topic, (peerId) => subscribed.push(peerId))
    const heard = listen(other)
    await until(() => subscribed.includes(other.peerId) && other.gossip.subscribers(topic).length === 1)
    removeListener()
    expect(host.gossip.subscribers(topic)).toContain(other.peerId)
    await host.gossip.publish(topic, bytes('up'))
    await until(() => heard.length === 1)
  })

  test('rejects an unsigned message before validation and penalises its sender', async () => {
    const { hosts, handled, counts } = await startListeners(1)
    const [host] = hosts as [PeerNode]
    const raw = await startRawGossip(host, {
      globalSignaturePolicy: StrictNoSign,
      msgIdFn: (message: { data: Uint8Array }) => message.data,
    })
    await raw.gossip.publish(topic, bytes('unsigned message'))
    await until(() => host.peerScore(raw.peerId) < 0)
    expect(handled[0]).toEqual([])
    expect(counts.size).toBe(0)
  })

  test('throws for a second handler of a topic', async () => {
    const host = await startHost()
    listen(host)
    expect(() => listen(host)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
  })

  test('delivers 200 messages that are published at once', async () => {
    const { hosts, handled } = await startListeners(4)
    const [author] = hosts as [PeerNode]
    const count = 200
    await Promise.all(Array.from({ length: count }, (_, at) => author.gossip.publish(topic, bytes(`number ${at}`))))
    await until(() => handled.slice(1).every((messages) => messages.length === count))
  })
})
