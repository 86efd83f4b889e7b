import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  type Executor,
  type Hello,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  OgError,
  type Receipt,
  type Signed,
  streamNames,
  toOgError,
  toWireError,
} from '@opengradient/protocol'
import type { Components } from '../components.ts'
import { ModelKills } from '../model-kills.ts'
import type { LocalModel } from '../registry/local-model.ts'
import type { RunJobRequest } from './check-job.ts'
import { type GatewayChannels, maxChannels, type PushedMessages } from './gateway-channels.ts'
import { JobAdmission } from './job-admission.ts'
import type { OwnOffers } from './own-offers.ts'
import { type RunJobInit, runJob } from './run-job.ts'
import type { WorkerFunds } from './worker-funds.ts'

type JobServerComponents = Pick<Components, 'peerNode' | 'nodes' | 'models' | 'clock' | 'logger' | 'metrics' | 'signal'>

export interface JobServerInit {
  readonly hello: Signed<Hello>
  readonly jobs: RunJobInit
  readonly channels: GatewayChannels
  readonly offers: OwnOffers
  readonly funds: WorkerFunds
  readonly executor: Executor<LocalModel>
  /** Notes that a gateway has answers. */
  readonly acknowledge: (receipts: readonly Hex[], gateway: Address) => void
  /** Why no audited job is taken now; undefined if it is taken. */
  readonly backlog: () => OgError | undefined
  /** Messages that a gateway's new channel needs: places and summaries of recent batches. */
  readonly repeat: (gateway: Address) => PushedMessages
}

/** One channel of a gateway, with its running jobs by request id. */
interface GatewayChannel {
  readonly channel: Channel
  readonly gateway: Address
  readonly running: Map<number, AbortController>
  /** Whether receipts are read for it: one request at a time. */
  isReading: boolean
}

/** Payers whose runs of a model were killed, from which on the model rests. */
const payersOfModel = 3
/** A sponsoring gateway pays for callers whom it rests itself. */
const sponsorWeight = 8

/** Bounds of the job-time histogram, in seconds. */
const jobSecondsBuckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]

/** Serves the job stream: runs jobs, sends offers, takes cheques, and notes which receipts gateways acknowledge. */
export class JobServer {
  readonly #components: JobServerComponents
  readonly #init: JobServerInit
  readonly #jobSeconds: ReturnType<Components['metrics']['histogram']>
  readonly #admission = new JobAdmission()
  readonly #kills: ModelKills

  constructor(components: JobServerComponents, init: JobServerInit) {
    this.#components = components
    this.#init = init
    this.#kills = new ModelKills({ clock: components.clock, callersOfModel: payersOfModel })
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

  /** Sends the gateways how many jobs this worker accepts. */
  updateCredit(): void {
    const { executor, backlog, channels } = this.#init
    const free = executor.load().capacity - this.#admission.accepted
    channels.sendCredit(backlog() === undefined ? free : 0)
  }

  async #serve(channel: Channel): Promise<void> {
    const { nodes, logger } = this.#components
    const { hello, channels, funds, repeat } = this.#init
    await send(channel, { type: 'hello', hello })
    const gateway = nodes.byPeer(channel.peerId)?.account
    if (gateway === undefined) throw new OgError('NOT_REGISTERED', 'Peer is not a registered gateway.')
    nodes.assertActive(gateway, 'gateway')
    if (!channels.add(gateway, channel)) {
      throw new OgError('OVERLOADED', 'The gateway has too many channels.', { details: { limit: maxChannels } })
    }
    const from: GatewayChannel = { channel, gateway, running: new Map(), isReading: false }
    const replies = new Set<Promise<void>>()
    try {
      this.updateCredit()
      const track = (reply: Promise<void> | undefined): void => {
        if (reply === undefined) return
        const tracked = reply
          .catch((error: unknown) => logger.debug({ error: String(error) }, 'Job reply failed'))
          .finally(() => replies.delete(tracked))
        replies.add(tracked)
      }
      channels.pushTo(gateway, channel, repeat(gateway))
      for await (const frame of channel.frames) {
        track(this.#handle(from, jobRequestCodec.decode(frame)))
      }
    } finally {
      if (!channels.remove(gateway, channel)) funds.forget(gateway)
      // The gateway has disconnected and no longer waits for its jobs.
      for (const abort of from.running.values()) abort.abort(new OgError('ABORTED', 'The gateway closed the channel.'))
      await Promise.all(replies)
    }
  }

  /** @returns the work of the reply; undefined for a request without one */
  #handle(from: GatewayChannel, request: JobRequest): Promise<void> | undefined {
    switch (request.type) {
      case 'run':
        this.#init.channels.countJob(from.gateway, from.channel)
        return this.#run(from, request)
      case 'offer':
        return this.#sendOffer(from.channel, request.id, request.modelId)
      case 'cancel':
        from.running.get(request.id)?.abort(new OgError('ABORTED', 'The gateway cancelled the job.'))
        return undefined
      case 'acknowledged':
        this.#init.acknowledge(request.receipts, from.gateway)
        return undefined
      case 'receipts':
        return this.#sendReceipts(from, request)
      case 'cheque':
        this.#addCheque(from.gateway, request)
        return undefined
      case 'credit':
        // Answers have one chunk.
        return undefined
    }
  }

