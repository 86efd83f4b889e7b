import type { Address } from '@opengradient/protocol'

import { getNode } from '../reads/get-node.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Sets the account that receives the pay of the sender's account. Idempotent. @throws REVERTED (NotRegistered) */
export async function setPayout(writer: Writer, payout: Address, options?: WriteOptions): Promise<WriteResult> {
  if ((await getNode(writer.clients, writer.sender.address))?.payout === payout) return unchanged
  return write(writer, { contract: 'nodeRegistry', functionName: 'setPayout', args: [payout] }, options)
}
