import { hashRuntimes } from '../commitments.ts'
import { zeroBytes32 } from '../hex.ts'
import { auditClasses, visibilities } from '../objects/job.ts'
import { equality, rule } from './rule.ts'

/** Rules of a job: its match with the request, its parties, its class, its deadlines and its limits of units and price. */
export const jobRules = {
  gateway: equality({
    id: 'job.gateway',
    field: 'job.gateway',
    facts: ['job', 'gateway'],
    code: 'BAD_JOB',
    pair: ({ job, gateway }) => [job.gateway, gateway],
    text: 'Job gateway is not the gateway that handles the job',
  }),
  module: equality({
    id: 'job.module',
    field: 'job.module',
    facts: ['job', 'module'],
    code: 'BAD_JOB',
    pair: ({ job, module }) => [job.module, module],
    text: 'Job module is not the settlement module in use',
  }),
  modelId: equality({
    id: 'job.modelId',
    field: 'job.modelId',
    facts: ['job', 'modelId'],
    code: 'BAD_JOB',
    pair: ({ job, modelId }) => [job.modelId, modelId],
    text: 'Job modelId does not match the manifest',
  }),
  runtimes: rule({
    id: 'job.runtimes',
    field: 'job.runtimes',
    facts: ['job', 'runtimeIds'],
    code: 'BAD_JOB',
    holds: ({ job, runtimeIds }) => runtimeIds.length > 0 && job.runtimes === hashRuntimes(runtimeIds),
    message: ({ job }) => `Job runtimes ${job.runtimes} is not the hash of the accepted runtimes.`,
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
  // The payer writes the terms: a gateway pays only for jobs that it signed itself.
  payer: rule({
    id: 'job.payer',
    field: 'job.payer',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.payer === job.requester || job.payer !== job.gateway,
    message: ({ job }) => `Job payer ${job.payer} is the gateway, and the requester is ${job.requester}.`,
    next: ['A gateway pays only for jobs that it signed itself.'],
  }),
  auditClass: rule({
    id: 'job.auditClass',
    field: 'job.auditClass',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => (auditClasses as readonly number[]).includes(job.auditClass),
    message: ({ job }) => `Job auditClass ${job.auditClass} is none of ${auditClasses.join(', ')}.`,
  }),
  visibility: rule({
    id: 'job.visibility',
    field: 'job.visibility',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.visibility <= visibilities.none,
    message: ({ job }) => `Job visibility ${job.visibility} is unknown.`,
  }),
  // Without evidence no auditor can check anything.
  hiddenClass: rule({
    id: 'job.auditClass.visibility',
    field: 'job.auditClass',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.visibility === visibilities.public || job.auditClass === 0,
    message: ({ job }) =>
      `Job auditClass ${job.auditClass} needs evidence that the job does not show to drawn auditors.`,
    next: ['Use visibility public, or class 0.'],
  }),
  auditFee: rule({
    id: 'job.auditFee',
    field: 'job.auditFee',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.auditClass !== 0 || job.auditFee === 0n,
    message: ({ job }) => `Job auditFee ${job.auditFee} is not 0 in class 0.`,
  }),
  executeBy: rule({
    id: 'job.executeBy',
    field: 'job.executeBy',
    facts: ['job', 'nowSeconds'],
    code: 'EXPIRED',
    holds: ({ job, nowSeconds }) => nowSeconds <= job.executeBy,
    message: ({ job }) => `Job executeBy ${job.executeBy} has passed.`,
  }),
  settleMargin: rule({
    id: 'job.settleBy.margin',
    field: 'job.settleBy',
    facts: ['job', 'settleMargin'],
    code: 'BAD_JOB',
    holds: ({ job, settleMargin }) => job.settleBy >= job.executeBy + settleMargin,
    message: ({ job, settleMargin }) =>
      `Job settleBy ${job.settleBy} is less than ${settleMargin} s after executeBy ${job.executeBy}.`,
    next: ['Sign the job with a later settleBy.'],
  }),
  lifetime: rule({
    id: 'job.settleBy.lifetime',
    field: 'job.settleBy',
    facts: ['job', 'nowSeconds', 'jobLifetime'],
    code: 'BAD_JOB',
    holds: ({ job, nowSeconds, jobLifetime }) => job.settleBy <= nowSeconds + jobLifetime,
    message: ({ job, jobLifetime }) => `Job settleBy ${job.settleBy} is more than ${jobLifetime} s from now.`,
  }),
  // Independent of the present: readers check it later.
  duration: rule({
    id: 'job.settleBy.duration',
    field: 'job.settleBy',
    facts: ['job', 'jobLifetime'],
    code: 'BAD_JOB',
    holds: ({ job, jobLifetime }) => job.settleBy <= job.executeBy + jobLifetime,
    message: ({ job, jobLifetime }) =>
      `Job settleBy ${job.settleBy} is more than ${jobLifetime} s after executeBy ${job.executeBy}.`,
  }),
  offerHash: rule({
    id: 'job.offerHash',
    field: 'job.offerHash',
    facts: ['job', 'offerHash'],
    code: 'BAD_JOB',
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
