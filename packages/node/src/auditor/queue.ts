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

/** Lanes that may be busy at the same time. */
const maxLanes = 8

export function createAuditQueue(init: {
  /** Audits at the same time in one lane. */
  concurrency: number
  capacity: number
  signal: AbortSignal
  /** Who can make an audit of this receipt slow: its worker, who gives the evidence. Others do not wait for that. */
  laneOf(receiptHash: Hex): string
  audit(receiptHash: Hex): Promise<unknown>
  onError(receiptHash: Hex, error: unknown): void
}): AuditQueue {
  /** By lane, the one served longest ago first. */
  const waiting = new Map<string, Set<Hex>>()
  const busy = new Map<string, number>()
  const running = new Set<Promise<void>>()
  let size = 0
  let overflowed = false

  /** The next receipt of a lane that has room. */
  const take = (): { lane: string; receiptHash: Hex } | undefined => {
    for (const [lane, receipts] of waiting) {
      const active = busy.get(lane) ?? 0
      const [receiptHash] = receipts
      if (receiptHash === undefined || active >= init.concurrency || (active === 0 && busy.size >= maxLanes)) continue
      receipts.delete(receiptHash)
      size--
      waiting.delete(lane)
      if (receipts.size > 0) waiting.set(lane, receipts)
      busy.set(lane, active + 1)
      return { lane, receiptHash }
    }
    return undefined
  }

  const next = (): void => {
    for (let taken = take(); taken !== undefined && !init.signal.aborted; taken = take()) {
      const { lane, receiptHash } = taken
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
          const left = (busy.get(lane) ?? 1) - 1
          if (left === 0) busy.delete(lane)
          else busy.set(lane, left)
          next()
        })
      running.add(run)
    }
  }

  return {
    add(receiptHash) {
      if (size >= init.capacity) {
        overflowed = true
        return
      }
      const lane = init.laneOf(receiptHash)
      const receipts = waiting.get(lane) ?? new Set()
      if (receipts.has(receiptHash)) return
      waiting.set(lane, receipts.add(receiptHash))
      size++
      next()
    },
    takeOverflow() {
      if (!overflowed || size > init.capacity / 2) return false
      overflowed = false
      return true
    },
    async stop() {
      waiting.clear()
      size = 0
      await Promise.all(running)
    },
  }
}
