import { getPledge, pledgePurposes } from '../reads/get-pledge.ts'
import type { OwnPurpose } from './pledge.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Begins to take back what the sender has pledged above an amount that stays. Idempotent.
 *
 * @param keep what stays pledged, in 1e-18 OPG. @default 0
 */
export async function beginUnpledge(
  writer: Writer,
  { purpose, keep = 0n }: { readonly purpose: OwnPurpose; readonly keep?: bigint },
  options?: WriteOptions,
): Promise<WriteResult> {
  const { sender, clients } = writer
  const surplus = (await getPledge(clients, sender.address, purpose)).amount - keep
  if (surplus <= 0n) return unchanged
  const args = [clients.deployment.contracts.settlement, pledgePurposes[purpose], surplus] as const
  return write(writer, { contract: 'escrow', functionName: 'beginUnpledge', args }, options)
}

/** Returns an ended pledge to the sender's free money. Idempotent: nothing is left the second time. @throws REVERTED (NotReady) */
export function finishUnpledge(writer: Writer, purpose: OwnPurpose, options?: WriteOptions): Promise<WriteResult> {
  const args = [writer.clients.deployment.contracts.settlement, pledgePurposes[purpose]] as const
  return write(
    writer,
    { contract: 'escrow', functionName: 'finishUnpledge', args, alreadyDone: ['AmountZero'] },
    options,
  )
}
