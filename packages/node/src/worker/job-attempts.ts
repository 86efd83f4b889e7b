import {
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  OgError,
  type RecordOperation,
  type Records,
} from '@opengradient/protocol'

interface KnownJob {
  readonly attempt: number
  /** Undefined while the attempt runs. */
  readonly receiptHash: Hex | undefined
  /** Unix seconds. */
  readonly settleBy: number
}

const prefix = 'job/'
const keyOf = (jobHash: Hex): string => `${prefix}${jobHash}`

/**
 * Jobs that this worker runs or has answered: it signs one receipt for a job. Attempts of earlier processes cannot run again,
 * because their session is over; answered jobs are kept in records until their `settleBy`, from when on the job is rejected anyway.
 */
export class JobAttempts {
  readonly #records: Records
  readonly #clock: Pick<Clock, 'now'>
  /** In order of insertion, which is nearly that of the deadlines. */
  readonly #jobs = new Map<Hex, KnownJob>()

  constructor(records: Records, clock: Pick<Clock, 'now'>) {
    this.#records = records
    this.#clock = clock
  }

  /** Reads the answered jobs of earlier processes. */
  async load(): Promise<void> {
    for await (const [key, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const [attempt, receiptHash, settleBy] = decodeRecord(bytes, 256) as [number, Hex, number]
      this.#jobs.set(key.slice(prefix.length) as Hex, { attempt, receiptHash, settleBy })
    }
  }

  /** The receipt of an answered attempt. */
  answered(jobHash: Hex, attempt: number): Hex | undefined {
    const known = this.#jobs.get(jobHash)
    return known?.attempt === attempt ? known.receiptHash : undefined
  }

  /** Begins an attempt. @throws DUPLICATE while an attempt runs, and where an attempt has a receipt */
  begin(jobHash: Hex, attempt: number, settleBy: number): void {
    const known = this.#jobs.get(jobHash)
    if (known === undefined) {
      this.#jobs.set(jobHash, { attempt, receiptHash: undefined, settleBy })
      return
    }
    if (known.receiptHash === undefined) throw new OgError('DUPLICATE', `Job ${jobHash} is running.`)
    throw new OgError('DUPLICATE', `Job ${jobHash} was answered under attempt ${known.attempt}.`)
  }

  /** Ends an attempt that left no receipt: the job may be assigned again. */
  forget(jobHash: Hex): void {
    if (this.#jobs.get(jobHash)?.receiptHash === undefined) this.#jobs.delete(jobHash)
  }

  /** The write that makes the answer durable, for one batch with the receipt. */
  answer(jobHash: Hex, receiptHash: Hex): RecordOperation {
    const { attempt = 0, settleBy = 0 } = this.#jobs.get(jobHash) ?? {}
    this.#jobs.set(jobHash, { attempt, receiptHash, settleBy })
    return { type: 'put', key: keyOf(jobHash), value: encodeRecord([attempt, receiptHash, settleBy]) }
  }

  /** Drops jobs whose `settleBy` is `marginMs` ago. */
  async prune(marginMs: number): Promise<void> {
    const before = (this.#clock.now() - marginMs) / 1_000
    const operations: RecordOperation[] = []
    for (const [jobHash, { settleBy, receiptHash }] of this.#jobs) {
      if (settleBy >= before) break
      if (receiptHash === undefined) continue
      this.#jobs.delete(jobHash)
      operations.push({ type: 'del', key: keyOf(jobHash) })
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }
}
