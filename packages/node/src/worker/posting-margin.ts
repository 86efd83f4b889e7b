import { batchTimeSeconds, settleMarginOf } from '@opengradient/protocol'

/**
 * Seconds before a receipt's deadline at which a worker posts it without an acknowledgement: half of the time that is left for a
 * batch. The time for a batch bounds it, however long jobs may live: else receipts would be due before a gateway can acknowledge
 * them, and each batch would hold one receipt.
 *
 * @param jobLifetime of the module's parameters, in seconds
 */
export function postingMarginOf(jobLifetime: number): number {
  return Math.ceil(Math.min(settleMarginOf(jobLifetime), batchTimeSeconds) / 2)
}
