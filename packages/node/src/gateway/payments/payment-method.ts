import type { Address, AuditClass, Cheque, Hex, Job, Offer, Signed, Units } from '@opengradient/protocol'

import type { DispatchRequest } from '../dispatch/dispatch-request.ts'

/** A way to pay for a request: it decides which offers are acceptable, and provides the signed job and its cheques. */
export interface PaymentMethod {
  /** Whether the request is paid by this method. */
  appliesTo(request: DispatchRequest): boolean
  /**
   * Checks the payment part of a request, before workers are chosen.
   * @throws the reason why the request cannot be paid by this method
   */
  prepare(request: DispatchRequest, units: Units): JobPayment
}

/** An offer with the price of the request. */
export interface PricedOffer {
  readonly offer: Offer
  readonly offerHash: Hex
  readonly price: bigint
  readonly auditFee: bigint
}

/** One attempt at a job, for its cheque. */
export interface PaidAttempt {
  readonly worker: Address
  readonly jobHash: Hex
  readonly job: Job
  readonly attempt: number
}

/** The payment of one request. */
export interface JobPayment {
  /** ERC-20 token of the price. */
  readonly token: Address
  readonly auditClass: AuditClass
  /** Unix seconds until which a worker has to start: offers have to be valid until then. */
  readonly executeBy: number
  /** Whether another worker may get the job when an attempt failed. */
  readonly mayReassign: boolean
  /** Which of the offers the terms of the payment allow. */
  accept<Offered extends PricedOffer>(offered: readonly Offered[]): Offered[]
  /** Whether a worker's payment is ready: others need a transaction first. */
  isFunded(worker: Address, amount: bigint): boolean
  /**
   * Returns the signed job.
   * @param most the highest price and audit fee of the acceptable offers
   */
  createJob(most: { readonly price: bigint; readonly auditFee: bigint }): Promise<Signed<Job>>
  /**
   * Reserves a job that the log of its request has: it is reserved once, unless it is released.
   * @param isResumed whether an earlier process may have reserved it for the same request
   * @throws DUPLICATE
   */
  begin(jobHash: Hex, isResumed: boolean): Promise<void>
  /** The cheque that covers an attempt. Idempotent. @throws INSUFFICIENT_FUNDS, errors of the chain */
  cheque(attempt: PaidAttempt): Promise<Signed<Cheque>>
  /** Reports price and audit fee of an attempt's receipt. */
  settle(attempt: PaidAttempt, price: bigint, auditFee: bigint): Promise<void>
  /** The attempt has no receipt and gets none. */
  fail(attempt: PaidAttempt): Promise<void>
  /** Releases a job that no worker has run. */
  release(jobHash: Hex): Promise<void>
}

/** Identifies an attempt in ledgers. */
export function attemptId({ jobHash, attempt }: Pick<PaidAttempt, 'jobHash' | 'attempt'>): string {
  return `${jobHash}/${attempt}`
}
