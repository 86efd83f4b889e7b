import type { ReceiptListing } from '@opengradient/api'
import { BoundedSet } from '@opengradient/async'
import { type Address, formatOpg, type Hex, OgError, systemClock } from '@opengradient/protocol'

import type { JobEvent } from './devnet-event.ts'
import type { GatewayClient } from './gateway-client.ts'

/** Receipts that were reported and are not reported again. */
const maxReported = 10_000
/** Interval at which an awaited receipt is read, in case its event was missed. */
const pollMs = 500

type AuditState = Pick<ReceiptListing, 'state' | 'class' | 'coverage' | 'standing'>

/**
 * Whether no drawn auditor owes a result, the gateway has all that were posted, and no case is open. An audited receipt is final when the time to open a case has
 * ended; one that is disputed then has no case.
 */
export function isAudited({ state, class: auditClass, coverage, standing }: AuditState): boolean {
  if (state === 'replayed' || state === 'final' || state === 'void' || standing.isFixed) return true
  return state === 'settled' && (auditClass === 0 || (coverage !== null && coverage.missing + coverage.hidden === 0))
}

/** Whether a receipt is audited, or an auditor has found another result. */
export function isAnswered(receipt: AuditState): boolean {
  return receipt.state === 'disputed' || isAudited(receipt)
}

/** Follows receipts. */
export interface ReceiptFollower {
  /** Resolves with the receipt when the condition holds. @throws ABORTED */
  waitUntil(
    receiptHash: Hex,
    condition: (receipt: ReceiptListing) => boolean,
    signal: AbortSignal,
  ): Promise<ReceiptListing>
}

/** Listens to the gateway's events until `signal` aborts and reports each job when it is audited, and when it becomes void. */
export function followReceipts(init: {
  gateway: GatewayClient
  nameOf(worker: Address): string
  onJob(event: JobEvent): void
  signal: AbortSignal
}): ReceiptFollower {
  const { gateway, signal } = init
  const reported = new BoundedSet<string>({ maxEntries: maxReported })
  void gateway.listen((receipt) => {
    const { receiptHash, worker, state } = receipt
    if (!isAudited(receipt) || !reported.add(`${receiptHash}${state === 'void'}`)) return
    init.onJob(jobEvent(receipt, init.nameOf(worker)))
  }, signal)
  return {
    async waitUntil(receiptHash, condition, stop) {
      const either = AbortSignal.any([stop, signal])
      for (;;) {
        const receipt = await gateway.receipt(receiptHash, either).catch((error: unknown) => {
          if (error instanceof OgError && error.retryable && !either.aborted) return undefined
          throw error
        })
        if (receipt !== undefined && condition(receipt)) return receipt
        await systemClock.sleep(pollMs, either).catch((cause: unknown) => {
          throw new OgError('ABORTED', `The wait for receipt ${receiptHash} was aborted.`, { cause })
        })
      }
    },
  }
}

function jobEvent(receipt: ReceiptListing, worker: string): JobEvent {
  const { match, within, drawn } = receipt.coverage ?? { match: 0, within: 0, drawn: 0 }
  return {
    type: 'job',
    model: receipt.model.name,
    worker,
    receiptHash: receipt.receiptHash,
    ms: receipt.finishedAt - receipt.startedAt,
    verdicts: { matched: match, within, all: drawn },
    price: formatOpg(BigInt(receipt.price)),
    state: receipt.state,
  }
}
