import { OgError, type ReceiptFacts, type ReceiptFile } from '@opengradient/protocol'

/** The error for a verified answer that did not reach the required guarantee in time. */
export class GuaranteeNotReachedError extends OgError {
  /** The answer with what is known of it so far. */
  readonly receiptFile: ReceiptFile
  /** Undefined where the chain did not answer in time. */
  readonly standing: ReceiptFacts | undefined

  constructor(message: string, receiptFile: ReceiptFile, standing: ReceiptFacts | undefined) {
    super('GUARANTEE_NOT_REACHED', message, {
      next: ['The receipt remains valid. Increase the timeout, or verify the receipt again later.'],
    })
    this.receiptFile = receiptFile
    this.standing = standing
  }
}
