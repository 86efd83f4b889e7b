import type { Address, Group, Hex, Leaf } from '@opengradient/protocol'

/** A fault that leaves of one list prove, by the kinds of `FaultProof`; leaves by their place in the list. */
export interface ListFault {
  readonly kind: 'falseSum' | 'falseTotal' | 'doubleJob'
  readonly places: readonly number[]
}

/** Faults of a leaf list that has the root of its batch: sums, places and prices that do not follow, and jobs that occur twice. */
export function findListFaults(
  leaves: readonly Leaf[],
  groups: readonly Group[],
  leastPriceOf: (token: Address) => bigint,
): readonly ListFault[] {
  const faults: ListFault[] = []
  const jobs = new Map<Hex, number>()
  const indices = new Map<number, number>()
  for (const [place, leaf] of leaves.entries()) {
    const sameJob = jobs.get(leaf.jobHash)
    const sameIndex = indices.get(leaf.index)
    if (sameJob !== undefined) faults.push({ kind: 'doubleJob', places: [sameJob, place] })
    if (sameIndex !== undefined) faults.push({ kind: 'falseTotal', places: [sameIndex, place] })
    jobs.set(leaf.jobHash, place)
    indices.set(leaf.index, place)
    const previous = leaves[place - 1]
    if (previous !== undefined && areNeighbours(previous, leaf) && !followsFrom(previous, leaf)) {
      faults.push({ kind: 'falseTotal', places: [place - 1, place] })
    }
    const group = groups[leaf.group]
    if (group === undefined) continue
    const first = firstIndex(groups, leaf.group)
    if (leaf.price < leastPriceOf(group.token) || !hasEndSums(leaf, group, first)) {
      faults.push({ kind: 'falseSum', places: [place] })
    }
  }
  return faults
}

function areNeighbours(a: Leaf, b: Leaf): boolean {
  return a.group === b.group && a.index + 1 === b.index
}

function followsFrom(a: Leaf, b: Leaf): boolean {
  return a.runningPrice + b.price === b.runningPrice && a.runningAudit + b.auditFee === b.runningAudit
}

/** Whether the first and the last leaf of a group have the sums of their places. */
function hasEndSums(leaf: Leaf, group: Group, first: number): boolean {
  const { index, price, auditFee, runningPrice, runningAudit } = leaf
  if (index === first && (runningPrice !== price || runningAudit !== auditFee)) return false
  const isLast = index === first + group.count - 1
  return !isLast || (runningPrice === group.priceTotal && runningAudit === group.auditTotal)
}

function firstIndex(groups: readonly Group[], group: number): number {
  return groups.slice(0, group).reduce((sum, { count }) => sum + count, 0)
}
