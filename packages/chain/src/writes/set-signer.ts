import type { Address } from '@opengradient/protocol'

import { getSigner } from '../reads/get-signer.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Sets the signing key of the sender's account. It counts from the end of its block on. Idempotent. @throws REVERTED (NotRegistered) */
export async function setSigner(writer: Writer, signer: Address, options?: WriteOptions): Promise<WriteResult> {
  if ((await getSigner(writer.clients, writer.sender.address)) === signer) return unchanged
  return write(writer, { contract: 'nodeRegistry', functionName: 'setSigner', args: [signer] }, options)
}
