import { BoundedMap } from '@opengradient/async'
import type { SignedSummary } from '@opengradient/chain'
import type { Address, Hex, ResultNotice, Summary } from '@opengradient/protocol'

/** Two different summaries of one auditor, batch and round. */
export type SummaryPair = readonly [SignedSummary, SignedSummary]

const maxHeard = 4_096

/** Summaries of other auditors from notices, whose signatures have been checked: the first of each round, and contradictions. */
export class HeardSummaries {
  readonly #first = new BoundedMap<string, SignedSummary>({ maxEntries: maxHeard })

  /** @returns the pair of summaries that proves a fault */
  add({ summary, bitmap }: Extract<ResultNotice, { type: 'summary' }>): SummaryPair | undefined {
    const { value, signature } = summary
    const heard = { summary: value, bitmap, signature }
    const key = keyOf(value.batchId, value.round, value.auditor)
    const first = this.#first.get(key)
    if (first === undefined) this.#first.set(key, heard)
    return first !== undefined && isOther(first.summary, value) ? [first, heard] : undefined
  }

  /** @returns the summary that contradicts one on chain */
  contradicting(posted: Summary): SignedSummary | undefined {
    const heard = this.get(posted.batchId, posted.round, posted.auditor)
    return heard !== undefined && isOther(heard.summary, posted) ? heard : undefined
  }

  get(batchId: Hex, round: number, auditor: Address): SignedSummary | undefined {
    return this.#first.get(keyOf(batchId, round, auditor))
  }
}

/** Whether two summaries of one auditor, batch and round differ. */
function isOther(a: Summary, b: Summary): boolean {
  return (['outcomesRoot', 'bitmapHash', 'counts', 'fingerprint'] as const).some((field) => a[field] !== b[field])
}

function keyOf(batchId: Hex, round: number, auditor: Address): string {
  return `${batchId}/${round}/${auditor}`
}
