import {
  type Address,
  type AuditorOutcome,
  coverageOf,
  createLeafDraw,
  type ReceiptFacts,
  type RequesterDraw,
  rateOf,
} from '@opengradient/protocol'

import type { BatchView, LeafView, SealedRound } from './batch-views.ts'
import type { ReceiptOutcome } from './own-receipt.ts'
import type { KnownReceipt } from './own-receipts.ts'

/** The moment at which a receipt is described. */
export interface Moment {
  /** Number and Unix seconds of the chain's head. */
  readonly number: number
  readonly timestamp: number
}

export interface FactsInput {
  readonly receipt: KnownReceipt
  /** The batch that holds the receipt; undefined while none is known on chain. */
  readonly view: BatchView | undefined
  readonly leaf: LeafView | undefined
  readonly head: Moment
  readonly confirmations: number
  /** Accounts that a batch draws, k. */
  readonly drawn: number
  /** Seconds from the window's end until no redraw is possible any more. */
  readonly redrawSeconds: number
  /** Whether another receipt of the job is in a batch. */
  readonly isSuperseded: boolean
  /** Accounts and signing keys that are parties of the receipt. */
  readonly parties: readonly Address[]
  readonly order: RequesterDraw | undefined
  readonly hasFewJurors: boolean
}

/** An account that the draw gave the receipt, and what it found. */
export interface DrawnVerdict {
  readonly auditor: Address
  readonly round: number
  readonly outcome: ReceiptOutcome | undefined
  /** Whether the chain has the auditor's summary of the round. */
  readonly posted: boolean
}

/** The rounds whose block is at the confirmation depth. */
export function confirmedRounds({
  view,
  head,
  confirmations,
}: Pick<FactsInput, 'view' | 'head' | 'confirmations'>): readonly SealedRound[] {
  return view?.rounds.filter(({ block }) => block + confirmations <= head.number) ?? []
}

/** Accounts that the confirmed draw gave the receipt, in the order of rounds and draw. */
export function drawnVerdicts(
  input: Pick<FactsInput, 'receipt' | 'view' | 'head' | 'confirmations' | 'drawn'>,
): readonly DrawnVerdict[] {
  const { receipt, view, drawn } = input
  const { place } = receipt
  if (view === undefined || place === undefined) return []
  const { leaf } = place
  const auditClass = view.batch.groups[leaf.group]?.auditClass ?? 0
  const rate = rateOf({ auditClass, price: leaf.price, drawn, atRisk: view.batch.atRisk[leaf.group] ?? 0n })
  return confirmedRounds(input).flatMap(({ round, seed, accounts }) =>
    accounts
      .filter((account) => createLeafDraw(seed, account)(leaf.index, rate))
      .map((auditor) => ({
        auditor,
        round,
        outcome: receipt.outcomes.find(
          ({ summary: { value }, leaf: { index } }) =>
            value.batchId === place.batchId &&
            value.auditor === auditor &&
            value.round === round &&
            index === leaf.index,
        ),
        posted: view.posted.some((summary) => summary.auditor === auditor && summary.round === round),
      })),
  )
}

/** The facts of a receipt, from which its state and its guarantee follow. Pure. */
export function receiptFacts(input: FactsInput): ReceiptFacts {
  const { receipt, view, leaf, head, confirmations, redrawSeconds, isSuperseded } = input
  const job = receipt.answer.job.value
  const group = receipt.place === undefined ? undefined : view?.batch.groups[receipt.place.leaf.group]
  const isDrawKnown = confirmedRounds(input).some(({ round }) => round === 0)
  return {
    isAuthentic: true,
    isRelayed: false,
    auditClass: group?.auditClass ?? job.auditClass,
    isPosted: view !== undefined && view.batch.postedBlock + confirmations <= head.number,
    voided:
      leaf?.voided ?? voidWithoutBatch(view, head.timestamp > job.settleBy, isSuperseded) ?? voidUnsealed(view, head),
    draw: isDrawKnown ? { coverage: coverageOfDraw(input), producer: undefined } : undefined,
    order: input.order,
    case: leaf?.case ?? 'none',
    isWindowOver: view !== undefined && head.timestamp > view.progress.caseEnd,
    areRoundsOver: view !== undefined && head.timestamp > view.progress.windowEnd + redrawSeconds,
    isFixed: view !== undefined && head.timestamp > view.progress.free,
    ownReplay: 'none',
    tolerance: undefined,
    hasFewJurors: input.hasFewJurors,
    hasFewOutputs: false,
  }
}

function voidWithoutBatch(
  view: BatchView | undefined,
  isExpired: boolean,
  isSuperseded: boolean,
): ReceiptFacts['voided'] {
  if (view !== undefined) return undefined
  if (isSuperseded) return 'superseded'
  return isExpired ? 'expired' : undefined
}

/** A batch whose draw was not sealed by the end of its window is void. */
function voidUnsealed(view: BatchView | undefined, { timestamp }: Moment): ReceiptFacts['voided'] {
  if (view === undefined || !view.batch.audited) return undefined
  return !view.progress.isSealed && timestamp > view.progress.windowEnd ? 'batch' : undefined
}

function coverageOfDraw(input: FactsInput) {
  const verdicts = drawnVerdicts(input)
  const results = verdicts.flatMap(({ auditor, outcome }): AuditorOutcome[] =>
    outcome === undefined
      ? []
      : [
          {
            ...{ auditor, outcome: outcome.leaf.outcome, distance: outcome.leaf.distance },
            isRefuted: input.view?.refuted.includes(auditor) ?? false,
          },
        ],
  )
  return coverageOf(
    verdicts.map(({ auditor }) => auditor),
    input.parties,
    results,
  )
}
