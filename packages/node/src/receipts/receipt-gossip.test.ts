import { generateKeyPairSync, sign } from 'node:crypto'

import type { ChainEvent, ChainReader, RegisteredNode } from '@opengradient/chain'
import { type PeerNode, peerIdFromPublicKey, type TopicHandler, type Validation } from '@opengradient/p2p'
import {
  type Address,
  type Announcement,
  announcementCodec,
  answerCodec,
  type Clock,
  createSigner,
  gossipGroupCodec,
  type Hex,
  limits,
  type Offer,
  offerType,
  type Role,
  randomBytes32,
  type Signed,
  type Signer,
  signStruct,
  systemClock,
  systemRandom,
  toHex,
  topics,
  verdictCodec,
} from '@opengradient/protocol'
import { memoryRecords, openLog } from '@opengradient/store'
import { type Fixture, fixtureKeys, makeFixture } from '@opengradient/verifier/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import { peerProofMessage } from '../registry/peer-proof.ts'
import { ReceiptGossip } from './receipt-gossip.ts'
import { ReceiptIndex } from './receipt-index.ts'

const keys = fixtureKeys(2)
const now = { ms: 0 }
const clock: Clock = { now: () => now.ms, sleep: systemClock.sleep }
const registry = new Map<Address, RegisteredNode>()
let nodes: NodeRegistryCache
let gossip: ReceiptGossip
const handlers = new Map<string, TopicHandler>()
let fixture: Fixture

/** A registration as the chain would have it. */
function register(signer: Signer, roles: readonly Role[], more: Partial<RegisteredNode> = {}): RegisteredNode {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const node: RegisteredNode = {
    account: signer.address,
    peerKey: toHex(new Uint8Array(raw)),
    peerProof: toHex(new Uint8Array(sign(null, peerProofMessage(signer.address), privateKey))),
    roles,
    url: 'http://127.0.0.1:1',
    stake: 1n,
    registeredAt: 0,
    retiredAt: 0,
    suspendedUntil: 0,
    ...more,
  }
  registry.set(signer.address, node)
  return node
}
const peerOf = (signer: Signer): string =>
  peerIdFromPublicKey(Buffer.from((registry.get(signer.address) as RegisteredNode).peerKey.slice(2), 'hex'))

beforeEach(async () => {
  registry.clear()
  register(keys.gateway, ['gateway'])
  register(keys.worker, ['worker'])
  for (const auditor of keys.auditors) register(auditor, ['auditor'])
  fixture = makeFixture({ keys })
  now.ms = fixture.file.receipt.value.finishedAt + 1_000
  await begin()
})

/** A node that has just read the registry. */
async function begin(): Promise<void> {
  handlers.clear()
  const reader = {
    nodes: async () => [...registry.values()],
    node: async (account: Address) => registry.get(account),
  } as unknown as ChainReader
  nodes = new NodeRegistryCache(reader, clock)
  await nodes.load()
  const records = memoryRecords()
  gossip = new ReceiptGossip({
    peerNode: {
      gossip: { subscribe: (topic: string, handler: TopicHandler) => handlers.set(topic, handler) },
    } as unknown as PeerNode,
    hasher: fixture.hasher,
    receiptIndex: new ReceiptIndex({ challengeWindowSeconds: 10 }),
    nodes,
    logs: {
      receipts: await openLog({ records, name: 'receipts', maxEntries: 100 }),
      verdicts: await openLog({ records, name: 'verdicts', maxEntries: 100 }),
    },
    clock,
    signal: new AbortController().signal,
  })
  await gossip.start()
}

const hear = async (topic: keyof typeof topics, bytes: Uint8Array, from = 'a peer'): Promise<Validation> =>
  (handlers.get(topics[topic]) as TopicHandler).validate(bytes, from)
const group = (...payloads: Uint8Array[]): Uint8Array => gossipGroupCodec.encode(payloads)
const answer = (of: Fixture = fixture): Uint8Array => answerCodec.encode(of.file)
const verdict = (index = 0): Uint8Array => verdictCodec.encode(fixture.file.verdicts[index] as never)
/** Changes the worker's registration and starts the node again. */
const registered = (more: Partial<RegisteredNode> | undefined): Promise<void> => {
  if (more) register(keys.worker, ['worker'], more)
  else registry.delete(keys.worker.address)
  return begin()
}
const suspend = (account: Address, from: number, until: number): Promise<void> =>
  nodes.apply([
    {
      contract: 'nodeRegistry',
      name: 'NodeSuspended',
      args: { account, until: BigInt(until) },
      timestamp: from,
    } as never as ChainEvent,
  ])

