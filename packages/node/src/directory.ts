import type { ChainEvent, ChainReader, RegisteredNode } from '@opengradient/chain'
import { type Address, fromHex, OgError, type Role } from '@opengradient/protocol'
import { peerIdFromPublicKey, verifyPeerSignature } from '@opengradient/p2p'

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
  byAccount(account: Address): KnownNode | undefined
  byPeer(peerId: string): KnownNode | undefined
  /** @throws NOT_REGISTERED naming what is missing: a registration, the role, or that it retired or is suspended. */
  assertActive(account: Address, role: Role, atSeconds: number): KnownNode
  active(role: Role, atSeconds: number): KnownNode[]
}

export function createDirectory(reader: ChainReader): Directory {
  const nodes = new Map<Address, KnownNode>()
  const peers = new Map<string, Address>()
  /** Suspensions that ended or were replaced: [from, until] by account. */
  const suspensions = new Map<Address, { from: number; until: number }[]>()

  const remember = (node: RegisteredNode): void => {
    const publicKey = fromHex(node.peerKey)
    const before = nodes.get(node.account)
    if (before) peers.delete(before.peerId)
    // A registration whose peer key does not vouch for the account may be somebody else's key: it is not believed.
    if (!verifyPeerSignature(publicKey, peerProofMessage(node.account), fromHex(node.peerProof))) {
      nodes.delete(node.account)
      return
    }
    const peerId = peerIdFromPublicKey(publicKey)
    nodes.set(node.account, { ...node, peerId })
    peers.set(peerId, node.account)
  }

  const refresh = async (account: Address): Promise<void> => {
    const node = await reader.node(account)
    if (node) remember(node)
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
      for (const node of await reader.nodes()) remember(node)
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
      await Promise.all([...changed].map(refresh))
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
    active: (role, atSeconds) => [...nodes.values()].filter((node) => problem(node, role, atSeconds) === undefined),
  }
}
