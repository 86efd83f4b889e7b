import {
  assertRules,
  assertSignature,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Job,
  jobRules,
  jobType,
  OgError,
  offerType,
  runtimeIdsOf,
  type Signed,
  signatureRules,
  zeroBytes32,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { SeenJobs } from '../dispatch/seen-jobs.ts'
import type { JobPayment, PaymentMethod } from './payment-method.ts'

type ClientSignedJobComponents = Pick<Components, 'signer' | 'hasher' | 'clock'>

const addressRules = [jobRules.gateway, jobRules.modelId, jobRules.runtimeId]
const contentRules = [jobRules.inputHash, jobRules.paramsHash, jobRules.requestHash]
const deadlineRules = [jobRules.settlesAfterExecution, jobRules.executeBy, jobRules.settlementMargin]

/** The requester signs and pays the job. */
export class ClientSignedJobPayment implements PaymentMethod {
  readonly #components: ClientSignedJobComponents
  readonly #seenJobs: Pick<SeenJobs, 'add' | 'remove'>

  constructor(components: ClientSignedJobComponents, seenJobs: Pick<SeenJobs, 'add' | 'remove'>) {
    this.#components = components
    this.#seenJobs = seenJobs
  }

  appliesTo(request: DispatchRequest): boolean {
    return request.job !== undefined
  }

  /** @throws BAD_JOB, BAD_SIGNATURE, EXPIRED, NOT_AUTHORISED */
  prepare(request: DispatchRequest): JobPayment {
    const job = request.job as Signed<Job>
    const { hasher } = this.#components
    const jobHash = this.#check(request, job)
    const { payer, token, executeBy, maxPrice, offerHash } = job.value
    return {
      payer,
      token,
      executeBy,
      accept: (offered) =>
        offered.filter(
          ({ offer, price }) =>
            price <= maxPrice && (offerHash === zeroBytes32 || offerHash === hasher.digest(offerType, offer)),
        ),
      createJob: async () => {
        await this.#seenJobs.add(jobHash, job.value)
        return { job, jobHash }
      },
      settle: () => undefined,
      release: () => this.#seenJobs.remove(jobHash),
    }
  }

  /** Checks the job against the request, this gateway's policy and the time. @returns its hash */
  #check(request: DispatchRequest, { value, signature }: Signed<Job>): Hex {
    const { signer, hasher, clock } = this.#components
    const facts = {
      job: value,
      gateway: signer.address,
      modelId: request.modelId,
      runtimeIds: runtimeIdsOf(request.manifest),
      nowSeconds: clock.now() / 1000,
    }
    assertRules(addressRules, facts)
    assertRules(contentRules, {
      job: value,
      inputHash: hashTensors('input', request.blind, request.inputs),
      paramsHash: hashParams(request.blind, request.params),
      requestHash: hashRequest(request.blind, request.request),
    })
    // The payer writes the terms. A sponsoring gateway signs its jobs itself: a foreign job with its account as payer would
    // let an unknown account choose refunds, audits and visibility of work that the gateway pays.
    if (value.payer !== value.requester || value.payer === signer.address) {
      throw new OgError('NOT_AUTHORISED', `Job payer ${value.payer} did not sign the job.`, {
        next: ['Sign the job with the key of the account that pays.'],
      })
    }
    assertRules(deadlineRules, facts)
    const jobHash = hasher.digest(jobType, value)
    assertSignature(signatureRules.job, facts, jobHash, signature)
    return jobHash
  }
}
