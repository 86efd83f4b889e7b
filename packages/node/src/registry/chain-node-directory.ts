import { BoundedSet } from '@opengradient/async'
import { type ChainEvent, type ChainReader, pledgePurposes, type RegisteredNode } from '@opengradient/chain'
import { peerIdFromPublicKey, verifyPeerSignature } from '@opengradient/p2p'
import { type Address, type Clock, fromHex, OgError, type Role } from '@opengradient/protocol'
import type { KnownNode, NodeDirectory } from './node-directory.ts'
import { peerProofMessage } from './peer-proof.ts'
import { hasRetired, registrationProblem } from './registration-problem.ts'

/** Unregistered accounts that are remembered as such; the chain is read again for one that gave way to a newer one. */
const maxUnknownAccounts = 10_000

/** Registrations that one read returns. */
const pageSize = 100

type DirectoryReader = Pick<ChainReader, 'node' | 'nodes' | 'workerAccount' | 'pledge' | 'deployment'>

/** Registrations by their names. */
class Registrations {
  readonly nodes = new Map<Address, KnownNode>()
  readonly #peers = new Map<string, Address>()
  readonly #signers = new Map<Address, Address>()

  set(node: KnownNode): void {
    this.delete(node.account)
    this.nodes.set(node.account, node)
    this.#peers.set(node.peerId, node.account)
    this.#signers.set(node.signer, node.account)
  }

