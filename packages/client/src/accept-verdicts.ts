import { type Hex, isOgError, type ReceiptFile, type Signed, type Verdict } from '@opengradient/protocol'
import { assertVerdict } from '@opengradient/verifier'

import type { ClientNetwork } from './client-context.ts'

/**
 * Adds offered verdicts to those of the file: each correctly signed, at most one per auditor, none of the worker, and
 * each auditor registered now. Ignores all others.
 * @throws CHAIN, RPC_DISAGREE
 */
export async function acceptVerdicts(
  network: ClientNetwork,
  file: ReceiptFile,
  receiptHash: Hex,
  offered: readonly Signed<Verdict>[],
): Promise<Signed<Verdict>[]> {
  const accepted = new Map(file.verdicts.map((verdict) => [verdict.value.auditor, verdict]))
  for (const verdict of offered) {
    const { auditor } = verdict.value
    if (accepted.has(auditor) || auditor === file.receipt.value.worker) continue
    try {
      assertVerdict(verdict, receiptHash, network.hasher)
    } catch (error) {
      if (isOgError(error)) continue
      throw error
    }
    if (await network.registrations.isActive(auditor, 'auditor')) accepted.set(auditor, verdict)
  }
  return [...accepted.values()]
}
