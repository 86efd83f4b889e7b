import type { JurorVote } from '@opengradient/chain'
import { decodeDistance, isConfirming, isContrary, type Manifest, outcomes } from '@opengradient/protocol'
import type { LeafAudit } from '@opengradient/verifier'

/** A juror's finding about a leaf or a leaf list. */
export interface JurorFinding {
  readonly vote: JurorVote
  /** Whether the model is exact, or the output beyond four tolerances: then a vote against it costs a slice. */
  readonly clear: boolean
}

/** The finding where the worker did not send what the juror asked for. */
export const notServedFinding: JurorFinding = { vote: 'notServed', clear: false }

/**
 * The abstention of a juror without a result: its own runs differ, it reached a limit or its time, lacks the model, or rounding does not
 * explain a difference within the tolerance. It supports neither the worker nor the auditor that reported, who may be honest both.
 */
export const abstention: JurorFinding = { vote: 'undecided', clear: false }

/** The finding that follows from a juror's own audit: only a run that confirms the answer votes `right`. */
export function findingOf(
  { outcome, distance }: Pick<LeafAudit, 'outcome' | 'distance'>,
  manifest: Manifest,
): JurorFinding {
  const isExact = manifest.determinism === 'exact'
  // A code of a distance is an upper bound, less than twice the distance.
  const isFar = decodeDistance(distance) / 2 > 4 * manifest.tolerance
  if (isContrary(outcome)) return { vote: 'wrong', clear: isExact || outcome === outcomes.failed || isFar }
  if (outcome === outcomes.notServed) return notServedFinding
  return isConfirming(outcome) ? { vote: 'right', clear: isExact } : abstention
}