  delete(account: Address): void {
    const before = this.nodes.get(account)
    if (before === undefined) return
    this.nodes.delete(account)
    if (this.#peers.get(before.peerId) === account) this.#peers.delete(before.peerId)
    if (this.#signers.get(before.signer) === account) this.#signers.delete(before.signer)
  }

  byPeer(peerId: string): KnownNode | undefined {
    const account = this.#peers.get(peerId)
    return account === undefined ? undefined : this.nodes.get(account)
  }

  /** An account that still signs for itself comes first: another one may name its key as a signing key. */
  bySigner(signer: Address): KnownNode | undefined {
    const own = this.nodes.get(signer)
    if (own?.signer === signer) return own
    const account = this.#signers.get(signer)
    return account === undefined ? undefined : this.nodes.get(account)
  }
}

/** A copy of the node registry, kept current by the chain's events: the hot path reads it instead of the chain. */
export class ChainNodeDirectory implements NodeDirectory {
  readonly #reader: DirectoryReader
  readonly #clock: Pick<Clock, 'now'>
  /** Negative cache, until the registry's next event. */
  readonly #unknownAccounts = new BoundedSet<Address>({ maxEntries: maxUnknownAccounts })
  #registrations = new Registrations()

  constructor(reader: DirectoryReader, clock: Pick<Clock, 'now'>) {
    this.#reader = reader
    this.#clock = clock
  }

  /** Reads the whole registry, and replaces the copy. */
  async load(): Promise<void> {
    const registrations = new Registrations()
    for (let start = 0; ; start += pageSize) {
      const page = await this.#reader.nodes({ start, limit: pageSize })
      const known = await Promise.all(page.map((node) => this.#vouched(node)))
      for (const node of known) if (node !== undefined) registrations.set(node)
      if (page.length < pageSize) break
    }
    this.#registrations = registrations
    this.#unknownAccounts.clear()
  }

  /** Applies the registry's events and the suspensions of a range of blocks. */
  async apply(events: readonly ChainEvent[]): Promise<void> {
    const changed = new Set<Address>()
    for (const event of events) {
      if (event.contract === 'nodeRegistry') changed.add(event.args.account)
    }
    if (changed.size > 0) this.#unknownAccounts.clear()
    const staked = [...this.#staked(events)].filter((account) => !changed.has(account))
    await Promise.all([
      ...[...changed].map((account) => this.#refresh(account)),
      ...staked.map((account) => this.#refreshStake(account)),
    ])
    for (const event of events) {
      if (event.contract === 'rulings' && event.name === 'WorkerSuspended') this.#suspend(event.args)
    }
  }

  /** Reads everything again: registrations and suspensions of replaced blocks are void. */
  async rewind(): Promise<void> {
    await this.load()
  }

  async fetchMissing(accounts: readonly Address[]): Promise<void> {
    const missing = accounts.filter(
      (account) => !this.#registrations.nodes.has(account) && !this.#unknownAccounts.has(account),
    )
    await Promise.all(
      [...new Set(missing)].map(async (account) => {
        await this.#refresh(account)
        if (!this.#registrations.nodes.has(account)) this.#unknownAccounts.add(account)
      }),
    )
  }

  byAccount(account: Address): KnownNode | undefined {
    return this.#registrations.nodes.get(account)
  }

  byPeer(peerId: string): KnownNode | undefined {
    return this.#registrations.byPeer(peerId)
  }

  bySigner(signer: Address): KnownNode | undefined {
    return this.#registrations.bySigner(signer)
  }

  active(role: Role): readonly KnownNode[] {
    return this.all().filter((node) => this.#problem(node, role) === undefined)
  }

  all(): readonly KnownNode[] {
    return [...this.#registrations.nodes.values()]
  }

  assertActive(account: Address, role: Role): KnownNode {
    const node = this.byAccount(account)
    const problem = this.#problem(node, role)
    if (node === undefined || problem !== undefined) {
      throw new OgError('NOT_REGISTERED', `The ${role} ${account} ${problem ?? 'is not registered'}.`, {
        details: { account, role },
      })
    }
    return node
  }

  async #refresh(account: Address): Promise<void> {
    const node = await this.#reader.node(account)
    const known = node && (await this.#vouched(node))
    if (known === undefined) this.#registrations.delete(account)
    else this.#registrations.set(known)
  }

  async #refreshStake(account: Address): Promise<void> {
    const { amount } = await this.#reader.pledge(account, 'worker')
    const node = this.byAccount(account)
    if (node !== undefined) this.#registrations.set({ ...node, stake: amount })
  }

  /** @returns undefined for a peer key that does not vouch for the account: it may be another node's */
  async #vouched(node: RegisteredNode): Promise<KnownNode | undefined> {
    if (!(await hasPeerProof(node))) return undefined
    const peerId = peerIdFromPublicKey(fromHex(node.peerKey))
    const [suspendedUntil, stake] = await Promise.all([this.#suspendedUntil(node), this.#stake(node)])
    return { ...node, peerId, suspendedUntil, stake }
  }

  async #stake({ account, roles }: RegisteredNode): Promise<bigint> {
    return roles.includes('worker') ? (await this.#reader.pledge(account, 'worker')).amount : 0n
  }

  /** Known workers whose stakes have changed. Bonds of batches change with each batch, and are not stakes. */
  #staked(events: readonly ChainEvent[]): Set<Address> {
    const staked = new Set<Address>()
    for (const { name, args } of events) {
      if (name !== 'Pledged' && name !== 'UnpledgeBegun' && name !== 'Seized') continue
      if (args.purpose !== pledgePurposes.worker) continue
      if (this.byAccount(args.account)?.roles.includes('worker')) staked.add(args.account)
    }
    return staked
  }

  async #suspendedUntil({ account, roles }: RegisteredNode): Promise<number> {
    if (!roles.includes('worker')) return 0
    const { opg } = this.#reader.deployment.contracts
    return (await this.#reader.workerAccount(account, opg)).suspendedUntil
  }

  /** Events of the past are delivered after a start: a suspension never ends earlier than the chain states. */
  #suspend({ worker, until }: { worker: Address; until: bigint }): void {
    const node = this.byAccount(worker)
    if (node !== undefined && Number(until) > node.suspendedUntil) {
      this.#registrations.set({ ...node, suspendedUntil: Number(until) })
    }
  }

  #problem(node: KnownNode | undefined, role: Role): string | undefined {
    const at = this.#clock.now() / 1_000
    // A retired node has no roles.
    if (node !== undefined && hasRetired(node, at)) return 'has retired'
    const isSuspended = node !== undefined && role === 'worker' && at < node.suspendedUntil
    return registrationProblem(node, { role, at, isSuspended })
  }
}

/** Any account can register any bytes as its peer key. */
async function hasPeerProof({ account, peerKey, peerProof }: RegisteredNode): Promise<boolean> {
  try {
    return await verifyPeerSignature(fromHex(peerKey), peerProofMessage(account), fromHex(peerProof))
  } catch {
    return false
  }
}
