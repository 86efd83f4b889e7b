import { OgError, type OgErrorOptions, type ReceiptFile } from '@opengradient/protocol'
import type { Check } from '@opengradient/verifier'

/** The error for an answer or a receipt that failed a check. */
export class CheckFailedError extends OgError {
  /** All checks that were made, including the failed one. */
  readonly checks: readonly Check[]
  /** The answer as evidence of the failure; undefined if the response contained no answer. */
  readonly receiptFile: ReceiptFile | undefined

  constructor(message: string, checks: readonly Check[], receiptFile?: ReceiptFile, options: OgErrorOptions = {}) {
    super('CHECK_FAILED', message, options)
    this.checks = checks
    this.receiptFile = receiptFile
  }
}
