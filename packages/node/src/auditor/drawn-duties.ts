import { BoundedMap } from '@opengradient/async'
import type { ChainEvent } from '@opengradient/chain'
import {
  type Address,
  type Evidence,
  type EvidenceResponse,
  type Hex,
  isOgError,
  maxReceiptsPerMessage,
  receiptType,
  toOgError,
  zeroBytes32,
} from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import { auditClocks } from './audit-clocks.ts'
import { AuditDuty } from './audit-duty.ts'
import type { BatchTracker, TrackedBatch } from './batch-tracker.ts'
import type { CheckPlace, CheckQueue } from './check-queue.ts'
import { type DutyRecord, type DutyRecords, roundKey } from './duty-records.ts'
import type { EvidenceAuditor } from './evidence-auditor.ts'
import type { EvidenceChannels } from './evidence-channels.ts'
import type { EvidenceRequests } from './evidence-requests.ts'
import type { FaultProver } from './fault-prover.ts'
import type { ListedBatch } from './listed-batch.ts'
import type { OwnSummaries } from './own-summaries.ts'

type DutyComponents = Pick<
  Components,
  'account' | 'hasher' | 'reader' | 'parameters' | 'config' | 'clock' | 'logger' | 'metrics' | 'signal'
>

/** The parts of the auditor that duties use. */
export interface DutyParts {
  readonly batches: BatchTracker
  readonly records: DutyRecords
  readonly channels: EvidenceChannels
  readonly requests: EvidenceRequests
  readonly auditor: EvidenceAuditor
  readonly queue: CheckQueue
  readonly summaries: OwnSummaries
  readonly faults: FaultProver
}

interface ActiveDuty {
  readonly record: DutyRecord
  readonly duty: AuditDuty
  /** Of the engine that audited. */
  fingerprint: Hex
  /** Unix milliseconds at which evidence was last asked for, or the duty began. */
  askedAt: number
  isSigning: boolean
}

/** Time that a worker has to push evidence before the auditor asks, in milliseconds. */
const pushTimeMs = 1_000
const maxListed = 64

/** Audits of the batches whose draw named this account: from the seal to the signed summary. */
export class DrawnDuties {
  readonly #components: DutyComponents
  readonly #parts: DutyParts
  readonly #active = new Map<string, ActiveDuty>()
  readonly #outcomes: ReturnType<Components['metrics']['counter']>
  /** Batches whose leaf lists are known, for the summaries of others. */
  readonly #listed = new BoundedMap<Hex, ListedBatch>({ maxEntries: maxListed })
  /** Duties of an earlier run that are not resumed yet. */
  #stored: readonly DutyRecord[] = []
  #head: Head = { number: 0, timestamp: 0 }

