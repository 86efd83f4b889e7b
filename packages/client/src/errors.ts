import { OgError, type OgErrorOptions, type ReceiptFile, type Standing } from '@opengradient/protocol'
import type { Check } from '@opengradient/verifier'

/** An answer came, and something about it does not hold: it is withheld. */
export class CheckFailedError extends OgError {
  /** What was checked, the failure among it. */
  readonly checks: readonly Check[]
  /** The answer with what speaks against it, to show to somebody else; absent when it was not even an answer. */
  readonly receiptFile: ReceiptFile | undefined

  constructor(message: string, checks: readonly Check[], receiptFile?: ReceiptFile, options: OgErrorOptions = {}) {
    super('CHECK_FAILED', message, options)
    this.checks = checks
    this.receiptFile = receiptFile
  }
}

/** The answer holds so far, but the guarantee that was asked for did not come in time. */
export class GuaranteeNotReachedError extends OgError {
  /** What is known: verify it again later. */
  readonly receiptFile: ReceiptFile
  readonly standing: Standing

  constructor(message: string, receiptFile: ReceiptFile, standing: Standing) {
    super('GUARANTEE_NOT_REACHED', message, {
      next: ['The receipt stays good: wait longer, or verify it again later.'],
    })
    this.receiptFile = receiptFile
    this.standing = standing
  }
}
