import type { ResultNotice } from '@opengradient/protocol'

/**
 * Notices of batches, summaries and cases, topic `/og/2/results`. Signed notices are checked before listeners run; the chain is
 * the authority for all of them.
 */
export interface ResultNotices {
  publish(notice: ResultNotice): void
  /** @returns what removes the listener */
  onNotice(listener: (notice: ResultNotice) => void): () => void
}
