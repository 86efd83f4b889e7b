import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Fills a seat of the sender's account up to 1,000 OPG. Idempotent. @throws REVERTED (NotAccount, AlreadyLeaving, InsufficientBalance) */
export function topUpSeat(writer: Writer, seat: number, options?: WriteOptions): Promise<WriteResult> {
  const args = [writer.clients.deployment.contracts.settlement, BigInt(seat)] as const
  return write(writer, { contract: 'seats', functionName: 'topUp', args, alreadyDone: ['NothingToAdd'] }, options)
}
