import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  assertSignedBy,
  type EvidenceResponse,
  type Executor,
  evidenceCodec,
  evidenceRequestCodec,
  evidenceRequestDigest,
  evidenceResponseCodec,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  OgError,
  streamNames,
  toOgError,
  toWireError,
  visibilities,
} from '@opengradient/protocol'
import { createAllocations } from '../allocations.ts'
import type { Components, NodeRole } from '../components.ts'
import type { LocalModel } from '../registry/local-model.ts'
import { createAttempts, evidenceKey } from './attempts.ts'
import { createBatcher } from './batcher.ts'
import { answerDemand, answerDemands } from './demands.ts'
import { type JobRunnerInit, runJob } from './jobs.ts'
import { createOffers } from './offers.ts'

/** An evidence request this far from now is refused, in milliseconds. */
const requestSkewMs = 60_000

/** Loads models, runs jobs, signs receipts, posts batches of them and claims its pay. */
export function createWorker(components: Components, executor: Executor<LocalModel>): NodeRole {
  const {
    config,
    signer,
    hasher,
    peerNode,
    records,
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
  const offers = createOffers({
    signer,
    hasher,
    clock,
    token: config.deployment.contracts.opg,
    defaultPrice: BigInt(config.worker.defaultPrice),
    gatewayFeeBps: config.worker.gatewayFeeBps,
    burnBps: config.worker.burnBps,
  })
  const batcher = createBatcher({
    records,
    outbox,
    reader,
    sender,
    receiptIndex,
    clock,
    logger,
    signal,
    intervalMs: config.worker.batchIntervalMs,
    maxReceipts: config.worker.batchMaxReceipts,
  })
  const attempts = createAttempts(records, clock)
  const jobs: JobRunnerInit = {
    signer,
    hasher,
    records,
    attempts,
    offers,
    alongside: (done) => [batcher.take(done)],
    nodes,
    models,
    executor,
    clock,
    signal,
    allocation: createAllocations(reader, clock),
  }
  const jobSeconds = components.metrics.histogram(
    'og_worker_job_seconds',
    'Time from a job request to its receipt.',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    ['outcome'],
  )

  let taken = 0

  const runOne = async (
    channel: Channel,
    request: Extract<JobRequest, { type: 'run' }>,
    gateway: Address,
    own: Map<number, AbortController>,
  ): Promise<void> => {
    const abort = new AbortController()
    own.set(request.id, abort)
    const startedAt = clock.now()
    try {
      // A job waits for more than the engine: what is taken is bounded before its tensors are looked at.
      const { capacity } = executor.load()
      if (taken >= capacity) {
        throw new OgError('OVERLOADED', `${taken} jobs are under way here.`, {
          next: ['Try again later, or another worker.'],
          retryAfterMs: 200,
        })
      }
      taken++
      const done = await runJob(jobs, request, gateway, AbortSignal.any([abort.signal, signal])).finally(() => taken--)
      own.delete(request.id)
      const replied = reply(channel, { type: 'result', id: request.id, receipt: done.receipt, outputs: done.outputs })
      // Announced whether it arrives or not: what is signed may be paid, and others must know of it.
      await replied.catch((error: unknown) => {
        logger.debug({ error: String(error) }, 'could not hand over an answer')
      })
      jobSeconds.observe((clock.now() - startedAt) / 1000, { outcome: 'receipt' })
      const { job, offer, assignment, receipt } = done.evidence
      gossip.publishAnswer({ job, offer, assignment, receipt }, done.receiptHash).catch((error: unknown) => {
        logger.debug({ error: String(error) }, 'could not gossip a receipt; peers catch up on it')
      })
    } catch (error) {
      own.delete(request.id)
      const known = toOgError(error)
      jobSeconds.observe((clock.now() - startedAt) / 1000, { outcome: known.code })
      logger.debug({ code: known.code, message: known.shortMessage }, 'refused or failed a job')
      await reply(channel, { type: 'error', id: request.id, error: toWireError(known) }).catch(() => undefined)
    }
  }

  const offerOne = async (channel: Channel, id: number, modelId: Hex): Promise<void> => {
    try {
      const { manifest } = await models.ensure(modelId, signal)
      await reply(channel, { type: 'offer', id, offer: offers.for(modelId, manifest) })
    } catch (error) {
      await reply(channel, { type: 'error', id, error: toWireError(toOgError(error)) })
    }
  }

  const serveChannel = async (channel: Channel): Promise<void> => {
    const own = new Map<number, AbortController>()
    const working = new Set<Promise<void>>()
    const begin = (work: Promise<void>): void => {
      const settled = work
        .catch((error: unknown) => logger.debug({ error: String(error) }, 'could not answer on a job channel'))
        .finally(() => working.delete(settled))
      working.add(settled)
    }
    for await (const frame of channel.frames) {
      const request = jobRequestCodec.decode(frame)
      const gateway = nodes.byPeer(channel.peerId)?.account
      if (gateway === undefined) {
        if (request.type === 'delivered') continue
        const error = toWireError(new OgError('NOT_REGISTERED', 'This peer is no registered gateway.'))
        begin(reply(channel, { type: 'error', id: request.id, error }))
      } else if (request.type === 'run') begin(runOne(channel, request, gateway, own))
      else if (request.type === 'offer') begin(offerOne(channel, request.id, request.modelId))
      else if (request.type === 'cancel')
        own.get(request.id)?.abort(new OgError('ABORTED', 'The gateway cancelled the job.'))
      else {
        for (const receiptHash of request.receipts) batcher.delivered(receiptHash, gateway)
      }
    }
    // The gateway is gone: nobody waits for these any more.
    for (const abort of own.values()) abort.abort(new OgError('ABORTED', 'The gateway closed the channel.'))
    await Promise.all(working)
  }

  const serveEvidence = async (bytes: Uint8Array, peerId: string): Promise<EvidenceResponse> => {
    const request = evidenceRequestCodec.decode(bytes)
    assertSignedBy(request.auditor, evidenceRequestDigest(request), request.signature, 'evidence request')
    if (Math.abs(clock.now() - request.at) > requestSkewMs)
      throw new OgError('EXPIRED', 'The evidence request is too old.')
    const auditor = nodes.assertActive(request.auditor, 'auditor', clock.now() / 1000)
    if (auditor.peerId !== peerId)
      throw new OgError('NOT_AUTHORISED', "The evidence request came from another node than the auditor's.")
    const found = await records.get(evidenceKey(request.receiptHash))
    if (found === undefined) throw new OgError('NOT_FOUND', 'There is no evidence for this receipt, or not any more.')
    const evidence = evidenceCodec.decode(found)
    if (evidence.job.value.visibility !== visibilities.public) {
      throw new OgError('NOT_AUTHORISED', 'The requester lets no auditor see this job.')
    }
    return { type: 'evidence', evidence }
  }

  /** Announces receipts that an earlier process signed and had no time to announce. */
  const republish = async (): Promise<void> => {
    for await (const [key, bytes] of records.entries({ gte: evidenceKey('0x'), lt: `${evidenceKey('0x')}~` })) {
      const receiptHash = key.slice(evidenceKey('0x').length - 2) as Hex
      if (receiptIndex.get(receiptHash)?.answer) continue
      const { job, offer, assignment, receipt } = evidenceCodec.decode(bytes)
      await gossip.publishAnswer({ job, offer, assignment, receipt }, receiptHash)
    }
  }

  return {
    async start() {
      await attempts.load()
      await batcher.start()
      outbox.process('answer-demand', (entry) => answerDemand(components, entry.payload))
      await peerNode.handleChannel(streamNames.job, { maxFrameBytes: jobRequestCodec.maxBytes }, serveChannel)
      await peerNode.handle(
        streamNames.evidence,
        {
          requestMaxBytes: evidenceRequestCodec.maxBytes,
          responseMaxBytes: evidenceResponseCodec.maxBytes,
          concurrency: 8,
          timeoutMs: 30_000,
        },
        async (bytes, { peerId }) => evidenceResponseCodec.encode(await serveEvidence(bytes, peerId)),
      )
      republish().catch((error: unknown) =>
        logger.warn({ error: String(error) }, 'could not announce earlier receipts'),
      )
    },
    async stop() {
      batcher.stop()
    },
    async onBlocks(events) {
      await answerDemands(components, events)
      await batcher.onBlock()
      await attempts.prune(config.worker.evidenceMarginMs, (receiptHash) => {
        const entry = receiptIndex.get(receiptHash)
        return receiptIndex.isCurrent() && (entry?.leaf === undefined || receiptIndex.standing(entry).closed)
      })
    },
    async announce() {
      return {
        load: executor.load(),
        offers: models.list().map(({ modelId, manifest }) => offers.for(modelId, manifest)),
      }
    },
  }
}

async function reply(channel: Channel, response: JobResponse): Promise<void> {
  await channel.send(jobResponseCodec.encode(response))
}
