import type { RegisteredNode } from '@opengradient/chain'
import type { Address, Role } from '@opengradient/protocol'

/** A registered node whose peer key vouches for its account. */
export interface KnownNode extends RegisteredNode {
  readonly peerId: string
  /** Unix seconds until which the worker posts no batch; 0 if it was never suspended. */
  readonly suspendedUntil: number
  /** OPG that a worker has pledged, in 1e-18: below the module's least stake it posts no batch. 0 for other roles. */
  readonly stake: bigint
}

/** Registrations of all nodes, kept current from the chain's events. */
export interface NodeDirectory {
  byAccount(account: Address): KnownNode | undefined
  byPeer(peerId: string): KnownNode | undefined
  /** The account whose signing key this is, now. */
  bySigner(signer: Address): KnownNode | undefined
  /** Nodes with the role that have not retired. Suspensions apply to workers. */
  active(role: Role): readonly KnownNode[]
  all(): readonly KnownNode[]
  /** @throws NOT_REGISTERED with the reason: no registration, not this role, retired or suspended */
  assertActive(account: Address, role: Role): KnownNode
  /** Reads those of the accounts that are missing: a message may arrive before the block that registered its sender. */
  fetchMissing(accounts: readonly Address[]): Promise<void>
}
