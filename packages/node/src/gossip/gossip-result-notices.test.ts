import {
  type Hex,
  hashBitmap,
  type ResultNotice,
  resultNoticeCodec,
  signStruct,
  silentLogger,
  summaryType,
  topics,
  zeroBytes32,
} from '@opengradient/protocol'
import { beforeEach, describe, expect, it } from 'vitest'

import { hasher, LoopbackGossip, ManualClock, TestDirectory, type TestPeer } from '../testing/gossip.fixture.ts'
import { GossipResultNotices } from './gossip-result-notices.ts'

const batchId = `0x${'22'.repeat(32)}` as const
const bitmap = Uint8Array.of(1)

let gossip: LoopbackGossip
let nodes: TestDirectory
let worker: TestPeer
let auditor: TestPeer
let heard: ResultNotice[]

beforeEach(() => {
  gossip = new LoopbackGossip()
  nodes = new TestDirectory()
  worker = nodes.register(['worker'])
  auditor = nodes.register(['auditor'])
  heard = []
  noticesOf(nodes.register(['gateway'])).onNotice((notice) => heard.push(notice))
})

function noticesOf({ peerId }: TestPeer): GossipResultNotices {
  const peerNode = { gossip: gossip.of(peerId) }
  const notices = new GossipResultNotices({ hasher, peerNode, nodes, clock: new ManualClock(), logger: silentLogger })
  notices.start()
  return notices
}

const batchOf = (of: TestPeer): ResultNotice => {
  const place = { sequence: 0, root: batchId, count: 3, postedBlock: 7 }
  return { type: 'batch', batchId, worker: of.account, ...place }
}

function summaryOf(
  of: TestPeer,
  bitmapHash = hashBitmap(bitmap),
  signer = of.signer,
  outcomesRoot: Hex = batchId,
): ResultNotice {
  const hashes = { outcomesRoot, bitmapHash, counts: zeroBytes32, fingerprint: zeroBytes32 }
  const { value, signature } = signStruct(signer, hasher, summaryType, {
    batchId,
    auditor: of.account,
    round: 0,
    ...hashes,
  })
  return { type: 'summary', summary: { value, signature }, bitmap }
}

describe('GossipResultNotices', () => {
  it('delivers each notice once', async () => {
    const notices = [batchOf(worker), summaryOf(auditor)]
    const [own, other] = [noticesOf(worker), noticesOf(auditor)]
    for (const notice of notices) own.publish(notice)
    await expect.poll(() => heard.length).toBe(2)
    other.publish(notices[1] as ResultNotice)
    await expect.poll(() => gossip.results.at(-1)).toEqual({ result: 'ignore', code: 'DUPLICATE' })
    expect(heard).toEqual(notices)
  })

  it.each<[string, string, () => ResultNotice]>([
    ['a batch of another worker', 'NOT_THE_AUTHOR', () => batchOf(auditor)],
    ['a summary with another bitmap', 'MALFORMED', () => summaryOf(auditor, batchId)],
    ['a summary that another key signed', 'BAD_SIGNATURE', () => summaryOf(auditor, undefined, worker.signer)],
    [
      'a summary of an unregistered auditor',
      'BAD_SIGNATURE',
      () => summaryOf({ ...auditor, account: `0x${'33'.repeat(20)}` }),
    ],
  ])('refuses %s with %s', async (_, code, make) => {
    await gossip.send(topics.results, resultNoticeCodec.encode(make()), worker.peerId)
    expect(gossip.results).toMatchObject([{ code }])
    expect(heard).toEqual([])
  })

  it('delivers two different summaries of one round, which prove a fault, and no third one', async () => {
    const summaries = ['44', '55', '66'].map((byte) =>
      summaryOf(auditor, undefined, undefined, `0x${byte.repeat(32)}` as const),
    )
    for (const summary of [...summaries, ...summaries]) {
      await gossip.send(topics.results, resultNoticeCodec.encode(summary), worker.peerId)
    }
    expect(heard).toEqual(summaries.slice(0, 2))
    const codes = gossip.results.map((result) => ('code' in result ? result.code : result.result))
    expect(codes).toEqual(['accept', 'accept', 'TOO_MANY', 'DUPLICATE', 'DUPLICATE', 'TOO_MANY'])
  })

  it('refuses notices of unknown peers, and more than a peer needs', async () => {
    await gossip.send(topics.results, resultNoticeCodec.encode(summaryOf(auditor)), 'other')
    for (let i = 0; i < 210; i++) {
      const notice = { ...batchOf(worker), sequence: i } as ResultNotice
      await gossip.send(topics.results, resultNoticeCodec.encode(notice), worker.peerId)
    }
    expect(gossip.results[0]).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
    expect(heard).toHaveLength(200)
  })
})
