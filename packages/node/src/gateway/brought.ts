import {
  assertRules,
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  type Job,
  jobRules,
  OgError,
  type Records,
} from '@opengradient/protocol'

/**
 * Jobs that requesters brought and this gateway has given to a worker: none is given out twice, also after a restart, so
 * that nobody pays twice for one signature. Each is forgotten after its `settleBy`.
 */
export interface BroughtJobs {
  /** Takes up what an earlier process knew. */
  load(): Promise<void>
  /** Resolves when it is written down. @throws DUPLICATE, OVERLOADED, BAD_JOB for one that would be remembered too long */
  take(jobHash: Hex, job: Job): Promise<void>
  /** No worker has run it: it may come again. */
  release(jobHash: Hex): Promise<void>
}

const maxJobs = 1_000_000
const prefix = 'brought/'
const keyOf = (jobHash: Hex): string => `${prefix}${jobHash}`

export function createBroughtJobs(records: Records, clock: Clock): BroughtJobs {
  const jobs = new Map<Hex, number>()

  const forgetOld = async (): Promise<void> => {
    const now = clock.now() / 1_000
    const old: Hex[] = []
    // In order of arrival, which is nearly that of the deadlines.
    for (const [jobHash, settleBy] of jobs) {
      if (settleBy >= now) break
      jobs.delete(jobHash)
      old.push(jobHash)
    }
    if (old.length > 0) await records.batch(old.map((jobHash) => ({ type: 'del', key: keyOf(jobHash) })))
  }

  return {
    async load() {
      const found: [Hex, number][] = []
      for await (const [key, bytes] of records.entries({ gte: prefix, lt: `${prefix}~` })) {
        found.push([key.slice(prefix.length) as Hex, decodeRecord(bytes, 64) as number])
      }
      for (const [jobHash, settleBy] of found.sort(([, a], [, b]) => a - b)) jobs.set(jobHash, settleBy)
      await forgetOld()
    },
    async take(jobHash, job) {
      assertRules([jobRules.lifetime], { job, nowSeconds: clock.now() / 1_000 })
      if (jobs.has(jobHash)) {
        throw new OgError('DUPLICATE', `The job ${jobHash} was given to a worker before.`, {
          next: [
            `GET /og/v1/jobs/${jobHash} tells what became of it.`,
            'Sign a new job, with another nonce, to ask again.',
          ],
        })
      }
      if (jobs.size >= maxJobs) throw new OgError('OVERLOADED', 'Too many jobs were brought.', { retryAfterMs: 60_000 })
      jobs.set(jobHash, job.settleBy)
      await forgetOld()
      await records.batch([{ type: 'put', key: keyOf(jobHash), value: encodeRecord(job.settleBy) }])
    },
    async release(jobHash) {
      jobs.delete(jobHash)
      await records.batch([{ type: 'del', key: keyOf(jobHash) }])
    },
  }
}
