import type { Hex } from '@opengradient/protocol'

import type { KnownNode } from '../../registry/node-directory.ts'

/** A live worker that offers the requested model. */
interface RankedWorker {
  readonly node: Pick<KnownNode, 'account' | 'peerId'>
}

/** The facts by which candidates are ordered. */
export interface RankingFacts {
  /** Requests in flight with a worker. */
  inFlight(peerId: string): number
  /** Whether a worker failed a moment ago. */
  isResting(account: Hex): boolean
  /** At least one byte. The byte of a candidate's position decides between candidates that are equal otherwise. */
  readonly draw: Uint8Array
}

/** Orders candidates: workers that failed a moment ago last, then by requests in flight, then at random. */
export function rankCandidates<Ranked extends RankedWorker>(
  candidates: readonly Ranked[],
  facts: RankingFacts,
): Ranked[] {
  const { draw } = facts
  return candidates
    .map((candidate, index) => ({
      candidate,
      resting: facts.isResting(candidate.node.account) ? 1 : 0,
      inFlight: facts.inFlight(candidate.node.peerId),
      lot: draw[index % draw.length] as number,
    }))
    .sort((a, b) => a.resting - b.resting || a.inFlight - b.inFlight || a.lot - b.lot)
    .map(({ candidate }) => candidate)
}
