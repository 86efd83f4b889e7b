import { generateKeyPairSync, sign } from 'node:crypto'

import {
  type ChainEvent,
  type ChainReader,
  type PledgePurpose,
  pledgePurposes,
  type RegisteredNode,
} from '@opengradient/chain'
import { type Address, type Hex, toHex } from '@opengradient/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { ManualClock } from '../testing/gossip.fixture.ts'
import { ChainNodeDirectory } from './chain-node-directory.ts'
import { peerProofMessage } from './peer-proof.ts'

const accountOf = (i: number): Address => `0x${i.toString(16).padStart(40, '0')}`
const [worker, other, absent] = [accountOf(1), accountOf(2), accountOf(3)] as const

/** The registry on chain. */
class StubChain {
  readonly registrations = new Map<Address, RegisteredNode>()
  readonly suspensions = new Map<Address, number>()
  readonly pledges = new Map<Address, bigint>()
  reads = 0
  pledgeReads = 0

  register(account: Address, change: Partial<RegisteredNode> = {}): void {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x = '' } = publicKey.export({ format: 'jwk' })
    const peerProof = toHex(new Uint8Array(sign(null, peerProofMessage(account), privateKey)))
    const keys = { account, signer: account, payout: account, peerProof, peerKey: toHex(Buffer.from(x, 'base64url')) }
    const rest = { roles: ['worker'] as const, url: '', registeredAt: 1, retiredAt: 0 }
    this.registrations.set(account, { ...keys, ...rest, ...change })
  }

  get reader(): ConstructorParameters<typeof ChainNodeDirectory>[0] {
    return {
      deployment: { contracts: { opg: absent } } as ChainReader['deployment'],
      node: async (account) => {
        this.reads++
        return this.registrations.get(account)
      },
      pledge: async (account) => {
        this.pledgeReads++
        return { amount: this.pledges.get(account) ?? 0n, leaving: 0n, readyAt: 0 }
      },
      nodes: async ({ start = 0, limit = 100 } = {}) => [...this.registrations.values()].slice(start, start + limit),
      workerAccount: async (account) =>
        ({ suspendedUntil: this.suspensions.get(account) ?? 0 }) as Awaited<ReturnType<ChainReader['workerAccount']>>,
    }
  }
}

const changed = (account: Address): ChainEvent =>
  ({ contract: 'nodeRegistry', name: 'NodeUpdated', args: { account } }) as ChainEvent
const suspended = (account: Address, until: number): ChainEvent =>
  ({ contract: 'rulings', name: 'WorkerSuspended', args: { worker: account, until: BigInt(until) } }) as ChainEvent

const pledged = (account: Address, purpose: PledgePurpose = 'worker'): ChainEvent =>
  ({ contract: 'escrow', name: 'Pledged', args: { account, purpose: pledgePurposes[purpose] } }) as ChainEvent

let chain: StubChain
let clock: ManualClock
let directory: ChainNodeDirectory

beforeEach(async () => {
  chain = new StubChain()
  clock = new ManualClock(1_000_000)
  chain.register(worker)
  directory = new ChainNodeDirectory(chain.reader, clock)
  await directory.load()
})

describe('ChainNodeDirectory', () => {
  it('has the stake of a worker, and that after an event about it', async () => {
    expect(directory.byAccount(worker)?.stake).toBe(0n)
    chain.pledges.set(worker, 7n)
    await directory.apply([pledged(worker), pledged(absent)])
    expect(directory.byAccount(worker)?.stake).toBe(7n)
    expect(directory.byAccount(absent)).toBeUndefined()
    const before = chain.pledgeReads
    await directory.apply([pledged(worker, 'bond')])
    expect(chain.pledgeReads).toBe(before)
    chain.register(other, { roles: ['gateway'] })
    chain.pledges.set(other, 7n)
    await directory.apply([changed(other)])
    expect(directory.byAccount(other)?.stake).toBe(0n)
  })

  it('finds a node by account, peer and signing key', () => {
    const node = directory.byAccount(worker)
    expect(node).toMatchObject({ account: worker, suspendedUntil: 0 })
    expect(directory.byPeer(node?.peerId ?? '')).toBe(node)
    expect(directory.bySigner(worker)).toBe(node)
    expect(directory.assertActive(worker, 'worker')).toBe(node)
  })

  it('reads all pages of the registry', async () => {
    for (let i = 10; i < 260; i++) chain.register(accountOf(i))
    await directory.load()
    expect(directory.all()).toHaveLength(251)
  })

  it.each<[string, Partial<RegisteredNode>]>([
    ['a peer key that does not vouch for the account', { peerProof: `0x${'01'.repeat(64)}` }],
    ['a peer key that is none', { peerKey: '0x01' as Hex }],
  ])('ignores %s', async (_, change) => {
    chain.register(other, change)
    await directory.apply([changed(other)])
    expect(directory.byAccount(other)).toBeUndefined()
  })

  it('follows changes of the signing key, and prefers the account that owns a key', async () => {
    chain.register(worker, { signer: absent })
    await directory.apply([changed(worker)])
    expect(directory.bySigner(absent)?.account).toBe(worker)
    expect(directory.bySigner(worker)).toBeUndefined()
    chain.register(other)
    chain.register(worker, { signer: other })
    await directory.apply([changed(other), changed(worker)])
    expect(directory.bySigner(other)?.account).toBe(other)
  })

  it('refuses retired nodes and other roles', async () => {
    expect(() => directory.assertActive(worker, 'auditor')).toThrow('is not registered as auditor')
    chain.register(worker, { retiredAt: 999, roles: [] })
    await directory.apply([changed(worker)])
    expect(() => directory.assertActive(worker, 'worker')).toThrow('has retired')
    expect(directory.active('worker')).toEqual([])
    expect(() => directory.assertActive(absent, 'worker')).toThrow('is not registered')
  })

  it('suspends a worker until the latest end, for the role of a worker', async () => {
    chain.register(worker, { roles: ['worker', 'auditor'] })
    await directory.apply([changed(worker), suspended(worker, 1_060), suspended(worker, 1_030)])
    expect(() => directory.assertActive(worker, 'worker')).toThrow('is suspended')
    expect(directory.active('auditor')).toHaveLength(1)
    clock.advance(60_000)
    expect(directory.active('worker')).toHaveLength(1)
  })

  it('has suspensions of before the start', async () => {
    chain.suspensions.set(worker, 1_060)
    await directory.load()
    expect(directory.active('worker')).toEqual([])
  })

  it('forgets registrations and suspensions of replaced blocks', async () => {
    chain.register(other)
    await directory.apply([changed(other), suspended(worker, 1_060)])
    chain.registrations.delete(other)
    await directory.rewind()
    expect(directory.byAccount(other)).toBeUndefined()
    expect(directory.active('worker').map(({ account }) => account)).toEqual([worker])
  })

  it('reads a missing account once until the registry changes', async () => {
    await directory.fetchMissing([absent, absent])
    await directory.fetchMissing([absent])
    expect(chain.reads).toBe(1)
    chain.register(absent)
    await directory.apply([changed(other)])
    await directory.fetchMissing([absent])
    expect(directory.byAccount(absent)).toBeDefined()
  })
})
