import {
  type Address,
  assignmentType,
  auditFeeOf,
  countUnits,
  type Hex,
  type Job,
  jobType,
  OgError,
  priceOf,
  type SignatureContext,
  type Signed,
  toOgError,
  type Units,
} from '@opengradient/protocol'
import type { Components } from '../../components.ts'
import type { OfferedModel } from '../../gossip/offer-book.ts'
import { addressKey } from '../../http/address-key.ts'
import { ModelKills } from '../../model-kills.ts'
import { TurnSigner } from '../../turn-signer.ts'
import type { WorkerChannels } from '../channels/worker-channels.ts'
import type { GatewayHooks } from '../gateway-hooks.ts'
import type { JobPayment, PaidAttempt, PaymentMethod, PricedOffer } from '../payments/payment-method.ts'
import { mayHaveReceipt, mayTryOtherWorker } from './attempt-errors.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'
import { type AttemptComponents, assign, type DispatchedAttempt, runAttempt } from './dispatched-attempt.ts'
import { type JobLog, type JournaledAttempt, type JournaledJob, noLog } from './job-journal.ts'
import type { OfferFinder } from './offer-finder.ts'
import { rankCandidates } from './rank-candidates.ts'

/** How long a worker without a retry time of its own gets no new job after a failure, in milliseconds. */
const restMs = 2_000
/** Time between two repetitions of an assignment that still runs, in milliseconds. */
const repeatMs = 200
/** Load of a worker without credit: it gets a job only where no other worker has credit. */
const withoutCredit = 1 << 20

export interface DispatcherComponents
  extends Pick<
    Components,
    'config' | 'account' | 'signer' | 'hasher' | 'nodes' | 'parameters' | 'clock' | 'random' | 'logger'
  > {
  readonly signatures: SignatureContext
  readonly channels: Pick<WorkerChannels, 'run' | 'sessionOf' | 'inFlight' | 'credit'>
  readonly finder: Pick<OfferFinder, 'find' | 'known'>
  /** The first method that applies to a request pays for it. */
  readonly payments: readonly PaymentMethod[]
  readonly hooks: GatewayHooks
}

/** An acceptable offer and its place in the order of attempts. */
interface RankedOffer extends PricedOffer {
  readonly node: { readonly account: Address; readonly peerId: string }
  readonly offered: OfferedModel
}

/** A job that is being assigned. */
interface JobWork extends Pick<DispatchedAttempt, 'request' | 'units' | 'job' | 'jobHash'> {
  readonly payment: JobPayment
}

/** Result of the attempts at a job. */
type AttemptsOutcome =
  | { readonly answer: DispatchedAnswer }
  | { readonly answer?: never; readonly failure: OgError; readonly receiptMayExist: boolean }

/** Turns requests into jobs and assigns each to a worker, and to further workers when attempts fail. */
export class Dispatcher {
  readonly #components: DispatcherComponents
  /** Unix milliseconds until which workers that failed get no new job. */
  readonly #restUntil = new Map<Address, number>()
  readonly #kills: ModelKills
  readonly #assignments: TurnSigner<'Assignment', typeof assignmentType.fields>

  constructor(components: DispatcherComponents) {
    this.#components = components
    this.#kills = new ModelKills(components)
    this.#assignments = new TurnSigner({ ...components, type: assignmentType })
  }

  /**
   * Runs a request and returns the checked answer.
   * @param log makes the job durable before it is sent, and resumes the job of an earlier process. @default none
   * @throws NO_WORKER, OVERLOADED, AUDIT_BACKLOG when every worker has too many unaudited batches, DUPLICATE for a
   *   client-signed job that was assigned before, the errors of the payment method and of the last attempt
   */
  async dispatch(request: DispatchRequest, signal: AbortSignal, log: JobLog = noLog): Promise<DispatchedAnswer> {
    const units = countUnits(request.manifest, request.inputs)
    const payment = this.#paymentOf(request).prepare(request, units)
    const caller = request.clientJob?.job.value.requester ?? addressKey(request.caller)
    this.#kills.assertAwake(caller, request.modelId)
    try {
      return await this.#assign(request, units, payment, signal, log)
    } catch (error) {
      this.#kills.note(caller, request.modelId, error)
      throw error
    }
  }

