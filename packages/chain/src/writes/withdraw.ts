import type { Address } from '@opengradient/protocol'

import { getFreeBalance } from '../reads/get-free-balance.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface WithdrawRequest {
  readonly token: Address
  readonly to: Address
  /** Free money that stays, in the token's smallest unit. @default 0 */
  readonly keep?: bigint
}

/** Withdraws the sender's free money above a balance that stays. Idempotent. */
export async function withdraw(
  writer: Writer,
  { token, to, keep = 0n }: WithdrawRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const surplus = (await getFreeBalance(writer.clients, writer.sender.address, token)) - keep
  if (surplus <= 0n) return unchanged
  return write(writer, { contract: 'escrow', functionName: 'withdraw', args: [token, to, surplus] }, options)
}
