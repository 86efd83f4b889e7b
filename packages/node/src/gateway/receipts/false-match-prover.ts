import { type ChainEvent, caseOutcomes, punishMatch, punishTag, RevertError } from '@opengradient/chain'
import {
  decodeRecord,
  encodeRecord,
  fieldSalt,
  fromHex,
  type Hex,
  isConfirming,
  isOgError,
  OgError,
  outcomes,
  toHex,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import { decodeOutcome, encodeOutcome, type ReceiptOutcome } from './own-receipt.ts'
import type { KnownReceipt, OwnReceipts } from './own-receipts.ts'

export interface FalseMatchProverInit
  extends Pick<Components, 'outbox' | 'reader' | 'writer' | 'parameters' | 'clock' | 'logger' | 'signal'> {
  readonly receipts: Pick<OwnReceipts, 'get'>
}

const kinds = { tag: 'punish-tag', match: 'punish-match' } as const
const maxPayload = 32_768
const lastRung = 1
/** Time after a ruling in which outcomes of its leaf may arrive. */
const deliverySeconds = 600
/** Reverts of a summary that is not on chain yet, and of the block's state. */
const passingReverts: ReadonlySet<string> = new Set(['InvalidSummary', ''])

/**
 * Proves matches of auditors that did not run the model: those whose tag is not that of the output, which this gateway has, and
 * those on leaves that the last rung ruled wrong.
 */
export class FalseMatchProver {
  readonly #init: FalseMatchProverInit

  constructor(init: FalseMatchProverInit) {
    this.#init = init
  }

  start(): void {
    const { outbox } = this.#init
    const options = { concurrency: 2, backoff: { initialMs: 500, maxMs: 5_000 } }
    outbox.process(kinds.tag, ({ payload }) => this.#proveTag(payload), options)
    outbox.process(kinds.match, ({ payload }) => this.#proveMatches(payload), options)
  }

  /** Records that a match with a tag of another output is to be proven. Ignores other outcomes, which claim no run. */
  async addMisfit(receiptHash: Hex, outcome: ReceiptOutcome): Promise<void> {
    if (outcome.leaf.outcome !== outcomes.match) return
    const { outbox, logger } = this.#init
    const { auditor, round, batchId } = outcome.summary.value
    logger.warn({ batchId, auditor, receiptHash }, 'Match with a tag of another output')
    const payload = encodeRecord([fromHex(receiptHash), encodeOutcome(outcome)])
    await outbox.enqueue({ key: `${kinds.tag}/${receiptHash}/${round}/${auditor}`, kind: kinds.tag, payload })
  }

  /** Records which closed cases make matches false. */
  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    const { clock, outbox, parameters } = this.#init
    const { window, settleDelay } = parameters.batches
    for (const event of events) {
      if (event.contract !== 'cases' || event.name !== 'CaseClosed') continue
      const { caseId, outcome, rung } = event.args
      const isOld = event.timestamp + window + settleDelay < clock.now() / 1_000
      if (isOld || caseOutcomes[outcome] !== 'wrong' || rung !== lastRung) continue
      const key = `${kinds.match}/${caseId}/${event.blockNumber}`
      await outbox.enqueue({ key, kind: kinds.match, payload: encodeRecord([fromHex(caseId), event.timestamp]) })
    }
  }

  async #proveTag(payload: Uint8Array): Promise<void> {
    const { receipts, clock, reader, writer, parameters, signal } = this.#init
    const [hash, encoded] = decodeRecord(payload, maxPayload) as [Uint8Array, Uint8Array]
    const outcome = decodeOutcome(encoded)
    const receipt = await receipts.get(toHex(hash))
    if (receipt === undefined) return
    const { window, settleDelay } = parameters.batches
    const { settleBy } = receipt.answer.job.value
    const isOver = settleBy + window + settleDelay < clock.now() / 1_000
    const batch = receipt.place && (await reader.postedBatch(receipt.place.batchId))
    if (receipt.place === undefined || batch === undefined) {
      if (isOver) return
      throw new OgError('UNAVAILABLE', 'The batch of the receipt is not known yet.')
    }
    const opened = {
      receipt: receipt.answer.receipt.value,
      outputRoot: receipt.outputRoot,
      outputSalt: fieldSalt(receipt.salt, 'output'),
    }
    const inclusion = { batch, leaf: receipt.place.leaf, path: receipt.place.path }
    await this.#attempt(receipt, outcome, !isOver, () =>
      punishTag(writer, inclusion, toReported(outcome), opened, { signal }),
    )
  }

  async #proveMatches(payload: Uint8Array): Promise<void> {
    const { receipts, reader, writer, clock, signal } = this.#init
    const [id, closedAt] = decodeRecord(payload, maxPayload) as [Uint8Array, number]
    const caseId = toHex(id)
    const contents = await reader.caseContents(caseId)
    const receipt = contents && (await receipts.get(contents.leaf.receiptHash))
    if (contents === undefined || receipt === undefined) return
    const batch = await reader.postedBatch(contents.batchId)
    if (batch === undefined) return
    const inclusion = { batch, leaf: contents.leaf, path: contents.path }
    for (const outcome of receipt.outcomes) {
      if (!isConfirming(outcome.leaf.outcome)) continue
      await this.#attempt(receipt, outcome, false, () =>
        punishMatch(writer, inclusion, toReported(outcome), { signal }),
      )
    }
    const { auditors } = await reader.round(contents.batchId)
    const isLate = closedAt + deliverySeconds < clock.now() / 1_000
    if (!isLate && receipt.outcomes.length < auditors.length) {
      throw new OgError('UNAVAILABLE', 'Outcomes of drawn auditors have not arrived.')
    }
  }

  /** @throws CHAIN to repeat a transaction whose time may come */
  async #attempt(
    { receiptHash }: KnownReceipt,
    { summary }: ReceiptOutcome,
    isRepeated: boolean,
    send: () => Promise<unknown>,
  ): Promise<void> {
    const { logger } = this.#init
    const { auditor } = summary.value
    try {
      await send()
      logger.warn({ receiptHash, auditor }, 'False match proven')
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? (error.errorName ?? '') : ''
      if (isRepeated && passingReverts.has(revert)) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ receiptHash, auditor, revert }, 'False match not proven')
    }
  }
}

function toReported({ summary, leaf, path }: ReceiptOutcome) {
  return { summary: summary.value, outcome: leaf, path }
}