describe('receipts', () => {
  it('are accepted once', async () => {
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'accept' })
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'ignore', code: 'DUPLICATE' })
  })

  it.each([
    ['random bytes', Uint8Array.of(1, 2, 3)],
    ['an empty message', new Uint8Array(0)],
    ['a group of random bytes', gossipGroupCodec.encode([Uint8Array.of(1, 2, 3)])],
  ])('are MALFORMED as %s', async (_, bytes) => {
    expect(await hear('receipts', bytes)).toEqual({ result: 'reject', code: 'MALFORMED' })
  })

  it('reject the whole message when one payload is malformed', async () => {
    expect(await hear('receipts', group(answer(), Uint8Array.of(1)))).toEqual({ result: 'reject', code: 'MALFORMED' })
  })

  it('are rejected with BAD_SIGNATURE when any of four signatures is wrong', async () => {
    const { file } = fixture
    const other = makeFixture().file
    for (const field of ['job', 'offer', 'assignment', 'receipt'] as const) {
      const forged = { ...file, [field]: { value: file[field].value, signature: other[field].signature } }
      expect(await hear('receipts', group(answerCodec.encode(forged)))).toEqual({
        result: 'reject',
        code: 'BAD_SIGNATURE',
      })
    }
    const foreign = makeFixture({
      keys,
      domain: { chainId: 1, verifyingContract: fixture.hasher.domain.verifyingContract },
    })
    expect(await hear('receipts', group(answer(foreign)))).toEqual({ result: 'reject', code: 'BAD_SIGNATURE' })
  })

  it('are STALE a job lifetime after settleBy by gossip, but not by catch-up', async () => {
    now.ms = (fixture.file.job.value.settleBy + limits.jobLifetimeSeconds + 1) * 1_000
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'ignore', code: 'STALE' })
    expect(await gossip.take('receipts', answer())).toEqual({ result: 'accept' })
  })

  it.each<[string, (at: number) => Promise<void> | void]>([
    ['that is suspended', (at) => suspend(keys.worker.address, at - 10, at + 10)],
    ['that has retired', (at) => registered({ retiredAt: at - 10 })],
    ['that registered later', (at) => registered({ registeredAt: at + 100 })],
    ['that is not a worker', () => registered({ roles: ['auditor'] })],
    ['that never registered', () => registered(undefined)],
  ])('of a node %s are ignored with NOT_REGISTERED', async (_, change) => {
    await change(Math.floor(fixture.file.receipt.value.finishedAt / 1_000))
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
  })

  it('of a worker whose suspension was read before its event are ignored', async () => {
    await registered({ suspendedUntil: now.ms / 1_000 + 60 })
    const later = makeFixture({ keys, startedAt: now.ms + 1_000 })
    now.ms += 2_000
    expect(await hear('receipts', group(answer(later)))).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
  })

  it('of a worker that was suspended before or after are accepted', async () => {
    const at = Math.floor(fixture.file.receipt.value.finishedAt / 1_000)
    await suspend(keys.worker.address, at - 100, at - 50)
    await suspend(keys.worker.address, at + 5, at + 50)
    now.ms = (at + 20) * 1_000
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'accept' })
  })

  it('of a worker registered in a block with a time ahead of the clock are accepted', async () => {
    const at = Math.floor(fixture.file.receipt.value.finishedAt / 1_000)
    register(keys.worker, ['worker'], { registeredAt: at + 10 })
    await nodes.load()
    expect(await hear('receipts', group(answer()))).toEqual({ result: 'accept' })
  })

  it('of a worker missing in the cache are accepted after one read of the chain', async () => {
    const worker = createSigner(randomBytes32(systemRandom))
    const fresh = makeFixture({ keys: { ...keys, worker } })
    register(worker, ['worker'])
    expect(await hear('receipts', group(answer(fresh)))).toEqual({ result: 'accept' })
  })

  it('of a worker whose peer key does not vouch for it are ignored', async () => {
    const worker = createSigner(randomBytes32(systemRandom))
    register(worker, ['worker'], { peerProof: toHex(new Uint8Array(64)) })
    const fresh = makeFixture({ keys: { ...keys, worker } })
    expect(await hear('receipts', group(answer(fresh)))).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
  })
})

