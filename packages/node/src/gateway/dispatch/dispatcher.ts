import { countUnits, type Hex, type Offer, OgError, priceOf, toOgError, type Units } from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { JobPayment, PaymentMethod } from '../payments/payment-method.ts'
import type { WorkerChannels } from '../worker-channels.ts'
import { mayHaveReceipt, mayTryOtherWorker } from './attempt-errors.ts'
import { type Candidate, rankCandidates } from './candidate.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'
import { runAttempt } from './job-attempt.ts'
import { maxOf } from './sponsored-price.ts'

/** An older announcement is not evidence that a worker is live. */
const announcementMaxAgeMs = 15_000
/** How long a worker without a retry time of its own gets no new job after a failure, in milliseconds. */
const restMs = 2_000

export interface DispatcherComponents
  extends Pick<Components, 'config' | 'signer' | 'hasher' | 'nodes' | 'gossip' | 'clock' | 'random'> {
  readonly channels: Pick<WorkerChannels, 'run' | 'inFlight'>
  /** The first method that applies to a request pays for it. */
  readonly payments: readonly PaymentMethod[]
}

/** Turns requests into jobs and assigns each to a worker, and to further workers when attempts fail. */
export class Dispatcher {
  readonly #components: DispatcherComponents
  /** Unix milliseconds until which workers that failed get no new job. */
  readonly #restUntil = new Map<Hex, number>()

  constructor(components: DispatcherComponents) {
    this.#components = components
  }

  /** Live workers that offer a model. */
  candidates(modelId: Hex): Candidate[] {
    const { nodes, gossip, clock } = this.#components
    return nodes.active('worker', clock.now() / 1000).flatMap((node) => {
      const announcement = gossip.announcement(node.account, announcementMaxAgeMs)
      const offer = announcement?.offers.find(({ value }) => value.modelId === modelId)
      return offer ? [{ node, offer }] : []
    })
  }

  /**
   * Runs a request and returns the checked answer.
   * @throws NO_WORKER, OVERLOADED, DUPLICATE for a client-signed job that was assigned before, the errors of the payment
   *   method and of the last attempt
   */
  async dispatch(request: DispatchRequest, signal: AbortSignal): Promise<DispatchedAnswer> {
    const units = countUnits(request.manifest, request.inputs)
    const payment = this.#paymentOf(request).prepare(request, units)
    const offered = this.#acceptable(request, units, payment)
    if (offered.length === 0) {
      const { name, version } = request.manifest
      throw new OgError('NO_WORKER', `No live worker has an acceptable offer for ${name}@${version}.`, {
        next: ['Try again in a few seconds: workers fetch a new model before they offer it.'],
        retryAfterMs: 1_000,
      })
    }
    const { job, jobHash } = await payment.createJob(maxOf(offered.map(({ price }) => price)))
    const { config, clock } = this.#components
    const components = { ...this.#components, attemptMs: config.gateway.attemptMs }
    let failure: OgError | undefined
    let receiptMayExist = false
    for (const [index, { candidate }] of offered.slice(0, config.gateway.attempts).entries()) {
      try {
        const attempt = { request, units, job, jobHash, candidate, number: index + 1 }
        const answer = await runAttempt(components, attempt, signal)
        payment.settle(answer.receipt.value.price)
        return answer
      } catch (error) {
        signal.throwIfAborted()
        failure = toOgError(error)
        receiptMayExist ||= mayHaveReceipt(failure)
        if (!mayTryOtherWorker(failure)) break
        this.#restUntil.set(candidate.node.account, clock.now() + (failure.retryAfterMs ?? restMs))
      }
    }
    if (!receiptMayExist) await payment.release(jobHash)
    throw failure as OgError
  }

  #paymentOf(request: DispatchRequest): PaymentMethod {
    const method = this.#components.payments.find((each) => each.appliesTo(request))
    if (method === undefined) throw new OgError('NOT_AUTHORISED', 'No payment method applies to the request.')
    return method
  }

  /** Candidates whose offers the payment allows, in the order of the attempts, with their prices. */
  #acceptable(
    { modelId }: DispatchRequest,
    units: Units,
    payment: JobPayment,
  ): { readonly candidate: Candidate; readonly price: bigint }[] {
    const { channels, clock, random } = this.#components
    const now = clock.now()
    const ranked = rankCandidates(this.candidates(modelId), {
      inFlight: (peerId) => channels.inFlight(peerId),
      isResting: (account) => (this.#restUntil.get(account) ?? 0) > now,
      draw: random.bytes(64),
    })
    const priceFor = (offer: Offer): bigint => priceOf(offer, units.inputUnits, units.outputUnits)
    const { executeBy, token } = payment
    const offered = ranked
      .map((candidate) => {
        const offer = candidate.offer.value
        return { candidate, offer, price: priceFor(offer) }
      })
      .filter(({ offer }) => offer.validUntil >= executeBy && offer.token === token)
    return payment.accept(offered)
  }
}
