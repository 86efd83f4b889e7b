import { type Coverage, checked, confirming, contrary } from './coverage.ts'

/**
 * State of a receipt. `signed`: in no batch yet. `settled`: in a batch. `replayed`: every auditor of the batch's draw, or of the
 * reader's own draw, has answered, at least one confirmed it and none found another result. `disputed`: a drawn auditor or the
 * reader found another result, or a case is open; an auditor that opens no case in time disputes it no longer. `final`: nothing
 * can change it. `void`: unpaid, no guarantee.
 */
export type ReceiptState = 'signed' | 'settled' | 'replayed' | 'disputed' | 'final' | 'void'

/** Why a receipt is void. */
export type VoidReason =
  /** A signature, a rule or the inclusion does not hold. */
  | 'forged'
  /** In no batch by the job's `settleBy`. */
  | 'expired'
  /** Another receipt of the job is in a batch. */
  | 'superseded'
  /** The batch's draw was not sealed in time, or its leaf list was not served. */
  | 'batch'
  /** An objective fault of the worker. */
  | 'fault'
  /** Class 100 %, and no auditor checked it. */
  | 'unchecked'
  /** A ruling. */
  | 'wrong'
  | 'notServed'
  | 'undecided'

/** Result of the receipt's case; `open` until the ruling. */
export type CaseState = 'none' | 'open' | 'right' | 'wrong' | 'notServed' | 'undecided'

/** Facts about one receipt, computed by the program that states its guarantee. */
export interface ReceiptFacts {
  /** All signatures and rules hold, and the times that other parties fixed. */
  readonly isAuthentic: boolean
  /** Passed on by a worker from another provider: nothing is checked. */
  readonly isRelayed: boolean
  /** In 1/10,000, of the group; of the job before. */
  readonly auditClass: number
  /** Whether a batch at the confirmation depth or below holds the receipt. */
  readonly isPosted: boolean
  /** Why the chain, or the lack of a batch, makes it void. */
  readonly voided: VoidReason | undefined
  /** The draw of the batch; undefined until it is sealed and confirmed. */
  readonly draw: ChainDraw | undefined
  /** The requester's own draw; undefined without an order. */
  readonly order: RequesterDraw | undefined
  readonly case: CaseState
  /** Whether the time to open a case has ended, and no redraw can begin that gives more of it. */
  readonly isWindowOver: boolean
  /** Whether the time of all redraws has ended: no summary can be added. */
  readonly areRoundsOver: boolean
  /** Whether windowEnd + E is over: the chain changes nothing about the receipt any more. */
  readonly isFixed: boolean
  /** The reader's own run of the model. */
  readonly ownReplay: 'none' | 'match' | 'within' | 'mismatch'
  /** The tolerance that results within it were compared with; undefined where only the same bits count. */
  readonly tolerance: number | undefined
  /** Fewer eligible jurors than the module's minimum: the last rung is all seats. */
  readonly hasFewJurors: boolean
  /** Fewer than 2^32 possible outputs: a tag does not show that the auditor ran the model. */
  readonly hasFewOutputs: boolean
}

/** A draw by the block after the batch. */
export interface ChainDraw {
  readonly coverage: Coverage
  /** Name or address of the producer of that block, where one party produces all blocks. */
  readonly producer: string | undefined
}

/** A draw by the value that the job committed to. */
export interface RequesterDraw {
  readonly coverage: Coverage
  /** Whether the reader holds the requester's or the client's key of the job. To other readers the draw shows nothing. */
  readonly isOwn: boolean
}

const alwaysChecked = 10_000

/** Why a receipt is void; undefined where it is not. */
export function voidReason(facts: ReceiptFacts): VoidReason | undefined {
  if (!facts.isAuthentic) return 'forged'
  if (facts.voided !== undefined) return facts.voided
  if (facts.case === 'wrong' || facts.case === 'notServed' || facts.case === 'undecided') return facts.case
  // Every outcome is fixed by then: what no ruling decided is no guarantee.
  if (facts.isFixed && facts.case === 'open') return 'undecided'
  const isUnchecked =
    facts.auditClass >= alwaysChecked && (facts.draw === undefined || checked(facts.draw.coverage) === 0)
  return facts.isPosted && facts.areRoundsOver && isUnchecked && facts.case !== 'right' ? 'unchecked' : undefined
}

/** Whether another result was found and no ruling has decided it, or a case is open. */
export function isDisputed(facts: ReceiptFacts): boolean {
  if (facts.case === 'open' || facts.ownReplay === 'mismatch') return true
  const isByOrder = facts.order?.isOwn === true && contrary(facts.order.coverage) > 0
  return isContradicted(facts) || (isByOrder && facts.case !== 'right')
}

/** Whether the chain's draw found another result that its auditor backs by a case, and no ruling decided about this receipt. */
function isContradicted({ draw, case: ruling }: ReceiptFacts): boolean {
  return draw !== undefined && contrary(draw.coverage) > 0 && ruling !== 'right'
}

/** Whether no summary can change the coverage any more, or none is due. Without a known draw nothing is final. */
function isSettledForGood({ auditClass, draw, areRoundsOver, case: ruling }: ReceiptFacts): boolean {
  if (auditClass === 0) return true
  if (draw === undefined) return false
  // A leaf of class 100 % that neither an auditor nor a jury has checked is not final at any time.
  if (auditClass >= alwaysChecked && checked(draw.coverage) === 0 && ruling !== 'right') return false
  return areRoundsOver || draw.coverage.missing === 0
}

/** The state that follows from the facts. */
export function receiptState(facts: ReceiptFacts): ReceiptState {
  if (voidReason(facts) !== undefined) return 'void'
  if (isDisputed(facts)) return 'disputed'
  const { isPosted, draw, order } = facts
  if (isPosted && facts.isWindowOver && isSettledForGood(facts)) return 'final'
  const isReplayed = (isPosted && isAnswered(draw)) || (order?.isOwn === true && isAnswered(order))
  if (isReplayed) return 'replayed'
  return isPosted ? 'settled' : 'signed'
}

/** Whether every drawn account has answered, and at least one confirmed the receipt. */
function isAnswered(draw: ChainDraw | RequesterDraw | undefined): boolean {
  return draw !== undefined && draw.coverage.missing === 0 && confirming(draw.coverage) > 0
}
