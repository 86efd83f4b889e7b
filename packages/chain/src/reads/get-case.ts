import type { Address, Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** `open`: the leaf was void before an answer. */
export type CaseOutcome = 'none' | 'right' | 'wrong' | 'notServed' | 'undecided'
export const caseOutcomes = ['none', 'right', 'wrong', 'notServed', 'undecided'] as const

/** `voting`: at the first or last rung. `appealable`: the first rung has answered. `decided`: to be closed. */
export type CaseStatus = 'voting' | 'appealable' | 'decided' | 'closed'
const statuses = [undefined, 'voting', 'appealable', 'decided', 'closed'] as const

/** The stake of an opener: a bond, a slice of its seat, or the deposit of a canary. */
export type OpenerKind = 'bond' | 'drawnBond' | 'slice' | 'serviceSlice' | 'serviceBond' | 'canary'
export const openerKinds = ['bond', 'drawnBond', 'slice', 'serviceSlice', 'serviceBond', 'canary'] as const

export interface CaseOpener {
  readonly account: Address
  readonly kind: OpenerKind
  readonly seat: number
  /** In 1e-18 OPG. */
  readonly bond: bigint
}

/** A case on a leaf or on a leaf list. Times in Unix seconds, amounts in 1e-18 OPG. */
export interface OnChainCase {
  readonly caseId: Hex
  readonly batchId: Hex
  readonly leafHash: Hex
  readonly worker: Address
  readonly status: CaseStatus
  /** 0 the first, 1 the last. */
  readonly rung: number
  /** `none` while undecided, and when the leaf was void before an answer. */
  readonly outcome: CaseOutcome
  readonly firstOutcome: CaseOutcome
  /** Whether votes against the outcome cost a slice. */
  readonly clear: boolean
  /** End of the rung's clock, or of the appeal's. */
  readonly until: number
  /** End of the last rung at the latest. */
  readonly end: number
  readonly bond: bigint
  readonly jurorFee: bigint
  readonly openers: readonly CaseOpener[]
}

/** Reads a case. @returns undefined for a case that was not opened @throws CHAIN, RPC_DISAGREE */
export async function getCase(clients: Clients, caseId: Hex): Promise<OnChainCase | undefined> {
  const [found, openers] = await Promise.all([
    readFrom(clients, 'cases', 'getCase', [caseId]),
    readFrom(clients, 'cases', 'openersOf', [caseId]),
  ])
  const status = statuses[found.status]
  if (status === undefined) return undefined
  const { batchId, leafHash, worker, rung, clear, until, end, bond, jurorFee } = found
  return {
    ...{ caseId, batchId, leafHash, worker, status, rung, clear, until, end, bond, jurorFee },
    outcome: caseOutcomes[found.outcome] ?? 'none',
    firstOutcome: caseOutcomes[found.firstOutcome] ?? 'none',
    openers: openers.map(({ account, kind, seat, bond: ownBond }) => ({
      account,
      kind: openerKinds[kind] ?? 'bond',
      seat,
      bond: ownBond,
    })),
  }
}
