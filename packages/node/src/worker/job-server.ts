import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  OgError,
  streamNames,
  toOgError,
  toWireError,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { Batcher } from './batcher.ts'
import type { RunJobRequest } from './check-job.ts'
import type { Offers } from './offers.ts'
import { type CompletedJob, type RunJobInit, runJob } from './run-job.ts'

type JobServerComponents = Pick<
  Components,
  'peerNode' | 'nodes' | 'gossip' | 'models' | 'clock' | 'logger' | 'metrics' | 'signal'
>

export interface JobServerInit {
  readonly jobs: RunJobInit
  readonly offers: Pick<Offers, 'for'>
  readonly batcher: Pick<Batcher, 'acknowledge'>
}

/** One channel of a gateway, with its running jobs by request id. */
interface GatewayChannel {
  readonly channel: Channel
  readonly running: Map<number, AbortController>
}

/** Bounds of the job-time histogram, in seconds. */
const jobSecondsBuckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]

/** Serves the job stream: runs jobs, sends offers, and notes which receipts gateways acknowledge. */
export class JobServer {
  readonly #components: JobServerComponents
  readonly #init: JobServerInit
  readonly #jobSeconds: ReturnType<Components['metrics']['histogram']>
  #accepted = 0

  constructor(components: JobServerComponents, init: JobServerInit) {
    this.#components = components
    this.#init = init
    this.#jobSeconds = components.metrics.histogram(
      'og_worker_job_seconds',
      'Time from a job request to its receipt.',
      jobSecondsBuckets,
      ['outcome'],
    )
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = jobRequestCodec
    await this.#components.peerNode.handleChannel(streamNames.job, { maxFrameBytes }, (channel) => this.#serve(channel))
  }

  async #serve(channel: Channel): Promise<void> {
    const { nodes, logger } = this.#components
    const running = new Map<number, AbortController>()
    const replies = new Set<Promise<void>>()
    for await (const frame of channel.frames) {
      const request = jobRequestCodec.decode(frame)
      const gateway = nodes.byPeer(channel.peerId)?.account
      const reply = this.#handle({ channel, running }, request, gateway)
        ?.catch((error: unknown) => logger.debug({ error: String(error) }, 'Job reply failed'))
        .finally(() => replies.delete(reply as Promise<void>))
      if (reply) replies.add(reply)
    }
    // The gateway has disconnected and no longer waits for its jobs.
    for (const abort of running.values()) abort.abort(new OgError('ABORTED', 'The gateway closed the channel.'))
    await Promise.all(replies)
  }

  /** @returns the work of the reply; undefined for a request without one */
  #handle(from: GatewayChannel, request: JobRequest, gateway: Address | undefined): Promise<void> | undefined {
    if (gateway === undefined) {
      if (request.type === 'delivered') return undefined
      const error = toWireError(new OgError('NOT_REGISTERED', 'Peer is not a registered gateway.'))
      return send(from.channel, { type: 'error', id: request.id, error })
    }
    switch (request.type) {
      case 'run':
        return this.#run(from, request, gateway)
      case 'offer':
        return this.#sendOffer(from.channel, request.id, request.modelId)
      case 'cancel':
        from.running.get(request.id)?.abort(new OgError('ABORTED', 'The gateway cancelled the job.'))
        return undefined
      case 'delivered':
        for (const receiptHash of request.receipts) this.#init.batcher.acknowledge(receiptHash, gateway)
        return undefined
    }
  }

  async #run({ channel, running }: GatewayChannel, request: RunJobRequest, gateway: Address): Promise<void> {
    const { clock, gossip, logger, signal } = this.#components
    const abort = new AbortController()
    running.set(request.id, abort)
    const startedAt = clock.now()
    const observe = (outcome: string): void => this.#jobSeconds.observe((clock.now() - startedAt) / 1_000, { outcome })
    try {
      const completed = await this.#runBounded(request, gateway, AbortSignal.any([abort.signal, signal]))
      running.delete(request.id)
      const { receiptHash, receipt, outputs } = completed
      // Published whether or not it arrives: a signed receipt may be paid, and others must have it.
      await send(channel, { type: 'result', id: request.id, receipt, outputs }).catch((error: unknown) => {
        logger.debug({ receiptHash, error: String(error) }, 'Answer not sent')
      })
      observe('receipt')
      const { job, offer, assignment } = completed.evidence
      gossip.publishAnswer({ job, offer, assignment, receipt }, receiptHash).catch((error: unknown) => {
        // Peers get it by catch-up.
        logger.debug({ receiptHash, error: String(error) }, 'Receipt publication failed')
      })
    } catch (error) {
      running.delete(request.id)
      const failure = toOgError(error)
      observe(failure.code)
      logger.debug({ code: failure.code, error: failure.shortMessage }, 'Job failed')
      await send(channel, { type: 'error', id: request.id, error: toWireError(failure) }).catch(() => undefined)
    }
  }

  /** A job waits for more than the engine: the number of accepted jobs is bounded before their tensors are read. */
  async #runBounded(request: RunJobRequest, gateway: Address, signal: AbortSignal): Promise<CompletedJob> {
    const { jobs } = this.#init
    const { capacity } = jobs.executor.load()
    if (this.#accepted >= capacity) {
      throw new OgError('OVERLOADED', `Worker has ${this.#accepted} jobs, its maximum.`, {
        next: ['Try again later, or another worker.'],
        details: { limit: capacity, actual: this.#accepted },
        retryAfterMs: 200,
      })
    }
    this.#accepted++
    try {
      return await runJob(jobs, request, gateway, signal)
    } finally {
      this.#accepted--
    }
  }

  async #sendOffer(channel: Channel, id: number, modelId: Hex): Promise<void> {
    const { models, signal } = this.#components
    try {
      const { manifest } = await models.ensure(modelId, signal)
      await send(channel, { type: 'offer', id, offer: this.#init.offers.for(modelId, manifest) })
    } catch (error) {
      await send(channel, { type: 'error', id, error: toWireError(toOgError(error)) })
    }
  }
}

async function send(channel: Channel, response: JobResponse): Promise<void> {
  await channel.send(jobResponseCodec.encode(response))
}
