import { type Address, createLeafDraw, type DutyFacts, type Hex, type Leaf, rateOf } from '@opengradient/protocol'

import type { BatchState } from './batch-state.ts'

/** An auditor's duty for a round of one of the worker's batches. */
export interface OwnDuty {
  readonly batchId: Hex
  readonly round: number
  readonly auditor: Address
}

/** Duties of an account in the latest draws of a batch. */
export function dutiesOf({ batchId, rounds }: BatchState, auditor: Address): readonly OwnDuty[] {
  return rounds.flatMap(({ seed, accounts }, round) =>
    seed !== undefined && accounts.includes(auditor) ? { batchId, round, auditor } : [],
  )
}

/** Whether the draw of a round gives a leaf to an account. */
export function isDrawnFor(
  state: BatchState,
  { round, auditor }: Pick<OwnDuty, 'round' | 'auditor'>,
  drawn: number,
): (leaf: Pick<Leaf, 'index' | 'group' | 'price'>) => boolean {
  const seed = state.rounds[round]?.seed
  if (seed === undefined) return () => false
  const isAudited = createLeafDraw(seed, auditor)
  return ({ index, group, price }) => {
    const auditClass = state.groups[group]?.auditClass ?? 0
    const atRisk = state.atRisk[group] ?? 0n
    return isAudited(index, rateOf({ auditClass, price, drawn, atRisk }))
  }
}

/** The facts that rules of a summary depend on. */
export function dutyFacts(state: BatchState, leaves: readonly Leaf[], duty: OwnDuty, drawn: number): DutyFacts {
  const isDrawn = isDrawnFor(state, duty, drawn)
  const given = new Set(leaves.filter(isDrawn).map(({ index }) => index))
  return {
    batchId: duty.batchId,
    round: duty.round,
    accounts: state.rounds[duty.round]?.accounts ?? [],
    leafCount: leaves.length,
    isDrawn: (index) => given.has(index),
    drawnCount: given.size,
  }
}
