import type { Hex } from '@opengradient/protocol'

/** Receipts that wait to be audited, each once, a few at a time. */
export interface AuditQueue {
  /** Does nothing when the receipt waits already or the queue is full: catch-up brings it again. */
  add(receiptHash: Hex): void
  /** Waits for the audits under way. */
  stop(): Promise<void>
  readonly waiting: number
}

export function createAuditQueue(init: {
  concurrency: number
  capacity: number
  signal: AbortSignal
  audit(receiptHash: Hex): Promise<unknown>
  onError(receiptHash: Hex, error: unknown): void
}): AuditQueue {
  const waiting = new Set<Hex>()
  const running = new Set<Promise<void>>()

  const next = (): void => {
    while (running.size < init.concurrency && !init.signal.aborted) {
      const receiptHash = waiting.values().next().value
      if (receiptHash === undefined) return
      waiting.delete(receiptHash)
      const run = init
        .audit(receiptHash)
        .then(
          () => undefined,
          (error: unknown) => {
            if (!init.signal.aborted) init.onError(receiptHash, error)
          },
        )
        .finally(() => {
          running.delete(run)
          next()
        })
      running.add(run)
    }
  }

  return {
    add(receiptHash) {
      if (waiting.size >= init.capacity) return
      waiting.add(receiptHash)
      next()
    },
    async stop() {
      waiting.clear()
      await Promise.all(running)
    },
    get waiting() {
      return waiting.size
    },
  }
}
