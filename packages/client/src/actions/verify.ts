import { type Manifest, modelIdOf, type ReceiptFile } from '@opengradient/protocol'
import {
  type VerifyReceiptOptions,
  type VerifyReport,
  verifyReceiptFile,
  verifyReceiptText,
} from '@opengradient/verifier'

import type { ClientContext } from '../client-context.ts'
import { fetchReceiptUpdate, receiptHashOf, withUpdate } from '../receipt-updates.ts'

/** The options of the verifier; chain, settlement module, keys, clock and the source of news are the client's. */
export interface VerifyOptions
  extends Omit<
    VerifyReceiptOptions,
    'reader' | 'settlement' | 'clock' | 'refresh' | 'ownAccounts' | 'confirmations' | 'tasks'
  > {
  /** Whether the gateways are asked for what is known since the file was written. @default only with `require` */
  readonly refresh?: boolean
}

/** The checks of a receipt and the guarantee that follows from them. */
export type VerifyResult = VerifyReport

/**
 * Verifies a receipt file, or its text, against the client's chain. A file that does not hold is reported by the result,
 * not by an error.
 * @throws CHAIN, RPC_DISAGREE when the network's contracts cannot be read; ABORTED
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, verify } from '@opengradient/client'
 *
 * const client = createClient()
 * const text = await readFile('receipt.json', 'utf8')
 * const report = await verify(client, text, { require: { kind: 'final', auditors: 1 } })
 * console.log(report.ok, report.guarantee)
 */
export async function verify(
  context: ClientContext,
  file: ReceiptFile | string,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const { refresh = options.require !== undefined, ...rest } = options
  const base = { ...rest, ...(await verifierOptions(context)) }
  const all: VerifyReceiptOptions = refresh
    ? { ...base, refresh: (known, signal) => refreshed(context, known, signal) }
    : base
  return typeof file === 'string' ? verifyReceiptText(file, all) : verifyReceiptFile(file, all)
}

/** The verifier's options that follow from a client. */
export async function verifierOptions(context: ClientContext): Promise<VerifyReceiptOptions> {
  const { reader } = await context.network()
  const { settlement, clock, payment, clientKey, confirmations } = context
  const ownAccounts = [clientKey.address, ...(payment === undefined ? [] : [payment.signer.address])]
  const tasks = (manifest: Manifest) =>
    context.models.task({ modelId: modelIdOf(manifest), manifest }, new AbortController().signal)
  return { reader, settlement, clock, ownAccounts, confirmations, tasks }
}

/** The file with a gateway's knowledge, where it still holds. */
export async function refreshed(
  context: ClientContext,
  file: ReceiptFile,
  signal: AbortSignal = new AbortController().signal,
): Promise<ReceiptFile> {
  return withUpdate(file, await fetchReceiptUpdate(context, await receiptHashOf(context, file), signal))
}
