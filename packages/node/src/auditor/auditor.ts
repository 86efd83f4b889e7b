import type { ChainEvent } from '@opengradient/chain'
import { type Hex, toOgError } from '@opengradient/protocol'
import type { AuditMethod } from '@opengradient/verifier'

import type { Components, Head, NodeRole } from '../components.ts'
import { DemandAnswers } from '../evidence/demand-answers.ts'
import type { AuditorHooks } from './auditor-hooks.ts'
import { BatchSteps } from './batch-steps.ts'
import { BatchTracker } from './batch-tracker.ts'
import { CanarySteps } from './canary-steps.ts'
import { CaseSteps } from './case-steps.ts'
import { CheckQueue } from './check-queue.ts'
import { DrawnCases } from './drawn-cases.ts'
import { DrawnDuties } from './drawn-duties.ts'
import { DutyRecords } from './duty-records.ts'
import { EvidenceAuditor } from './evidence-auditor.ts'
import { EvidenceChannels } from './evidence-channels.ts'
import { EvidenceRequests } from './evidence-requests.ts'
import { FaultProver } from './fault-prover.ts'
import { GatewayEvidence } from './gateway-evidence.ts'
import { JuryService } from './jury-service.ts'
import { OrderFees } from './order-fees.ts'
import { OrderServer } from './order-server.ts'
import { ownAnswer } from './own-answer.ts'
import { OwnBonds } from './own-bonds.ts'
import { OwnSummaries } from './own-summaries.ts'
import { ResultDelivery } from './result-delivery.ts'

/** Parts of the node that an auditor uses. */
export type AuditorComponents = Pick<
  Components,
  | 'config'
  | 'account'
  | 'signer'
  | 'hasher'
  | 'peerNode'
  | 'records'
  | 'outbox'
  | 'reader'
  | 'writer'
  | 'parameters'
  | 'nodes'
  | 'notices'
  | 'models'
  | 'clock'
  | 'random'
  | 'logger'
  | 'metrics'
  | 'signal'
>

/** Bytes of evidence that may wait for its check. */
const maxWaitingBytes = 256 * 1024 ** 2

/** Audits the leaves that the public draw gives to this account, and signs one summary for each batch and round. */
export class Auditor implements NodeRole {
  readonly #components: AuditorComponents
  readonly #batches: BatchTracker
  readonly #bonds: OwnBonds
  readonly #channels: EvidenceChannels
  readonly #queue: CheckQueue
  readonly #summaries: OwnSummaries
  readonly #delivery: ResultDelivery
  readonly #duties: DrawnDuties
  readonly #drawnCases: DrawnCases
  readonly #steps: CaseSteps
  readonly #batchSteps: BatchSteps
  readonly #canaries: CanarySteps
  readonly #faults: FaultProver
  readonly #orders: OrderServer
  readonly #fees: OrderFees
  readonly #juror: JuryService
  readonly #gateways: GatewayEvidence
  readonly #answers: DemandAnswers
  /** Without a seat the account is never drawn, and the role does nothing. */
  #hasSeat = false

