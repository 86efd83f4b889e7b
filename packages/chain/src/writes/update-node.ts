import { rolesToBits } from '@opengradient/protocol'

import { getNode } from '../reads/get-node.ts'
import { describes, type NodeDescription } from './register-node.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Changes what the sender's node states about itself. Idempotent. @throws REVERTED (NotRegistered) */
export async function updateNode(
  writer: Writer,
  description: NodeDescription,
  options?: WriteOptions,
): Promise<WriteResult> {
  const node = await getNode(writer.clients, writer.sender.address)
  if (node !== undefined && describes(node, description)) return unchanged
  const { peerKey, peerProof, roles, url } = description
  return write(
    writer,
    { contract: 'nodeRegistry', functionName: 'update', args: [peerKey, peerProof, rolesToBits(roles), url] },
    options,
  )
}