  async #assign(
    request: DispatchRequest,
    units: Units,
    payment: JobPayment,
    signal: AbortSignal,
    log: JobLog,
  ): Promise<DispatchedAnswer> {
    const { resumed } = log
    if (resumed !== undefined) await payment.begin(this.#components.hasher.digest(jobType, resumed.job.value), true)
    const repeated = resumed?.attempt && (await this.#repeat({ request, units, payment }, resumed, signal))
    if (repeated !== undefined && !(repeated instanceof OgError)) return repeated
    const offers = await this.#acceptable(request, units, payment, signal)
    if (offers.length === 0) throw repeated ?? noWorker(request)
    const job = resumed?.job ?? (await payment.createJob(highest(offers)))
    const jobHash = this.#components.hasher.digest(jobType, job.value)
    if (resumed === undefined) await this.#begin(job, jobHash, payment, log)
    const first = 1 + (resumed?.attempt?.assignment.value.attempt ?? 0)
    const outcome = await this.#tryEach({ request, units, payment, job, jobHash }, offers, first, log, signal)
    if (outcome.answer !== undefined) return outcome.answer
    if (!outcome.receiptMayExist && resumed === undefined) {
      await log.end()
      await payment.release(jobHash)
    }
    throw outcome.failure
  }

  /** The key of the request names the job before anything else does: its repetition finds the job in every case. */
  async #begin(job: Signed<Job>, jobHash: Hex, payment: JobPayment, log: JobLog): Promise<void> {
    try {
      await log.begin(job)
    } catch (error) {
      await payment.release(jobHash)
      throw error
    }
    try {
      await payment.begin(jobHash, false)
    } catch (error) {
      await log.end()
      throw error
    }
  }

  /** Assigns a job to one worker after the other until one answers. */
  async #tryEach(
    work: JobWork,
    offers: readonly RankedOffer[],
    first: number,
    log: JobLog,
    signal: AbortSignal,
  ): Promise<AttemptsOutcome> {
    const { config, hooks } = this.#components
    let failure: OgError | undefined
    let receiptMayExist = false
    for (const [index, offer] of offers.slice(0, config.gateway.attempts).entries()) {
      try {
        const answer = await this.#try(work, offer, first + index, log, signal)
        const next = offers[index + 1]
        if (next === undefined || hooks.assignsTwice?.(work.jobHash) !== true) return { answer }
        const again = await this.#try(work, next, first + index + 1, log, signal).catch(() => undefined)
        return { answer: again === undefined ? answer : { ...answer, again } }
      } catch (error) {
        signal.throwIfAborted()
        failure = toOgError(error)
        receiptMayExist ||= mayHaveReceipt(failure)
        this.#rest(offer.node.account, failure)
        // A worker may know of less money than the gateway, until it has read the chain again.
        if (!mayTryOtherWorker(failure) && failure.code !== 'INSUFFICIENT_FUNDS') break
        // A payer must not be charged twice: only the gateway's own money pays for a second receipt.
        if (receiptMayExist && !work.payment.mayReassign) break
      }
    }
    return { failure: failure as OgError, receiptMayExist }
  }

  async #try(
    work: JobWork,
    { node, offered, offerHash }: RankedOffer,
    attempt: number,
    log: JobLog,
    signal: AbortSignal,
  ): Promise<DispatchedAnswer> {
    const { channels } = this.#components
    const { job, jobHash, payment } = work
    const worker = node.account
    const paid: PaidAttempt = { worker, jobHash, job: job.value, attempt }
    const session = await channels.sessionOf(worker, signal)
    const components = this.#attemptComponents()
    const assignment = await assign(components, this.#assignments, {
      jobHash,
      job: job.value,
      worker,
      offerHash,
      session,
      attempt,
    })
    await log.assign(job, { offer: offered.offer, assignment })
    return this.#run({ ...work, offered, assignment }, payment, paid, signal)
  }

  /** Pays for an attempt, runs it, and reports its result to the payment. */
  async #run(
    attempt: DispatchedAttempt,
    payment: JobPayment,
    paid: PaidAttempt,
    signal: AbortSignal,
  ): Promise<DispatchedAnswer> {
    const { parameters } = this.#components
    const cheque = await payment.cheque(paid)
    try {
      const answer = await runAttempt(this.#attemptComponents(), attempt, cheque, signal)
      const auditFee = auditFeeOf(attempt.offered.offer.value, attempt.job.value.auditClass, parameters.batches.drawn)
      await payment.settle(paid, answer.receipt.value.price, auditFee)
      return answer
    } catch (error) {
      // Without a receipt the worker cannot draw anything; with one, the amount stays open until it is known.
      if (!mayHaveReceipt(toOgError(error))) await payment.fail(paid)
      throw error
    }
  }

  /**
   * Sends the last assignment of an earlier process again: the worker repeats its answer, or runs the job now.
   * @returns the error after which another worker may get the job
   * @throws other errors
   */
  async #repeat(
    work: Pick<JobWork, 'request' | 'units' | 'payment'>,
    { job, attempt }: JournaledJob,
    signal: AbortSignal,
  ): Promise<DispatchedAnswer | OgError> {
    const { hasher, clock, config } = this.#components
    const { offer, assignment } = attempt as JournaledAttempt
    const { worker, attempt: number } = assignment.value
    const jobHash = hasher.digest(jobType, job.value)
    const paid: PaidAttempt = { worker, jobHash, job: job.value, attempt: number }
    const repeated = { ...work, job, jobHash, offered: { worker, offer }, assignment }
    const endsAt = clock.now() + config.gateway.attemptMs
    for (;;) {
      try {
        return await this.#run(repeated, work.payment, paid, signal)
      } catch (error) {
        signal.throwIfAborted()
        const failure = toOgError(error)
        // The worker has not noticed yet that the earlier process is gone.
        if (failure.code === 'DUPLICATE' && clock.now() < endsAt) {
          await clock.sleep(repeatMs, signal)
          continue
        }
        // Without a receipt the payer is charged once: its job may be assigned again.
        const isSafe = work.payment.mayReassign || !mayHaveReceipt(failure)
        if (!mayTryOtherWorker(failure) || !isSafe) throw failure
        this.#rest(worker, failure)
        return failure
      }
    }
  }

  #attemptComponents(): AttemptComponents {
    return { ...this.#components, attemptMs: this.#components.config.gateway.attemptMs }
  }

  /** Keeps a worker that failed from new jobs for a while. The failure of a model or an input is none of its worker. */
  #rest(account: Address, failure: OgError): void {
    if (!mayTryOtherWorker(failure)) return
    const { retryAfterMs } = failure
    this.#restUntil.set(account, this.#components.clock.now() + (retryAfterMs ?? restMs))
  }

  #paymentOf(request: DispatchRequest): PaymentMethod {
    const method = this.#components.payments.find((each) => each.appliesTo(request))
    if (method === undefined) throw new OgError('NOT_AUTHORISED', 'No payment method applies to the request.')
    return method
  }

  /** Offers that the payment allows, in the order of the attempts: funded workers first. */
  async #acceptable(
    { modelId, workers, maxPrice }: DispatchRequest,
    units: Units,
    payment: JobPayment,
    signal: AbortSignal,
  ): Promise<readonly RankedOffer[]> {
    const { finder, parameters } = this.#components
    const found = await finder.find(modelId, payment.auditClass, signal)
    const { executeBy, token } = payment
    const priced = found.flatMap((offered): RankedOffer[] => {
      const { worker, peerId, offerHash } = offered
      const offer = offered.offer.value
      if (offer.validUntil < executeBy || offer.token !== token) return []
      if (workers?.includes(worker) === false) return []
      const price = priceOf(offer, units.inputUnits, units.outputUnits)
      const auditFee = auditFeeOf(offer, payment.auditClass, parameters.batches.drawn)
      return [{ offer, offerHash, price, auditFee, offered, node: { account: worker, peerId } }]
    })
    const ranked = this.#rank(payment.accept(withinPrice(priced, maxPrice)))
    const isFunded = ({ node, price, auditFee }: RankedOffer): boolean =>
      payment.isFunded(node.account, price + auditFee)
    return [...ranked.filter(isFunded), ...ranked.filter((each) => !isFunded(each))]
  }

  #rank(offers: readonly RankedOffer[]): readonly RankedOffer[] {
    const { channels, clock, random } = this.#components
    const now = clock.now()
    const accounts = new Map(offers.map(({ node }) => [node.peerId, node.account]))
    return rankCandidates(offers, {
      inFlight: (peerId) => {
        const account = accounts.get(peerId) as Address
        return channels.inFlight(account) + (channels.credit(account) === 0 ? withoutCredit : 0)
      },
      isResting: (account) => (this.#restUntil.get(account) ?? 0) > now,
      draw: random.bytes(64),
    })
  }
}

