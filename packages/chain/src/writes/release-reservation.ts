import type { Address } from '@opengradient/protocol'

import type { ChequeModule } from '../deployment.ts'
import { getReservation } from '../reads/get-reservation.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface ReleaseRequest {
  readonly worker: Address
  readonly token: Address
  /** @default 'settlement' */
  readonly module?: ChequeModule
}

/**
 * Begins to release what the sender has reserved for a worker above an amount that stays. Idempotent.
 *
 * @param keep what stays reserved. @default 0
 */
export async function beginRelease(
  writer: Writer,
  { worker, token, keep = 0n, module = 'settlement' }: ReleaseRequest & { readonly keep?: bigint },
  options?: WriteOptions,
): Promise<WriteResult> {
  const { sender, clients } = writer
  const surplus = (await getReservation(clients, { payer: sender.address, worker, token, module })).amount - keep
  if (surplus <= 0n) return unchanged
  const address = clients.deployment.contracts[module]
  return write(
    writer,
    { contract: 'escrow', functionName: 'beginRelease', args: [address, worker, token, surplus] },
    options,
  )
}

/** Returns a released reservation to the sender's free money. Idempotent: nothing is left the second time. @throws REVERTED (NotReady) */
export function finishRelease(
  writer: Writer,
  { worker, token, module = 'settlement' }: ReleaseRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const address = writer.clients.deployment.contracts[module]
  return write(
    writer,
    {
      contract: 'escrow',
      functionName: 'finishRelease',
      args: [address, worker, token],
      alreadyDone: ['AmountZero'],
    },
    options,
  )
}
