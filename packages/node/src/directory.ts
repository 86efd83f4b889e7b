import type { ChainEvent, ChainReader, RegisteredNode } from '@opengradient/chain'
import { peerIdFromPublicKey, verifyPeerSignature } from '@opengradient/p2p'
import { type Address, fromHex, OgError, type Role } from '@opengradient/protocol'

/** A node of the registry with what its events told. Times in Unix seconds. */
export interface KnownNode extends RegisteredNode {
  readonly peerId: string
}

/** Bytes that a peer key signs to vouch for an account. */
export function peerProofMessage(account: Address): Uint8Array {
  return new TextEncoder().encode(`og/peer-proof/1 ${account}`)
}

/** A copy of the node registry, kept up by its events: the hot path asks it and not the chain. */
export interface Directory {
  /** Reads the whole registry. */
  load(): Promise<void>
  /** Takes up what a range of blocks changed. */
  apply(events: readonly ChainEvent[]): Promise<void>
  /** Reads what is not known yet of these accounts: a message may be faster than the block that registered its sender. */
  know(accounts: readonly Address[]): Promise<void>
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
const maxStrangers = 10_000

export function createDirectory(reader: ChainReader): Directory {
  const nodes = new Map<Address, KnownNode>()
  const peers = new Map<string, Address>()
  /** Suspensions that ended or were replaced: [from, until] by account. */
  const suspensions = new Map<Address, { from: number; until: number }[]>()

  const strangers = new Set<Address>()

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
    nodes.set(node.account, { ...node, peerId })
    peers.set(peerId, node.account)
  }

  const refresh = async (account: Address): Promise<void> => {
    const node = await reader.node(account)
    if (node) await remember(node)
  }

  const problem = (node: KnownNode | undefined, role: Role, at: number): string | undefined => {
    if (node === undefined) return 'is not registered'
    if (!node.roles.includes(role)) return `is not registered as ${role}`
    if (at < node.registeredAt) return 'was not registered yet'
    if (node.retiredAt !== 0 && at >= node.retiredAt) return 'has retired'
    const suspended = suspensions.get(node.account)?.some(({ from, until }) => at >= from && at < until)
    return suspended ? 'is suspended' : undefined
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
          const list = suspensions.get(account) ?? []
          list.push({ from: event.timestamp, until: Number(until) })
          suspensions.set(account, list)
        }
      }
      if (changed.size > 0) strangers.clear()
      await Promise.all([...changed].map(refresh))
    },
    async know(accounts) {
      await Promise.all(
        accounts.map(async (account) => {
          if (nodes.has(account) || strangers.has(account)) return
          await refresh(account)
          // Whoever is not registered is asked for once until the registry's next event.
          if (!nodes.has(account) && strangers.size < maxStrangers) strangers.add(account)
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
      return suspensions.get(account)?.some(({ from, until }) => atSeconds >= from && atSeconds < until)
        ? 'suspended'
        : 'active'
    },
    active: (role, atSeconds) => [...nodes.values()].filter((node) => problem(node, role, atSeconds) === undefined),
  }
}
