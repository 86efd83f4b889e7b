import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Pays a bounty whose time has come. Any account may call. Idempotent: a paid bounty is unknown. @throws REVERTED (NotReady) */
export function payBounty(
  writer: Writer,
  contract: 'faults' | 'rulings',
  id: bigint,
  options?: WriteOptions,
): Promise<WriteResult> {
  return write(writer, { contract, functionName: 'payBounty', args: [id], alreadyDone: ['UnknownBounty'] }, options)
}
