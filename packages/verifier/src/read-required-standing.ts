import type { ChainReader, OnChainStanding } from '@opengradient/chain'
import { type Clock, type Hex, meets, type ReceiptFile, type Requirement, systemClock } from '@opengradient/protocol'

import { isUnanswered } from './chain-queries.ts'
import { standingOf } from './standing-of.ts'

const pollMs = 250

export interface RequiredStanding {
  readonly require?: Requirement
  readonly waitSeconds?: number
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

/**
 * Reads the state of the receipt on chain, repeatedly until the requirement is met, cannot be met any more, or the time
 * is over.
 * @throws CHAIN, RPC_DISAGREE, the signal's reason when `signal` aborts
 */
export async function readRequiredStanding(
  file: ReceiptFile,
  receiptHash: Hex,
  reader: ChainReader,
  { require, waitSeconds = 0, clock = systemClock, signal }: RequiredStanding,
): Promise<OnChainStanding> {
  const { worker } = file.receipt.value
  let onChain = await reader.standing(receiptHash, worker)
  if (require?.kind !== 'settled' && require?.kind !== 'final') return onChain
  const deadline = clock.now() + waitSeconds * 1000
  while (!meets(standingOf(file.verdicts, onChain), require) && onChain.state !== 'voided' && clock.now() < deadline) {
    await clock.sleep(Math.min(pollMs, deadline - clock.now()), signal)
    try {
      onChain = await reader.standing(receiptHash, worker)
    } catch (error) {
      // The chain answered before, so the failure is taken as temporary.
      if (!isUnanswered(error)) throw error
    }
  }
  return onChain
}
