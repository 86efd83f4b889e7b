import type { Hex } from '@opengradient/protocol'

/** Receipts that wait to be audited, each once, a few at a time. */
export interface AuditQueue {
  /** Does nothing when the receipt waits already; remembers that something was turned away when the queue is full. */
  add(receiptHash: Hex): void
  /** Whether receipts were turned away and there is room for them now; true once, for whoever offers them again. */
  takeOverflow(): boolean
  /** Waits for the audits under way. */
  stop(): Promise<void>
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
  let overflowed = false

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
      if (waiting.size >= init.capacity) {
        overflowed = true
        return
      }
      waiting.add(receiptHash)
      next()
    },
    takeOverflow() {
      if (!overflowed || waiting.size > init.capacity / 2) return false
      overflowed = false
      return true
    },
    async stop() {
      waiting.clear()
      await Promise.all(running)
    },
  }
}
