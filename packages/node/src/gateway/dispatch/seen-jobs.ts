import {
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  type Job,
  OgError,
  type Records,
} from '@opengradient/protocol'

const maxJobs = 1_000_000
/** On-disk key prefix. */
const prefix = 'seen-job/'
const keyOf = (jobHash: Hex): string => `${prefix}${jobHash}`

/**
 * Replay protection: the client-signed jobs that this gateway has assigned. None is assigned twice, also after a restart, so
 * that no payer is charged twice for one signature. A job is forgotten after its `settleBy`.
 */
export class SeenJobs {
  readonly #records: Records
  readonly #clock: Pick<Clock, 'now'>
  /** `settleBy` by job, in the order of arrival. */
  readonly #jobs = new Map<Hex, number>()

  constructor(records: Records, clock: Pick<Clock, 'now'>) {
    this.#records = records
    this.#clock = clock
  }

  /** Reads the jobs of earlier processes. */
  async load(): Promise<void> {
    const found: [Hex, number][] = []
    for await (const [key, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      found.push([key.slice(prefix.length) as Hex, decodeRecord(bytes, 64) as number])
    }
    for (const [jobHash, settleBy] of found.sort(([, a], [, b]) => a - b)) this.#jobs.set(jobHash, settleBy)
    await this.#forgetExpired()
  }

  has(jobHash: Hex): boolean {
    return this.#jobs.has(jobHash)
  }

  /** Adds a job. Resolves when it is durable. @throws DUPLICATE when the job was added before, OVERLOADED */
  async add(jobHash: Hex, { settleBy }: Pick<Job, 'settleBy'>): Promise<void> {
    if (this.#jobs.has(jobHash)) {
      throw new OgError('DUPLICATE', `Job ${jobHash} was already assigned to a worker.`, {
        next: [
          `GET /og/v1/jobs/${jobHash} returns its receipts.`,
          'Sign a new job with another nonce to run the model again.',
        ],
      })
    }
    if (this.#jobs.size >= maxJobs) {
      throw new OgError('OVERLOADED', 'Too many client-signed jobs are remembered.', {
        details: { limit: maxJobs },
        retryAfterMs: 60_000,
      })
    }
    this.#jobs.set(jobHash, settleBy)
    await this.#forgetExpired()
    await this.#records.batch([{ type: 'put', key: keyOf(jobHash), value: encodeRecord(settleBy) }])
  }

  /** Removes a job that no worker has run: it may be sent again. */
  async remove(jobHash: Hex): Promise<void> {
    this.#jobs.delete(jobHash)
    await this.#records.batch([{ type: 'del', key: keyOf(jobHash) }])
  }

  async #forgetExpired(): Promise<void> {
    const now = this.#clock.now() / 1_000
    const expired: Hex[] = []
    // The order of arrival is close to the order of the deadlines.
    for (const [jobHash, settleBy] of this.#jobs) {
      if (settleBy >= now) break
      this.#jobs.delete(jobHash)
      expired.push(jobHash)
    }
    if (expired.length > 0) {
      await this.#records.batch(expired.map((jobHash) => ({ type: 'del', key: keyOf(jobHash) })))
    }
  }
}
