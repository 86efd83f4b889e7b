import type { ChainEvent } from '@opengradient/chain'
import {
  type Hex,
  hashEvidence,
  isReplayed,
  limits,
  type Signed,
  signStruct,
  toOgError,
  type Verdict,
  verdictMethods,
  verdictOutcomes,
  verdictType,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import type { AuditMethod } from '@opengradient/verifier'

import type { Components, NodeRole } from '../components.ts'
import { auditEvidence, unavailableEvidence } from './audit-evidence.ts'
import { AuditQueue } from './audit-queue.ts'
import { Challenger } from './challenger.ts'
import { EvidenceClient } from './evidence-client.ts'
import { Juror } from './juror.ts'
import { Sampler } from './sampler.ts'

/** Seconds after its `settleBy` in which a receipt may still be paid, so that an audit matters. */
const auditableSeconds = limits.jobLifetimeSeconds

/** Parts of the node that an auditor uses. */
export type AuditorComponents = Pick<
  Components,
  | 'config'
  | 'signer'
  | 'hasher'
  | 'peerNode'
  | 'outbox'
  | 'reader'
  | 'sender'
  | 'nodes'
  | 'receiptIndex'
  | 'gossip'
  | 'models'
  | 'clock'
  | 'logger'
  | 'metrics'
  | 'signal'
>

/** Samples receipts, audits them, signs verdicts, challenges mismatches and votes as a juror. */
export class Auditor implements NodeRole {
  readonly #components: AuditorComponents
  readonly #method: AuditMethod
  readonly #sampler: Sampler
  readonly #evidence: EvidenceClient
  readonly #queue: AuditQueue
  readonly #challenger: Challenger
  readonly #juror: Juror
  readonly #outcomes: ReturnType<Components['metrics']['counter']>
  readonly #unsubscribe: () => void
  #headTimestamp: number

  constructor(components: AuditorComponents, method: AuditMethod, epochSeconds: number) {
    const { config, receiptIndex, clock, logger, metrics, signal } = components
    this.#components = components
    this.#method = method
    this.#headTimestamp = Math.floor(clock.now() / 1_000)
    this.#sampler = new Sampler(components, epochSeconds)
    this.#evidence = new EvidenceClient(components)
    this.#challenger = new Challenger(components)
    this.#juror = new Juror(components, (receiptHash) => this.#audit(receiptHash))
    this.#outcomes = metrics.counter('og_auditor_verdicts_total', 'Verdicts by outcome.', ['outcome'])
    this.#queue = new AuditQueue({
      concurrency: config.auditor.concurrency,
      capacity: config.auditor.queue,
      signal,
      laneOf: (receiptHash) => receiptIndex.get(receiptHash)?.answer?.receipt.value.worker ?? '',
      audit: (receiptHash) => this.#audit(receiptHash),
      onError: (receiptHash, error) =>
        logger.warn({ receiptHash, error: toOgError(error).shortMessage }, 'Audit failed'),
    })
    // From now on: the node restores receipts from its log before it starts its roles.
    this.#unsubscribe = receiptIndex.onAnswer((receiptHash) => {
      if (this.#isSampled(receiptHash)) this.#queue.add(receiptHash)
    })
  }

  async start(): Promise<void> {
    await this.#challenger.start()
    this.#juror.start()
  }

  async stop(): Promise<void> {
    this.#unsubscribe()
    this.#challenger.stop()
    await this.#queue.stop()
  }

  async onBlocks(events: readonly ChainEvent[], headTimestamp: number): Promise<void> {
    this.#headTimestamp = headTimestamp
    await this.#sampler.onBlock(headTimestamp)
    if (this.#queue.takeOverflow()) this.#queueRecent()
    await this.#juror.onBlocks(events, headTimestamp)
  }

  /** Queues recent receipts again, some of which a full queue has dropped. */
  #queueRecent(): void {
    const { config, receiptIndex, signer } = this.#components
    for (const { receiptHash, verdicts } of receiptIndex.list(config.auditor.queue)) {
      if (!verdicts.has(signer.address) && this.#isSampled(receiptHash)) this.#queue.add(receiptHash)
    }
  }

  #isSampled(receiptHash: Hex): boolean {
    const { receiptIndex, signer, clock } = this.#components
    const answer = receiptIndex.get(receiptHash)?.answer
    if (answer === undefined) return false
    const job = answer.job.value
    if (job.visibility !== visibilities.public || answer.receipt.value.worker === signer.address) return false
    // A receipt that catch-up found too late cannot be challenged any more, and its worker owes no evidence.
    if (job.settleBy + auditableSeconds < clock.now() / 1_000) return false
    return this.#sampler.isSampled(receiptHash, job.auditBps, this.#headTimestamp)
  }

  /** The own verdict on a receipt, made and published where there is none; undefined for an unknown receipt. */
  async #audit(receiptHash: Hex): Promise<Signed<Verdict> | undefined> {
    const { receiptIndex, signer, hasher, clock, gossip, logger } = this.#components
    const entry = receiptIndex.get(receiptHash)
    const own = entry?.verdicts.get(signer.address)
    if (own !== undefined) return own
    if (entry?.answer === undefined) return undefined
    const evidence = await this.#evidence.fetch(receiptHash, entry.answer.receipt.value.worker)
    const result = evidence ? await auditEvidence(this.#components, this.#method, evidence) : unavailableEvidence
    const { value, signature } = signStruct(signer, hasher, verdictType, {
      receiptHash,
      batch: entry.leaf?.batchId ?? zeroBytes32,
      index: entry.leaf?.index ?? 0,
      auditor: signer.address,
      method: verdictMethods[this.#method.name],
      outcome: verdictOutcomes[result.outcome],
      engineFingerprint: result.engineFingerprint,
      worstRho: result.maxRelativeError,
      evidenceHash: evidence ? hashEvidence(evidence) : zeroBytes32,
      checkedAt: clock.now(),
    })
    const verdict = { value, signature }
    this.#outcomes.add(1, { outcome: result.outcome })
    if (!isReplayed(value)) {
      logger.warn({ receiptHash, outcome: result.outcome, detail: result.detail }, 'Receipt failed its audit')
    }
    await gossip.publishVerdict(verdict).catch((error: unknown) => {
      // Peers get it by catch-up.
      logger.debug({ receiptHash, error: String(error) }, 'Verdict publication failed')
    })
    return verdict
  }
}
