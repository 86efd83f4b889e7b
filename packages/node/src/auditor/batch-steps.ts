import {
  beginRedraw,
  type ChainEvent,
  postSummary,
  proveSecondSummary,
  RevertError,
  type SignedSummary,
  sealBatch,
} from '@opengradient/chain'
import {
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  isOgError,
  OgError,
  type Summary,
  summaryType,
  toHex,
} from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import { auditClocks } from './audit-clocks.ts'
import { nextBatchStep } from './batch-step.ts'
import type { BatchTracker, TrackedBatch, TrackedSummary } from './batch-tracker.ts'
import { HeardSummaries } from './heard-summaries.ts'
import { StepPlanner } from './step-planner.ts'

type BatchStepComponents = Pick<
  Components,
  'account' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'notices' | 'random' | 'logger' | 'signal'
>

/** Blocks over which the accounts that seal or redraw spread. */
const spread = 2
const kinds = {
  seal: 'batch-seal',
  redraw: 'batch-redraw',
  post: 'heard-summary',
  prove: 'second-summary',
} as const
const maxPayload = 65_536

/** Takes the steps of batches that their parties leave out: seals, redraws, and summaries that their auditors did not post. */
export class BatchSteps {
  readonly #components: BatchStepComponents
  readonly #batches: BatchTracker
  readonly #heard = new HeardSummaries()
  readonly #planner: StepPlanner<Hex>
  readonly #postPlanner: StepPlanner<string>
  #unsubscribe: (() => void) | undefined

  constructor(components: BatchStepComponents, batches: BatchTracker) {
    this.#components = components
    this.#batches = batches
    this.#planner = new StepPlanner(components.random)
    this.#postPlanner = new StepPlanner(components.random)
  }

  start(): void {
    const { outbox, notices, logger } = this.#components
    const options = { concurrency: 2, backoff: { initialMs: 250, maxMs: 5_000 } }
    outbox.process(kinds.seal, ({ payload }) => this.#try('seal', () => this.#seal(toHex(payload))), options)
    outbox.process(kinds.redraw, ({ payload }) => this.#try('redraw', () => this.#redraw(payload)), options)
    outbox.process(kinds.post, ({ payload }) => this.#try('post', () => this.#post(payload)), options)
    outbox.process(kinds.prove, ({ payload }) => this.#try('prove', () => this.#prove(payload)), options)
    this.#unsubscribe = notices.onNotice((notice) => {
      if (notice.type !== 'summary') return
      const { batchId, auditor, round } = notice.summary.value
      const pair = this.#heard.add(notice)
      const posted = this.#batches.get(batchId)?.rounds[round]?.summaries.get(auditor)
      const payload = pair && encodeRecord(pair.map(packSummary))
      const recorded =
        payload === undefined ? this.#compare(posted) : this.#queue('prove', `${batchId}/${auditor}`, payload)
      recorded.catch((error: unknown) => {
        logger.warn({ batchId, auditor, error: String(error) }, 'Second summary not recorded')
      })
    })
  }

  stop(): void {
    this.#unsubscribe?.()
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { parameters } = this.#components
    for (const event of events) {
      if (event.contract !== 'rounds' || event.name !== 'SummaryPosted') continue
      const { batchId, round, auditor } = event.args
      await this.#compare(this.#batches.get(batchId)?.rounds[round]?.summaries.get(auditor))
    }
    for (const batch of this.#batches.all()) {
      const step = nextBatchStep(batch, head, parameters.batches)
      const name = step && `${step.type}/${step.round}`
      if (this.#planner.isDue(batch.batchId, name, head, 0, spread) && step !== undefined) {
        const payload = step.type === 'seal' ? fromHex(batch.batchId) : encodeRecord([batch.batchId, step.round])
        await this.#queue(step.type, `${batch.batchId}/${step.round}/${head.number}`, payload)
      }
      await this.#postHeard(batch, head)
    }
  }

  rewind(): void {
    this.#planner.clear()
    this.#postPlanner.clear()
  }

  /** Posts summaries of others that are not on chain when the time for them ends. */
  async #postHeard({ batchId, rounds, postedAt }: TrackedBatch, head: Head): Promise<void> {
    const { parameters, account } = this.#components
    const round = rounds.length - 1
    const latest = rounds[round]
    if (latest?.seal === undefined) return
    const { aim, end } = auditClocks(parameters.batches, postedAt, round)
    for (const auditor of latest.seal.accounts) {
      const isMissing = !latest.summaries.has(auditor) && auditor !== account
      const heard = isMissing ? this.#heard.get(batchId, round, auditor) : undefined
      const isTime = heard !== undefined && head.timestamp >= aim && head.timestamp < end
      const id = `${batchId}/${round}/${auditor}`
      if (!this.#postPlanner.isDue(id, isTime ? 'post' : undefined, head, 0, spread) || heard === undefined) continue
      await this.#queue('post', `${id}/${head.number}`, encodeRecord(packSummary(heard)))
    }
  }

  /** Records a proof where an auditor signed another summary than the one that it posted. */
  async #compare(posted: TrackedSummary | undefined): Promise<void> {
    const heard = posted && this.#heard.contradicting(posted.summary)
    if (posted === undefined || heard === undefined) return
    const { batchId, auditor } = heard.summary
    // The contract has checked the posted one.
    const pair: readonly SignedSummary[] = [{ ...posted, signature: '0x' }, heard]
    await this.#queue('prove', `${batchId}/${auditor}/${posted.block}`, encodeRecord(pair.map(packSummary)))
  }

  async #queue(name: keyof typeof kinds, id: string, payload: Uint8Array): Promise<void> {
    const kind = kinds[name]
    await this.#components.outbox.enqueue({ key: `${kind}/${id}`, kind, payload })
  }

