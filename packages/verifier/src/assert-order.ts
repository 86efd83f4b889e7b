import {
  type Address,
  assertRules,
  assertSignature,
  type Hasher,
  type Hex,
  orderRules,
  orderType,
  orderVerdictRules,
  orderVerdictType,
  type ReceiptFile,
  type ReceiptOrder,
  signatureRules,
  visibilities,
} from '@opengradient/protocol'

import { badReceipt } from './check-contents.ts'
import type { SignerKeys } from './signer-keys.ts'

/** Facts and means for the check of an order. */
export interface ReceiptOrderContext {
  readonly file: Pick<ReceiptFile, 'job'>
  readonly receiptHash: Hex
  /** The accounts that the order draws, computed from the chain. */
  readonly orderedAccounts: readonly Address[]
  readonly outputSalt: Hex
  readonly outputRoot: Hex
  readonly hasher: Hasher
  readonly keys: SignerKeys | undefined
}

/**
 * Checks a requester's order and its verdicts. Its expiry is the auditors' concern.
 *
 * @throws BAD_ORDER, BAD_SIGNATURE, BAD_RECEIPT
 */
export function assertReceiptOrder({ order, auditors, verdicts }: ReceiptOrder, context: ReceiptOrderContext): void {
  const { receiptHash, orderedAccounts, outputSalt, outputRoot, hasher } = context
  const job = context.file.job.value
  const signatures = { hasher, signerOf: (account: Address) => context.keys?.signerOf(account) }
  if (job.visibility === visibilities.none) {
    throw badReceipt('order', 'The job shows its evidence to no account: no auditor can have checked it.')
  }
  const { receiptHash: ofReceipt, requester, module, random, auditors: ofDraw } = orderRules
  const facts = { job, order: order.value, receiptHash, orderedAccounts }
  assertRules([ofReceipt, requester, module, random, ofDraw], facts)
  if (auditors.join() !== orderedAccounts.join()) {
    throw badReceipt('order.auditors', 'The listed auditors are not those that the order draws.')
  }
  const orderHash = hasher.digest(orderType, order.value)
  assertSignature(signatureRules.order, facts, orderHash, order.signature, signatures)
  const seen = new Set<Address>()
  for (const { value: orderVerdict, signature } of verdicts) {
    if (seen.has(orderVerdict.auditor)) {
      throw badReceipt('order.verdicts', `${orderVerdict.auditor} signed two verdicts.`)
    }
    seen.add(orderVerdict.auditor)
    const verdict = { ...facts, orderVerdict, orderHash, outputSalt, outputRoot }
    assertRules(Object.values(orderVerdictRules), verdict)
    const digest = hasher.digest(orderVerdictType, orderVerdict)
    assertSignature(signatureRules.orderVerdict, { orderVerdict }, digest, signature, signatures)
  }
}
