import type { Hex } from '@opengradient/protocol'

import { getCase } from '../reads/get-case.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Adopts the answer of a case's rung. Any account may call. Idempotent: a decided or closed case stays. @throws REVERTED (TooEarly, UnknownCase) */
export async function advanceCase(writer: Writer, caseId: Hex, options?: WriteOptions): Promise<WriteResult> {
  const found = await getCase(writer.clients, caseId)
  if (found?.status === 'decided' || found?.status === 'closed') return unchanged
  return write(writer, { contract: 'cases', functionName: 'advance', args: [caseId] }, options)
}