  /** A receipt holds hashes and amounts alone: a gateway that knows its hash may have it. */
  async #sendReceipts(
    from: GatewayChannel,
    { id, receipts: asked }: Extract<JobRequest, { type: 'receipts' }>,
  ): Promise<void> {
    const { receipts: store } = this.#init.jobs
    if (from.isReading) {
      const error = new OgError('OVERLOADED', 'Receipts are read for an earlier request.', { retryAfterMs: 1_000 })
      return send(from.channel, { type: 'error', id, error: toWireError(error) })
    }
    from.isReading = true
    try {
      const receipts: Signed<Receipt>[] = []
      // One after the other: each is read with its outputs.
      for (const receiptHash of asked) {
        const receipt = await store.receipt(receiptHash)
        if (receipt !== undefined) receipts.push(receipt)
      }
      await send(from.channel, { type: 'receipts', id, receipts })
    } finally {
      from.isReading = false
    }
  }

  /** A cheque has no answer: a job without a valid one is refused. */
  #addCheque(gateway: Address, { cheque }: Extract<JobRequest, { type: 'cheque' }>): void {
    try {
      this.#init.funds.add(cheque, gateway)
    } catch (error) {
      this.#components.logger.debug({ gateway, error: toOgError(error).shortMessage }, 'Cheque rejected')
    }
  }

  async #run({ channel, gateway, running }: GatewayChannel, request: RunJobRequest): Promise<void> {
    const { clock, logger, signal } = this.#components
    const abort = new AbortController()
    running.set(request.id, abort)
    const startedAt = clock.now()
    const observe = (outcome: string): void => this.#jobSeconds.observe((clock.now() - startedAt) / 1_000, { outcome })
    try {
      const completed = await this.#runBounded(request, gateway, AbortSignal.any([abort.signal, signal]))
      running.delete(request.id)
      const { receiptHash, receipt, outputs } = completed
      await send(channel, { type: 'result', id: request.id, receipt, outputs }).catch((error: unknown) => {
        logger.debug({ receiptHash, error: String(error) }, 'Answer not sent')
      })
      observe('receipt')
    } catch (error) {
      running.delete(request.id)
      const failure = toOgError(error)
      observe(failure.code)
      logger.debug({ code: failure.code, error: failure.shortMessage }, 'Job failed')
      await send(channel, { type: 'error', id: request.id, error: toWireError(failure) }).catch(() => undefined)
    }
  }

  /** A job waits for more than the engine: the number of accepted jobs is bounded before their tensors are read. */
  async #runBounded(request: RunJobRequest, gateway: Address, signal: AbortSignal): ReturnType<typeof runJob> {
    const { jobs, executor, backlog } = this.#init
    const { nodes } = this.#components
    const { capacity } = executor.load()
    nodes.assertActive(gateway, 'gateway')
    // A suspended worker posts nothing: its receipts would expire unpaid.
    nodes.assertActive(jobs.account, 'worker')
    const refusal = request.job.value.auditClass > 0 ? backlog() : undefined
    if (refusal !== undefined) throw refusal
    const { payer, modelId } = request.job.value
    this.#kills.assertAwake(payer, modelId)
    const release = this.#admission.take({ payer, modelId }, capacity)
    this.updateCredit()
    try {
      return await runJob(jobs, request, gateway, signal)
    } catch (error) {
      this.#kills.note(payer, modelId, error, payer === gateway ? sponsorWeight : 1)
      throw error
    } finally {
      release()
      this.updateCredit()
    }
  }

  async #sendOffer(channel: Channel, id: number, modelId: Hex): Promise<void> {
    const { models, signal } = this.#components
    try {
      const offer = this.#init.offers.for(await models.ensure(modelId, signal))
      if (offer === undefined) throw new OgError('UNSUPPORTED_MODEL', 'No runtime of this worker runs the model.')
      const { value, signature } = offer
      await send(channel, { type: 'offer', id, offer: { value, signature } })
    } catch (error) {
      await send(channel, { type: 'error', id, error: toWireError(toOgError(error)) })
    }
  }
}

async function send(channel: Channel, response: JobResponse): Promise<void> {
  await channel.send(jobResponseCodec.encode(response))
}
