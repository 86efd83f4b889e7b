import { type ChainEvent, postSummary, RevertError } from '@opengradient/chain'
import {
  type BuiltSummary,
  buildSummary,
  type Counts,
  decodeRecord,
  encodeRecord,
  type Hex,
  isOgError,
  type Leaf,
  OgError,
  signStruct,
  summaryType,
  toOgError,
  unpackCounts,
} from '@opengradient/protocol'
import type { OutboxEntry, OutboxItem } from '@opengradient/store'

import type { Components, Head } from '../components.ts'
import type { AuditDuty } from './audit-duty.ts'
import type { DrawnCases } from './drawn-cases.ts'
import { type DutyRecords, roundKey, type SummaryRecord, summaryMessage } from './duty-records.ts'
import type { EvidenceChannels } from './evidence-channels.ts'
import type { ResultDelivery } from './result-delivery.ts'
import { resultMessages } from './result-messages.ts'

type SummaryComponents = Pick<
  Components,
  | 'account'
  | 'signer'
  | 'hasher'
  | 'outbox'
  | 'reader'
  | 'writer'
  | 'parameters'
  | 'config'
  | 'notices'
  | 'clock'
  | 'logger'
  | 'signal'
>

/** A signed summary and what became of it. */
interface OwnSummary {
  readonly record: SummaryRecord
  readonly counts: Counts
  /** Block that holds it; undefined while it is not on chain, `unknown` after a restart. */
  postedBlock: number | 'unknown' | undefined
  /** Block of a transaction that posted it, until the block's events are delivered. */
  minedBlock: number | undefined
  /** Whether the worker has stored it. */
  isAcknowledged: boolean
  /** Unix milliseconds of the last message to the worker. */
  sentAt: number
  /** Whether a reorganisation removed it from the chain. */
  isLost: boolean
  /** Block for which its cases were queued. */
  casesFor: number | undefined
}

const kind = 'audit-summary'
/** Time after which an unacknowledged summary is sent to the worker again, in milliseconds. */
const resendMs = 2_000
/** Reverts that a repetition does not change. After a reorganisation the summary is queued anew. */
const finalReverts: ReadonlySet<string> = new Set(['TooLate', 'NotDrawn', 'UnknownBatch', 'SummaryExists'])

/** The parts of the auditor that summaries use. */
export interface SummaryParts {
  readonly records: DutyRecords
  readonly channels: EvidenceChannels
  readonly cases: Pick<DrawnCases, 'queue'>
  readonly delivery: Pick<ResultDelivery, 'items'>
}

/** Signs summaries, each durable before it leaves the node, posts them and sends them to worker, gateways and peers. */
export class OwnSummaries {
  readonly #components: SummaryComponents
  readonly #records: DutyRecords
  readonly #channels: EvidenceChannels
  readonly #cases: Pick<DrawnCases, 'queue'>
  readonly #delivery: Pick<ResultDelivery, 'items'>
  readonly #own = new Map<string, OwnSummary>()

  constructor(components: SummaryComponents, { records, channels, cases, delivery }: SummaryParts) {
    this.#components = components
    this.#records = records
    this.#channels = channels
    this.#cases = cases
    this.#delivery = delivery
    channels.onResponse((_, response) => {
      if (response.type !== 'acknowledged') return
      const own = this.#own.get(roundKey(response.batchId, response.round))
      if (own !== undefined) own.isAcknowledged = true
    })
  }

