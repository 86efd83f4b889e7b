import {
  type Offer,
  offersCodec,
  offerType,
  type Signed,
  signStruct,
  silentLogger,
  topics,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import { beforeEach, describe, expect, it } from 'vitest'

import {
  hasher,
  LoopbackGossip,
  leastStake,
  ManualClock,
  module,
  TestDirectory,
  type TestPeer,
} from '../testing/gossip.fixture.ts'
import { GossipOfferBook } from './gossip-offer-book.ts'

const modelId = `0x${'11'.repeat(32)}` as const

let gossip: LoopbackGossip
let nodes: TestDirectory
let clock: ManualClock
let worker: TestPeer
let gateway: TestPeer

beforeEach(() => {
  gossip = new LoopbackGossip()
  nodes = new TestDirectory()
  clock = new ManualClock()
  worker = nodes.register(['worker'])
  gateway = nodes.register(['gateway'])
})

function offer(of: TestPeer, change: Partial<Offer> = {}, signer = of.signer): Signed<Offer> {
  const prices = { inputUnitPrice: 5n, outputUnitPrice: 0n, minimumPrice: 1n, checkFee: 1n }
  const names = { worker: of.account, token: zeroAddress, module, modelId, runtimeId: zeroBytes32 }
  const validUntil = Math.floor(clock.now() / 1_000) + 600
  const { value, signature } = signStruct(signer, hasher, offerType, { ...names, ...prices, validUntil, ...change })
  return { value, signature }
}

function bookOf(peer: TestPeer): GossipOfferBook & AsyncDisposable {
  const stopping = new AbortController()
  const init = {
    account: peer.account,
    module,
    leastStake,
    hasher,
    nodes,
    clock,
    logger: silentLogger,
    intervalMs: 60_000,
  }
  const book = new GossipOfferBook({ ...init, peerNode: { gossip: gossip.of(peer.peerId) }, signal: stopping.signal })
  const { ended } = book.start()
  const dispose = async (): Promise<void> => {
    stopping.abort()
    await ended
  }
  return Object.assign(book, { [Symbol.asyncDispose]: dispose })
}

/** Lets time pass until the book has so many offers for the model. */
async function heard(book: GossipOfferBook, count: number): Promise<void> {
  const offered = (): number => {
    clock.advance(1_000)
    return book.forModel(modelId).length
  }
  await expect.poll(offered, { interval: 1 }).toBe(count)
}

describe('GossipOfferBook', () => {
  it('publishes on change, and withdraws with an empty list', async () => {
    await using own = bookOf(worker)
    await using other = bookOf(gateway)
    const changes: string[] = []
    other.onChange((changed) => changes.push(changed))
    own.publish([offer(worker)])
    await heard(other, 1)
    expect(other.forModel(modelId)).toMatchObject([{ worker: worker.account, peerId: worker.peerId }])
    expect(own.forModel(modelId)).toEqual([])
    expect(own.ofWorker(worker.account)).toHaveLength(1)
    own.publish([])
    await heard(other, 0)
    expect(changes).toEqual([modelId, modelId])
  })

  it('publishes to a new subscriber', async () => {
    await using own = bookOf(worker)
    own.publish([offer(worker)])
    await using late = bookOf(gateway)
    await heard(late, 1)
  })

  it('gives no expired offers and none of a suspended worker', async () => {
    await using book = bookOf(gateway)
    expect(book.add(offer(worker))).toBe(true)
    const suspended = nodes.register(['worker'], { suspendedUntil: 1 })
    expect(book.add(offer(suspended))).toBe(true)
    expect(book.forModel(modelId).map((each) => each.worker)).toEqual([worker.account])
    clock.advance(600_000)
    expect(book.forModel(modelId)).toEqual([])
    expect(book.ofWorker(worker.account)).toEqual([])
  })

  it('keeps the offers of staked workers beside any number of those of accounts without a stake', async () => {
    await using book = bookOf(gateway)
    const other = `0x${'22'.repeat(32)}` as const
    const dear = nodes.register(['worker'], { stake: leastStake - 1n })
    expect(book.add(offer(dear, { modelId: other }))).toBe(true)
    expect(book.add(offer(worker))).toBe(true)
    for (let i = 0; i < 70; i++) book.add(offer(dear, { modelId: `0x${(i + 1).toString(16).padStart(64, '0')}` }))
    for (let i = 0; i < 20; i++) book.add(offer(nodes.register(['worker'], { stake: 0n })))
    expect(book.forModel(modelId).map((each) => each.worker)).toEqual([worker.account])
    // Theirs count nowhere; one account has a bounded number of models.
    expect(book.forModel(other)).toEqual([])
    expect(book.ofWorker(dear.account)).toHaveLength(64)
    nodes.change(dear.account, { stake: leastStake })
    nodes.change(worker.account, { stake: leastStake - 1n })
    expect(book.forModel(modelId)).toEqual([])
    expect(book.forModel(`0x${'1'.padStart(64, '0')}`).map((each) => each.worker)).toEqual([dear.account])
  })

  it('moves the offers of a worker whose stake changes', async () => {
    await using book = bookOf(gateway)
    const other = nodes.register(['worker'], { stake: 0n })
    book.add(offer(worker))
    book.add(offer(other))
    nodes.change(other.account, { stake: leastStake })
    book.add(offer(other))
    nodes.change(worker.account, { stake: 0n })
    book.add(offer(worker))
    expect(book.forModel(modelId).map((each) => each.worker)).toEqual([other.account])
  })

  it.each<[string, () => Signed<Offer>]>([
    ['an unregistered worker', () => offer({ ...worker, account: zeroAddress })],
    ['an account without the role', () => offer(gateway)],
    ['another module', () => offer(worker, { module: zeroAddress })],
    ['an expired offer', () => offer(worker, { validUntil: 1 })],
    ['a signature of another key', () => offer(worker, {}, gateway.signer)],
  ])('does not add an offer of %s', async (_, make) => {
    await using book = bookOf(gateway)
    expect(book.add(make())).toBe(false)
  })

  it.each<[string, string, () => [TestPeer, Uint8Array]]>([
    ['bytes that are no list', 'MALFORMED', () => [worker, new Uint8Array(3)]],
    ['a list of an unknown peer', 'NOT_REGISTERED', () => [{ ...worker, peerId: 'other' }, listOf(1, offer(worker))]],
    ['offers of another worker', 'BAD_SIGNATURE', () => [nodes.register(['worker']), listOf(1, offer(worker))]],
  ])('refuses %s with %s', async (_, code, make) => {
    await using book = bookOf(gateway)
    const [from, payload] = make()
    await gossip.send(topics.offers, payload, from.peerId)
    expect(gossip.results).toMatchObject([{ code }])
    expect(book.forModel(modelId)).toEqual([])
  })

  it('ignores a list that arrives after a newer one', async () => {
    await using book = bookOf(gateway)
    await gossip.send(topics.offers, listOf(2), worker.peerId)
    await gossip.send(topics.offers, listOf(1, offer(worker)), worker.peerId)
    expect(gossip.results).toEqual([{ result: 'accept' }, { result: 'ignore', code: 'STALE' }])
    expect(book.forModel(modelId)).toEqual([])
  })

  it('limits the signatures that one peer makes it check', async () => {
    await using book = bookOf(gateway)
    for (let sequence = 1; sequence <= 20; sequence++) {
      const offers = Array.from({ length: 64 }, (_, i) => ({ ...offer(worker), signature: signatureOf(sequence, i) }))
      await gossip.send(topics.offers, listOf(sequence, ...offers), worker.peerId)
    }
    expect(gossip.results.filter((result) => 'code' in result && result.code === 'TOO_MANY')).toHaveLength(12)
    expect(book.forModel(modelId)).toEqual([])
  })
})

function listOf(sequence: number, ...offers: readonly Signed<Offer>[]): Uint8Array {
  return offersCodec.encode({ sequence, offers })
}

/** A plain signature that fits nothing. */
function signatureOf(list: number, index: number): `0x${string}` {
  return `0x${(list * 64 + index).toString(16).padStart(130, '1')}`
}
