import type { Standing } from '@opengradient/protocol'

import type { Check } from './check.ts'

/** What somebody found out about one receipt file. */
export interface VerifyReport {
  /** No check failed, and nothing that was asked for is missing. */
  readonly ok: boolean
  /** In words, with numbers; says what failed where something did. */
  readonly guarantee: string
  readonly standing: Standing
  /** In the order of {@link Check}'s names. */
  readonly checks: readonly Check[]
  /**
   * Something that was asked for could not be found out: an endpoint that does not answer, no pinned settlement address,
   * a replay that decided nothing, a requirement that is not reached. `ok` is false then though no check may have failed.
   */
  readonly couldNotCheck: boolean
  /** What has to be believed all the same, one sentence part a line. */
  readonly stillTrusted: readonly string[]
}
