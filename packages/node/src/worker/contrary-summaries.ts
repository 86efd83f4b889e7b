import { type ChainEvent, fromContractStruct, proveWithoutCase, RevertError } from '@opengradient/chain'
import { isOgError, OgError, type Summary, summaryType } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { OwnBatches } from './own-batches.ts'

type ContraryComponents = Pick<Components, 'outbox' | 'reader' | 'writer' | 'logger' | 'signal'>

const kind = 'contrary-summary'

/**
 * Proves summaries that report other results than this worker's, and whose auditors opened no case: they dispute its receipts without
 * a stake. Each is tried once the pay of its batch is free and every case is over, also after a restart.
 */
export class ContrarySummaries {
  readonly #components: ContraryComponents
  readonly #batches: Pick<OwnBatches, 'get'>

  constructor(components: ContraryComponents, batches: Pick<OwnBatches, 'get'>) {
    this.#components = components
    this.#batches = batches
  }

  start(): void {
    const backoff = { initialMs: 1_000, maxMs: 30_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#prove(summaryType.unpack(payload)), { backoff })
  }

  /** Records contrary summaries of own batches. Idempotent. */
  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    for (const event of events) {
      if (event.contract !== 'rounds' || event.name !== 'SummaryPosted') continue
      if (this.#batches.get(event.args.batchId) === undefined) continue
      const summary = fromContractStruct(summaryType, event.args.summary)
      if (!isContrary(summary)) continue
      const key = `${kind}/${summary.batchId}/${summary.auditor}/${summary.outcomesRoot}`
      await this.#components.outbox.enqueue({ key, kind, payload: summaryType.pack(summary) })
    }
  }

  /** @throws UNAVAILABLE to be repeated until the pay of the batch is free */
  async #prove(summary: Summary): Promise<void> {
    const { reader, writer, logger, signal } = this.#components
    const { batchId, auditor } = summary
    const [progress, { timestamp }] = await Promise.all([reader.progress(batchId), reader.head()])
    // A reorganisation dropped the batch.
    if (progress === undefined) return
    if (timestamp <= progress.free) throw new OgError('UNAVAILABLE', 'Cases of the batch can still be open.')
    try {
      const { status } = await proveWithoutCase(writer, summary, { signal })
      if (status === 'sent') logger.warn({ batchId, auditor }, 'Contrary summary without a case proven')
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      if (revert === undefined) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.debug({ batchId, auditor, revert }, 'Contrary summary has a case or an excuse')
    }
  }
}

/** Whether the contract reads mismatches or failures in the counts, which may be malformed. */
function isContrary({ counts }: Summary): boolean {
  return BigInt.asUintN(64, BigInt(counts) >> 128n) !== 0n
}
