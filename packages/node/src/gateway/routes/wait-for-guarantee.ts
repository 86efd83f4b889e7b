import {
  assess,
  describeGuarantee,
  type Hex,
  OgError,
  type Requirement,
  receiptState,
  satisfies,
} from '@opengradient/protocol'

import type { ReceiptTracker, TrackedReceipt } from '../receipts/receipt-tracker.ts'

/** Whether waiting for a guarantee has ended: it is reached, or the receipt is void, disputed or final without it. */
function isDecided(requirement: Requirement, { facts }: TrackedReceipt): boolean {
  return assess(requirement, facts) !== 'unmet' || receiptState(facts) === 'final'
}

/** Waits until a receipt has a guarantee, until it can get none, or until the time is over. @returns its state then */
export async function waitUntilDecided(
  tracker: Pick<ReceiptTracker, 'get' | 'until'>,
  receiptHash: Hex,
  requirement: Requirement,
  holdMs: number,
  signal: AbortSignal,
): Promise<TrackedReceipt> {
  const timeout = AbortSignal.timeout(holdMs)
  try {
    const isReached = (tracked: TrackedReceipt): boolean => isDecided(requirement, tracked)
    return await tracker.until(receiptHash, isReached, AbortSignal.any([signal, timeout]))
  } catch (error) {
    if (!timeout.aborted || signal.aborted) throw error
    return tracker.get(receiptHash)
  }
}

/** @throws GUARANTEE_NOT_REACHED */
export function assertGuarantee(requirement: Requirement, { receipt, facts }: TrackedReceipt): void {
  if (satisfies(requirement, facts)) return
  const { receiptHash } = receipt
  throw new OgError('GUARANTEE_NOT_REACHED', `Receipt ${receiptHash} has only reached: ${describeGuarantee(facts)}.`, {
    next: [`Read GET /og/v1/receipts/${receiptHash} later, or wait longer with x-og-timeout.`],
  })
}
