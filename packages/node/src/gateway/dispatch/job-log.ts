import type { Job, Signed } from '@opengradient/protocol'

import type { JournaledAttempt, JournaledJob } from './job-journal.ts'

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