describe('verdicts', () => {
  it('are accepted once', async () => {
    expect(await hear('verdicts', group(verdict()))).toEqual({ result: 'accept' })
    expect(await hear('verdicts', group(verdict()))).toEqual({ result: 'ignore', code: 'DUPLICATE' })
    expect(await hear('verdicts', group(verdict(), verdict(1)))).toEqual({ result: 'accept' })
  })

  it('are rejected when malformed or forged', async () => {
    expect(await hear('verdicts', group(Uint8Array.of(1)))).toEqual({ result: 'reject', code: 'MALFORMED' })
    const [first, second] = fixture.file.verdicts as [never, never]
    const { value } = first as Signed<never>
    const { signature } = second as Signed<never>
    const forged = verdictCodec.encode({ value, signature })
    expect(await hear('verdicts', group(forged))).toEqual({ result: 'reject', code: 'BAD_SIGNATURE' })
  })

  it('of unregistered auditors are ignored', async () => {
    const unregistered = makeFixture({ keys: { ...keys, auditors: fixtureKeys(1).auditors } })
    const bytes = verdictCodec.encode(unregistered.file.verdicts[0] as never)
    expect(await hear('verdicts', group(bytes))).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
  })
})

describe('announcements', () => {
  const offer = (signer = keys.worker, modelId: Hex = `0x${'01'.repeat(32)}`): Signed<Offer> => {
    const { value, signature } = signStruct(signer, fixture.hasher, offerType, {
      ...fixture.file.offer.value,
      worker: signer.address,
      modelId,
    })
    return { value, signature }
  }
  const announce = (more: Partial<Announcement> = {}): Uint8Array =>
    announcementCodec.encode({
      account: keys.worker.address,
      url: 'http://127.0.0.1:1',
      sequence: 1,
      load: { jobs: 0, capacity: 1 },
      offers: [],
      ...more,
    })

  it('are accepted from their author, each newer than the last', async () => {
    const from = peerOf(keys.worker)
    expect(await hear('nodes', announce({ offers: [offer()] }), from)).toEqual({ result: 'accept' })
    expect(gossip.announcement(keys.worker.address, 1_000)?.offers).toHaveLength(1)
    expect(await hear('nodes', announce(), from)).toEqual({ result: 'ignore', code: 'STALE' })
    expect(await hear('nodes', announce({ sequence: 2 }), from)).toEqual({ result: 'accept' })
    expect(gossip.announcement(keys.worker.address, 1_000)?.offers).toEqual([])
    now.ms += 1_001
    expect(gossip.announcement(keys.worker.address, 1_000)).toBeUndefined()
  })

  it('of another account, of an unregistered account and malformed ones are refused', async () => {
    const from = peerOf(keys.worker)
    expect(await hear('nodes', announce(), peerOf(keys.gateway))).toEqual({ result: 'ignore', code: 'NOT_THE_AUTHOR' })
    const account = createSigner(randomBytes32(systemRandom)).address
    expect(await hear('nodes', announce({ account }), from)).toEqual({ result: 'ignore', code: 'NOT_REGISTERED' })
    expect(await hear('nodes', Uint8Array.of(0), from)).toEqual({ result: 'reject', code: 'MALFORMED' })
  })

  it('with offers not signed by their worker are rejected with BAD_SIGNATURE', async () => {
    const from = peerOf(keys.worker)
    const forged = { value: offer().value, signature: offer(keys.gateway).signature }
    for (const bad of [forged, offer(keys.gateway)]) {
      expect(await hear('nodes', announce({ offers: [bad] }), from)).toEqual({
        result: 'reject',
        code: 'BAD_SIGNATURE',
      })
    }
  })

  it('keep the offers of several turns until they expire', async () => {
    const from = peerOf(keys.worker)
    const idOf = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`
    const turn = (first: number): Signed<Offer>[] =>
      Array.from({ length: limits.offersPerAnnouncement }, (_, index) => offer(keys.worker, idOf(first + index)))
    await hear('nodes', announce({ offers: turn(0) }), from)
    await hear('nodes', announce({ offers: turn(64), sequence: 2 }), from)
    expect(gossip.announcement(keys.worker.address, 1_000)?.offers).toHaveLength(128)
    now.ms += 40_000
    await hear('nodes', announce({ offers: turn(64), sequence: 3 }), from)
    expect(gossip.announcement(keys.worker.address, 1_000)?.offers).toHaveLength(64)
  })
})
