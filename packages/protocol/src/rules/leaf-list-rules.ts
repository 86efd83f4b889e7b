import { type Group, hashLeaf, type Leaf } from '../batch.ts'
import { merkleTree } from '../merkle-tree.ts'
import { rule } from './rule.ts'

/** Rules of a batch's whole leaf list. Each violation is a fault that the drawn auditors can prove. */
export const leafListRules = {
  count: rule({
    id: 'leaves.count',
    field: 'leaves.length',
    facts: ['leaves', 'batch', 'groups'],
    code: 'BAD_BATCH',
    holds: ({ leaves, batch, groups }) =>
      leaves.length > 0 &&
      leaves.length === batch.count &&
      leaves.length === groups.reduce((sum, { count }) => sum + count, 0),
    message: ({ leaves, batch }) => `The list has ${leaves.length} leaves; the batch has ${batch.count}.`,
  }),
  root: rule({
    id: 'leaves.root',
    field: 'batch.root',
    facts: ['leaves', 'batch'],
    code: 'BAD_BATCH',
    holds: ({ leaves, batch }) => merkleTree(leaves.map(hashLeaf)).root === batch.root,
    message: ({ batch }) => `The leaves do not have the root ${batch.root}.`,
  }),
  totals: rule({
    id: 'leaves.totals',
    field: 'leaves.length',
    facts: ['leaves', 'groups'],
    code: 'BAD_BATCH',
    holds: ({ leaves, groups }) => firstWrongLeaf(leaves, groups) === undefined,
    message: ({ leaves, groups }) =>
      `Leaf ${firstWrongLeaf(leaves, groups)} contradicts its place or its group's sums.`,
  }),
  jobs: rule({
    id: 'leaves.jobs',
    field: 'leaves.length',
    facts: ['leaves'],
    code: 'BAD_BATCH',
    holds: ({ leaves }) => new Set(leaves.map(({ jobHash }) => jobHash)).size === leaves.length,
    message: () => 'Two leaves have one job.',
  }),
}

/** The index of the first leaf whose index, group or sums do not follow from the leaves before it. */
function firstWrongLeaf(leaves: readonly Leaf[], groups: readonly Group[]): number | undefined {
  let index = 0
  for (const [number, group] of groups.entries()) {
    let [price, audit] = [0n, 0n]
    for (const end = index + group.count; index < end; index++) {
      const leaf = leaves[index]
      if (leaf === undefined) return index
      price += leaf.price
      audit += leaf.auditFee
      const isLast = index === end - 1
      const isRight =
        leaf.index === index &&
        leaf.group === number &&
        leaf.runningPrice === price &&
        leaf.runningAudit === audit &&
        (!isLast || (price === group.priceTotal && audit === group.auditTotal))
      if (!isRight) return index
    }
  }
  return index < leaves.length ? index : undefined
}
