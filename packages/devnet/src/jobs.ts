import type { ReceiptSummary } from '@opengradient/api'
import { type Address, type Hex, OgError, type ReceiptState, systemClock } from '@opengradient/protocol'

import type { JobEvent } from './events.ts'
import { formatOpg } from './format-opg.ts'
import type { GatewayClient } from './gateway-client.ts'

/** Receipts whose end was told, remembered so that it is told once. */
const remembered = 10_000
/** How often a receipt that is waited for is looked at, should its event be missed. */
const lookMs = 1_000

/** Whether nothing can change a receipt's fate any more. */
export function isOver({ state, standing }: { state: ReceiptState; standing: { closed: boolean } }): boolean {
  return state === 'voided' || state === 'final' || (state === 'confirmed' && standing.closed)
}

/** Follows receipts to their end. */
export interface Jobs {
  /** Resolves with the receipt as it stands when it is over. @throws ABORTED */
  untilOver(receiptHash: Hex, signal: AbortSignal): Promise<ReceiptSummary>
}

/** Listens to the gateway and tells of each job once, when it is over, until `signal` aborts. */
export function followJobs(init: {
  gateway: GatewayClient
  nameOf(worker: Address): string
  onJob(event: JobEvent): void
  signal: AbortSignal
}): Jobs {
  const { gateway, signal } = init
  const told = new Set<Hex>()
  void gateway.listen((brief) => {
    if (!isOver(brief) || told.has(brief.receiptHash) || brief.worker === null) return
    told.add(brief.receiptHash)
    const oldest = told.values().next().value
    if (told.size > remembered && oldest !== undefined) told.delete(oldest)
    const { matched, within, verdicts } = brief.standing
    init.onJob({
      type: 'job',
      model: brief.model?.name ?? 'a model without a name',
      worker: init.nameOf(brief.worker),
      receiptHash: brief.receiptHash,
      ms: (brief.finishedAt ?? 0) - (brief.startedAt ?? 0),
      verdicts: { matched, within, all: verdicts },
      price: formatOpg(BigInt(brief.price ?? 0)),
      state: brief.state,
    })
  }, signal)
  return {
    async untilOver(receiptHash, stop) {
      const either = AbortSignal.any([stop, signal])
      for (;;) {
        const brief = await gateway.receipt(receiptHash, either).catch((error: unknown) => {
          if (error instanceof OgError && error.retryable && !either.aborted) return undefined
          throw error
        })
        if (brief !== undefined && isOver(brief)) return brief
        await systemClock.sleep(lookMs, either).catch((cause: unknown) => {
          throw new OgError('ABORTED', `Stopped waiting for the receipt ${receiptHash}.`, { cause })
        })
      }
    },
  }
}
