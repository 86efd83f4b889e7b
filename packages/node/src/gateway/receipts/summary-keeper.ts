import { BoundedMap } from '@opengradient/async'
import { postSummary, type SignedSummary } from '@opengradient/chain'
import { type Hex, toOgError } from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import type { BatchViews } from './batch-views.ts'

export interface SummaryKeeperInit extends Pick<Components, 'writer' | 'parameters' | 'logger' | 'signal'> {
  readonly views: Pick<BatchViews, 'view'>
}

/** Batches whose summaries are kept. */
const maxBatches = 16_384

/**
 * Summaries that workers delivered. One that is not on chain when three quarters of the window are over is posted by this
 * gateway: a worker cannot suppress what speaks against it. Its gas is repaid from the batch.
 */
export class SummaryKeeper {
  readonly #init: SummaryKeeperInit
  readonly #summaries = new BoundedMap<Hex, Map<string, SignedSummary>>({ maxEntries: maxBatches })

  constructor(init: SummaryKeeperInit) {
    this.#init = init
  }

  add(signed: SignedSummary): void {
    const { batchId, auditor, round } = signed.summary
    const summaries = this.#summaries.get(batchId) ?? new Map<string, SignedSummary>()
    this.#summaries.set(batchId, summaries.set(`${round}/${auditor}`, signed))
  }

  /** Posts what is due and not on chain. */
  async onBlock({ timestamp }: Head): Promise<void> {
    const { views, parameters, logger } = this.#init
    const { window, grace, redrawTime } = parameters.batches
    for (const [batchId, summaries] of this.#summaries) {
      const view = await views.view(batchId)
      if (view === undefined) continue
      const { windowEnd } = view.progress
      for (const [key, signed] of summaries) {
        const { auditor, round } = signed.summary
        const isPosted = view.posted.some(({ summary: posted }) => posted.auditor === auditor && posted.round === round)
        const end = windowEnd + (round === 0 ? 0 : grace + round * redrawTime)
        if (isPosted || timestamp > end + grace) summaries.delete(key)
        else if (timestamp >= end - window / 4) {
          summaries.delete(key)
          this.#post(signed).catch((error: unknown) => {
            if (this.#init.signal.aborted) return
            this.add(signed)
            logger.debug({ batchId, auditor, error: toOgError(error).shortMessage }, 'Summary not posted')
          })
        }
      }
      if (summaries.size === 0) this.#summaries.delete(batchId)
    }
  }

  async #post(signed: SignedSummary): Promise<void> {
    const { writer, logger, signal } = this.#init
    const { batchId, auditor } = signed.summary
    const { status } = await postSummary(writer, signed, { signal })
    if (status === 'sent') logger.info({ batchId, auditor }, 'Summary posted')
  }
}
