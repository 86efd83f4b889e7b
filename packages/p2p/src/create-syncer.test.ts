import { limits, type SyncLog, type SyncResponse, streamNames, topics } from '@opengradient/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'

import { seed } from './blocks.fixture.ts'
import { createSyncer } from './create-syncer.ts'
import type { Validation } from './gossip-pubsub.ts'
import { graylistScore } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'
import { addressOf, codeOf, ManualClock, startHost, startPair, until } from './peer-nodes.fixture.ts'
import { type SyncSource, serveSync } from './serve-sync.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value)
const intervalMs = 10_000

/** Logs of a node: cursors count entries. */
function createLogs() {
  const logs: Record<SyncLog, Uint8Array[]> = { receipts: [], results: [] }
  const reads: number[] = []
  const source: SyncSource = {
    async read(log, after, limit, maxBytes) {
      reads.push(after)
      const entries: Uint8Array[] = []
      let size = 0
      for (const entry of logs[log].slice(after, after + limit)) {
        size += entry.length
        if (size > maxBytes) break
        entries.push(entry)
      }
      const cursor = after + entries.length
      return { entries, cursor, more: cursor < logs[log].length }
    },
  }
  return { logs, source, reads }
}

function createCursors() {
  const stored = new Map<string, number>()
  return {
    stored,
    get: async (peerId: string, log: SyncLog) => stored.get(`${peerId} ${log}`) ?? 0,
    set: async (peerId: string, log: SyncLog, cursor: number) => void stored.set(`${peerId} ${log}`, cursor),
  }
}

function startSyncer(
  host: PeerNode,
  validateText: (text: string) => Validation = () => ({ result: 'accept' }),
  cursors = createCursors(),
) {
  const clock = new ManualClock()
  const taken: string[] = []
  const syncer = createSyncer(host, {
    cursors,
    clock,
    intervalMs,
    async handle(log, payload) {
      const validation = validateText(text(payload))
      if (validation.result === 'accept') taken.push(`${log} ${text(payload)}`)
      return validation
    },
  })
  onTestFinished(() => syncer.stop())
  return { syncer, clock, taken, cursors }
}

