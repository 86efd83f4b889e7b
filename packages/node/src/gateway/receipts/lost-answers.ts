import {
  type Address,
  assertSignature,
  type Hasher,
  type Hex,
  type Leaf,
  type Logger,
  type Receipt,
  receiptType,
  type SignatureContext,
  type Signed,
  signatureRules,
  toOgError,
} from '@opengradient/protocol'

import type { ChequeBook } from '../payments/cheque-book.ts'
import { attemptId } from '../payments/payment-method.ts'

export interface LostAnswersInit {
  readonly book: Pick<ChequeBook, 'include' | 'openAttempts'>
  /** Asks a worker for receipts. */
  readonly request: (
    worker: Address,
    receipts: readonly Hex[],
    signal: AbortSignal,
  ) => Promise<readonly Signed<Receipt>[]>
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** How long a worker has to send its receipts, in milliseconds. */
const answerMs = 10_000

/**
 * Leaves of this gateway's jobs whose answers did not arrive, such as those of callers that disconnected. They are paid all the same
 * once the worker shows its receipt: by its signature the answer exists, and can be proven wrong.
 */
export class LostAnswers {
  readonly #init: LostAnswersInit

  constructor(init: LostAnswersInit) {
    this.#init = init
  }

  /** Whether a leaf may be that of a job in flight. */
  isExpected(worker: Address, { jobHash }: Leaf): boolean {
    return this.#init.book.openAttempts(worker, jobHash).length > 0
  }

  /** Includes the leaves of one worker that a receipt explains. Never rejects. @returns whether the worker has answered */
  async explain(worker: Address, leaves: readonly Leaf[]): Promise<boolean> {
    const { book, request, logger, signal } = this.#init
    const hashes = leaves.map(({ receiptHash }) => receiptHash)
    try {
      const receipts = await request(worker, hashes, AbortSignal.any([signal, AbortSignal.timeout(answerMs)]))
      const explained = receipts.flatMap((receipt) => this.#explained(worker, leaves, receipt) ?? [])
      await book.include(worker, explained)
      if (explained.length < leaves.length) {
        logger.warn({ worker, leaves: leaves.length, receipts: explained.length }, 'Leaves without a receipt')
      }
      return true
    } catch (error) {
      logger.debug({ worker, error: toOgError(error).shortMessage }, 'Receipts not sent')
      return false
    }
  }

  #explained(worker: Address, leaves: readonly Leaf[], { value, signature }: Signed<Receipt>) {
    const { book, hasher, signatures } = this.#init
    const digest = hasher.digest(receiptType, value)
    const leaf = leaves.find(({ receiptHash }) => receiptHash === digest)
    if (leaf === undefined || value.worker !== worker || value.jobHash !== leaf.jobHash) return undefined
    const id = attemptId(value)
    if (value.price !== leaf.price || !book.openAttempts(worker, value.jobHash).includes(id)) return undefined
    assertSignature(signatureRules.receipt, { receipt: value }, digest, signature, signatures)
    return { id, amount: leaf.price + leaf.auditFee }
  }
}
