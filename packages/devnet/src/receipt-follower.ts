import type { ReceiptSummary } from '@opengradient/api'
import { BoundedSet } from '@opengradient/async'
import { type Address, formatOpg, type Hex, OgError, type ReceiptState, systemClock } from '@opengradient/protocol'

import type { JobEvent } from './devnet-event.ts'
import type { GatewayClient } from './gateway-client.ts'

/** Receipts that were reported and are not reported again. */
const maxReported = 10_000
/** Interval at which an awaited receipt is read, in case its event was missed. */
const pollMs = 1_000

/** Whether a receipt's state can no longer change: it is final or void, or confirmed with a closed window. */
export function isTerminal({ state, standing }: { state: ReceiptState; standing: { closed: boolean } }): boolean {
  return state === 'voided' || state === 'final' || (state === 'confirmed' && standing.closed)
}

/** Follows receipts to their terminal state. */
export interface ReceiptFollower {
  /** Resolves with the receipt in its terminal state. @throws ABORTED */
  waitUntilFinal(receiptHash: Hex, signal: AbortSignal): Promise<ReceiptSummary>
}

/** Listens to the gateway's events until `signal` aborts and reports each job once, in its terminal state. */
export function followReceipts(init: {
  gateway: GatewayClient
  nameOf(worker: Address): string
  onJob(event: JobEvent): void
  signal: AbortSignal
}): ReceiptFollower {
  const { gateway, signal } = init
  const reported = new BoundedSet<Hex>({ maxEntries: maxReported })
  void gateway.listen((brief) => {
    if (!isTerminal(brief) || brief.worker === null || !reported.add(brief.receiptHash)) return
    init.onJob(jobEvent(brief, init.nameOf(brief.worker)))
  }, signal)
  return {
    async waitUntilFinal(receiptHash, stop) {
      const either = AbortSignal.any([stop, signal])
      for (;;) {
        const brief = await gateway.receipt(receiptHash, either).catch((error: unknown) => {
          if (error instanceof OgError && error.retryable && !either.aborted) return undefined
          throw error
        })
        if (brief !== undefined && isTerminal(brief)) return brief
        await systemClock.sleep(pollMs, either).catch((cause: unknown) => {
          throw new OgError('ABORTED', `The wait for receipt ${receiptHash} was aborted.`, { cause })
        })
      }
    },
  }
}

function jobEvent(brief: ReceiptSummary, worker: string): JobEvent {
  const { matched, within, verdicts } = brief.standing
  return {
    type: 'job',
    model: brief.model?.name ?? 'unnamed model',
    worker,
    receiptHash: brief.receiptHash,
    ms: (brief.finishedAt ?? 0) - (brief.startedAt ?? 0),
    verdicts: { matched, within, all: verdicts },
    price: formatOpg(BigInt(brief.price ?? 0)),
    state: brief.state,
  }
}
