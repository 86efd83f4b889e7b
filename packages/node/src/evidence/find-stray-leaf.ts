import type { PostedSummary } from '@opengradient/chain'
import { bitsOf, createLeafDraw, type Group, type Hex, type Leaf, rateOf } from '@opengradient/protocol'

/** Draw of a round, and the groups that set its rates. */
export interface LeafDuty {
  readonly seed: Hex
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
}

/** The first leaf that a summary claims to have checked although the draw did not give it to the auditor. */
export function findStrayLeaf(
  { seed, groups, atRisk, drawn }: LeafDuty,
  leaves: readonly Leaf[],
  { summary, bitmap }: PostedSummary,
): Leaf | undefined {
  const isDrawn = createLeafDraw(seed, summary.auditor)
  const index = bitsOf(bitmap).find((bit) => {
    const leaf = leaves[bit]
    if (leaf === undefined || leaf.index !== bit) return false
    const { auditClass } = groups[leaf.group] ?? { auditClass: 0 }
    return !isDrawn(bit, rateOf({ auditClass, price: leaf.price, drawn, atRisk: atRisk[leaf.group] ?? 0n }))
  })
  return index === undefined ? undefined : leaves[index]
}
