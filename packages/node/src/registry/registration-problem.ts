import type { RegisteredNode } from '@opengradient/chain'
import type { Role } from '@opengradient/protocol'

/** Largest lead of a block's time over a signer's clock, in seconds: Ethereum nodes accept blocks up to 15 s ahead of theirs. */
const clockSkewSeconds = 15

/**
 * Why a node must not act in a role at a time, as the end of a sentence about it; undefined when it may.
 * @param at Unix seconds
 * @param isSuspended whether it was suspended at that time
 */
export function registrationProblem(
  node: Pick<RegisteredNode, 'roles' | 'registeredAt' | 'retiredAt'> | undefined,
  { role, at, isSuspended }: { role: Role; at: number; isSuspended: boolean },
): string | undefined {
  if (node === undefined) return 'is not registered'
  if (!node.roles.includes(role)) return `is not registered as ${role}`
  // A block's time may be ahead of the signer's clock.
  if (at + clockSkewSeconds < node.registeredAt) return 'was not registered yet'
  if (hasRetired(node, at)) return 'has retired'
  return isSuspended ? 'is suspended' : undefined
}

/** @param at Unix seconds */
export function hasRetired(node: Pick<RegisteredNode, 'retiredAt'>, at: number): boolean {
  return node.retiredAt !== 0 && at >= node.retiredAt
}
