import {
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  type RecordOperation,
  type Records,
} from '@opengradient/protocol'

/** State of an attempt: running, lost with the process that ran it, or answered by a receipt. */
export type Attempt =
  | { readonly state: 'running' }
  | { readonly state: 'lost' }
  | { readonly state: 'answered'; readonly receiptHash: Hex }

interface KnownAttempt {
  readonly attempt: Attempt
  /** Unix seconds. */
  readonly settleBy: number
}

/** Record key of a receipt's evidence. */
export const evidenceKey = (receiptHash: Hex): string => `evidence/${receiptHash}`

const prefix = 'attempt/'
const keyOf = (jobHash: Hex, attempt: number): string => `${prefix}${jobHash}/${attempt}`
const encode = (receiptHash: Hex | null, settleBy: number): Uint8Array => encodeRecord([receiptHash, settleBy])

/**
 * Attempts at jobs that this worker has begun, so that none runs twice under one number. In memory, so that the hot path reads
 * no record, and in records, for a restart. Dropped after the job's `settleBy`, from when on the job is rejected anyway.
 */
export class Attempts {
  readonly #records: Records
  readonly #clock: Pick<Clock, 'now'>
  /** In order of insertion, which is nearly that of the deadlines. */
  readonly #attempts = new Map<string, KnownAttempt>()

  constructor(records: Records, clock: Pick<Clock, 'now'>) {
    this.#records = records
    this.#clock = clock
  }

  /** Reads the attempts of earlier processes. Those that were running are lost. */
  async load(): Promise<void> {
    for await (const [key, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const [receiptHash, settleBy] = decodeRecord(bytes, 256) as [Hex | null, number]
      const attempt: Attempt = receiptHash === null ? { state: 'lost' } : { state: 'answered', receiptHash }
      this.#attempts.set(key, { attempt, settleBy })
    }
  }

  get(jobHash: Hex, attempt: number): Attempt | undefined {
    return this.#attempts.get(keyOf(jobHash, attempt))?.attempt
  }

  /** Resolves when the beginning survives `kill -9`. */
  async begin(jobHash: Hex, attempt: number, settleBy: number): Promise<void> {
    const key = keyOf(jobHash, attempt)
    this.#attempts.set(key, { attempt: { state: 'running' }, settleBy })
    await this.#records.batch([{ type: 'put', key, value: encode(null, settleBy) }])
  }

  /** Drops an attempt that left no receipt, so that it may be assigned again. */
  async forget(jobHash: Hex, attempt: number): Promise<void> {
    const key = keyOf(jobHash, attempt)
    this.#attempts.delete(key)
    await this.#records.batch([{ type: 'del', key }])
  }

  /** The write that makes the answer durable, for one batch with the evidence. */
  answer(jobHash: Hex, attempt: number, receiptHash: Hex): RecordOperation {
    const key = keyOf(jobHash, attempt)
    const { settleBy } = this.#attempts.get(key) ?? { settleBy: 0 }
    this.#attempts.set(key, { attempt: { state: 'answered', receiptHash }, settleBy })
    return { type: 'put', key, value: encode(receiptHash, settleBy) }
  }

  /**
   * Drops attempts a margin after their jobs' `settleBy`, with the evidence of answered ones.
   * @param isClosed whether the receipt cannot be challenged any more; its attempt is kept until then
   */
  async prune(marginMs: number, isClosed: (receiptHash: Hex) => boolean): Promise<void> {
    const before = (this.#clock.now() - marginMs) / 1_000
    const operations: RecordOperation[] = []
    for (const [key, { settleBy, attempt }] of this.#attempts) {
      if (settleBy >= before) break
      if (attempt.state === 'running') continue
      if (attempt.state === 'answered') {
        if (!isClosed(attempt.receiptHash)) continue
        operations.push({ type: 'del', key: evidenceKey(attempt.receiptHash) })
      }
      this.#attempts.delete(key)
      operations.push({ type: 'del', key })
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }
}