  constructor(components: DutyComponents, parts: DutyParts) {
    this.#components = components
    this.#parts = parts
    this.#outcomes = components.metrics.counter('og_auditor_outcomes_total', 'Audited leaves.', ['outcome'])
    parts.channels.onResponse((worker, response) => this.#onResponse(worker, response))
  }

  async start(): Promise<void> {
    this.#stored = await this.#parts.records.duties()
  }

  /** Number of duties without a summary. */
  get size(): number {
    return this.#active.size
  }

  /** Begins the duties of rounds that drew this account, durably, and signs the summaries that are due. */
  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    this.#head = head
    const begun: DutyRecord[] = []
    for (const event of events) {
      if (event.contract !== 'rounds' || event.name !== 'BatchSealed') continue
      const { batchId, round, seed, accounts } = event.args
      if (!accounts.includes(this.#components.account)) continue
      begun.push({ batchId, round, seed, block: event.blockNumber, sealedAt: event.timestamp })
    }
    const due = begun.filter((record) => !this.#hasEnded(record) && !this.#isKnown(record))
    await this.#parts.records.putDuties(due)
    for (const event of events) this.#checkSummary(event)
    for (const record of [...this.#stored, ...due]) await this.#begin(record)
    this.#stored = []
    for (const active of [...this.#active.values()]) this.#advance(active)
  }

  /** Drops the duties whose seal is in a replaced block. */
  async onRewind(fromBlock: number): Promise<void> {
    for (const [key, { record }] of this.#active) {
      if (record.block < fromBlock) continue
      this.#active.delete(key)
      await this.#parts.records.dropDuty(record.batchId, record.round)
    }
  }

  /** Compares a summary of another auditor with its draw, where the leaf list of the batch is known. */
  #checkSummary(event: ChainEvent): void {
    if (event.contract !== 'rounds' || event.name !== 'SummaryPosted') return
    const { batchId, auditor, round } = event.args
    const listed = this.#listed.get(batchId)
    const tracked = this.#parts.batches.get(batchId)?.rounds[round]
    const summary = tracked?.summaries.get(auditor)
    if (listed === undefined || summary === undefined || tracked?.seal === undefined) return
    if (auditor !== this.#components.account)
      this.#prove(this.#parts.faults.checkBits(listed, tracked.seal.seed, summary))
  }

  #prove(proof: Promise<void>): void {
    proof.catch((error: unknown) => {
      this.#components.logger.warn({ error: toOgError(error).shortMessage }, 'Fault not recorded')
    })
  }

  /** Whether no summary of the round can be posted any more, however late in the window it was sealed. */
  #hasEnded({ sealedAt }: DutyRecord): boolean {
    const { window, grace, redrawTime } = this.#components.parameters.batches
    return sealedAt + window + grace + 2 * redrawTime < this.#head.timestamp
  }

  #isKnown({ batchId, round, seed }: DutyRecord): boolean {
    const isActive = this.#active.get(roundKey(batchId, round))?.record.seed === seed
    return isActive || this.#parts.summaries.has(batchId, round) || this.#isPosted(batchId, round)
  }

  /**
   * Whether the chain holds this account's summary of a round. A node that lost its state finds it there, and must not sign a
   * second one.
   */
  #isPosted(batchId: Hex, round: number): boolean {
    const summaries = this.#parts.batches.get(batchId)?.rounds[round]?.summaries
    return summaries?.has(this.#components.account) ?? false
  }

  async #begin(record: DutyRecord): Promise<void> {
    const { account, parameters, clock } = this.#components
    if (this.#isKnown(record)) return
    const batch = this.#parts.batches.get(record.batchId) ?? (await this.#readBatch(record.batchId))
    if (batch === undefined || this.#hasEnded(record)) {
      await this.#parts.records.dropDuty(record.batchId, record.round)
      return
    }
    const { round, seed } = record
    const duty = new AuditDuty({
      ...{ batch, groups: batch.groups, atRisk: batch.atRisk, round, seed, auditor: account },
      drawn: parameters.batches.drawn,
      clocks: auditClocks(parameters.batches, batch.postedAt, round),
    })
    const active = { record, duty, fingerprint: zeroBytes32, askedAt: clock.now(), isSigning: false }
    this.#active.set(roundKey(record.batchId, round), active)
    this.#parts.channels.open(batch.worker)
  }

  /** A batch that was posted before this node followed the chain. */
  async #readBatch(batchId: Hex): Promise<Omit<TrackedBatch, 'rounds'> | undefined> {
    const { reader } = this.#components
    const found = await reader.postedBatch(batchId)
    return found && { ...found, module: reader.deployment.contracts.settlement, isAudited: found.audited }
  }

  /** Signs a summary that is due, or asks for what is missing. */
  #advance(active: ActiveDuty): void {
    const { duty, record } = active
    const { timestamp, number } = this.#head
    if (timestamp > duty.terms.clocks.end) {
      this.#active.delete(roundKey(record.batchId, record.round))
      this.#parts.records.dropDuty(record.batchId, record.round).catch(() => undefined)
      return
    }
    // A draw of a block that may be replaced is not answered: there is one summary for each round.
    const isConfirmed = number >= record.block + this.#components.config.confirmations
    if (isConfirmed && duty.isDue(timestamp)) this.#sign(active)
    else if (this.#components.clock.now() - active.askedAt >= pushTimeMs) this.#ask(active)
  }

  #sign(active: ActiveDuty): void {
    const { record, duty, fingerprint } = active
    if (active.isSigning) return
    active.isSigning = true
    const { batchId, round } = record
    const signed = this.#isPosted(batchId, round) ? Promise.resolve() : this.#parts.summaries.sign(duty, fingerprint)
    signed
      .then(() => {
        this.#active.delete(roundKey(batchId, round))
        return this.#parts.records.dropDuty(batchId, round)
      })
      .catch((error: unknown) => {
        active.isSigning = false
        this.#components.logger.warn({ batchId, round, error: toOgError(error).shortMessage }, 'Summary not signed')
      })
  }

  #ask(active: ActiveDuty): void {
    const { duty } = active
    const { batchId, worker } = duty.terms.batch
    const receipts = duty.missing(maxReceiptsPerMessage)
    if (duty.leaves !== undefined && receipts.length === 0) return
    active.askedAt = this.#components.clock.now()
    const { requests } = this.#parts
    const id = { id: batchId, kind: 'batch' } as const
    const asked = duty.leaves === undefined ? requests.leaves(worker, id) : requests.evidence(worker, id, receipts)
    asked.catch((error: unknown) => {
      this.#components.logger.debug({ worker, batchId, error: toOgError(error).shortMessage }, 'Evidence not asked for')
    })
  }

  #onResponse(worker: Address, response: EvidenceResponse): void {
    if (response.type !== 'leaves' && response.type !== 'evidence') return
    const batchId = response.type === 'leaves' ? response.batchId : response.duty
    for (const active of this.#active.values()) {
      const { batch } = active.duty.terms
      if (batch.batchId !== batchId || batch.worker !== worker) continue
      if (response.type === 'leaves') this.#onLeaves(active, response.leaves)
      else for (const evidence of response.items) this.#onEvidence(active, evidence)
    }
  }

