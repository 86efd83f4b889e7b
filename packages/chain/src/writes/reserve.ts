import { type Address, type Hex, type Reservation, reservationType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import type { ChequeModule } from '../deployment.ts'
import { getReservation } from '../reads/get-reservation.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface ReserveRequest {
  readonly worker: Address
  readonly token: Address
  /** The reservation afterwards, without its leaving part; in the token's smallest unit. */
  readonly amount: bigint
  /** @default 'settlement' */
  readonly module?: ChequeModule
}

/**
 * Reserves what the sender's reservation for a worker, or an auditor of its orders, lacks, from free money. Idempotent, since an amount is reached instead of
 * added.
 *
 * @throws REVERTED (InsufficientBalance)
 */
export async function reserve(
  writer: Writer,
  { worker, token, amount, module = 'settlement' }: ReserveRequest,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { sender, clients } = writer
  const reserved = await getReservation(clients, { payer: sender.address, worker, token, module })
  const missing = amount - reserved.amount
  if (missing <= 0n) return unchanged
  const address = clients.deployment.contracts[module]
  return write(
    writer,
    { contract: 'escrow', functionName: 'reserve', args: [address, worker, token, missing] },
    options,
  )
}

/** Reserves a payer's free money by its signature. Idempotent by the reservation's nonce. @throws REVERTED (Expired, InsufficientBalance) */
export function reserveWithSignature(
  writer: Writer,
  reservation: Reservation,
  signature: Hex,
  options?: WriteOptions,
): Promise<WriteResult> {
  return write(
    writer,
    {
      contract: 'escrow',
      functionName: 'reserveWithSignature',
      args: [toContractStruct(reservationType, reservation), signature],
      alreadyDone: ['NonceUsed'],
    },
    options,
  )
}
