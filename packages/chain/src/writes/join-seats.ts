import { readFrom } from '../read-from.ts'
import { listSeatsOfAccount } from '../reads/list-seats-of-account.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Takes seats until the sender's account has `count` that are not leaving, with its free OPG. Idempotent, since a number is
 * reached instead of added.
 *
 * @throws REVERTED (NotAuditor, InsufficientBalance)
 */
export async function joinSeats(writer: Writer, count: number, options?: WriteOptions): Promise<WriteResult> {
  const { sender, clients } = writer
  const seats = await listSeatsOfAccount(clients, sender.address)
  let missing = count - seats.filter(({ until }) => until === 0).length
  if (missing <= 0) return unchanged
  const most = Number(await readFrom(clients, 'seats', 'MAX_COUNT', []))
  let result = unchanged
  for (; missing > 0; missing -= most) {
    const args = [clients.deployment.contracts.settlement, BigInt(Math.min(missing, most))] as const
    result = await write(writer, { contract: 'seats', functionName: 'join', args }, options)
  }
  return result
}
