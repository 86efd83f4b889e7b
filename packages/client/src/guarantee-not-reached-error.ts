import { OgError, type ReceiptFile, type Standing } from '@opengradient/protocol'

/** The error for a verified answer that did not reach the required guarantee in time. */
export class GuaranteeNotReachedError extends OgError {
  /** The answer with the verdicts received so far. */
  readonly receiptFile: ReceiptFile
  readonly standing: Standing

  constructor(message: string, receiptFile: ReceiptFile, standing: Standing) {
    super('GUARANTEE_NOT_REACHED', message, {
      next: ['The receipt remains valid. Increase the timeout, or verify the receipt again later.'],
    })
    this.receiptFile = receiptFile
    this.standing = standing
  }
}
