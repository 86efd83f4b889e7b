import {
  type Assignment,
  assignmentType,
  bytes32Schema,
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  type Job,
  jobType,
  type Offer,
  OgError,
  offerType,
  type RecordOperation,
  type Records,
  type Signed,
  signedRecordSchema,
  signedToRecord,
} from '@opengradient/protocol'
import * as z from 'zod'

/** An attempt at a job: what its worker got, but for the tensors. */
export interface JournaledAttempt {
  readonly offer: Signed<Offer>
  readonly assignment: Signed<Assignment>
}

/** A job that may have a receipt. */
export interface JournaledJob {
  /** Identifies the request. */
  readonly fingerprint: string
  readonly blind: Hex
  readonly job: Signed<Job>
  /** The latest attempt; undefined when the job was not assigned yet. */
  readonly attempt: JournaledAttempt | undefined
}

const maxJobs = 100_000
const maxBytes = 8_192
/** On-disk key prefix. */
const prefix = 'keyed-job/'

const recordSchema = z.strictObject({
  fingerprint: z.string(),
  blind: bytes32Schema,
  job: signedRecordSchema(jobType),
  attempt: z
    .strictObject({ offer: signedRecordSchema(offerType), assignment: signedRecordSchema(assignmentType) })
    .nullable(),
})

/**
 * Jobs of requests with an idempotency key, durable before their worker gets them. A caller that repeats its request after this
 * gateway was killed gets the answer of the same job: the worker repeats it for the same assignment. A job is forgotten after its
 * `settleBy`.
 */
export class JobJournal {
  readonly #records: Records
  readonly #clock: Pick<Clock, 'now'>
  /** In the order of their first writes, which is close to the order of their deadlines. */
  readonly #jobs = new Map<string, JournaledJob>()

  constructor(records: Records, clock: Pick<Clock, 'now'>) {
    this.#records = records
    this.#clock = clock
  }

  /** Reads the jobs of earlier processes. */
  async load(): Promise<void> {
    const found: [string, JournaledJob][] = []
    for await (const [key, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      found.push([key.slice(prefix.length), decode(bytes)])
    }
    found.sort(([, a], [, b]) => a.job.value.settleBy - b.job.value.settleBy)
    for (const [key, job] of found) this.#jobs.set(key, job)
    await this.#records.batch(this.#forgetExpired())
  }

  /**
   * The job of an earlier request with this key.
   * @throws DUPLICATE when the key was used for another request
   */
  get(key: string, fingerprint: string): JournaledJob | undefined {
    const found = this.#jobs.get(key)
    if (found === undefined || found.job.value.settleBy < this.#clock.now() / 1_000) return undefined
    if (found.fingerprint !== fingerprint) {
      throw new OgError('DUPLICATE', 'The idempotency key was used for another request.', { next: ['Use a new key.'] })
    }
    return found
  }

  /** Writes a job or its next attempt. Resolves when it is durable. @throws OVERLOADED */
  async put(key: string, job: JournaledJob): Promise<void> {
    const expired = this.#forgetExpired()
    if (this.#jobs.size >= maxJobs && !this.#jobs.has(key)) {
      throw new OgError('OVERLOADED', 'Too many requests with idempotency keys are remembered.', {
        details: { limit: maxJobs },
        retryAfterMs: 60_000,
      })
    }
    this.#jobs.set(key, job)
    await this.#records.batch([...expired, { type: 'put', key: prefix + key, value: encode(job) }])
  }

  /** Forgets a job that has no receipt and gets none. */
  async remove(key: string): Promise<void> {
    if (!this.#jobs.delete(key)) return
    await this.#records.batch([{ type: 'del', key: prefix + key }])
  }

  #forgetExpired(): RecordOperation[] {
    const now = this.#clock.now() / 1_000
    const expired: RecordOperation[] = []
    for (const [key, { job }] of this.#jobs) {
      if (job.value.settleBy >= now) break
      this.#jobs.delete(key)
      expired.push({ type: 'del', key: prefix + key })
    }
    return expired
  }
}

function encode({ fingerprint, blind, job, attempt }: JournaledJob): Uint8Array {
  return encodeRecord({
    fingerprint,
    blind,
    job: signedToRecord(jobType, job),
    attempt:
      attempt === undefined
        ? null
        : {
            offer: signedToRecord(offerType, attempt.offer),
            assignment: signedToRecord(assignmentType, attempt.assignment),
          },
  })
}

function decode(bytes: Uint8Array): JournaledJob {
  const { attempt, ...job } = recordSchema.parse(decodeRecord(bytes, maxBytes))
  return { ...job, attempt: attempt ?? undefined }
}
