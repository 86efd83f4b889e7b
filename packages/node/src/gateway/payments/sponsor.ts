import {
  formatOpg,
  type Hex,
  hashParams,
  hashRequest,
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
import { maxSponsoredPrice } from '../dispatch/sponsored-price.ts'
import type { JobPayment, PaymentMethod } from './payment-method.ts'
import { SponsorBudget } from './sponsor-budget.ts'

type SponsorComponents = Pick<Components, 'config' | 'signer' | 'hasher' | 'clock' | 'random'>

/** The gateway signs and pays the job of a request that has none. */
export class SponsorPayment implements PaymentMethod {
  readonly #components: SponsorComponents
  readonly #budget: SponsorBudget

  constructor(components: SponsorComponents) {
    this.#components = components
    const { config, clock } = components
    const { hourlyBudget, addressShareBps } = config.gateway.sponsor
    this.#budget = new SponsorBudget({ clock, hourlyBudget: BigInt(hourlyBudget), addressShareBps })
  }

  appliesTo(request: DispatchRequest): boolean {
    return request.job === undefined
  }

  /** @throws NOT_AUTHORISED for a request that this gateway does not sponsor */
  prepare(request: DispatchRequest, units: Units): JobPayment {
    const { config, signer, hasher, clock } = this.#components
    this.#assertSponsored(request)
    let reserved = 0n
    const settle = (price: bigint): void => {
      this.#budget.refund(request.caller, reserved - price)
      reserved = 0n
    }
    const nowSeconds = Math.floor(clock.now() / 1000)
    return {
      payer: signer.address,
      token: config.deployment.contracts.opg,
      executeBy: nowSeconds + config.gateway.executeSeconds,
      accept: (offered) => this.#accept(request, offered),
      createJob: async (maxPrice) => {
        this.#budget.reserve(request.caller, maxPrice)
        reserved = maxPrice
        const { value, signature, digest } = signStruct(
          signer,
          hasher,
          jobType,
          this.#job(request, units, nowSeconds, maxPrice),
        )
        return { job: { value, signature }, jobHash: digest }
      },
      settle,
      release: async () => settle(0n),
    }
  }

  #assertSponsored({ manifest }: DispatchRequest): void {
    const { enabled, models } = this.#components.config.gateway.sponsor
    const next = ['Send a job that you signed in the body field "opengradient".']
    if (!enabled) throw new OgError('NOT_AUTHORISED', 'This gateway does not sponsor requests.', { next })
    if (models !== 'all' && !models.includes(manifest.name)) {
      throw new OgError('NOT_AUTHORISED', `This gateway does not sponsor requests for ${manifest.name}.`, { next })
    }
  }

  /** @throws NOT_AUTHORISED when all offers exceed the sponsor's ceiling */
  #accept<Offered extends { readonly price: bigint }>(
    { manifest }: DispatchRequest,
    offered: readonly Offered[],
  ): Offered[] {
    const ceiling = BigInt(this.#components.config.gateway.sponsor.maxPrice)
    const maxPrice = maxSponsoredPrice(
      offered.map(({ price }) => price),
      ceiling,
    )
    const accepted = offered.filter(({ price }) => price <= maxPrice)
    if (offered.length > 0 && offered.every(({ price }) => price > ceiling)) {
      throw new OgError(
        'NOT_AUTHORISED',
        `This gateway sponsors jobs up to ${formatOpg(ceiling)}; ${manifest.name} costs more.`,
        { next: ['Send a job that you signed in the body field "opengradient".'] },
      )
    }
    return accepted
  }

  #job(request: DispatchRequest, units: Units, nowSeconds: number, maxPrice: bigint): Job {
    const { config, signer, random } = this.#components
    return {
      requester: signer.address,
      gateway: signer.address,
      payer: signer.address,
      refundTo: signer.address,
      token: config.deployment.contracts.opg,
      modelId: request.modelId,
      runtimeId: runtimeIdsOf(request.manifest)[0] as Hex,
      inputHash: hashTensors('input', request.blind, request.inputs),
      paramsHash: hashParams(request.blind, request.params),
      requestHash: hashRequest(request.blind, request.request),
      offerHash: zeroBytes32,
      maxPrice,
      maxInputUnits: units.inputUnits,
      maxOutputUnits: units.outputUnits,
      auditBps: config.gateway.auditBps,
      visibility: visibilities.public,
      executeBy: nowSeconds + config.gateway.executeSeconds,
      settleBy: nowSeconds + config.gateway.settleSeconds,
      payment: zeroBytes32,
      nonce: randomBytes32(random),
    }
  }
}
