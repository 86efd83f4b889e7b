import {
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
import type { JobPayment, PaymentMethod } from './payment-method.ts'

type SponsorComponents = Pick<Components, 'config' | 'signer' | 'hasher' | 'clock' | 'random'>

/** The gateway signs and pays the job of a request that has none. */
export class SponsorPayment implements PaymentMethod {
  readonly #components: SponsorComponents

  constructor(components: SponsorComponents) {
    this.#components = components
  }

  appliesTo(request: DispatchRequest): boolean {
    return request.job === undefined
  }

  prepare(request: DispatchRequest, units: Units): JobPayment {
    const { config, signer, hasher, clock } = this.#components
    const nowSeconds = Math.floor(clock.now() / 1000)
    return {
      payer: signer.address,
      token: config.deployment.contracts.opg,
      executeBy: nowSeconds + config.gateway.executeSeconds,
      accepts: () => true,
      createJob: async (maxPrice) => {
        if (!config.gateway.sponsor) {
          throw new OgError('NOT_AUTHORISED', 'This gateway does not sponsor requests.', {
            next: ['Send a job that you signed in the body field "opengradient".'],
          })
        }
        const { value, signature, digest } = signStruct(
          signer,
          hasher,
          jobType,
          this.#job(request, units, nowSeconds, maxPrice),
        )
        return { job: { value, signature }, jobHash: digest }
      },
      release: async () => undefined,
    }
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
