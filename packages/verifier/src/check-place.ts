import {
  assertRules,
  batchIdOf,
  batchRules,
  type Group,
  hashLeaf,
  type Inclusion,
  merkleRoot,
  type ReceiptFile,
} from '@opengradient/protocol'
import type { AnswerHashes } from './answer-hashes.ts'
import { same } from './check.ts'
import { badReceipt } from './check-contents.ts'

/** Rules of a receipt's place that need no chain: parties, class, index, running totals. */
export const placeRules = [
  batchRules.receiptHash,
  batchRules.jobHash,
  batchRules.price,
  batchRules.auditFee,
  batchRules.index,
  batchRules.totals,
  batchRules.payer,
  batchRules.gateway,
  batchRules.token,
  batchRules.auditClass,
  batchRules.checkFee,
]

/** Facts of {@link placeRules}. @throws BAD_RECEIPT for a leaf of a group that the batch does not have */
export function placeFacts(
  file: ReceiptFile,
  hashes: AnswerHashes,
  { leaf, groups }: Pick<Inclusion, 'leaf' | 'groups'>,
) {
  const group: Group | undefined = groups[leaf.group]
  if (group === undefined) throw badReceipt('leaf.group', `The batch has no group ${leaf.group}.`)
  const job = file.job.value
  const offer = file.offer.value
  return { job, offer, receipt: file.receipt.value, receiptHash: hashes.receiptHash, leaf, groups, group }
}

/**
 * Checks that a receipt's place in a batch contradicts neither itself nor the receipt. Whether such a batch was posted, only the
 * chain states.
 *
 * @returns the detail of the check
 * @throws BAD_BATCH, BAD_RECEIPT, BAD_ENCODING
 */
export function assertPlace(file: ReceiptFile, hashes: AnswerHashes, inclusion: Inclusion): string {
  const { batchId, leaf, path, groups, atRisk, sequence } = inclusion
  const { module } = file.job.value
  const root = merkleRoot(hashLeaf(leaf), path)
  const derived = batchIdOf(file.domain.chainId, module, file.receipt.value.worker, sequence, root)
  same('inclusion.batchId', 'the path leads to the root of the batch', batchId, derived)
  same('inclusion.atRisk', 'each group has its pay at risk', atRisk.length, groups.length)
  assertRules(placeRules, placeFacts(file, hashes, inclusion))
  return `leaf ${leaf.index} of batch ${batchId}`
}
