import { type ChainEvent, opgAbi, quorumRefereeAbi, RevertError, settlementAbi } from '@opengradient/chain'
import {
  decodeRecord,
  type Evidence,
  encodeRecord,
  evidenceRequestCodec,
  evidenceResponseCodec,
  fromHex,
  fromWireError,
  type Hex,
  hashEvidence,
  isReplayed,
  limits,
  OgError,
  type Signed,
  signEvidenceRequest,
  signStruct,
  toHex,
  toOgError,
  type Verdict,
  verdictMethods,
  verdictOutcomes,
  verdictType,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import { type AuditMethod, type AuditResult, checkContents, firstFailure, hashAnswer } from '@opengradient/verifier'

import type { Components, Role } from '../components.ts'
import { retry } from '../retry.ts'
import { bodyArguments, leafArgument } from '../watchtower/challenge-resolver.ts'
import { evidenceProtocol } from '../worker/worker.ts'
import { createAuditQueue } from './queue.ts'
import { createSampler } from './sampler.ts'

/** How long after its `settleBy` a receipt may still be paid and is worth an audit, in seconds. */
const interestSeconds = limits.jobLifetimeSeconds

/** The auditor's role, and what tells it of new receipts. */
export interface Auditor extends Role {
  /** Called for every receipt that gossip, catch-up or the log brought. */
  onAnswer(receiptHash: Hex): void
}

/** Samples receipts, replays them, signs verdicts, challenges what is wrong, and votes where it is drawn. */
export function createAuditor(components: Components, method: AuditMethod, epochSeconds: number): Auditor {
  const {
    config,
    signer,
    hasher,
    host,
    outbox,
    reader,
    sender,
    nodes,
    receiptIndex,
    gossip,
    models,
    clock,
    logger,
    signal,
  } = components
  const { contracts } = reader.deployment
  const sampler = createSampler(components, epochSeconds)
  let headTimestamp = Math.floor(clock.now() / 1000)
  const outcomes = components.metrics.counter('og_auditor_verdicts_total', 'Verdicts by outcome.', ['outcome'])
  const queue = createAuditQueue({
    concurrency: config.auditor.concurrency,
    capacity: config.auditor.queue,
    signal,
    laneOf: (receiptHash) => receiptIndex.get(receiptHash)?.answer?.receipt.value.worker ?? '',
    audit: (receiptHash) => audit(receiptHash),
    onError: (receiptHash, error) =>
      logger.warn({ receiptHash, error: toOgError(error).shortMessage }, 'could not audit a receipt'),
  })

  const isOnDuty = (receiptHash: Hex): boolean => {
    const job = receiptIndex.get(receiptHash)?.answer?.job.value
    if (job === undefined || job.visibility !== visibilities.public) return false
    if (receiptIndex.get(receiptHash)?.answer?.receipt.value.worker === signer.address) return false
    // What catching up brought too late cannot be challenged any more, and its worker owes no evidence.
    if (job.settleBy + interestSeconds < clock.now() / 1000) return false
    return sampler.isOnDuty(receiptHash, job.auditBps, headTimestamp)
  }

  const fetchEvidence = async (receiptHash: Hex, worker: Hex): Promise<Evidence> => {
    const peer = nodes.byAccount(worker)
    if (peer === undefined) throw new OgError('UNAVAILABLE', `The worker ${worker} is not registered.`)
    const request = evidenceRequestCodec.encode(signEvidenceRequest(signer, receiptHash, clock.now()))
    const bytes = await host.request(peer.peerId, evidenceProtocol, request, {
      responseMaxBytes: evidenceResponseCodec.maxBytes,
      timeoutMs: 30_000,
      signal,
    })
    const response = evidenceResponseCodec.decode(bytes)
    if (response.type === 'error') throw fromWireError(response.error)
    const found = hashAnswer(response.evidence, hasher)
    if (found.receiptHash !== receiptHash) {
      throw new OgError('PEER', 'The worker gave the evidence of another receipt.')
    }
    // Beside a job of its own choice a worker could show any model and input that lead to the output it signed.
    if (found.jobHash !== response.evidence.receipt.value.jobHash) {
      throw new OgError('PEER', 'The worker gave the evidence of another job.')
    }
    return response.evidence
  }

  /** Evidence that hashes to what the receipt says, or undefined when the worker does not give it. */
  const obtainEvidence = async (receiptHash: Hex, worker: Hex): Promise<Evidence | undefined> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await fetchEvidence(receiptHash, worker)
      } catch (error) {
        if (signal.aborted) throw error
        logger.debug({ receiptHash, attempt, error: toOgError(error).shortMessage }, 'got no evidence')
        if (attempt >= config.auditor.evidenceAttempts) return undefined
        await clock.sleep(250 * 2 ** attempt, signal)
      }
    }
  }

  const find = async (evidence: Evidence): Promise<AuditResult> => {
    const manifest = await models.manifest(evidence.job.value.modelId, signal)
    const failed = firstFailure(
      checkContents({ ...evidence, domain: hasher.domain, manifest, request: null, verdicts: [] }).filter(
        ({ name }) => name !== 'request',
      ),
    )
    if (failed === undefined) return method.check(evidence, manifest, signal)
    // The worker signed a receipt that its own evidence contradicts: no engine is needed to see it.
    return {
      outcome: 'mismatch',
      maxRelativeError: Number.MAX_SAFE_INTEGER,
      engineFingerprint: zeroBytes32,
      detail: failed.detail,
    }
  }

  const audit = async (receiptHash: Hex): Promise<Signed<Verdict> | undefined> => {
    const entry = receiptIndex.get(receiptHash)
    const own = entry?.verdicts.get(signer.address)
    if (own !== undefined) return own
    if (entry?.answer === undefined) return undefined
    const evidence = await obtainEvidence(receiptHash, entry.answer.receipt.value.worker)
    const finding: AuditResult = evidence
      ? await find(evidence)
      : {
          outcome: 'unavailable',
          maxRelativeError: 0,
          engineFingerprint: zeroBytes32,
          detail: 'the worker gave no evidence',
        }
    const { value, signature } = signStruct(signer, hasher, verdictType, {
      receiptHash,
      batch: entry.leaf?.batchId ?? zeroBytes32,
      index: entry.leaf?.index ?? 0,
      auditor: signer.address,
      method: verdictMethods[method.name],
      outcome: verdictOutcomes[finding.outcome],
      engineFingerprint: finding.engineFingerprint,
      worstRho: finding.maxRelativeError,
      evidenceHash: evidence ? hashEvidence(evidence) : zeroBytes32,
      checkedAt: clock.now(),
    })
    const verdict = { value, signature }
    outcomes.add(1, { outcome: finding.outcome })
    if (!isReplayed(value))
      logger.warn(
        { receiptHash, outcome: finding.outcome, detail: finding.detail },
        'found a receipt that does not hold',
      )
    await gossip.publishVerdict(verdict).catch((error: unknown) => {
      logger.debug({ error: String(error) }, 'could not gossip a verdict; peers catch up on it')
    })
    return verdict
  }

  /**
   * Objects to a receipt that this auditor found wrong wherever its worker has posted it: in no batch yet there is nothing
   * to object to, and one that was voided may be posted again. The verdict is durable and the chain's events come again
   * after a restart, so nothing is lost between the two.
   */
  const accuse = async (receiptHash: Hex): Promise<void> => {
    const entry = receiptIndex.get(receiptHash)
    if (entry?.verdicts.get(signer.address)?.value.outcome !== verdictOutcomes.mismatch) return
    for (const { batchId, index } of entry.leaves) {
      if (receiptIndex.batch(batchId)?.worker !== entry.answer?.receipt.value.worker) continue
      await outbox.enqueue({
        key: `challenge/${batchId}/${index}`,
        kind: 'challenge',
        payload: encodeRecord([receiptHash, batchId, index]),
      })
    }
  }

  const challenge = async (payload: Uint8Array): Promise<void> => {
    const [receiptHash, batchId, index] = decodeRecord(payload, 1_024) as [Hex, Hex, number]
    const answer = receiptIndex.get(receiptHash)?.answer
    const posted = receiptIndex.batch(batchId)
    // After a restart the chain's events come again.
    if (posted === undefined && !receiptIndex.isCurrent())
      throw new OgError('UNAVAILABLE', 'The batch is not known yet.')
    if (posted === undefined || answer === undefined) return
    const { job, receipt } = bodyArguments(answer)
    try {
      await sender.execute({
        address: contracts.settlement,
        abi: settlementAbi,
        functionName: 'challenge',
        args: [leafArgument(posted, index), job, answer.job.signature, receipt] as never,
      })
      logger.info({ receiptHash }, 'challenged a receipt')
    } catch (error) {
      // Another auditor objected first, the leaf is void already, or the window closed before anybody could.
      const settled = ['ChallengeExists', 'LeafIsVoid', 'WindowClosed', 'AlreadyClaimed']
      if (!(error instanceof RevertError && settled.includes(error.errorName ?? ''))) throw error
      logger.info({ receiptHash, reason: error.errorName }, 'did not challenge a receipt')
    }
  }

  /** Votes where drawn: for a mismatch only on its own recomputation; without one it stays silent. */
  const vote = async (payload: Uint8Array): Promise<void> => {
    const challengeId = toHex(payload)
    const open = receiptIndex.challenge(challengeId)
    // After a restart the chain's events come again; until then this one is not known.
    if (open === undefined) throw new OgError('UNAVAILABLE', 'The challenge is not known yet.')
    if (open.status !== 'open') return
    if (receiptIndex.get(open.receiptHash)?.answer === undefined) {
      // Waiting here would hold up votes that can be given.
      if (headTimestamp > open.openedAt + interestSeconds) return
      throw new OgError('UNAVAILABLE', 'The challenged receipt is not known yet.')
    }
    const jury = await reader.jury(challengeId)
    if (jury === undefined) throw new OgError('UNAVAILABLE', 'The jury is not drawn yet.')
    if (!jury.includes(signer.address)) return
    const verdict = await audit(open.receiptHash)
    if (verdict === undefined) return
    const { outcome, evidenceHash } = verdict.value
    const mismatch = outcome === verdictOutcomes.mismatch
    if (!mismatch && !isReplayed(verdict.value)) return
    try {
      await sender.execute({
        address: contracts.quorumReferee,
        abi: quorumRefereeAbi,
        functionName: 'vote',
        args: [challengeId, mismatch, evidenceHash],
      })
    } catch (error) {
      if (!(error instanceof RevertError && ['AlreadyVoted', 'VoteOver'].includes(error.errorName ?? ''))) throw error
    }
  }

  /** Lets the settlement contract take challenge bonds. */
  const approveBonds = async (): Promise<void> => {
    await sender.execute({
      address: contracts.opg,
      abi: opgAbi,
      functionName: 'approve',
      args: [contracts.settlement, 2n ** 256n - 1n],
    })
  }

  /** Fetches a model as it is registered: a challenge has to be made within seconds of the batch. */
  const prefetch = (modelId: Hex): void => {
    retry(() => models.ensure(modelId, signal), clock, signal).catch((error: unknown) => {
      if (!signal.aborted) logger.warn({ modelId, error: toOgError(error).shortMessage }, 'cannot audit a model')
    })
  }

  const quickly = { concurrency: 64, backoff: { initialMs: 200, maxMs: 2_000 } }
  let unlisten: (() => void) | undefined
  return {
    async start() {
      await approveBonds()
      outbox.process('challenge', (entry) => challenge(entry.payload), quickly)
      outbox.process('vote', (entry) => vote(entry.payload), quickly)
      unlisten = receiptIndex.onChange((receiptHash) => {
        accuse(receiptHash).catch((error: unknown) => {
          logger.error({ receiptHash, error: toOgError(error).shortMessage }, 'could not note a challenge')
        })
      })
      for (const { modelId } of await reader.models()) prefetch(modelId)
    },
    async stop() {
      unlisten?.()
      await queue.stop()
    },
    onAnswer(receiptHash) {
      if (isOnDuty(receiptHash)) queue.add(receiptHash)
    },
    async onBlocks(events: readonly ChainEvent[], timestamp) {
      headTimestamp = timestamp
      await sampler.onBlock(timestamp)
      if (queue.takeOverflow()) {
        for (const { receiptHash, verdicts } of receiptIndex.list(config.auditor.queue)) {
          if (!verdicts.has(signer.address) && isOnDuty(receiptHash)) queue.add(receiptHash)
        }
      }
      for (const event of events) {
        if (event.contract === 'modelRegistry' && event.name === 'ModelRegistered') prefetch(event.args.modelId)
        if (event.contract !== 'settlement' || event.name !== 'ChallengeOpened') continue
        const { challengeId, accuser } = event.args
        if (accuser === signer.address) continue
        await outbox.enqueue({ key: `vote/${challengeId}`, kind: 'vote', payload: fromHex(challengeId) })
      }
    },
  }
}
