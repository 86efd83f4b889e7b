import { auditorsWithoutCase, lastCaseEnd, refutedAuditors } from '@opengradient/chain'
import {
  type Address,
  type Coverage,
  chainCoverage,
  createLeafDraw,
  isSameSummary,
  type ReceiptFacts,
  type RequesterDraw,
  rateOf,
} from '@opengradient/protocol'

import type { BatchView, LeafView, SealedRound } from './batch-views.ts'
import type { ReceiptOutcome } from './own-receipt.ts'
import type { KnownReceipt } from './own-receipts.ts'

/** Draws of the leaves of a round, one for each account: a batch has many receipts. */
const leafDraws = new WeakMap<SealedRound, readonly ReturnType<typeof createLeafDraw>[]>()

function leafDrawsOf(sealed: SealedRound): readonly ReturnType<typeof createLeafDraw>[] {
  const known = leafDraws.get(sealed) ?? sealed.accounts.map((account) => createLeafDraw(sealed.seed, account))
  leafDraws.set(sealed, known)
  return known
}

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
  /** Of the module, in seconds. */
  readonly redrawTime: number
  /** Seconds from the window's end until no redraw is possible any more. */
  readonly redrawSeconds: number
  /** Whether another receipt of the job is in a batch. */
  readonly isSuperseded: boolean
  /** Accounts that job and receipt name. */
  readonly parties: readonly Address[]
  readonly order: RequesterDraw | undefined
  readonly hasFewJurors: boolean
}

/** An account that the draw gave the receipt, and what it found. */
export interface DrawnVerdict {
  readonly auditor: Address
  readonly round: number
  readonly outcome: ReceiptOutcome | undefined
  /** Whether the chain has the summary of the outcome; without an outcome, any summary of the auditor and round. */
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
  return confirmedRounds(input).flatMap((sealed) => {
    const { round, accounts } = sealed
    const draws = leafDrawsOf(sealed)
    return accounts
      .filter((_, i) => draws[i]?.(leaf.index, rate))
      .map((auditor) => {
        const outcome = receipt.outcomes.find(
          ({ summary: { value }, leaf: { index } }) =>
            value.batchId === place.batchId &&
            value.auditor === auditor &&
            value.round === round &&
            index === leaf.index,
        )
        const posted = view.posted.some(({ summary }) =>
          outcome === undefined
            ? summary.auditor === auditor && summary.round === round
            : isSameSummary(summary, outcome.summary.value),
        )
        return { auditor, round, outcome, posted }
      })
  })
}

/**
 * The facts of a receipt, from which its state and its guarantee follow. Pure.
 *
 * @param verdicts {@link drawnVerdicts} of the same input
 */
export function receiptFacts(input: FactsInput, verdicts: readonly DrawnVerdict[]): ReceiptFacts {
  const { receipt, view, leaf, head, confirmations, redrawTime, redrawSeconds, isSuperseded } = input
  const job = receipt.answer.job.value
  const group = receipt.place === undefined ? undefined : view?.batch.groups[receipt.place.leaf.group]
  const isDrawKnown = confirmedRounds(input).some(({ round }) => round === 0)
  const isWindowOver = view !== undefined && head.timestamp > lastCaseEnd(view.progress, redrawTime)
  const areRoundsOver = view !== undefined && head.timestamp > view.progress.windowEnd + redrawSeconds
  const coverage = isDrawKnown ? coverageOfDraw(input, verdicts, { isWindowOver, areRoundsOver }) : undefined
  return {
    isAuthentic: true,
    isRelayed: false,
    auditClass: group?.auditClass ?? job.auditClass,
    isPosted: view !== undefined && view.batch.postedBlock + confirmations <= head.number,
    voided:
      leaf?.voided ?? voidWithoutBatch(view, head.timestamp > job.settleBy, isSuperseded) ?? voidUnsealed(view, head),
    draw: coverage && { coverage, producer: undefined },
    order: input.order,
    case: leaf?.case ?? 'none',
    isWindowOver,
    areRoundsOver,
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

/** A hidden result that may contradict disputes nothing here: the gateway shows what it has, and readers state what they lack. */
function coverageOfDraw(
  { receipt, view, parties }: FactsInput,
  verdicts: readonly DrawnVerdict[],
  facts: Pick<ReceiptFacts, 'isWindowOver' | 'areRoundsOver'>,
): Coverage | undefined {
  if (view === undefined || receipt.place === undefined) return undefined
  const drawn = verdicts.map(({ auditor }) => auditor)
  return chainCoverage({
    shown: verdicts.flatMap(({ outcome }) =>
      outcome === undefined ? [] : [{ summary: outcome.summary.value, ...outcome.leaf }],
    ),
    ...{ index: receipt.place.leaf.index, drawn, parties, posted: view.posted },
    refuted: refutedAuditors(view.cases),
    withoutCase: facts.isWindowOver ? auditorsWithoutCase(view.cases, drawn) : [],
    areRoundsOver: facts.areRoundsOver,
  }).coverage
}
