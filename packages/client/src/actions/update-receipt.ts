import type { ReceiptFile } from '@opengradient/protocol'
import type { ClientContext } from '../client-context.ts'
import { fetchReceiptUpdate, receiptHashOf, withUpdate } from '../receipt-updates.ts'
import { runWithDeadline } from '../run-with-deadline.ts'

/** Limits of `updateReceipt`. */
export interface UpdateReceiptOptions {
  /** Time limit in milliseconds. @default 30_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

/**
 * Adds to a receipt file what a gateway knows since it was written: its place in a batch, the draw, summaries and orders. The
 * result is to be verified like any other file.
 * @throws NOT_FOUND, UNAVAILABLE, BAD_ENCODING, TIMEOUT, ABORTED
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, updateReceipt } from '@opengradient/client'
 * import { decodeReceiptFile, encodeReceiptFile } from '@opengradient/protocol'
 *
 * const client = createClient()
 * const file = decodeReceiptFile(await readFile('receipt.json', 'utf8'))
 * console.log(encodeReceiptFile(await updateReceipt(client, file)))
 */
export async function updateReceipt(
  context: ClientContext,
  file: ReceiptFile,
  options: UpdateReceiptOptions = {},
): Promise<ReceiptFile> {
  const { timeoutMs = 30_000, signal } = options
  const receiptHash = await receiptHashOf(context, file)
  return runWithDeadline({ clock: context.clock, timeoutMs, signal, what: 'Reading the receipt' }, async (deadline) =>
    withUpdate(file, await fetchReceiptUpdate(context, receiptHash, deadline)),
  )
}
