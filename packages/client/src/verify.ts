import type { ReceiptFile } from '@opengradient/protocol'
import { type VerifyOptions, type VerifyReport, verifyReceiptFile, verifyReceiptText } from '@opengradient/verifier'

import type { ClientContext } from './context.ts'

/** As the verifier takes them; the chain and the pinned address are the client's. */
export type ClientVerifyOptions = Omit<VerifyOptions, 'reader' | 'settlement' | 'clock'>

/**
 * Verifies a receipt file, or its text, against the client's chain.
 * @throws CHAIN, RPC_DISAGREE when the network cannot be found, ABORTED
 *
 * @example
 * const { ok, guarantee } = await verify(client, await readFile('receipt.json', 'utf8'), { require: { kind: 'final' } })
 */
export async function verify(
  context: ClientContext,
  file: ReceiptFile | string,
  options: ClientVerifyOptions = {},
): Promise<VerifyReport> {
  const { reader } = await context.network()
  const all: VerifyOptions = { ...options, reader, settlement: context.settlement, clock: context.clock }
  return typeof file === 'string' ? verifyReceiptText(file, all) : verifyReceiptFile(file, all)
}
