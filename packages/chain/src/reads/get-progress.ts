import type { Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom, undefinedOn } from '../read-from.ts'

/** Rounds and clocks of a batch. Clocks in Unix seconds. */
export interface BatchProgress {
  /** Latest round: 0, or 1 and 2 after redraws. */
  readonly round: number
  /** Whether round 0 is drawn. */
  readonly isSealed: boolean
  /** Whether all summaries of round 0 were posted by the end of the window, and no redraw began. */
  readonly complete: boolean
  readonly windowEnd: number
  /** Last moment to open a case. */
  readonly caseEnd: number
  /** Claims are possible after this. */
  readonly claimFrom: number
  /** Pay is free after this. */
  readonly free: number
}

/** Reads the rounds and clocks of a batch. @returns undefined for a batch that was not posted @throws CHAIN, RPC_DISAGREE */
export async function getProgress(clients: Clients, batchId: Hex): Promise<BatchProgress | undefined> {
  const progress = await undefinedOn(readFrom(clients, 'rounds', 'progressOf', [batchId]), 'UnknownBatch')
  if (progress === undefined) return undefined
  const { round, isSealed, complete, windowEnd, caseEnd, claimFrom, free } = progress
  const clocks = { windowEnd: Number(windowEnd), caseEnd: Number(caseEnd), claimFrom: Number(claimFrom) }
  return { round, isSealed, complete, ...clocks, free: Number(free) }
}