  async start(): Promise<void> {
    for (const record of await this.#records.summaries()) this.#add(record, 'unknown')
    this.#components.outbox.process(kind, (entry) => this.#post(entry), {
      concurrency: 4,
      backoff: { initialMs: 250, maxMs: 2_000 },
    })
  }

  has(batchId: Hex, round: number): boolean {
    return this.#own.has(roundKey(batchId, round))
  }

  /** The own outcome for a receipt of a batch; undefined without one. */
  outcomeOf(batchId: Hex, receiptHash: Hex): number | undefined {
    for (let round = 0; round <= 2; round++) {
      const outcomesOfRound = this.#own.get(roundKey(batchId, round))?.record.message.outcomes
      const found = outcomesOfRound?.find((leaf) => leaf.receiptHash === receiptHash)
      if (found !== undefined) return found.outcome
    }
    return undefined
  }

  /** Signs the summary of a duty, unless there is one of its round: the auditor never signs a second one. */
  async sign(duty: AuditDuty, fingerprint: Hex): Promise<void> {
    const { signer, hasher } = this.#components
    const { batch, round, auditor, seed, clocks } = duty.terms
    const { batchId, worker, count: leafCount } = batch
    if (this.has(batchId, round)) return
    const built = buildSummary({ batchId, auditor, round, fingerprint, leafCount, results: duty.results() })
    const { signature } = signStruct(signer, hasher, summaryType, built.summary)
    const canOpenCase = mayOpenCase(unpackCounts(built.summary.counts))
    const leaves = canOpenCase || hasEqualIndices(duty.leaves ?? []) ? (duty.leaves ?? []) : []
    const message = summaryMessage(built, signature)
    const isListWithheld = duty.leaves === undefined
    const record = { batchId, round, worker, seed, end: clocks.end, message, leaves, isListWithheld }
    const posting = { key: `summary/${roundKey(batchId, round)}`, kind, payload: encodeRecord([batchId, round]) }
    await this.#store(record, [posting, ...this.#resultItems(duty, built, signature)])
    this.#deliver(this.#add(record, undefined))
  }

  /** Results for the gateways, to be delivered until the batch's pay is free. */
  #resultItems({ leaves = [], terms }: AuditDuty, built: BuiltSummary, signature: Hex): readonly OutboxItem[] {
    const { window, settleDelay } = this.#components.parameters.batches
    const until = terms.batch.postedAt + window + settleDelay
    return this.#delivery.items(resultMessages(built, signature, { groups: terms.groups, leaves }), until)
  }

  /** Stores a summary and its actions in one write. */
  async #store(record: SummaryRecord, items: readonly OutboxItem[]): Promise<void> {
    const { outbox } = this.#components
    try {
      const writes = items.flatMap((item) => outbox.prepare(item))
      await this.#records.putSummary(record, writes)
    } catch (error) {
      for (const { key } of items) outbox.discard(key)
      throw error
    }
    for (const { key } of items) outbox.accept(key)
  }

  /** Notes where own summaries are on chain. */
  apply(event: ChainEvent): void {
    if (event.contract !== 'rounds' || event.name !== 'SummaryPosted') return
    const { batchId, auditor, round } = event.args
    const own = auditor === this.#components.account ? this.#own.get(roundKey(batchId, round)) : undefined
    if (own === undefined) return
    own.postedBlock = event.blockNumber
    own.minedBlock = undefined
    own.isLost = false
  }

  /** Opens cases that can be opened, repeats what got lost and forgets what has ended. */
  async onHead(head: Head): Promise<void> {
    const { config, clock, parameters } = this.#components
    const distance = Math.max(2, config.confirmations)
    for (const own of this.#own.values()) {
      const { record } = own
      if (head.timestamp > record.end + parameters.batches.settleDelay) {
        this.#own.delete(roundKey(record.batchId, record.round))
        await this.#records.forget(record.batchId, record.round)
        continue
      }
      if (own.postedBlock === 'unknown') await this.#locate(own)
      if (own.minedBlock !== undefined && head.number >= own.minedBlock) await this.#locateMined(own)
      if (own.isLost && own.postedBlock === undefined && head.timestamp <= record.end) await this.#repeat(own, head)
      const { postedBlock } = own
      if (typeof postedBlock === 'number' && head.number >= postedBlock + distance && own.casesFor !== postedBlock) {
        if (mayOpenCase(own.counts) || record.isListWithheld) await this.#cases.queue(record, postedBlock)
        own.casesFor = postedBlock
      }
      const isOpen = head.timestamp <= record.end && !own.isAcknowledged
      if (isOpen && clock.now() - own.sentAt >= resendMs) this.#send(own)
    }
  }

  /** Summaries of replaced blocks are posted again unless the new blocks hold them. */
  rewind(fromBlock: number): void {
    for (const own of this.#own.values()) {
      if (typeof own.postedBlock !== 'number' || own.postedBlock < fromBlock) continue
      own.postedBlock = undefined
      own.isLost = true
    }
  }

  #add(record: SummaryRecord, postedBlock: OwnSummary['postedBlock']): OwnSummary {
    const counts = unpackCounts(record.message.summary.value.counts)
    const own = {
      ...{ record, counts, postedBlock, isAcknowledged: false, sentAt: 0, isLost: false },
      ...{ minedBlock: undefined, casesFor: undefined },
    }
    this.#own.set(roundKey(record.batchId, record.round), own)
    return own
  }

  /** Finds a summary of an earlier run on chain. */
  async #locate(own: OwnSummary): Promise<void> {
    const { reader, account } = this.#components
    const { batchId, round } = own.record
    const auditors = await reader.round(batchId, round).then(
      (found) => found.auditors,
      (error: unknown) => {
        if (error instanceof RevertError) return []
        throw error
      },
    )
    own.postedBlock = auditors.find((drawn) => drawn.account === account)?.summaryBlock
  }

  /** The events of a block that has just posted a summary do not contain it: the block may have been replaced before. */
  async #locateMined(own: OwnSummary): Promise<void> {
    await this.#locate(own)
    own.minedBlock = undefined
    own.isLost = own.postedBlock === undefined
  }

  async #repeat(own: OwnSummary, { number }: Head): Promise<void> {
    const { batchId, round } = own.record
    const key = `summary/${roundKey(batchId, round)}/${number}`
    await this.#components.outbox.enqueue({ key, kind, payload: encodeRecord([batchId, round]) })
    own.isLost = false
  }

  #deliver(own: OwnSummary): void {
    const { summary, bitmap } = own.record.message
    this.#components.notices.publish({ type: 'summary', summary, bitmap })
    this.#send(own)
  }

  #send(own: OwnSummary): void {
    const { clock, logger } = this.#components
    own.sentAt = clock.now()
    const { worker, batchId, message } = own.record
    this.#channels.send(worker, message).catch((error: unknown) => {
      logger.debug({ worker, batchId, error: toOgError(error).shortMessage }, 'Summary not sent to the worker')
    })
  }

  async #post({ payload }: OutboxEntry): Promise<void> {
    const { writer, logger, signal } = this.#components
    const [batchId, round] = decodeRecord(payload, 1_024) as [Hex, number]
    const record = await this.#records.summary(batchId, round)
    if (record === undefined) return
    const { summary, bitmap } = record.message
    const noteMined = (block: number): void => {
      const own = this.#own.get(roundKey(batchId, round))
      if (own !== undefined && own.postedBlock === undefined) own.minedBlock = block
    }
    try {
      const signed = { summary: summary.value, bitmap, signature: summary.signature }
      const result = await postSummary(writer, signed, { signal })
      noteMined(result.status === 'sent' ? Number(result.receipt.blockNumber) : 0)
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      // A transaction of another auditor in the same block changes the gas that this one needs.
      if (!finalReverts.has(revert ?? '')) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ batchId, round, revert }, 'Summary not posted')
    }
  }
}

/** Whether a demand can name another leaf than the one at its place: the answer shows both. */
function hasEqualIndices(leaves: readonly Leaf[]): boolean {
  return new Set(leaves.map(({ index }) => index)).size < leaves.length
}

/** Whether an outcome of the summary can become a case. */
function mayOpenCase({ mismatch, failed, notServed }: Counts): boolean {
  return mismatch + failed + notServed > 0
}
