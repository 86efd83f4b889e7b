import { zeroBytes32 } from '../hex.ts'
import { limits } from '../limits.ts'
import { equality, rule } from './rule.ts'

/** Rules of a job: its match with the request, its deadlines, its payer and its limits of units and price. */
export const jobRules = {
  gateway: equality({
    id: 'job.gateway',
    field: 'job.gateway',
    facts: ['job', 'gateway'],
    code: 'BAD_JOB',
    pair: ({ job, gateway }) => [job.gateway, gateway],
    text: 'Job gateway is not the gateway that handles the job',
  }),
  modelId: equality({
    id: 'job.modelId',
    field: 'job.modelId',
    facts: ['job', 'modelId'],
    code: 'BAD_JOB',
    pair: ({ job, modelId }) => [job.modelId, modelId],
    text: 'Job modelId does not match the manifest',
  }),
  runtimeId: rule({
    id: 'job.runtimeId',
    field: 'job.runtimeId',
    facts: ['job', 'runtimeIds'],
    code: 'BAD_JOB',
    holds: ({ job, runtimeIds }) => runtimeIds.includes(job.runtimeId),
    message: ({ job }) => `Job runtimeId ${job.runtimeId} is not an accepted runtime of the model.`,
  }),
  inputHash: equality({
    id: 'job.inputHash',
    field: 'job.inputHash',
    facts: ['job', 'inputHash'],
    code: 'BAD_JOB',
    pair: ({ job, inputHash }) => [job.inputHash, inputHash],
    text: 'Job inputHash does not match the inputs',
  }),
  paramsHash: equality({
    id: 'job.paramsHash',
    field: 'job.paramsHash',
    facts: ['job', 'paramsHash'],
    code: 'BAD_JOB',
    pair: ({ job, paramsHash }) => [job.paramsHash, paramsHash],
    text: 'Job paramsHash does not match the parameters',
  }),
  requestHash: equality({
    id: 'job.requestHash',
    field: 'job.requestHash',
    facts: ['job', 'requestHash'],
    code: 'BAD_JOB',
    pair: ({ job, requestHash }) => [job.requestHash, requestHash],
    text: 'Job requestHash does not match the request',
  }),
  // Without the payer's consent the contract voids the receipt.
  payer: rule({
    id: 'job.payer',
    field: 'job.payer',
    facts: ['job'],
    code: 'BAD_JOB',
    fault: 'PayerConsent',
    holds: ({ job }) => job.payer === job.requester || job.payer === job.gateway,
    message: ({ job }) => `Job payer ${job.payer} is neither the requester nor the gateway.`,
  }),
  executeBy: rule({
    id: 'job.executeBy',
    field: 'job.executeBy',
    facts: ['job', 'nowSeconds'],
    code: 'EXPIRED',
    holds: ({ job, nowSeconds }) => nowSeconds <= job.executeBy,
    message: ({ job }) => `Job executeBy ${job.executeBy} has passed.`,
  }),
  settlesAfterExecution: rule({
    id: 'job.settleBy.order',
    field: 'job.settleBy',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.settleBy >= job.executeBy,
    message: ({ job }) => `Job settleBy ${job.settleBy} is before executeBy ${job.executeBy}.`,
  }),
  lifetime: rule({
    id: 'job.settleBy.lifetime',
    field: 'job.settleBy',
    facts: ['job', 'nowSeconds'],
    code: 'BAD_JOB',
    holds: ({ job, nowSeconds }) => job.settleBy <= nowSeconds + limits.jobLifetimeSeconds,
    message: ({ job }) => `Job settleBy ${job.settleBy} is more than ${limits.jobLifetimeSeconds} s from now.`,
  }),
  // A receipt that is in no batch by then is not paid.
  settlementMargin: rule({
    id: 'job.settleBy.margin',
    field: 'job.settleBy',
    facts: ['job', 'nowSeconds'],
    code: 'BAD_JOB',
    holds: ({ job, nowSeconds }) => job.settleBy >= nowSeconds + limits.settlementMarginSeconds,
    message: ({ job }) =>
      `Job settleBy ${job.settleBy} leaves less than ${limits.settlementMarginSeconds} s for settlement.`,
    next: ['Sign the job with a later settleBy.'],
  }),
  offerHash: rule({
    id: 'job.offerHash',
    field: 'job.offerHash',
    facts: ['job', 'offerHash'],
    code: 'BAD_JOB',
    fault: 'OfferHash',
    holds: ({ job, offerHash }) => job.offerHash === zeroBytes32 || job.offerHash === offerHash,
    message: ({ job, offerHash }) => `Job offerHash accepts another offer: ${job.offerHash} is not ${offerHash}.`,
  }),
  maxUnits: rule({
    id: 'job.maxUnits',
    field: 'job.maxInputUnits',
    facts: ['job', 'units'],
    code: 'BAD_JOB',
    holds: ({ job, units }) => units.inputUnits <= job.maxInputUnits && units.outputUnits <= job.maxOutputUnits,
    message: ({ job, units }) =>
      `Job allows ${job.maxInputUnits} input and ${job.maxOutputUnits} output units; the request has ${units.inputUnits} and ${units.outputUnits}.`,
  }),
  maxPrice: rule({
    id: 'job.maxPrice',
    field: 'job.maxPrice',
    facts: ['job', 'price'],
    code: 'BAD_JOB',
    holds: ({ job, price }) => price <= job.maxPrice,
    message: ({ job, price }) => `Job maxPrice ${job.maxPrice} is below the price ${price} of the request.`,
  }),
}
