import {
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  type RecordOperation,
  type Records,
} from '@opengradient/protocol'

/** What became of an attempt: running, lost with the process that ran it, or answered by a receipt. */
export type Attempt =
  | { readonly state: 'running' }
  | { readonly state: 'lost' }
  | { readonly state: 'answered'; readonly receiptHash: Hex }

/**
 * Which attempts at which jobs this worker has begun, so that none runs twice under one number. Kept in memory, so that the
 * hot path reads nothing, and in records, so that a restart knows. Forgotten after the job's `settleBy`, from when on the
 * job is refused anyway.
 */
export interface Attempts {
  /** What an earlier process left running is lost. */
  load(): Promise<void>
  get(jobHash: Hex, attempt: number): Attempt | undefined
  /** Resolves when the beginning survives a kill. */
  begin(jobHash: Hex, attempt: number, settleBy: number): Promise<void>
  /** For an attempt that left nothing: it may be given again. */
  forget(jobHash: Hex, attempt: number): Promise<void>
  /** The write that makes the answer durable, to go into one batch with the evidence. */
  answer(jobHash: Hex, attempt: number, receiptHash: Hex): RecordOperation
  /**
   * Drops attempts, and the evidence of those that were answered, a margin after their jobs' `settleBy` and not before
   * nobody can challenge their receipts any more.
   */
  prune(marginMs: number, isClosed: (receiptHash: Hex) => boolean): Promise<void>
}

interface Entry {
  readonly attempt: Attempt
  /** Unix seconds. */
  readonly settleBy: number
}

/** Where a worker keeps what lets others check a receipt. */
export const evidenceKey = (receiptHash: Hex): string => `evidence/${receiptHash}`

const prefix = 'attempt/'

export function createAttempts(records: Records, clock: Clock): Attempts {
  const entries = new Map<string, Entry>()
  const keyOf = (jobHash: Hex, attempt: number): string => `${prefix}${jobHash}/${attempt}`
  const encode = (receiptHash: Hex | null, settleBy: number): Uint8Array => encodeRecord([receiptHash, settleBy])

  return {
    async load() {
      for await (const [key, bytes] of records.entries({ gte: prefix, lt: `${prefix}~` })) {
        const [receiptHash, settleBy] = decodeRecord(bytes, 256) as [Hex | null, number]
        entries.set(key, {
          attempt: receiptHash === null ? { state: 'lost' } : { state: 'answered', receiptHash },
          settleBy,
        })
      }
    },
    get: (jobHash, attempt) => entries.get(keyOf(jobHash, attempt))?.attempt,
    async begin(jobHash, attempt, settleBy) {
      const key = keyOf(jobHash, attempt)
      entries.set(key, { attempt: { state: 'running' }, settleBy })
      await records.batch([{ type: 'put', key, value: encode(null, settleBy) }])
    },
    async forget(jobHash, attempt) {
      const key = keyOf(jobHash, attempt)
      entries.delete(key)
      await records.batch([{ type: 'del', key }])
    },
    answer(jobHash, attempt, receiptHash) {
      const key = keyOf(jobHash, attempt)
      const { settleBy } = entries.get(key) ?? { settleBy: 0 }
      entries.set(key, { attempt: { state: 'answered', receiptHash }, settleBy })
      return { type: 'put', key, value: encode(receiptHash, settleBy) }
    },
    async prune(marginMs, isClosed) {
      const before = (clock.now() - marginMs) / 1000
      const operations: RecordOperation[] = []
      // In order of insertion, which is nearly that of the deadlines: the first that is too young ends the search.
      for (const [key, { settleBy, attempt }] of entries) {
        if (settleBy >= before) break
        if (attempt.state === 'running') continue
        if (attempt.state === 'answered') {
          if (!isClosed(attempt.receiptHash)) continue
          operations.push({ type: 'del', key: evidenceKey(attempt.receiptHash) })
        }
        entries.delete(key)
        operations.push({ type: 'del', key })
      }
      if (operations.length > 0) await records.batch(operations)
    },
  }
}
