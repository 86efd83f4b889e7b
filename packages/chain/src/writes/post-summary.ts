import { createHasher, type Hex, type Summary, summaryType, toHex } from '@opengradient/protocol'
import { toContractStruct } from '../contract-struct.ts'
import { getRound } from '../reads/get-round.ts'
import { RevertError } from '../revert-error.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** A summary as its auditor sends it. */
export interface SignedSummary {
  readonly summary: Summary
  readonly bitmap: Uint8Array
  readonly signature: Hex
}

/**
 * Posts a summary: any account that holds it may. Idempotent for the same summary.
 *
 * @throws REVERTED (SummaryExists when the auditor posted another one, TooLate, NotDrawn, InvalidSummary, UnknownBatch)
 */
export async function postSummary(
  writer: Writer,
  { summary, bitmap, signature }: SignedSummary,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [toContractStruct(summaryType, summary), toHex(bitmap), signature] as const
  try {
    return await write(writer, { contract: 'rounds', functionName: 'postSummary', args }, options)
  } catch (error) {
    const exists = error instanceof RevertError && error.errorName === 'SummaryExists'
    if (exists && (await isPosted(writer, summary))) return unchanged
    throw error
  }
}

async function isPosted({ clients }: Writer, summary: Summary): Promise<boolean> {
  const { chainId, contracts } = clients.deployment
  const digest = createHasher({ chainId, verifyingContract: contracts.escrow }).digest(summaryType, summary)
  const { auditors } = await getRound(clients, summary.batchId, summary.round)
  return auditors.some(({ account, summaryHash }) => account === summary.auditor && summaryHash === digest)
}
