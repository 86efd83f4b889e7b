import { type Batch, batchTree } from '@opengradient/chain'
import { type Hex, OgError, type SignedAnswer } from '@opengradient/protocol'

import type { PostedBatch } from '../receipts/receipt-entry.ts'
import type { ReceiptIndex } from '../receipts/receipt-index.ts'

/** `Leaf` of the settlement contract: with the groups that were posted and the path to the root. */
export function leafArgument(
  { batchId, batch }: Pick<PostedBatch, 'batchId' | 'batch'>,
  index: number,
): {
  batchId: Hex
  index: number
  receiptHash: Hex
  price: bigint
  groups: Batch['groups']
  proof: readonly Hex[]
} {
  const { receiptHash, price, proof } = batchTree(batch).prove(index)
  return { batchId, index, receiptHash, price, groups: batch.groups, proof }
}

/** Job, receipt and offer as the contract's structs: integers wider than 32 bits in Solidity are bigints. */
export function bodyArguments(answer: SignedAnswer): { job: object; receipt: object; offer: object } {
  const job = answer.job.value
  const receipt = answer.receipt.value
  const offer = answer.offer.value
  return {
    job: {
      ...job,
      maxInputUnits: BigInt(job.maxInputUnits),
      maxOutputUnits: BigInt(job.maxOutputUnits),
      executeBy: BigInt(job.executeBy),
      settleBy: BigInt(job.settleBy),
    },
    receipt: {
      ...receipt,
      inputUnits: BigInt(receipt.inputUnits),
      outputUnits: BigInt(receipt.outputUnits),
      startedAt: BigInt(receipt.startedAt),
      finishedAt: BigInt(receipt.finishedAt),
    },
    offer: { ...offer, validUntil: BigInt(offer.validUntil) },
  }
}

/** `Body` of the settlement contract: everything that proves a receipt payable. */
export function bodyArgument(answer: SignedAnswer): { receipt: object } & Readonly<Record<string, unknown>> {
  const { job, receipt, offer } = bodyArguments(answer)
  return {
    job,
    jobSignature: answer.job.signature,
    assignmentSignature: answer.assignment.signature,
    receipt,
    offer,
    offerSignature: answer.offer.signature,
  }
}

/** Batch and index of a receipt. @throws UNAVAILABLE until the event of its batch was applied, as after a restart */
export function postedLeaf(
  receiptIndex: Pick<ReceiptIndex, 'get' | 'batch'>,
  receiptHash: Hex,
): { posted: PostedBatch; index: number } {
  const leaf = receiptIndex.get(receiptHash)?.leaf
  const posted = leaf && receiptIndex.batch(leaf.batchId)
  if (leaf === undefined || posted === undefined) {
    throw new OgError('UNAVAILABLE', `Receipt ${receiptHash} is in no known batch.`)
  }
  return { posted, index: leaf.index }
}
