import {
  fieldSalt,
  type Hex,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashTensors,
  type Job,
  jobType,
  OgError,
  randomBytes32,
  runtimeIdsOf,
  signStruct,
  type Units,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import type { Components } from '../../components.ts'
import type { DispatchRequest } from '../dispatch/dispatch-request.ts'
import { assertBelowCeiling, maxSponsoredPrice } from '../dispatch/sponsored-price.ts'
import type { OrderSecrets } from '../orders/order-secrets.ts'
import type { ChequeBook } from './cheque-book.ts'
import { isSponsored } from './is-sponsored.ts'
import { clockMargin, jobDeadlines } from './job-deadlines.ts'
import { attemptId, type JobPayment, type PaymentMethod, type PricedOffer } from './payment-method.ts'
import type { Reservations } from './reservations.ts'
import type { SponsorBudget } from './sponsor-budget.ts'
import type { WorkerDraws } from './worker-draws.ts'

export interface SponsorComponents
  extends Pick<Components, 'config' | 'account' | 'signer' | 'hasher' | 'parameters' | 'clock' | 'random'> {
  readonly book: Pick<ChequeBook, 'reserve' | 'settle' | 'release'>
  readonly reservations: Pick<Reservations, 'available' | 'use' | 'topUp'>
  /** Workers that drew without receipts get no more of the gateway's money. */
  readonly draws: Pick<WorkerDraws, 'isStrange'>
  readonly secrets: Pick<OrderSecrets, 'commit'>
  /** Of all that the gateway pays, audits included. */
  readonly budget: Pick<SponsorBudget, 'reserve' | 'refund'>
}

/** The gateway signs and pays the job of a request that has none. */
export class SponsorPayment implements PaymentMethod {
  readonly #components: SponsorComponents

  constructor(components: SponsorComponents) {
    this.#components = components
  }

  appliesTo(request: DispatchRequest): boolean {
    return request.clientJob === undefined
  }

  /** @throws NOT_AUTHORISED for a request that this gateway does not sponsor */
  prepare(request: DispatchRequest, units: Units): JobPayment {
    const { config, signer, hasher, book, reservations } = this.#components
    this.#assertSponsored(request)
    const deadlines = jobDeadlines(this.#components)
    const { budget } = this.#components
    /** Attempts that may have a receipt: each can be drawn. */
    const open = new Set<string>()
    let reserved = 0n
    const spend = (amount: bigint): void => {
      budget.refund(request.caller, reserved - amount)
      reserved = 0n
    }
    return {
      token: config.deployment.contracts.opg,
      auditClass: request.auditClass,
      executeBy: deadlines.executeBy,
      mayReassign: true,
      accept: (offered) => this.#accept(request, offered),
      isFunded: (worker, amount) => reservations.available(worker) >= amount,
      createJob: async ({ price, auditFee }) => {
        budget.reserve(request.caller, price + auditFee)
        reserved = price + auditFee
        const terms = await this.#job(request, units, { ...deadlines, maxPrice: price, auditFee })
        const { value, signature } = signStruct(signer, hasher, jobType, terms)
        return { value, signature }
      },
      // Each job is new, and a key has one.
      begin: async () => undefined,
      cheque: async (attempt) => {
        const { worker, job } = attempt
        const amount = job.maxPrice + job.auditFee
        const cheque = await reservations.use(worker, amount, async () => {
          if (open.size > 0) {
            budget.reserve(request.caller, amount)
            reserved += amount
          }
          open.add(attemptId(attempt))
          return book.reserve({ worker, auditClass: job.auditClass }, attemptId(attempt), {
            amount,
            until: job.settleBy + clockMargin,
          })
        })
        reservations.topUp(worker)
        return cheque
      },
      settle: async (attempt, price, auditFee) => {
        open.delete(attemptId(attempt))
        const { maxPrice, auditFee: maxFee } = attempt.job
        spend(price + auditFee + BigInt(open.size) * (maxPrice + maxFee))
        await book.settle(attempt.worker, attemptId(attempt), price + auditFee)
      },
      fail: async (attempt) => {
        open.delete(attemptId(attempt))
        if (open.size > 0) {
          const amount = attempt.job.maxPrice + attempt.job.auditFee
          budget.refund(request.caller, amount)
          reserved -= amount
        }
        await book.release(attempt.worker, attemptId(attempt))
      },
      release: async () => spend(0n),
    }
  }

  #assertSponsored({ manifest }: DispatchRequest): void {
    const { sponsor } = this.#components.config.gateway
    const next = ['Send a job that you signed in the body field "opengradient".']
    if (!sponsor.enabled) throw new OgError('NOT_AUTHORISED', 'This gateway does not sponsor requests.', { next })
    if (!isSponsored(sponsor, manifest.name)) {
      throw new OgError('NOT_AUTHORISED', `This gateway does not sponsor requests for ${manifest.name}.`, { next })
    }
  }

  /** @throws NOT_AUTHORISED when all offers exceed the sponsor's ceiling */
  #accept<Offered extends PricedOffer>({ manifest }: DispatchRequest, all: readonly Offered[]): Offered[] {
    const { draws } = this.#components
    const offered = all.filter(({ offer }) => !draws.isStrange(offer.worker))
    const ceiling = BigInt(this.#components.config.gateway.sponsor.maxPrice)
    const costOf = ({ price, auditFee }: PricedOffer): bigint => price + auditFee
    const costs = offered.map(costOf)
    const [least = 0n] = costs.toSorted((a, b) => (a < b ? -1 : 1))
    assertBelowCeiling(least, ceiling, manifest.name)
    const most = maxSponsoredPrice(costs, ceiling)
    return offered.filter((each) => costOf(each) <= most)
  }

  async #job(
    request: DispatchRequest,
    units: Units,
    terms: Pick<Job, 'executeBy' | 'settleBy' | 'maxPrice' | 'auditFee'>,
  ): Promise<Job> {
    const { account, config, random, secrets } = this.#components
    const { opg, settlement } = config.deployment.contracts
    const { salt, client } = request
    const nonce = randomBytes32(random)
    const orderCommit: Hex = request.orderCommit ?? (await secrets.commit(nonce))
    return {
      ...{ requester: account, gateway: account, payer: account, client },
      ...{ token: opg, module: settlement },
      modelId: request.modelId,
      runtimes: hashRuntimes(runtimeIdsOf(request.manifest)),
      inputHash: hashTensors('input', fieldSalt(salt, 'input'), request.inputs),
      paramsHash: hashParams(fieldSalt(salt, 'params'), request.params),
      requestHash: hashRequest(fieldSalt(salt, 'request'), request.request),
      offerHash: zeroBytes32,
      orderCommit,
      payment: zeroBytes32,
      nonce,
      ...terms,
      maxInputUnits: units.inputUnits,
      maxOutputUnits: units.outputUnits,
      auditClass: request.auditClass,
      visibility: visibilities.public,
    }
  }
}
