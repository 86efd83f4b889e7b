import type { ChainEvent, ChainReader, RegisteredNode } from '@opengradient/chain'
import { peerIdFromPublicKey, verifyPeerSignature } from '@opengradient/p2p'
import { type Address, type Clock, fromHex, OgError, type Role } from '@opengradient/protocol'
import { clockSkewSeconds } from '@opengradient/verifier'

/** A node of the registry with what its events told. Times in Unix seconds. */
export interface KnownNode extends RegisteredNode {
  readonly peerId: string
}

interface Suspension {
  readonly from: number
  readonly until: number
}

/** Bytes that a peer key signs to vouch for an account. */
export function peerProofMessage(account: Address): Uint8Array {
  return new TextEncoder().encode(`og/peer-proof/1 ${account}`)
}

/** A copy of the node registry, kept up by its events: the hot path asks it and not the chain. */
export interface NodeRegistryCache {
  /** Reads the whole registry. */
  load(): Promise<void>
  /** Takes up what a range of blocks changed. */
  apply(events: readonly ChainEvent[]): Promise<void>
  /** Reads what is not known yet of these accounts: a message may be faster than the block that registered its sender. */
  fetchMissing(accounts: readonly Address[]): Promise<void>
  byAccount(account: Address): KnownNode | undefined
  byPeer(peerId: string): KnownNode | undefined
  /** @throws NOT_REGISTERED naming what is missing: a registration, the role, or that it retired or is suspended. */
  assertActive(account: Address, role: Role, atSeconds: number): KnownNode
  active(role: Role, atSeconds: number): KnownNode[]
  all(): KnownNode[]
  /** What its registration says at that time, whatever its roles. */
  status(account: Address, atSeconds: number): 'active' | 'suspended' | 'retired'
}

/** Unregistered accounts remembered as such; beyond that the chain is asked each time. */
const maxUnknownAccounts = 10_000

/** Suspensions of one node that are remembered, the newest. */
const maxSuspensions = 256

export function createNodeRegistryCache(reader: ChainReader, clock: Clock): NodeRegistryCache {
  const nodes = new Map<Address, KnownNode>()
  const peers = new Map<string, Address>()
  /** Suspensions that ended or were replaced: [from, until] by account. */
  const suspensions = new Map<Address, Suspension[]>()

  const unknownAccounts = new Set<Address>()
  /** When each registration was last read, in Unix seconds. */
  const readAt = new Map<Address, number>()

  const remember = async (node: RegisteredNode): Promise<void> => {
    const publicKey = fromHex(node.peerKey)
    const before = nodes.get(node.account)
    if (before) peers.delete(before.peerId)
    // A registration whose peer key does not vouch for the account may be somebody else's key: it is not believed.
    if (!(await verifyPeerSignature(publicKey, peerProofMessage(node.account), fromHex(node.peerProof)))) {
      nodes.delete(node.account)
      return
    }
    const peerId = peerIdFromPublicKey(publicKey)
    readAt.set(node.account, clock.now() / 1_000)
    nodes.set(node.account, { ...node, peerId })
    peers.set(peerId, node.account)
  }

  const refresh = async (account: Address): Promise<void> => {
    const node = await reader.node(account)
    if (node) await remember(node)
  }

  /** What the registry said when it was read covers a suspension whose event has not been read yet. */
  const isSuspended = (node: KnownNode, at: number): boolean =>
    (at >= (readAt.get(node.account) ?? 0) && at < node.suspendedUntil) ||
    (suspensions.get(node.account)?.some(({ from, until }) => at >= from && at < until) ?? false)

  const problem = (node: KnownNode | undefined, role: Role, at: number): string | undefined => {
    if (node === undefined) return 'is not registered'
    if (!node.roles.includes(role)) return `is not registered as ${role}`
    // A block's time may be ahead of the clock of whoever signed.
    if (at + clockSkewSeconds < node.registeredAt) return 'was not registered yet'
    if (node.retiredAt !== 0 && at >= node.retiredAt) return 'has retired'
    return isSuspended(node, at) ? 'is suspended' : undefined
  }

  return {
    async load() {
      for (const node of await reader.nodes()) await remember(node)
    },
    async apply(events) {
      const changed = new Set<Address>()
      for (const event of events) {
        if (event.contract !== 'nodeRegistry') continue
        if ('account' in event.args) changed.add(event.args.account)
        if (event.name === 'NodeSuspended') {
          const { account, until } = event.args
          const suspension = { from: event.timestamp, until: Number(until) }
          const others = (suspensions.get(account) ?? []).filter(
            ({ from, until: end }) => from !== suspension.from || end !== suspension.until,
          )
          suspensions.set(account, [...others, suspension].slice(-maxSuspensions))
        }
      }
      if (changed.size > 0) unknownAccounts.clear()
      await Promise.all([...changed].map(refresh))
    },
    async fetchMissing(accounts) {
      await Promise.all(
        accounts.map(async (account) => {
          if (nodes.has(account) || unknownAccounts.has(account)) return
          await refresh(account)
          // Whoever is not registered is asked for once until the registry's next event.
          if (!nodes.has(account) && unknownAccounts.size < maxUnknownAccounts) unknownAccounts.add(account)
        }),
      )
    },
    byAccount: (account) => nodes.get(account),
    byPeer(peerId) {
      const account = peers.get(peerId)
      return account === undefined ? undefined : nodes.get(account)
    },
    assertActive(account, role, atSeconds) {
      const node = nodes.get(account)
      const what = problem(node, role, atSeconds)
      if (node === undefined || what !== undefined) {
        throw new OgError('NOT_REGISTERED', `The ${role} ${account} ${what ?? 'is not registered'}.`)
      }
      return node
    },
    all: () => [...nodes.values()],
    status(account, atSeconds) {
      const node = nodes.get(account)
      if (node === undefined || (node.retiredAt !== 0 && atSeconds >= node.retiredAt)) return 'retired'
      return isSuspended(node, atSeconds) ? 'suspended' : 'active'
    },
    active: (role, atSeconds) => [...nodes.values()].filter((node) => problem(node, role, atSeconds) === undefined),
  }
}