describe('catching up', () => {
  test('recovers 100 receipts that were announced while the host was offline', async () => {
    const author = await startHost()
    const { logs, source } = createLogs()
    await serveSync(author, source)
    const take = (host: PeerNode, store: Set<string>) =>
      host.gossip.subscribe(topics.results, {
        validate: () => ({ result: 'accept' }),
        handle: (payload) => void store.add(text(payload)),
      })
    const publish = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at++) {
        logs.receipts.push(bytes(`receipt ${at}`))
        await author.gossip.publish(topics.results, bytes(`receipt ${at}`))
      }
    }
    const received = new Set<string>()
    const cursors = createCursors()
    const start = async (): Promise<PeerNode> => {
      const host = await startHost({ privateKey: seed('was off'), bootstrap: [addressOf(author)] })
      take(host, received)
      const { syncer } = startSyncer(
        host,
        (entry) => {
          received.add(entry)
          return { result: 'accept' }
        },
        cursors,
      )
      // The host below stops it again.
      host.onPeer(() => void syncer.round())
      return host
    }
    const first = await start()
    await until(() => author.gossip.subscribers(topics.results).length === 1)
    await publish(0, 10)
    await until(() => received.size === 10)
    await first.stop()
    await until(() => author.peers().length === 0)
    await publish(10, 110)
    expect(received.size).toBe(10)
    await start()
    await until(() => received.size === 110)
    expect([...received].sort()).toEqual(logs.receipts.map(text).sort())
  })

  test('pages through long logs of both kinds, and continues from the stored cursor', async () => {
    const [host, peer] = await startPair()
    const { logs, source, reads } = createLogs()
    const count = limits.syncPageItems * 2 + 5
    for (let at = 0; at < count; at++) logs.receipts.push(bytes(`r${at}`))
    logs.results.push(bytes('v0'))
    await serveSync(peer, source)
    const { syncer, taken, cursors } = startSyncer(host)
    await syncer.round()
    expect(taken).toEqual(['results v0', ...logs.receipts.map((entry) => `receipts ${text(entry)}`)])
    expect(cursors.stored.get(`${peer.peerId} receipts`)).toBe(count)
    logs.receipts.push(bytes('late'))
    reads.length = 0
    await syncer.round()
    expect(reads).toEqual([1, count])
    expect(taken.at(-1)).toBe('receipts late')
  })

  test('syncs after every interval, and with every peer that connects', async () => {
    const [host, peer] = await startPair()
    const { logs, source } = createLogs()
    await serveSync(peer, source)
    const { clock, taken, syncer } = startSyncer(host)
    await syncer.round()
    logs.receipts.push(bytes('new'))
    await until(() => clock.sleepers() === 1)
    clock.advance(intervalMs)
    await until(() => taken.length === 1)
    const other = await startHost()
    const theirs = createLogs()
    theirs.logs.results.push(bytes('theirs'))
    await serveSync(other, theirs.source)
    await host.connect(addressOf(other))
    await until(() => taken.includes('results theirs'))
  })

  test('skips ignored entries; a rejected entry ends the round, costs score, and its page is requested again', async () => {
    const [host, peer] = await startPair()
    const { logs, source } = createLogs()
    logs.receipts.push(bytes('a'), bytes('old'), bytes('b'))
    await serveSync(peer, source)
    const { syncer, taken, cursors } = startSyncer(host, (entry) =>
      entry === 'old'
        ? { result: 'ignore', code: 'STALE' }
        : entry === 'false'
          ? { result: 'reject', code: 'BAD_RECEIPT' }
          : { result: 'accept' },
    )
    await syncer.round()
    expect(taken).toEqual(['receipts a', 'receipts b'])
    expect(host.peerScore(peer.peerId)).toBeGreaterThanOrEqual(0)
    logs.receipts.push(bytes('false'))
    await syncer.round()
    expect(cursors.stored.get(`${peer.peerId} receipts`)).toBe(3)
    expect(host.peerScore(peer.peerId)).toBeLessThan(0)
    for (let at = 0; at < 2; at++) await syncer.round()
    expect(host.peerScore(peer.peerId)).toBeLessThanOrEqual(graylistScore)
    await until(() => host.peers().length === 0)
  })

  const page = (response: SyncResponse): unknown => response
  test.each([
    ['a cursor that does not advance', page({ entries: [bytes('x')], cursor: 0, more: true })],
    ['`more` without entries', page({ entries: [], cursor: 0, more: true })],
    ['an undecodable page', { entries: 'none' }],
  ])('penalises a peer that sends %s', async (_, answer) => {
    const [host, peer] = await startPair()
    const { encodeRecord } = await import('@opengradient/protocol')
    await peer.handle(
      streamNames.sync,
      { requestMaxBytes: 256, responseMaxBytes: 10_000, concurrency: 1, timeoutMs: 1_000 },
      async () => encodeRecord(answer),
    )
    const { syncer, taken } = startSyncer(host)
    await syncer.round()
    expect(taken).toEqual([])
    expect(host.peerScore(peer.peerId)).toBeLessThan(0)
  })

  test('limits the pages of one peer in a round', async () => {
    const [host, peer] = await startPair()
    let pages = 0
    await serveSync(peer, {
      async read(_, after) {
        pages++
        return { entries: [bytes('x')], cursor: after + 1, more: true }
      },
    })
    const { syncer } = startSyncer(host)
    await syncer.round()
    expect(pages).toBe(2 * p2pLimits.syncPages)
  })

  test('skips a peer without the protocol or with a broken store', async () => {
    const host = await startHost()
    const plain = await startHost()
    const broken = await startHost()
    await serveSync(broken, { read: () => Promise.reject(new Error('disk')) })
    const fine = await startHost()
    const { logs, source } = createLogs()
    logs.receipts.push(bytes('fine'))
    await serveSync(fine, source)
    for (const peer of [plain, broken, fine]) await host.connect(addressOf(peer))
    const { syncer, taken } = startSyncer(host)
    await syncer.round()
    expect(taken).toEqual(['receipts fine'])
    for (const peer of [plain, broken, fine]) expect(host.peerScore(peer.peerId)).toBeGreaterThanOrEqual(0)
    await syncer.stop()
    await syncer.stop()
  })

  test('penalises a peer that sends an undecodable request', async () => {
    const [a, b] = await startPair()
    await serveSync(b, createLogs().source)
    const options = { responseMaxBytes: 1_000, timeoutMs: 5_000 }
    expect(await codeOf(a.request(b.peerId, streamNames.sync, Uint8Array.of(1, 2), options))).toBe('BAD_ENCODING')
    expect(b.peerScore(a.peerId)).toBeLessThan(0)
  })
})
