import { getPledge, type PledgePurpose, pledgePurposes } from '../reads/get-pledge.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Purposes of money that accounts pledge themselves: seats are joined instead. */
export type OwnPurpose = Exclude<PledgePurpose, 'seat'>

export interface PledgeRequest {
  readonly purpose: OwnPurpose
  /** The pledge afterwards, without its leaving part; in 1e-18 OPG. */
  readonly amount: bigint
}

/**
 * Pledges what the sender's pledge to the module lacks, from free OPG. Idempotent, since an amount is reached instead of added.
 *
 * @throws REVERTED (InsufficientBalance)
 */
export async function pledge(
  writer: Writer,
  { purpose, amount }: PledgeRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { sender, clients } = writer
  const missing = amount - (await getPledge(clients, sender.address, purpose)).amount
  if (missing <= 0n) return unchanged
  const args = [clients.deployment.contracts.settlement, pledgePurposes[purpose], missing] as const
  return write(writer, { contract: 'escrow', functionName: 'pledge', args }, options)
}
