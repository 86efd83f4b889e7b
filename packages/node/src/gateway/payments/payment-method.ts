import type { Address, Hex, Job, Offer, Signed, Units } from '@opengradient/protocol'

import type { DispatchRequest } from '../dispatch/dispatch-request.ts'

/** A way to pay for a request: it decides which offers are acceptable and provides the signed job. */
export interface PaymentMethod {
  /** Whether the request is paid by this method. */
  appliesTo(request: DispatchRequest): boolean
  /**
   * Checks the payment part of a request, before workers are chosen.
   * @throws the reason why the request cannot be paid by this method
   */
  prepare(request: DispatchRequest, units: Units): JobPayment
}

/** The payment of one request. */
export interface JobPayment {
  /** Account whose allocation pays. */
  readonly payer: Address
  /** ERC-20 token of the price. */
  readonly token: Address
  /** Unix seconds until which a worker has to start: offers have to be valid until then. */
  readonly executeBy: number
  /** Which of the offers the terms of the payment allow. */
  accept<Offered extends { readonly offer: Offer; readonly price: bigint }>(offered: readonly Offered[]): Offered[]
  /**
   * Returns the signed job and reserves it: the same job is not returned twice unless it is released.
   * @param maxPrice the highest price of the acceptable offers
   */
  createJob(maxPrice: bigint): Promise<{ readonly job: Signed<Job>; readonly jobHash: Hex }>
  /** Reports the price of the job's receipt. */
  settle(price: bigint): void
  /** Releases a job that no worker has run. */
  release(jobHash: Hex): Promise<void>
}
