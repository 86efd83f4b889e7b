import { priceOf } from '../objects/offer.ts'
import { equality, rule } from './rule.ts'

/** Rules of a receipt: its match with job, assignment and outputs, its units, price and times. */
export const receiptRules = {
  jobHash: equality({
    id: 'receipt.jobHash',
    field: 'receipt.jobHash',
    facts: ['receipt', 'jobHash'],
    code: 'BAD_RECEIPT',
    fault: 'JobHash',
    pair: ({ receipt, jobHash }) => [receipt.jobHash, jobHash],
    text: 'Receipt jobHash does not match the job',
  }),
  worker: equality({
    id: 'receipt.worker',
    field: 'receipt.worker',
    facts: ['receipt', 'worker'],
    code: 'BAD_RECEIPT',
    fault: 'Worker',
    pair: ({ receipt, worker }) => [receipt.worker, worker],
    text: 'Receipt worker is not the assigned worker',
  }),
  attempt: equality({
    id: 'receipt.attempt',
    field: 'receipt.attempt',
    facts: ['receipt', 'assignment'],
    code: 'BAD_RECEIPT',
    fault: 'AssignmentSignature',
    pair: ({ receipt, assignment }) => [receipt.attempt, assignment.attempt],
    text: 'Receipt attempt is not the assigned attempt',
  }),
  outputHash: equality({
    id: 'receipt.outputHash',
    field: 'receipt.outputHash',
    facts: ['receipt', 'outputHash'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, outputHash }) => [receipt.outputHash, outputHash],
    text: 'Receipt outputHash does not match the outputs',
  }),
  countedUnits: rule({
    id: 'receipt.units.counted',
    field: 'receipt.inputUnits',
    facts: ['receipt', 'units'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt, units }) => receipt.inputUnits === units.inputUnits && receipt.outputUnits === units.outputUnits,
    message: ({ receipt, units }) =>
      `Receipt counts ${receipt.inputUnits} input and ${receipt.outputUnits} output units; the request has ${units.inputUnits} and ${units.outputUnits}.`,
  }),
  allowedUnits: rule({
    id: 'receipt.units.allowed',
    field: 'receipt.inputUnits',
    facts: ['receipt', 'job'],
    code: 'BAD_RECEIPT',
    fault: 'Units',
    holds: ({ receipt, job }) => receipt.inputUnits <= job.maxInputUnits && receipt.outputUnits <= job.maxOutputUnits,
    message: ({ receipt, job }) =>
      `Receipt counts ${receipt.inputUnits} input and ${receipt.outputUnits} output units; the job allows ${job.maxInputUnits} and ${job.maxOutputUnits}.`,
  }),
  price: equality({
    id: 'receipt.price.offer',
    field: 'receipt.price',
    facts: ['receipt', 'offer'],
    code: 'BAD_RECEIPT',
    fault: 'Price',
    pair: ({ receipt, offer }) => [receipt.price, priceOf(offer, receipt.inputUnits, receipt.outputUnits)],
    text: 'Receipt price does not follow from the offer',
  }),
  maxPrice: rule({
    id: 'receipt.price.max',
    field: 'receipt.price',
    facts: ['receipt', 'job'],
    code: 'BAD_RECEIPT',
    fault: 'Price',
    holds: ({ receipt, job }) => receipt.price <= job.maxPrice,
    message: ({ receipt, job }) => `Receipt price ${receipt.price} is above the job's maxPrice ${job.maxPrice}.`,
  }),
  finishedAt: rule({
    id: 'receipt.finishedAt',
    field: 'receipt.finishedAt',
    facts: ['receipt'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt }) => receipt.finishedAt >= receipt.startedAt,
    message: ({ receipt }) => `Receipt finishedAt ${receipt.finishedAt} is before startedAt ${receipt.startedAt}.`,
  }),
  // executeBy has whole seconds: a start within that second is in time.
  startedAt: rule({
    id: 'receipt.startedAt',
    field: 'receipt.startedAt',
    facts: ['receipt', 'job'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt, job }) => receipt.startedAt <= (job.executeBy + 1) * 1000,
    message: ({ receipt, job }) =>
      `Receipt startedAt ${receipt.startedAt} is after the job's executeBy ${job.executeBy}.`,
  }),
}
