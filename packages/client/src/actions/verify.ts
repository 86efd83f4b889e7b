import type { ReceiptFile } from '@opengradient/protocol'
import {
  type VerifyReceiptOptions,
  type VerifyReport,
  verifyReceiptFile,
  verifyReceiptText,
} from '@opengradient/verifier'

import type { ClientContext } from '../client-context.ts'

/** The options of the verifier; the chain, the settlement address and the clock are the client's. */
export type VerifyOptions = Omit<VerifyReceiptOptions, 'reader' | 'settlement' | 'clock'>

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
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
 * })
 * const report = await verify(client, await readFile('receipt.json', 'utf8'), { require: { kind: 'final' } })
 * console.log(report.ok, report.guarantee)
 */
export async function verify(
  context: ClientContext,
  file: ReceiptFile | string,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const { reader } = await context.network()
  const all: VerifyReceiptOptions = { ...options, reader, settlement: context.settlement, clock: context.clock }
  return typeof file === 'string' ? verifyReceiptText(file, all) : verifyReceiptFile(file, all)
}
