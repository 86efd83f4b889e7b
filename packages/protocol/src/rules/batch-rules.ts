import { type Group, hashGroups, hashLeaf } from '../batch.ts'
import { isInTree } from '../merkle-tree.ts'
import { equality, type RuleFacts, rule } from './rule.ts'

/** Rules of a receipt's place in a posted batch. A violation is the worker's fault, or the file's: the place is another's. */
export const batchRules = {
  worker: equality({
    id: 'batch.worker',
    field: 'batch.worker',
    facts: ['batch', 'receipt'],
    code: 'BAD_BATCH',
    pair: ({ batch, receipt }) => [batch.worker, receipt.worker],
    text: 'Batch worker is not the worker of the receipt',
  }),
  module: equality({
    id: 'batch.module',
    field: 'batch.module',
    facts: ['batch', 'job'],
    code: 'BAD_BATCH',
    pair: ({ batch, job }) => [batch.module, job.module],
    text: "Batch module is not the job's",
  }),
  // Backdated receipts end here: the time of posting is the chain's.
  postedAt: rule({
    id: 'batch.postedAt',
    field: 'batch.postedAt',
    facts: ['batch', 'job'],
    code: 'BAD_BATCH',
    holds: ({ batch, job }) => batch.postedAt <= job.settleBy,
    message: ({ batch, job }) => `Batch postedAt ${batch.postedAt} is after the job's settleBy ${job.settleBy}.`,
  }),
  inclusion: rule({
    id: 'batch.root',
    field: 'batch.root',
    facts: ['batch', 'leaf', 'leafPath'],
    code: 'BAD_BATCH',
    holds: ({ batch, leaf, leafPath }) => isInTree(batch.root, hashLeaf(leaf), leafPath),
    message: ({ leaf }) => `The path of leaf ${leaf.index} does not lead to the batch's root.`,
  }),
  receiptHash: equality({
    id: 'leaf.receiptHash',
    field: 'leaf.receiptHash',
    facts: ['leaf', 'receiptHash'],
    code: 'BAD_BATCH',
    pair: ({ leaf, receiptHash }) => [leaf.receiptHash, receiptHash],
    text: 'Leaf receiptHash is not the receipt',
  }),
  jobHash: equality({
    id: 'leaf.jobHash',
    field: 'leaf.jobHash',
    facts: ['leaf', 'receipt'],
    code: 'BAD_BATCH',
    pair: ({ leaf, receipt }) => [leaf.jobHash, receipt.jobHash],
    text: "Leaf jobHash is not the receipt's",
  }),
  price: equality({
    id: 'leaf.price',
    field: 'leaf.price',
    facts: ['leaf', 'receipt'],
    code: 'BAD_BATCH',
    pair: ({ leaf, receipt }) => [leaf.price, receipt.price],
    text: "Leaf price is not the receipt's",
  }),
  leastPrice: rule({
    id: 'leaf.price.least',
    field: 'leaf.price',
    facts: ['leaf', 'leastPrice'],
    code: 'BAD_BATCH',
    holds: ({ leaf, leastPrice }) => leaf.price >= leastPrice,
    message: ({ leaf, leastPrice }) => `Leaf price ${leaf.price} is below the least price ${leastPrice}.`,
  }),
  auditFee: rule({
    id: 'leaf.auditFee',
    field: 'leaf.auditFee',
    facts: ['leaf', 'job'],
    code: 'BAD_BATCH',
    holds: ({ leaf, job }) => leaf.auditFee <= job.auditFee,
    message: ({ leaf, job }) => `Leaf auditFee ${leaf.auditFee} is above the job's auditFee ${job.auditFee}.`,
  }),
  index: rule({
    id: 'leaf.index',
    field: 'leaf.index',
    facts: ['leaf', 'groups'],
    code: 'BAD_BATCH',
    holds: ({ leaf, groups }) => {
      const first = firstIndex(groups, leaf.group)
      return leaf.index >= first && leaf.index < first + (groups[leaf.group]?.count ?? 0)
    },
    message: ({ leaf }) => `Leaf index ${leaf.index} is outside group ${leaf.group}.`,
  }),
  totals: rule({
    id: 'leaf.running',
    field: 'leaf.runningPrice',
    facts: ['leaf', 'groups'],
    code: 'BAD_BATCH',
    holds: hasConsistentTotals,
    message: ({ leaf }) => `The running totals of leaf ${leaf.index} contradict its group's totals.`,
  }),
  payer: groupEquality('payer'),
  gateway: groupEquality('gateway'),
  token: groupEquality('token'),
  auditClass: rule({
    id: 'group.auditClass',
    field: 'group.auditClass',
    facts: ['group', 'job'],
    code: 'BAD_BATCH',
    holds: ({ group, job }) => group.auditClass >= job.auditClass,
    message: ({ group, job }) =>
      `Group auditClass ${group.auditClass} is below the job's auditClass ${job.auditClass}.`,
  }),
  checkFee: equality({
    id: 'group.checkFee',
    field: 'group.checkFee',
    facts: ['group', 'offer'],
    code: 'BAD_BATCH',
    pair: ({ group, offer }) => [group.checkFee, offer.checkFee],
    text: "Group checkFee is not the offer's",
  }),
  groupsHash: rule({
    id: 'batch.groupsHash',
    field: 'batch.groupsHash',
    facts: ['batch', 'groups', 'atRisk'],
    code: 'BAD_BATCH',
    holds: ({ batch, groups, atRisk }) => batch.groupsHash === hashGroups(groups, atRisk),
    message: ({ batch }) => `The groups are not those of batch ${batch.batchId}.`,
  }),
}

function groupEquality(name: 'payer' | 'gateway' | 'token') {
  return equality({
    id: `group.${name}`,
    field: `group.${name}`,
    facts: ['group', 'job'],
    code: 'BAD_BATCH',
    pair: ({ group, job }) => [group[name], job[name]],
    text: `Group ${name} is not the job's`,
  })
}

function firstIndex(groups: readonly Group[], group: number): number {
  return groups.slice(0, group).reduce((sum, { count }) => sum + count, 0)
}

/** A leaf's sums include itself, and equal the group's totals at its last leaf. */
function hasConsistentTotals({ leaf, groups }: Pick<RuleFacts, 'leaf' | 'groups'>): boolean {
  const group = groups[leaf.group]
  if (group === undefined) return false
  const first = firstIndex(groups, leaf.group)
  const isFirst = leaf.index === first
  const isLast = leaf.index === first + group.count - 1
  const fits = (own: bigint, running: bigint, total: bigint): boolean =>
    running >= own && running <= total && (!isFirst || running === own) && (!isLast || running === total)
  return (
    fits(leaf.price, leaf.runningPrice, group.priceTotal) && fits(leaf.auditFee, leaf.runningAudit, group.auditTotal)
  )
}
