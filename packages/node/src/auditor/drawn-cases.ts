import {
  type BatchContents,
  type CaseResult,
  excuseSummary,
  type LeafInclusion,
  openDrawnCase,
  openListCase,
  type ReportedOutcome,
  RevertError,
} from '@opengradient/chain'
import {
  decodeRecord,
  drawContrary,
  encodeRecord,
  type Hex,
  hashLeaf,
  hashOutcomeLeaf,
  isOgError,
  merkleTree,
  OgError,
  type OutcomeLeaf,
  outcomes,
  summaryType,
  unpackCounts,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { type CaseFunds, type CaseStake, slicesLeft, stakeOfCase } from './case-stake.ts'
import { type DutyRecords, roundKey, type SummaryRecord } from './duty-records.ts'
import type { OwnBonds } from './own-bonds.ts'

type CaseComponents = Pick<Components, 'account' | 'outbox' | 'reader' | 'writer' | 'hasher' | 'logger' | 'signal'>

const kind = 'audit-case'
/** Cases about service of one batch: each locks a slice of the seat or a bond, and 5 % of a seat is locked in a day at most. */
const maxServiceCases = 2
/** Reverts that depend on the block: the transaction is repeated. */
const passingReverts: ReadonlySet<string> = new Set(['BlockHashUnknown', ''])

/** Opens cases on the contrary outcomes of own summaries, and on what was not served. */
export class DrawnCases {
  readonly #components: CaseComponents
  readonly #records: DutyRecords
  readonly #bonds: Pick<OwnBonds, 'room'>

  constructor(components: CaseComponents, records: DutyRecords, bonds: Pick<OwnBonds, 'room'>) {
    this.#components = components
    this.#records = records
    this.#bonds = bonds
  }

  start(): void {
    const backoff = { initialMs: 250, maxMs: 5_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#open(payload), { concurrency: 2, backoff })
  }

  /** Records that the cases of a summary are to be opened. @param block that holds the summary */
  async queue({ batchId, round }: SummaryRecord, block: number): Promise<void> {
    const key = `case/${roundKey(batchId, round)}/${block}`
    await this.#components.outbox.enqueue({ key, kind, payload: encodeRecord([batchId, round, block]) })
  }

  async #open(payload: Uint8Array): Promise<void> {
    const { reader, writer, account, signal } = this.#components
    const [batchId, round, block] = decodeRecord(payload, 1_024) as [Hex, number, number]
    const record = await this.#records.summary(batchId, round)
    const batch = record && (await reader.postedBatch(batchId))
    if (record === undefined || batch === undefined) return
    if (record.isListWithheld) {
      await this.#attemptCase(batch, () => openListCase(writer, batch, account, { signal }))
      return
    }
    const { summary, outcomes: found } = record.message
    const outcomeTree = merkleTree(found.map(hashOutcomeLeaf))
    const leafTree = merkleTree(record.leaves.map(hashLeaf))
    for (const place of [...(await this.#contrary(record, block)), ...serviceCases(record)]) {
      const outcome = found[place]
      const leaf = record.leaves[outcome?.index ?? -1]
      if (outcome === undefined || leaf === undefined) continue
      const inclusion: LeafInclusion = { batch, leaf, path: leafTree.path(leaf.index) }
      const reported = { summary: summary.value, outcome, path: outcomeTree.path(place) }
      await this.#openLeaf(inclusion, reported)
    }
  }

  /** Opens a case. A contrary summary without one costs a slice, unless its drawn leaf is void in the end. */
  async #openLeaf(inclusion: LeafInclusion, reported: ReportedOutcome): Promise<void> {
    const { writer, logger, signal } = this.#components
    const isOpened = await this.#openWithStake(inclusion, reported)
    if (isOpened || reported.outcome.outcome === outcomes.notServed) return
    const { batch, leaf } = inclusion
    const revert = await this.#attempt(() => excuseSummary(writer, leaf, reported, { signal }))
    logger.warn({ batchId: batch.batchId, index: leaf.index, revert }, 'Leaf recorded that has no own case')
  }

  /** Opens a case with a slice, or with a bond where the seat has none for it. @returns whether this opened it */
  async #openWithStake(inclusion: LeafInclusion, reported: ReportedOutcome): Promise<boolean> {
    const subject = reported.outcome.outcome === outcomes.notServed ? 'service' : 'mismatch'
    const funds = await this.#fundsOf(inclusion, reported)
    const revert = await this.#openWith(stakeOfCase(subject, funds), inclusion, reported)
    if (revert !== 'NoSliceLeft') return revert === undefined
    // Another case has just locked the last slice.
    return (await this.#openWith(stakeOfCase(subject, { ...funds, slices: 0 }), inclusion, reported)) === undefined
  }

  /** @returns as {@link #attemptCase}, or `no stake` */
  async #openWith(
    stake: CaseStake | undefined,
    inclusion: LeafInclusion,
    reported: ReportedOutcome,
  ): Promise<string | undefined> {
    const { writer, logger, signal } = this.#components
    const { batch } = inclusion
    if (stake === undefined) {
      const { batchId } = batch
      logger.warn(
        { batchId },
        'Case not opened: no slice for it, and too little OPG that is free and within its limits',
      )
      return 'no stake'
    }
    const options = { ...reported, bonded: stake === 'bond' }
    return this.#attemptCase(batch, () => openDrawnCase(writer, inclusion, options, { signal }))
  }

  async #fundsOf(inclusion: LeafInclusion, { summary }: ReportedOutcome): Promise<CaseFunds> {
    const { reader, account } = this.#components
    const { auditors } = await reader.round(summary.batchId, summary.round)
    const drawn = auditors.find((each) => each.account === account)
    const [seat, head, balance, { bond }] = await Promise.all([
      drawn && reader.seat(drawn.seat),
      reader.head(),
      reader.freeBalance(account, reader.deployment.contracts.opg),
      reader.challengeCosts(inclusion),
    ])
    const slices = seat === undefined ? 0 : slicesLeft(seat, head.timestamp)
    const room = this.#bonds.room()
    return { slices, free: balance < room ? balance : room, bond }
  }

  /** Place of the outcome that the block after the summary draws among mismatches and failures. */
  async #contrary({ message }: SummaryRecord, block: number): Promise<readonly number[]> {
    const { reader, hasher } = this.#components
    const { value } = message.summary
    const counts = unpackCounts(value.counts)
    if (counts.mismatch + counts.failed === 0) return []
    const blockHash = await reader.blockHash(block + 1)
    if (blockHash === undefined) throw new OgError('UNAVAILABLE', `Block ${block + 1} does not exist yet.`)
    const { outcome, ordinal } = drawContrary(blockHash, hasher.digest(summaryType, value), counts)
    return [message.outcomes.findIndex((leaf) => leaf.outcome === outcome && leaf.ordinal === ordinal)]
  }

  /** @returns the revert of a case that was not opened */
  async #attemptCase({ batchId }: BatchContents, open: () => Promise<CaseResult>): Promise<string | undefined> {
    const { logger } = this.#components
    let isParty = false
    const revert = await this.#attempt(async () => {
      const { caseId, result } = await open()
      isParty = result.status === 'unchanged'
      if (!isParty) logger.warn({ batchId, caseId }, 'Case opened')
    })
    if (revert !== undefined) logger.warn({ batchId, revert }, 'Case not opened')
    // Either this auditor opened it before, or the account did with a canary or as payer: no case of the auditor.
    return isParty ? 'AlreadyParty' : revert
  }

  /** @returns the transaction's revert @throws CHAIN to repeat a transaction that reverted because of its block */
  async #attempt(send: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await send()
      return undefined
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? (error.errorName ?? '') : ''
      if (passingReverts.has(revert)) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      return revert
    }
  }
}

/** Places of the outcomes that become cases about service: those of the leaves with the highest prices. */
function serviceCases({ message, leaves }: SummaryRecord): readonly number[] {
  const priceOf = ({ index }: OutcomeLeaf): bigint => leaves[index]?.price ?? 0n
  return [...message.outcomes.entries()]
    .filter(([, { outcome }]) => outcome === outcomes.notServed)
    .sort(([, a], [, b]) => (priceOf(b) > priceOf(a) ? 1 : -1))
    .slice(0, maxServiceCases)
    .map(([place]) => place)
}
