import { BoundedSet } from '@opengradient/async'
import type { ChainEvent, ChainReader, RegisteredNode } from '@opengradient/chain'
import { peerIdFromPublicKey, verifyPeerSignature } from '@opengradient/p2p'
import { type Address, type Clock, fromHex, OgError, type Role } from '@opengradient/protocol'

import { peerProofMessage } from './peer-proof.ts'
import { hasRetired, registrationProblem } from './registration-problem.ts'

/** A registered node whose peer key vouches for its account. Times in Unix seconds. */
export interface KnownNode extends RegisteredNode {
  readonly peerId: string
}

interface Suspension {
  readonly from: number
  readonly until: number
}

/** Unregistered accounts that are remembered as such; the chain is read again for one that gave way to a newer one. */
const maxUnknownAccounts = 10_000

/** Suspensions remembered per node, the newest. */
const maxSuspensions = 256

/** A copy of the node registry, kept current by its events: the hot path reads it instead of the chain. */
export class NodeRegistryCache {
  readonly #reader: Pick<ChainReader, 'node' | 'nodes'>
  readonly #clock: Pick<Clock, 'now'>
  readonly #nodes = new Map<Address, KnownNode>()
  readonly #peers = new Map<string, Address>()
  readonly #suspensions = new Map<Address, Suspension[]>()
  /** Negative cache, until the registry's next event. */
  readonly #unknownAccounts = new BoundedSet<Address>({ maxEntries: maxUnknownAccounts })
  /** When each registration was last read, in Unix seconds. */
  readonly #readAt = new Map<Address, number>()

  constructor(reader: Pick<ChainReader, 'node' | 'nodes'>, clock: Pick<Clock, 'now'>) {
    this.#reader = reader
    this.#clock = clock
  }

  /** Reads the whole registry. */
  async load(): Promise<void> {
    for (const node of await this.#reader.nodes()) await this.#remember(node)
  }

  /** Applies the registry's events of a range of blocks. */
  async apply(events: readonly ChainEvent[]): Promise<void> {
    const changed = new Set<Address>()
    for (const event of events) {
      if (event.contract !== 'nodeRegistry') continue
      if ('account' in event.args) changed.add(event.args.account)
      if (event.name === 'NodeSuspended') {
        this.#addSuspension(event.args.account, { from: event.timestamp, until: Number(event.args.until) })
      }
    }
    if (changed.size > 0) this.#unknownAccounts.clear()
    await Promise.all([...changed].map((account) => this.#refresh(account)))
  }

  /** Reads those of the accounts that are missing: a message may arrive before the block that registered its sender. */
  async fetchMissing(accounts: readonly Address[]): Promise<void> {
    await Promise.all(
      accounts.map(async (account) => {
        if (this.#nodes.has(account) || this.#unknownAccounts.has(account)) return
        await this.#refresh(account)
        if (!this.#nodes.has(account)) this.#unknownAccounts.add(account)
      }),
    )
  }

  byAccount(account: Address): KnownNode | undefined {
    return this.#nodes.get(account)
  }

  byPeer(peerId: string): KnownNode | undefined {
    const account = this.#peers.get(peerId)
    return account === undefined ? undefined : this.#nodes.get(account)
  }

  /** @throws NOT_REGISTERED with the reason: no registration, not this role, retired or suspended */
  assertActive(account: Address, role: Role, atSeconds: number): KnownNode {
    const node = this.#nodes.get(account)
    const problem = this.#problem(node, role, atSeconds)
    if (node === undefined || problem !== undefined) {
      throw new OgError('NOT_REGISTERED', `The ${role} ${account} ${problem ?? 'is not registered'}.`, {
        details: { account, role },
      })
    }
    return node
  }

  active(role: Role, atSeconds: number): KnownNode[] {
    return this.all().filter((node) => this.#problem(node, role, atSeconds) === undefined)
  }

  all(): KnownNode[] {
    return [...this.#nodes.values()]
  }

  /** State of a registration at a time, for any role. */
  status(account: Address, atSeconds: number): 'active' | 'suspended' | 'retired' {
    const node = this.#nodes.get(account)
    if (node === undefined || hasRetired(node, atSeconds)) return 'retired'
    return this.#isSuspended(node, atSeconds) ? 'suspended' : 'active'
  }

  async #refresh(account: Address): Promise<void> {
    const node = await this.#reader.node(account)
    if (node) await this.#remember(node)
  }

  async #remember(node: RegisteredNode): Promise<void> {
    const publicKey = fromHex(node.peerKey)
    const before = this.#nodes.get(node.account)
    if (before) this.#peers.delete(before.peerId)
    // A registration whose peer key does not vouch for the account may name another node's key: it is ignored.
    if (!(await verifyPeerSignature(publicKey, peerProofMessage(node.account), fromHex(node.peerProof)))) {
      this.#nodes.delete(node.account)
      return
    }
    const peerId = peerIdFromPublicKey(publicKey)
    this.#readAt.set(node.account, this.#clock.now() / 1_000)
    this.#nodes.set(node.account, { ...node, peerId })
    this.#peers.set(peerId, node.account)
  }

  #addSuspension(account: Address, suspension: Suspension): void {
    const others = (this.#suspensions.get(account) ?? []).filter(
      ({ from, until }) => from !== suspension.from || until !== suspension.until,
    )
    this.#suspensions.set(account, [...others, suspension].slice(-maxSuspensions))
  }

  /** The state of the registry when it was read covers a suspension whose event is still to come. */
  #isSuspended(node: KnownNode, at: number): boolean {
    return (
      (at >= (this.#readAt.get(node.account) ?? 0) && at < node.suspendedUntil) ||
      (this.#suspensions.get(node.account)?.some(({ from, until }) => at >= from && at < until) ?? false)
    )
  }

  #problem(node: KnownNode | undefined, role: Role, at: number): string | undefined {
    return registrationProblem(node, { role, at, isSuspended: node !== undefined && this.#isSuspended(node, at) })
  }
}