  constructor(components: AuditorComponents, method: AuditMethod, hooks: AuditorHooks = {}) {
    const { config, account, parameters, reader, clock, logger } = components
    this.#components = components
    this.#batches = new BatchTracker(reader.deployment.contracts.settlement, parameters.batches)
    const { dailyLoss, lostRulings } = config.auditor.cases
    this.#bonds = new OwnBonds({ account, dailyLoss: BigInt(dailyLoss), lostRulings })
    this.#channels = new EvidenceChannels(components)
    this.#queue = new CheckQueue({
      concurrency: config.auditor.concurrency,
      capacity: config.auditor.queue,
      maxBytes: maxWaitingBytes,
      clock,
      onError: (error) => logger.error({ error: toOgError(error).shortMessage }, 'Check failed'),
    })
    const records = new DutyRecords(components.records)
    const requests = new EvidenceRequests(components, this.#channels)
    const auditor = new EvidenceAuditor(components, method, hooks)
    this.#faults = new FaultProver(components)
    this.#batchSteps = new BatchSteps(components, this.#batches)
    this.#canaries = new CanarySteps(components)
    this.#fees = new OrderFees(components)
    this.#orders = new OrderServer(components, auditor, this.#queue, this.#faults, this.#fees)
    this.#delivery = new ResultDelivery(components)
    this.#answers = new DemandAnswers({
      ...{ ...components, kind: 'audit-answer', turn: 'first' },
      isOwn: async ({ auditor }) => auditor === account,
      find: (demand) => ownAnswer(records, demand),
    })
    this.#drawnCases = new DrawnCases(components, records, this.#bonds)
    this.#summaries = new OwnSummaries(components, {
      records,
      channels: this.#channels,
      cases: this.#drawnCases,
      delivery: this.#delivery,
    })
    this.#steps = new CaseSteps(components, {
      outcomeOf: (caseId) => this.#outcomeOf(caseId),
      findingOf: (caseId) => this.#juror.findingOf(caseId),
      bonds: this.#bonds,
    })
    const { cases } = this.#steps
    this.#gateways = new GatewayEvidence(components, auditor)
    const parts = { cases, channels: this.#channels, requests, auditor, gateways: this.#gateways, hooks }
    this.#juror = new JuryService(components, parts)
    this.#duties = new DrawnDuties(components, {
      batches: this.#batches,
      records,
      channels: this.#channels,
      requests,
      auditor,
      queue: this.#queue,
      summaries: this.#summaries,
      faults: this.#faults,
    })
  }

  async start(): Promise<void> {
    const { reader, account, config } = this.#components
    this.#hasSeat = config.pledges.seats > 0 || (await reader.seatsOfAccount(account)).length > 0
    this.#bonds.start((await reader.head()).number)
    await this.#summaries.start()
    this.#delivery.start()
    await this.#answers.start()
    await this.#duties.start()
    this.#drawnCases.start()
    this.#steps.start()
    this.#batchSteps.start()
    this.#canaries.start()
    this.#faults.start()
    await this.#fees.start()
    await this.#orders.start()
    await this.#juror.start()
  }

  async stop(): Promise<void> {
    this.#batchSteps.stop()
    await this.#channels.stop()
    await this.#gateways.stop()
    await this.#delivery.stop()
    await this.#queue.stop()
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { account } = this.#components
    for (const event of events) {
      if (event.contract === 'seats' && event.name === 'SeatTaken' && event.args.account === account)
        this.#hasSeat = true
    }
    await this.#fees.onBlocks(events, head)
    if (!this.#hasSeat) return
    this.#bonds.apply(events, head)
    for (const event of events) {
      this.#batches.apply(event)
      this.#summaries.apply(event)
    }
    this.#batches.forget(head.timestamp)
    await this.#duties.onBlocks(events, head)
    await this.#summaries.onHead(head)
    await this.#answers.onBlocks(events, head)
    await this.#batchSteps.onBlocks(events, head)
    await this.#steps.onBlocks(events, head)
    await this.#canaries.onBlocks(events, head)
    await this.#juror.onHead(head)
  }

  async onRewind(fromBlock: number): Promise<void> {
    this.#batches.rewind(fromBlock)
    this.#bonds.rewind(fromBlock)
    this.#summaries.rewind(fromBlock)
    await this.#duties.onRewind(fromBlock)
    this.#batchSteps.rewind()
    this.#steps.rewind(fromBlock)
    this.#canaries.rewind(fromBlock)
    this.#fees.rewind()
    await this.#juror.onRewind(fromBlock)
  }

  /** The own outcome for the leaf of a case. */
  async #outcomeOf(caseId: Hex): Promise<number | undefined> {
    const contents = await this.#components.reader.caseContents(caseId)
    return contents && this.#summaries.outcomeOf(contents.batchId, contents.leaf.receiptHash)
  }
}
