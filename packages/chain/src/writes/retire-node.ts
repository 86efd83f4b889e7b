import type { WriteOptions, WriteResult, Writer } from './writer.ts'
import { write } from './writer.ts'

/** Retires the sender's node: it has no role any more. Idempotent: an account that is not registered is left as it is. */
export function retireNode(writer: Writer, options?: WriteOptions): Promise<WriteResult> {
  return write(
    writer,
    { contract: 'nodeRegistry', functionName: 'retire', args: [], alreadyDone: ['NotRegistered'] },
    options,
  )
}
