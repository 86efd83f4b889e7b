import { BoundedMap } from '@opengradient/async'
import type { Assignment, Hex, Job, Receipt, Signed } from '@opengradient/protocol'

import type { ListedBatch } from './listed-batch.ts'

/** A receipt that this auditor was shown, by an order or as evidence of a leaf. */
export interface SeenRun {
  readonly receipt: Signed<Receipt>
  readonly assignment: Signed<Assignment>
  readonly job: Signed<Job>
  /** The leaf that holds it; undefined for the receipt of an order. */
  readonly at: LeafPlace | undefined
}

export interface LeafPlace {
  readonly listed: ListedBatch
  readonly place: number
}

/** Two runs that prove a fault. */
export type Contradiction =
  /** Of one worker, attempt and session, with different outputs or prices. */
  | { readonly kind: 'equivocation'; readonly runs: readonly [SeenRun, SeenRun] }
  /** Of two workers that one gateway assigned; it pays the second one. */
  | { readonly kind: 'secondAttempt'; readonly runs: readonly [SeenRun, SeenRun] }

/** Jobs whose receipts are kept to compare later ones with them, and receipts of each. */
const maxJobs = 8_192
const maxRuns = 4
/** Seconds after `answerBy` within which a receipt is in a batch in time. */
const batchSeconds = 60

/** Receipts that this auditor was shown, by their jobs. */
export class SeenRuns {
  readonly #runs = new BoundedMap<Hex, readonly SeenRun[]>({ maxEntries: maxJobs })

  /** Remembers a run. @returns what it proves together with an earlier one */
  add(run: SeenRun): Contradiction | undefined {
    const { jobHash } = run.receipt.value
    const known = this.#runs.get(jobHash) ?? []
    if (known.some((each) => each.receipt.signature === run.receipt.signature && isSamePlace(each, run)))
      return undefined
    if (known.length < maxRuns) this.#runs.set(jobHash, [...known, run])
    for (const other of known) {
      const found = compare(other, run)
      if (found !== undefined) return found
    }
    return undefined
  }
}

function isSamePlace(a: SeenRun, b: SeenRun): boolean {
  return a.at?.listed.batchId === b.at?.listed.batchId
}

function compare(a: SeenRun, b: SeenRun): Contradiction | undefined {
  const [first, second] = [a.receipt.value, b.receipt.value]
  if (first.worker === second.worker) {
    const isSameRun = first.attempt === second.attempt && first.session === second.session
    const isOther = first.outputHash !== second.outputHash || first.price !== second.price
    return isSameRun && isOther ? { kind: 'equivocation', runs: a.at === undefined ? [b, a] : [a, b] } : undefined
  }
  if (a.at === undefined || b.at === undefined || first.attempt === second.attempt) return undefined
  return { kind: 'secondAttempt', runs: isPaidFirst(a, b) ? [a, b] : [b, a] }
}

/** Whether the payer pays `a`: a receipt that came in time before a late one, and then the lower attempt. */
function isPaidFirst(a: SeenRun, b: SeenRun): boolean {
  const [isInTime, isOtherInTime] = [isPostedInTime(a), isPostedInTime(b)]
  return isInTime === isOtherInTime ? a.receipt.value.attempt < b.receipt.value.attempt : isInTime
}

function isPostedInTime({ at, assignment }: SeenRun): boolean {
  return at !== undefined && at.listed.postedAt <= assignment.value.answerBy + batchSeconds
}
