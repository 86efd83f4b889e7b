import {
  countUnits,
  type Hex,
  jobType,
  type Offer,
  OgError,
  priceOf,
  toOgError,
  type Units,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { JobPayment, PaymentMethod } from '../payments/payment-method.ts'
import type { WorkerChannels } from '../worker-channels.ts'
import { mayHaveReceipt, mayTryOtherWorker } from './attempt-errors.ts'
import { type Candidate, rankCandidates } from './candidate.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'
import { assign, type JobAttempt, type JobAttemptComponents, runAttempt } from './job-attempt.ts'
import type { JournaledAttempt, JournaledJob } from './job-journal.ts'
import { type JobLog, noLog } from './job-log.ts'
import { maxOf } from './sponsored-price.ts'

/** An older announcement is not evidence that a worker is live. */
const announcementMaxAgeMs = 15_000
/** How long a worker without a retry time of its own gets no new job after a failure, in milliseconds. */
const restMs = 2_000
/** Time between two repetitions of an assignment that still runs, in milliseconds. */
const repeatMs = 200

export interface DispatcherComponents
  extends Pick<Components, 'config' | 'signer' | 'hasher' | 'nodes' | 'gossip' | 'clock' | 'random'> {
  readonly channels: Pick<WorkerChannels, 'run' | 'inFlight'>
  /** The first method that applies to a request pays for it. */
  readonly payments: readonly PaymentMethod[]
}

/** Result of the attempts at a job. */
type AttemptsOutcome =
  | { readonly answer: DispatchedAnswer }
  | { readonly answer?: never; readonly failure: OgError; readonly receiptMayExist: boolean }

function noWorker({ manifest: { name, version } }: DispatchRequest): OgError {
  return new OgError('NO_WORKER', `No live worker has an acceptable offer for ${name}@${version}.`, {
    next: ['Try again in a few seconds: workers fetch a new model before they offer it.'],
    retryAfterMs: 1_000,
  })
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
   * @param log makes the job durable before it is sent, and resumes the job of an earlier process. @default none
   * @throws NO_WORKER, OVERLOADED, DUPLICATE for a client-signed job that was assigned before, the errors of the payment
   *   method and of the last attempt
   */
  async dispatch(request: DispatchRequest, signal: AbortSignal, log: JobLog = noLog): Promise<DispatchedAnswer> {
    const units = countUnits(request.manifest, request.inputs)
    const payment = this.#paymentOf(request).prepare(request, units)
    const { resumed } = log
    const repeated = resumed?.attempt && (await this.#repeat(request, units, resumed, signal))
    if (repeated !== undefined && !(repeated instanceof OgError)) return repeated
    const offered = this.#acceptable(request, units, payment)
    if (offered.length === 0) throw repeated ?? noWorker(request)
    const { job, jobHash } = resumed
      ? { job: resumed.job, jobHash: this.#components.hasher.digest(jobType, resumed.job.value) }
      : await payment.createJob(maxOf(offered.map(({ price }) => price)))
    await log.begin(job)
    const firstNumber = 1 + (resumed?.attempt?.assignment.value.attempt ?? 0)
    const attempts = offered
      .slice(0, this.#components.config.gateway.attempts)
      .map(({ candidate }, index) => ({ candidate, number: firstNumber + index }))
    const outcome = await this.#tryEach({ request, units, job, jobHash }, attempts, log, signal)
    if (outcome.answer !== undefined) {
      payment.settle(outcome.answer.receipt.value.price)
      return outcome.answer
    }
    if (!outcome.receiptMayExist && resumed === undefined) {
      await log.end()
      await payment.release(jobHash)
    }
    throw outcome.failure
  }

  /** Assigns a job to one worker after the other until one answers. */
  async #tryEach(
    work: Pick<JobAttempt, 'request' | 'units' | 'job' | 'jobHash'>,
    attempts: readonly { readonly candidate: Candidate; readonly number: number }[],
    log: JobLog,
    signal: AbortSignal,
  ): Promise<AttemptsOutcome> {
    let failure: OgError | undefined
    let receiptMayExist = false
    for (const { candidate, number } of attempts) {
      try {
        const assignment = assign(this.#components, work.jobHash, candidate, number)
        await log.assign(work.job, { offer: candidate.offer, assignment })
        const answer = await runAttempt(this.#attemptComponents(), { ...work, candidate, assignment }, signal)
        return { answer }
      } catch (error) {
        signal.throwIfAborted()
        failure = toOgError(error)
        receiptMayExist ||= mayHaveReceipt(failure)
        if (!mayTryOtherWorker(failure)) break
        this.#rest(candidate.node.account, failure)
      }
    }
    return { failure: failure as OgError, receiptMayExist }
  }

  /**
   * Sends the last assignment of an earlier process again: the worker repeats its answer, or runs the job now.
   * @returns the error after which another worker may get the job
   * @throws other errors
   */
  async #repeat(
    request: DispatchRequest,
    units: Units,
    { job, attempt }: JournaledJob,
    signal: AbortSignal,
  ): Promise<DispatchedAnswer | OgError> {
    const { hasher, nodes, clock, config } = this.#components
    const { offer, assignment } = attempt as JournaledAttempt
    const node = nodes.byAccount(assignment.value.worker)
    if (node === undefined) return new OgError('UNAVAILABLE', `Worker ${assignment.value.worker} is not registered.`)
    const jobHash = hasher.digest(jobType, job.value)
    const work = { request, units, job, jobHash, candidate: { node, offer }, assignment }
    const endsAt = clock.now() + config.gateway.attemptMs
    for (;;) {
      try {
        return await runAttempt(this.#attemptComponents(), work, signal)
      } catch (error) {
        signal.throwIfAborted()
        const failure = toOgError(error)
        // The worker has not noticed yet that the earlier process is gone.
        if (failure.code === 'DUPLICATE' && clock.now() < endsAt) {
          await clock.sleep(repeatMs, signal)
          continue
        }
        if (!mayTryOtherWorker(failure)) throw failure
        this.#rest(node.account, failure)
        return failure
      }
    }
  }

  #attemptComponents(): JobAttemptComponents {
    return { ...this.#components, attemptMs: this.#components.config.gateway.attemptMs }
  }

  /** Keeps a worker that failed from new jobs for a while. */
  #rest(account: Hex, { retryAfterMs }: OgError): void {
    this.#restUntil.set(account, this.#components.clock.now() + (retryAfterMs ?? restMs))
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