  async #seal(batchId: Hex): Promise<void> {
    const { writer, signal } = this.#components
    const batch = this.#batches.get(batchId)
    if (batch !== undefined) await sealBatch(writer, batch, { signal })
  }

  async #redraw(payload: Uint8Array): Promise<void> {
    const { writer, parameters, signal, logger } = this.#components
    const [batchId, round] = decodeRecord(payload, maxPayload) as [Hex, number]
    const latest = this.#batches.get(batchId)?.rounds[round - 1]
    if (latest?.seal === undefined || parameters.batches.drawn === 0) return
    const summaries = latest.seal.accounts.flatMap((account) => latest.summaries.get(account)?.summary ?? [])
    const isMissing = summaries.length < latest.seal.accounts.length
    const undecided: readonly Summary[] = isMissing ? [] : summaries
    await beginRedraw(writer, { batchId, round, undecided }, { signal })
    logger.info({ batchId, round }, 'Redraw begun')
  }

  async #post(payload: Uint8Array): Promise<void> {
    const { writer, signal } = this.#components
    await postSummary(writer, unpackSummary(decodeRecord(payload, maxPayload)), { signal })
  }

  async #prove(payload: Uint8Array): Promise<void> {
    const { writer, logger, signal } = this.#components
    const [a, b] = (decodeRecord(payload, maxPayload) as unknown[]).map(unpackSummary)
    if (a === undefined || b === undefined) return
    await proveSecondSummary(writer, a, b, { signal })
    logger.warn({ auditor: a.summary.auditor, batchId: a.summary.batchId }, 'Second summary proven')
  }

  /** Runs a step; another account may have been faster. A step that stays possible is planned again. */
  async #try(step: string, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      if (step === 'prove' && revert === undefined) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      this.#components.logger.debug({ step, revert }, 'Step of a batch not taken')
    }
  }
}

function packSummary({ summary, bitmap, signature }: SignedSummary): [Uint8Array, Uint8Array, Uint8Array] {
  return [summaryType.pack(summary), bitmap, fromHex(signature)]
}

function unpackSummary(value: unknown): SignedSummary {
  const [packed, bitmap, signature] = value as [Uint8Array, Uint8Array, Uint8Array]
  return { summary: summaryType.unpack(packed), bitmap, signature: toHex(signature) }
}
