import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Begins to leave a seat of the sender's account. Idempotent. @throws REVERTED (NotAccount) */
export function beginLeaveSeat(writer: Writer, seat: number, options?: WriteOptions): Promise<WriteResult> {
  const args = [writer.clients.deployment.contracts.settlement, BigInt(seat)] as const
  const alreadyDone = ['AlreadyLeaving', 'UnknownSeat']
  return write(writer, { contract: 'seats', functionName: 'beginLeave', args, alreadyDone }, options)
}

/** Returns the stake of a seat to the sender's free OPG. Idempotent. @throws REVERTED (NotAccount, NotReady, SliceIsLocked) */
export function finishLeaveSeat(writer: Writer, seat: number, options?: WriteOptions): Promise<WriteResult> {
  const args = [writer.clients.deployment.contracts.settlement, BigInt(seat)] as const
  return write(writer, { contract: 'seats', functionName: 'finishLeave', args, alreadyDone: ['UnknownSeat'] }, options)
}
