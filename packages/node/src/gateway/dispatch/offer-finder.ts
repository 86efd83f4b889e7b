import { type AuditClass, type Clock, type Hex, type Logger, OgError, toOgError } from '@opengradient/protocol'
import type { Components } from '../../components.ts'
import type { OfferedModel } from '../../gossip/offer-book.ts'
import { SingleFlight } from '../../registry/single-flight.ts'
import type { WorkerChannels } from '../channels/worker-channels.ts'

export interface OfferFinderInit extends Pick<Components, 'config' | 'nodes' | 'offers' | 'jobCalls' | 'parameters'> {
  readonly clock: Clock
  readonly logger: Logger
  readonly channels: Pick<WorkerChannels, 'requestOffer'>
  readonly signal: AbortSignal
}

/** Workers that are asked for an offer at once. */
const maxAsked = 16
/** How long workers have to answer, and how long an offer of theirs has to be valid, in milliseconds. */
const answerMs = 3_000
const callSeconds = 30

/** Offers for a model: those of the offer book, else those that workers give when they are asked. */
export class OfferFinder {
  readonly #init: OfferFinderInit
  readonly #asking = new SingleFlight<Hex, void>()

  constructor(init: OfferFinderInit) {
    this.#init = init
  }

  /** Offers that are known now. */
  known(modelId: Hex): readonly OfferedModel[] {
    return this.#init.offers.forModel(modelId)
  }

  /** Known offers; without any, publishes a call for workers and asks those that are registered. @throws ABORTED */
  async find(modelId: Hex, auditClass: AuditClass, signal: AbortSignal): Promise<readonly OfferedModel[]> {
    const known = this.known(modelId)
    if (known.length > 0) return known
    await this.#asking.run(modelId, () => this.#ask(modelId, auditClass))
    signal.throwIfAborted()
    return this.known(modelId)
  }

  async #ask(modelId: Hex, auditClass: AuditClass): Promise<void> {
    const { config, nodes, offers, jobCalls, parameters, clock, channels, logger, signal } = this.#init
    const deadline = Math.floor(clock.now() / 1_000) + callSeconds
    const { opg } = config.deployment.contracts
    jobCalls.publish({ token: opg, modelId, maxPrice: BigInt(config.gateway.sponsor.maxPrice), deadline, auditClass })
    const stop = AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
    const isAnswered = new AbortController()
    const { workerStake } = parameters.batches
    const asked = nodes
      .active('worker')
      .filter(({ stake }) => stake >= workerStake)
      .slice(0, maxAsked)
    const answers = asked.map(async ({ account }) => {
      const offer = await channels.requestOffer(account, modelId, AbortSignal.any([stop, isAnswered.signal]))
      if (!offers.add(offer)) throw new OgError('PEER', `The offer of worker ${account} is not valid.`)
      isAnswered.abort(new OgError('ABORTED', 'Another worker has answered.'))
    })
    await Promise.any(answers).catch((error: unknown) => {
      logger.debug({ modelId, error: toOgError(error).shortMessage }, 'No offer for the model')
    })
  }
}
