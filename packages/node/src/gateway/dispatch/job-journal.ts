import {
  type Assignment,
  assignmentType,
  type Clock,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  type Job,
  jobType,
  type Offer,
  OgError,
  offerType,
  packSigned,
  type RecordOperation,
  type Records,
  type Signed,
  toHex,
  unpackSigned,
} from '@opengradient/protocol'

/** An attempt at a job: everything that its worker got, but for the tensors. */
export interface JournaledAttempt {
  readonly offer: Signed<Offer>
  readonly assignment: Signed<Assignment>
}

/** A job that may have a receipt. */
export interface JournaledJob {
  /** Identifies the request. */
  readonly fingerprint: string
  readonly salt: Hex
  readonly job: Signed<Job>
  /** The latest attempt; undefined when the job was not assigned yet. */
  readonly attempt: JournaledAttempt | undefined
}

/** Durable notes of a dispatch, written before each step: a repeated request finds its job after a restart. */
export interface JobLog {
  /** The job of an earlier process; undefined for a new request. */
  readonly resumed: JournaledJob | undefined
  /** Resolves when the job is durable. */
  begin(job: Signed<Job>): Promise<void>
  /** Resolves when the attempt is durable. */
  assign(job: Signed<Job>, attempt: JournaledAttempt): Promise<void>
  /** The job has no receipt and gets none. */
  end(): Promise<void>
}

/** The log of requests without an idempotency key. */
export const noLog: JobLog = {
  resumed: undefined,
  begin: async () => undefined,
  assign: async () => undefined,
  end: async () => undefined,
}

export interface JobJournalInit {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  /** Seconds after a job's `settleBy` in which its key is remembered. */
  readonly keepSeconds: number
}

const maxJobs = 100_000
const maxBytes = 8_192
/** On-disk key prefix. */
const prefix = 'keyed-job/'

/**
 * Jobs of requests with an idempotency key, durable before their worker gets them. A caller that repeats its request after this
 * gateway was killed gets the answer of the same job: that which is kept here, or the worker repeats it for the same assignment.
 * A key names its job for as long as answers are kept; where there are too many, the oldest whose `settleBy` is over give way.
 */
export class JobJournal {
  readonly #init: JobJournalInit
  /** In the order of their first writes, which is close to the order of their deadlines. */
  readonly #jobs = new Map<string, JournaledJob>()

  constructor(init: JobJournalInit) {
    this.#init = init
  }

  /** Reads the jobs of earlier processes. */
  async load(): Promise<void> {
    const found: [string, JournaledJob][] = []
    for await (const [key, bytes] of this.#init.records.entries({ gte: prefix, lt: `${prefix}~` })) {
      found.push([key.slice(prefix.length), decode(bytes)])
    }
    found.sort(([, a], [, b]) => a.job.value.settleBy - b.job.value.settleBy)
    for (const [key, job] of found) this.#jobs.set(key, job)
    await this.#init.records.batch(this.#forgetExpired())
  }

  /**
   * The job of an earlier request with this key.
   * @throws DUPLICATE when the key was used for another request
   */
  get(key: string, fingerprint: string): JournaledJob | undefined {
    const found = this.#jobs.get(key)
    if (found === undefined || this.#isOver(found, this.#init.keepSeconds)) return undefined
    if (found.fingerprint !== fingerprint) {
      throw new OgError('DUPLICATE', 'The idempotency key was used for another request.', { next: ['Use a new key.'] })
    }
    // No worker got the job, and none may begin it any more.
    const isUnused = found.attempt === undefined && found.job.value.executeBy < this.#init.clock.now() / 1_000
    return isUnused ? undefined : found
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
    await this.#init.records.batch([...expired, { type: 'put', key: prefix + key, value: encode(job) }])
  }

  /** Forgets a job that has no receipt and gets none. */
  async remove(key: string): Promise<void> {
    if (!this.#jobs.delete(key)) return
    await this.#init.records.batch([{ type: 'del', key: prefix + key }])
  }

  #forgetExpired(): RecordOperation[] {
    const expired: RecordOperation[] = []
    for (const [key, job] of this.#jobs) {
      if (!this.#isOver(job, this.#jobs.size >= maxJobs ? 0 : this.#init.keepSeconds)) break
      this.#jobs.delete(key)
      expired.push({ type: 'del', key: prefix + key })
    }
    return expired
  }

  #isOver({ job }: JournaledJob, keepSeconds: number): boolean {
    return job.value.settleBy + keepSeconds < this.#init.clock.now() / 1_000
  }
}

interface StoredJob {
  readonly fingerprint: string
  readonly salt: Uint8Array
  readonly job: Uint8Array
  readonly attempt: { readonly offer: Uint8Array; readonly assignment: Uint8Array } | null
}

function encode({ fingerprint, salt, job, attempt }: JournaledJob): Uint8Array {
  const stored: StoredJob = {
    fingerprint,
    salt: fromHex(salt),
    job: packSigned(jobType, job),
    attempt:
      attempt === undefined
        ? null
        : {
            offer: packSigned(offerType, attempt.offer),
            assignment: packSigned(assignmentType, attempt.assignment),
          },
  }
  return encodeRecord(stored)
}

function decode(bytes: Uint8Array): JournaledJob {
  const { fingerprint, salt, job, attempt } = decodeRecord(bytes, maxBytes) as StoredJob
  return {
    fingerprint,
    salt: toHex(salt),
    job: unpackSigned(jobType, job),
    attempt:
      attempt === null
        ? undefined
        : {
            offer: unpackSigned(offerType, attempt.offer),
            assignment: unpackSigned(assignmentType, attempt.assignment),
          },
  }
}
