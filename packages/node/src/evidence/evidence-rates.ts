import type { Address, Clock, Hex } from '@opengradient/protocol'

import { AuthorRates } from '../gossip/author-rates.ts'

/** Answers about one subject of one duty: enough for an auditor that asks again each second while its connection is slow. */
const burst = 16
const perSecond = 0.2
/** Subjects whose rate is remembered: those of some hundred full batches. */
const maxSubjects = 262_144

/** Limits how often one account gets the same answer for a duty: a signed request is small, and its answer is large. */
export class EvidenceRates {
  readonly #rates: AuthorRates

  constructor(clock: Pick<Clock, 'now'>) {
    this.#rates = new AuthorRates({ clock, burst, perSecond, maxAuthors: maxSubjects })
  }

  /** Counts an answer: a receipt's evidence or outputs, or the leaf list of a batch. @returns whether it may be sent */
  take(account: Address, duty: Hex, kind: 'evidence' | 'outputs' | 'leaves', receiptHash = ''): boolean {
    return this.#rates.take(`${account}/${duty}/${kind}/${receiptHash}`)
  }
}
