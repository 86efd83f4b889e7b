import { onChainState, receiptState, type Standing } from '@opengradient/protocol'
import { countVerdicts } from '@opengradient/verifier'

import type { PostedBatch, ReceiptEntry } from './receipt-entry.ts'

/**
 * The standing of a receipt.
 * @param posted the batch of `entry.leaf`
 * @param headTimestamp time of the chain's head, in Unix seconds
 */
export function receiptStanding(entry: ReceiptEntry, posted: PostedBatch | undefined, headTimestamp: number): Standing {
  const { matched, within, verdicts } = countVerdicts([...entry.verdicts.values()].map(({ value }) => value))
  const challenge = entry.challenge?.status
  const { state, closed } = onChainState({
    batch: posted && {
      claimed: posted.claimTransaction !== undefined,
      disputed: challenge === 'open' || posted.requestedBodies.has(entry.leaf?.index ?? -1),
      windowEndsAt: posted.windowEndsAt,
    },
    voided: entry.voidTransaction !== undefined,
    challenge,
    headTimestamp,
  })
  return { state: receiptState(state, matched + within), matched, within, verdicts, closed }
}