  #onLeaves(active: ActiveDuty, leaves: Parameters<AuditDuty['setLeaves']>[0]): void {
    const { worker, batchId } = active.duty.terms.batch
    if (!active.duty.setLeaves(leaves)) {
      this.#components.logger.debug({ worker, batchId }, 'Leaf list is not that of the batch')
    } else this.#onListed(active.duty)
    // A draw may have given the auditor no leaf.
    this.#advance(active)
  }

  /** Looks for faults that the leaf list shows by itself, and with the summaries that are there already. */
  #onListed({ terms, leaves }: AuditDuty): void {
    const { batch, groups, atRisk } = terms
    if (leaves === undefined || this.#listed.has(batch.batchId)) return
    const { batchId, worker, postedAt } = batch
    const listed = { batchId, worker, postedAt, groups, atRisk, leaves }
    this.#listed.set(batchId, listed)
    const { faults, batches } = this.#parts
    this.#prove(faults.checkList(listed))
    for (const { seal, summaries } of batches.get(batchId)?.rounds ?? []) {
      for (const [auditor, summary] of seal === undefined ? [] : summaries) {
        if (auditor !== this.#components.account && seal !== undefined) {
          this.#prove(faults.checkBits(listed, seal.seed, summary))
        }
      }
    }
  }

  #onEvidence(active: ActiveDuty, evidence: Evidence): void {
    const { duty } = active
    const receiptHash = this.#components.hasher.digest(receiptType, evidence.receipt.value)
    if (!duty.isMissing(receiptHash)) return
    duty.take(receiptHash)
    const bytes = evidence.inputs.reduce((sum, { data }) => sum + data.length, 2_048)
    const lane = duty.terms.batch.worker
    const isQueued = this.#parts.queue.add({
      lane,
      bytes,
      run: (place) => this.#check(active, receiptHash, evidence, place),
    })
    if (!isQueued) duty.postpone(receiptHash)
  }

  async #check(active: ActiveDuty, receiptHash: Hex, evidence: Evidence, place: CheckPlace): Promise<void> {
    const { duty } = active
    const leaf = duty.leafOf(receiptHash)
    if (leaf === undefined || active.isSigning) return
    const { worker, batchId } = duty.terms.batch
    try {
      await this.#parts.auditor.assertServed(evidence, leaf, worker, batchId)
    } catch (error) {
      if (isOgError(error) && error.code.startsWith('BAD_')) duty.release(receiptHash)
      else duty.postpone(receiptHash)
      this.#components.logger.debug({ worker, receiptHash, error: toOgError(error).shortMessage }, 'Evidence rejected')
      return
    }
    const listed = this.#listed.get(batchId)
    if (listed !== undefined) this.#prove(this.#parts.faults.checkEvidence(listed, leaf, evidence))
    try {
      const id = { id: batchId, kind: 'batch' } as const
      const open = (tag: Hex) => place.leave(() => this.#parts.requests.outputs(worker, id, receiptHash, tag))
      const { result, audit } = await this.#parts.auditor.audit(evidence, open)
      if (audit.fingerprint !== zeroBytes32) active.fingerprint = audit.fingerprint
      duty.settle(receiptHash, result)
      this.#outcomes.add(1, { outcome: String(result.outcome) })
    } catch (error) {
      if (this.#components.signal.aborted) return
      duty.giveUp(receiptHash)
      this.#components.logger.warn({ receiptHash, error: toOgError(error).shortMessage }, 'Audit failed')
    }
    this.#advance(active)
  }
}
