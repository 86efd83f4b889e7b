import type { ChainEvent } from '@opengradient/chain'
import { type Address, type Cheque, type Logger, type OgError, type Signed, toOgError } from '@opengradient/protocol'

import type { Reservations } from '../payments/reservations.ts'
import type { AuditorFees } from './auditor-fees.ts'

export interface OrderPaymentsInit {
  readonly account: Address
  /** The contract that pays ordered auditors. */
  readonly orders: Address
  readonly fees: AuditorFees
  readonly reservations: Pick<Reservations, 'use' | 'topUp' | 'refresh'>
  readonly logger: Logger
}

/** The gateway's own orders: a cheque for each auditor, within a reservation for it. */
export class OrderPayments {
  readonly #init: OrderPaymentsInit

  constructor(init: OrderPaymentsInit) {
    this.#init = init
  }

  /**
   * The cheques of an order. Waits for the first reservation for an auditor.
   *
   * @throws INSUFFICIENT_FUNDS, ABORTED, errors of the chain
   */
  async cheques(auditors: readonly Address[], fee: bigint): Promise<readonly Signed<Cheque>[]> {
    const signed: Signed<Cheque>[] = []
    try {
      for (const auditor of auditors) signed.push(await this.#cheque(auditor, fee))
    } catch (error) {
      for (const { value } of signed) await this.#init.fees.fail(value.worker, fee, false)
      throw error
    }
    return signed
  }

  /** Counts how the order of a cheque ended: with a verdict, or with an error. Cheques of others are their own. */
  async settle({ value }: Signed<Cheque>, fee: bigint, error?: OgError): Promise<void> {
    const { account, fees, logger } = this.#init
    const { payer, worker } = value
    if (payer !== account) return
    const settled = error === undefined ? fees.serve(worker) : fees.fail(worker, fee, error.code === 'BAD_CHEQUE')
    await settled.catch((reason: unknown) => {
      logger.warn({ auditor: worker, error: toOgError(reason).shortMessage }, 'Fee of an order not counted')
    })
  }

  /** Follows what auditors collect. */
  onBlocks(events: readonly ChainEvent[]): void {
    const { account, orders, fees } = this.#init
    const changed = new Set<Address>(fees.unread())
    for (const { contract, args } of events) {
      if (contract !== 'escrow' || !('payer' in args && 'worker' in args)) continue
      if (args.payer === account && args.module === orders) changed.add(args.worker)
    }
    for (const auditor of changed) void this.#refresh(auditor)
  }

  async #cheque(auditor: Address, fee: bigint): Promise<Signed<Cheque>> {
    const { fees, reservations } = this.#init
    if (fees.unread().includes(auditor)) await fees.refresh(auditor)
    const cheque = await reservations.use(auditor, fees.needed(auditor, fee), () => fees.promise(auditor, fee))
    reservations.topUp(auditor)
    return cheque
  }

  async #refresh(auditor: Address): Promise<void> {
    const { fees, reservations, logger } = this.#init
    try {
      await fees.refresh(auditor)
      reservations.refresh(auditor)
    } catch (error) {
      logger.debug({ auditor, error: toOgError(error).shortMessage }, 'Fees of an auditor not read')
    }
  }
}
