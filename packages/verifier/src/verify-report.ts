import type { Assessment, ReceiptFacts, ReceiptFile, ReceiptState } from '@opengradient/protocol'

import type { Check } from './check.ts'

/** The result of verifying one receipt file. */
export interface VerifyReport {
  /** Whether no check failed and every requested check was decided. */
  readonly ok: boolean
  /** The guarantee as text with numbers, or the name of the check that failed. */
  readonly guarantee: string
  readonly state: ReceiptState
  /** The facts that state and guarantee follow from. */
  readonly standing: ReceiptFacts
  /** Against the requirement, or `signed` without one. `unmet` where a check that the requirement needs is undecided. */
  readonly assessment: Assessment
  /** In the order of the names in {@link Check}. */
  readonly checks: readonly Check[]
  /**
   * Whether a requested check is undecided: an endpoint did not answer, no settlement address was pinned, a replay was
   * inconclusive, the receipt is disputed, or `require` was not reached. `ok` is false then, although no check may have failed.
   */
  readonly couldNotCheck: boolean
  /** The file as it was verified, with what `refresh` added; undefined for a text that is no receipt file. */
  readonly receiptFile: ReceiptFile | undefined
  /** Assumptions that remain, one per entry. */
  readonly stillTrusted: readonly string[]
}
