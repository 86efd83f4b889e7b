import { type Cheque, chequeType, type Signed } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import { getReservation } from '../reads/get-reservation.ts'
import { getSpent } from '../reads/get-spent.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Credits an auditor with what the cheque of an order promises beyond what was drawn, as far as the payer's reservation goes. Any
 * account may send it. Idempotent: nothing is sent where nothing is due, or nothing is left.
 *
 * @throws REVERTED (NotOrderCheque, UnsignedCheque)
 */
export async function collectOrderCheque(
  writer: Writer,
  { value, signature }: Signed<Cheque>,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { clients } = writer
  const [spent, { amount, leaving }] = await Promise.all([
    getSpent(clients, value, 'orders'),
    getReservation(clients, { ...value, module: 'orders' }),
  ])
  if (value.cumulative <= spent || amount + leaving === 0n) return unchanged
  const args = [toContractStruct(chequeType, value), signature] as const
  return write(writer, { contract: 'orders', functionName: 'collect', args }, options)
}
