import type { GossipPubSub, TopicHandler, Validation } from '@opengradient/p2p'
import {
  type Address,
  type Clock,
  createHasher,
  createSigner,
  OgError,
  type Role,
  randomBytes32,
  type Signer,
  systemRandom,
} from '@opengradient/protocol'

import type { KnownNode, NodeDirectory } from '../registry/node-directory.ts'

/** Stake of the workers that tests register. */
export const leastStake = 1_000n
export const module: Address = `0x${'0b'.repeat(20)}`
export const hasher = createHasher({ chainId: 31_337, verifyingContract: `0x${'0a'.repeat(20)}` })

/** A clock that moves by hand: `advance` ends every wait. */
export class ManualClock implements Clock {
  #now: number
  readonly #waiting = new Set<() => void>()

  constructor(now = 1_700_000_000_000) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  advance(ms: number): void {
    this.#now += ms
    for (const wake of [...this.#waiting]) wake()
  }

  sleep(_ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = (): void => {
        this.#waiting.delete(wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal?.addEventListener('abort', () => {
        this.#waiting.delete(wake)
        reject(signal.reason)
      })
    })
  }
}

/** Gossip among the handlers of one process. */
export class LoopbackGossip {
  readonly #peers = new Map<string, Map<string, TopicHandler>>()
  readonly #listeners = new Map<string, Set<(peerId: string) => void>>()
  /** Results of the validators, in order. */
  readonly results: Validation[] = []

  /** The gossip of a peer. */
  of(peerId: string): GossipPubSub {
    const handlers = new Map<string, TopicHandler>()
    this.#peers.set(peerId, handlers)
    return {
      subscribe: (topic, handler) => {
        handlers.set(topic, handler)
        for (const listener of this.#listeners.get(topic) ?? []) listener(peerId)
      },
      publish: (topic, payload) => this.send(topic, payload, peerId),
      subscribers: () => [],
      mesh: () => [],
      onSubscriber: (topic, listener) => {
        const listeners = this.#listeners.get(topic) ?? new Set()
        this.#listeners.set(topic, listeners.add(listener))
        return () => listeners.delete(listener)
      },
    }
  }

  /** Delivers a payload to all other peers. */
  async send(topic: string, payload: Uint8Array, from: string): Promise<void> {
    for (const [peerId, handlers] of this.#peers) {
      const handler = handlers.get(topic)
      if (peerId === from || handler === undefined) continue
      const validation = await handler.validate(payload, from)
      this.results.push(validation)
      if (validation.result === 'accept') await handler.handle(payload, from)
    }
  }
}

/** A node and the key that signs for it. */
export interface TestPeer {
  readonly account: Address
  readonly signer: Signer
  readonly peerId: string
}

/** A directory that tests fill. */
export class TestDirectory implements NodeDirectory {
  readonly #nodes = new Map<Address, KnownNode>()

  /** Registers a node with a new key, and `change` applied to its registration. */
  register(roles: readonly Role[], change: Partial<KnownNode> = {}): TestPeer {
    const signer = createSigner(randomBytes32(systemRandom))
    const account = signer.address
    const keys = { account, signer: account, payout: account, peerKey: '0x', peerProof: '0x' } as const
    const peerId = `peer of ${account}`
    const times = { registeredAt: 1, retiredAt: 0, suspendedUntil: 0, stake: leastStake }
    this.#nodes.set(account, { ...keys, peerId, roles, url: '', ...times, ...change })
    return { account, signer, peerId }
  }

  /** Changes a registration. */
  change(account: Address, change: Partial<KnownNode>): void {
    this.#nodes.set(account, { ...(this.#nodes.get(account) as KnownNode), ...change })
  }

  byAccount(account: Address): KnownNode | undefined {
    return this.#nodes.get(account)
  }

  byPeer(peerId: string): KnownNode | undefined {
    return this.all().find((node) => node.peerId === peerId)
  }

  bySigner(signer: Address): KnownNode | undefined {
    return this.all().find((node) => node.signer === signer)
  }

  active(role: Role): readonly KnownNode[] {
    return this.all().filter(({ roles }) => roles.includes(role))
  }

  all(): readonly KnownNode[] {
    return [...this.#nodes.values()]
  }

  assertActive(account: Address, role: Role): KnownNode {
    const node = this.#nodes.get(account)
    if (node?.roles.includes(role) && node.suspendedUntil === 0) return node
    throw new OgError('NOT_REGISTERED', `The ${role} ${account} is not active.`)
  }

  fetchMissing(): Promise<void> {
    return Promise.resolve()
  }
}