function highest(offers: readonly PricedOffer[]): { readonly price: bigint; readonly auditFee: bigint } {
  const maxOf = (values: readonly bigint[]): bigint => values.reduce((max, value) => (value > max ? value : max), 0n)
  return { price: maxOf(offers.map(({ price }) => price)), auditFee: maxOf(offers.map(({ auditFee }) => auditFee)) }
}

/** @throws BAD_INPUT when all offers cost more than the caller allows */
function withinPrice<Offered extends PricedOffer>(
  offers: readonly Offered[],
  most: bigint | undefined,
): readonly Offered[] {
  if (most === undefined || offers.length === 0) return offers
  const costs = offers.map(({ price, auditFee }) => price + auditFee)
  const within = offers.filter((_, i) => (costs[i] as bigint) <= most)
  if (within.length > 0) return within
  const least = costs.reduce((min, cost) => (cost < min ? cost : min))
  throw new OgError('BAD_INPUT', `Every offer costs more than ${most}: the lowest is ${least}, with its audit.`, {
    details: { field: 'request.opengradient.maxPrice' },
    next: ['Allow a higher price, or choose another model.'],
  })
}

function noWorker({ manifest: { name, version }, workers }: DispatchRequest): OgError {
  if (workers !== undefined)
    return new OgError('NO_WORKER', `No acceptable offer for ${name}@${version} by ${workers.join(', ')}.`, {
      next: ['Name workers that `og models show` lists, or none.'],
      retryAfterMs: 1_000,
    })
  return new OgError('NO_WORKER', `No live worker has an acceptable offer for ${name}@${version}.`, {
    next: ['Try again in a few seconds: workers fetch a new model before they offer it.'],
    retryAfterMs: 1_000,
  })
}
