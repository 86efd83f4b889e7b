import { describeGuarantee, type Hex, meets, OgError, type Requirement } from '@opengradient/protocol'

import type { ReceiptEntry } from '../../receipts/receipt-entry.ts'
import type { ReceiptIndex } from '../../receipts/receipt-index.ts'

/** Limits of the header `x-og-timeout`, in seconds. */
const holdSeconds = { max: 600, default: 60 } as const

/** @returns milliseconds. @throws BAD_INPUT */
export function parseHoldMs(header: string | undefined): number {
  if (header === undefined) return 1_000 * holdSeconds.default
  const value = Number(header)
  if (!(value > 0 && value <= holdSeconds.max)) {
    throw new OgError('BAD_INPUT', `Header x-og-timeout is not a number of seconds up to ${holdSeconds.max}.`, {
      details: { field: 'headers.x-og-timeout' },
    })
  }
  return 1_000 * value
}

/**
 * Waits until a receipt meets a requirement. Ends early when the receipt is voided.
 * @throws GUARANTEE_NOT_REACHED, ABORTED
 */
export async function waitForGuarantee(
  receiptIndex: Pick<ReceiptIndex, 'get' | 'standing' | 'until'>,
  receiptHash: Hex,
  requirement: Requirement,
  holdMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (requirement.kind === 'signed') return
  const isDecided = (entry: ReceiptEntry | undefined): boolean => {
    if (entry === undefined) return false
    const standing = receiptIndex.standing(entry)
    return meets(standing, requirement) || standing.state === 'voided'
  }
  const timeout = AbortSignal.timeout(holdMs)
  await receiptIndex.until(receiptHash, isDecided, AbortSignal.any([signal, timeout])).catch((error: unknown) => {
    if (!timeout.aborted) throw error
  })
  const entry = receiptIndex.get(receiptHash)
  const standing = entry && receiptIndex.standing(entry)
  if (standing !== undefined && meets(standing, requirement)) return
  const reached = standing ? describeGuarantee(standing) : 'signed'
  throw new OgError('GUARANTEE_NOT_REACHED', `Receipt ${receiptHash} has only reached: ${reached}.`, {
    next: [`Read GET /og/v1/receipts/${receiptHash} later, or wait longer with x-og-timeout.`],
  })
}
