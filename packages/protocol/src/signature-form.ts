/**
 * Types that may be signed together with others under one {@link Root}, and their numbers there. A cheque, an order, a
 * reservation, a registration, a job and a summary are never among them: they move money, or a contract reads their
 * signature.
 */
export const rootKinds = { Offer: 1, Assignment: 2, Receipt: 3, Checkpoint: 4, OrderReply: 5, OrderVerdict: 6 } as const
export type RootedName = keyof typeof rootKinds

/** Length of a plain signature. */
export const plainBytes = 65
/** Length of a signature under a root before its path: the root's signature, count (4 bytes) and kind (1 byte). */
export const headBytes = plainBytes + 5

/** Largest number of objects under one root. */
export const maxRooted = 1 << 16
const maxDepth = 16

/** The number of a type among those that may be signed under a root; undefined for others. */
export function rootKindOf(name: string): number | undefined {
  return Object.hasOwn(rootKinds, name) ? rootKinds[name as RootedName] : undefined
}

/** Whether a type may have a signature of so many bytes. */
export function isSignatureForm(name: string, bytes: number): boolean {
  if (bytes === plainBytes) return true
  const hashes = (bytes - headBytes) / 32
  return rootKindOf(name) !== undefined && Number.isInteger(hashes) && hashes > 0 && hashes <= maxDepth
}
