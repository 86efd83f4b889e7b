import {
  type AuditClass,
  assertRules,
  assertSignature,
  chequeRules,
  chequeType,
  fieldSalt,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  jobRules,
  jobType,
  OgError,
  runtimeIdsOf,
  type SignatureContext,
  settleMarginOf,
  signatureRules,
  zeroBytes32,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { ClientJob, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { SeenJobs } from '../dispatch/seen-jobs.ts'
import type { ClientLedgers } from './client-ledgers.ts'
import { attemptId, type JobPayment, type PaymentMethod } from './payment-method.ts'

export interface ClientSignedJobComponents
  extends Pick<Components, 'account' | 'config' | 'hasher' | 'parameters' | 'clock'> {
  readonly signatures: SignatureContext
  readonly seenJobs: Pick<SeenJobs, 'has' | 'add' | 'remove'>
  readonly ledgers: Pick<ClientLedgers, 'reserve' | 'settle' | 'release'>
}

const jobTermRules = [
  jobRules.gateway,
  jobRules.module,
  jobRules.modelId,
  jobRules.runtimes,
  jobRules.inputHash,
  jobRules.paramsHash,
  jobRules.requestHash,
  jobRules.payer,
  jobRules.auditClass,
  jobRules.visibility,
  jobRules.hiddenClass,
  jobRules.auditFee,
  jobRules.executeBy,
  jobRules.settleMargin,
  jobRules.lifetime,
]

/**
 * The requester signs the job, and its payer a cheque for the worker of its choice. One worker alone can be paid by the cheque,
 * so that no second worker gets the job.
 */
export class ClientSignedJobPayment implements PaymentMethod {
  readonly #components: ClientSignedJobComponents

  constructor(components: ClientSignedJobComponents) {
    this.#components = components
  }

  appliesTo(request: DispatchRequest): boolean {
    return request.clientJob !== undefined
  }

  /** @throws BAD_JOB, BAD_CHEQUE, BAD_SIGNATURE, EXPIRED, NOT_AUTHORISED */
  prepare(request: DispatchRequest): JobPayment {
    const { seenJobs, ledgers } = this.#components
    const { job, cheque } = request.clientJob as ClientJob
    const jobHash = this.#check(request, job, cheque)
    const { token, executeBy, maxPrice, auditFee, offerHash, settleBy } = job.value
    return {
      token,
      auditClass: job.value.auditClass as AuditClass,
      executeBy,
      mayReassign: false,
      accept: (offered) =>
        offered.filter(
          (each) =>
            each.offer.worker === cheque.value.worker &&
            each.price <= maxPrice &&
            each.auditFee <= auditFee &&
            (offerHash === zeroBytes32 || offerHash === each.offerHash),
        ),
      isFunded: () => true,
      createJob: async () => job,
      begin: async (_, isResumed) => {
        if (!isResumed || !seenJobs.has(jobHash)) await seenJobs.add(jobHash, job.value)
      },
      cheque: async (attempt) => {
        await ledgers.reserve(cheque.value, attemptId(attempt), { amount: maxPrice + auditFee, until: settleBy })
        return cheque
      },
      settle: async (attempt, price, fee) => ledgers.settle(cheque.value, attemptId(attempt), price + fee),
      fail: async (attempt) => ledgers.release(cheque.value, attemptId(attempt)),
      release: () => seenJobs.remove(jobHash),
    }
  }

  /** Checks the job against the request, this gateway's policy and the time. @returns its hash */
  #check(request: DispatchRequest, job: ClientJob['job'], cheque: ClientJob['cheque']): Hex {
    const { account, config, hasher, parameters, clock, signatures } = this.#components
    const { jobLifetime } = parameters.batches
    const { salt } = request
    const module = config.deployment.contracts.settlement
    const facts = { job: job.value, gateway: account, module, modelId: request.modelId }
    assertRules(jobTermRules, {
      ...facts,
      runtimeIds: runtimeIdsOf(request.manifest),
      inputHash: hashTensors('input', fieldSalt(salt, 'input'), request.inputs),
      paramsHash: hashParams(fieldSalt(salt, 'params'), request.params),
      requestHash: hashRequest(fieldSalt(salt, 'request'), request.request),
      nowSeconds: clock.now() / 1_000,
      jobLifetime,
      settleMargin: settleMarginOf(jobLifetime),
    })
    // The payer writes the terms. A sponsoring gateway signs its jobs itself: a foreign job with its account as payer would
    // let an unknown account choose class, audits and visibility of work that the gateway pays.
    const { payer, requester, token, auditClass } = job.value
    if (payer !== requester || payer === account) {
      throw new OgError('NOT_AUTHORISED', `Job payer ${payer} did not sign the job.`, {
        next: ['Sign the job with the key of the account that pays.'],
      })
    }
    const jobHash = hasher.digest(jobType, job.value)
    assertSignature(signatureRules.job, facts, jobHash, job.signature, signatures)
    this.#checkCheque(cheque, { payer, token, auditClass })
    return jobHash
  }

  #checkCheque(
    { value, signature }: ClientJob['cheque'],
    parties: Pick<ClientJob['cheque']['value'], 'payer' | 'token' | 'auditClass'>,
  ) {
    const { account, config, hasher, signatures } = this.#components
    const module = config.deployment.contracts.settlement
    assertRules([chequeRules.module, chequeRules.shares], { cheque: value, module })
    const { gatewayFeeBps, burnBps } = config.gateway
    const expected = { ...parties, gateway: account, gatewayFeeBps, burnBps }
    for (const [name, wanted] of Object.entries(expected)) {
      if (value[name as keyof typeof expected] === wanted) continue
      throw new OgError('BAD_CHEQUE', `Cheque ${name} is ${value[name as keyof typeof expected]}, not ${wanted}.`, {
        details: { field: `cheque.${name}` },
        next: ['GET /og/v1/quote states the terms of the cheque.'],
      })
    }
    const digest = hasher.digest(chequeType, value)
    assertSignature(signatureRules.cheque, { cheque: value }, digest, signature, signatures)
  }
}
