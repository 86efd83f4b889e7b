import { priceOf } from '../objects/offer.ts'
import { finishReasons, isEquivocation } from '../objects/receipt.ts'
import { equality, rule } from './rule.ts'

/** Rules of a receipt: its match with job, assignment, offer and outputs, its units and its price. None depends on its times. */
export const receiptRules = {
  jobHash: equality({
    id: 'receipt.jobHash',
    field: 'receipt.jobHash',
    facts: ['receipt', 'jobHash'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, jobHash }) => [receipt.jobHash, jobHash],
    text: 'Receipt jobHash does not match the job',
  }),
  worker: equality({
    id: 'receipt.worker',
    field: 'receipt.worker',
    facts: ['receipt', 'assignment'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, assignment }) => [receipt.worker, assignment.worker],
    text: 'Receipt worker is not the assigned worker',
  }),
  session: equality({
    id: 'receipt.session',
    field: 'receipt.session',
    facts: ['receipt', 'assignment'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, assignment }) => [receipt.session, assignment.session],
    text: 'Receipt session is not the assigned session',
  }),
  attempt: equality({
    id: 'receipt.attempt',
    field: 'receipt.attempt',
    facts: ['receipt', 'assignment'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, assignment }) => [receipt.attempt, assignment.attempt],
    text: 'Receipt attempt is not the assigned attempt',
  }),
  runtimeId: equality({
    id: 'receipt.runtimeId',
    field: 'receipt.runtimeId',
    facts: ['receipt', 'offer'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, offer }) => [receipt.runtimeId, offer.runtimeId],
    text: 'Receipt runtimeId is not the runtime of the offer',
  }),
  outputHash: equality({
    id: 'receipt.outputHash',
    field: 'receipt.outputHash',
    facts: ['receipt', 'outputHash'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, outputHash }) => [receipt.outputHash, outputHash],
    text: 'Receipt outputHash does not match the outputs',
  }),
  // Without the salt of the job no auditor could compare its output.
  outputSaltHash: equality({
    id: 'receipt.outputSaltHash',
    field: 'receipt.outputSaltHash',
    facts: ['receipt', 'outputSaltHash'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, outputSaltHash }) => [receipt.outputSaltHash, outputSaltHash],
    text: "Receipt outputSaltHash does not match the output's salt",
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
    holds: ({ receipt, job }) => receipt.inputUnits <= job.maxInputUnits && receipt.outputUnits <= job.maxOutputUnits,
    message: ({ receipt, job }) =>
      `Receipt counts ${receipt.inputUnits} input and ${receipt.outputUnits} output units; the job allows ${job.maxInputUnits} and ${job.maxOutputUnits}.`,
  }),
  price: equality({
    id: 'receipt.price.offer',
    field: 'receipt.price',
    facts: ['receipt', 'offer'],
    code: 'BAD_RECEIPT',
    pair: ({ receipt, offer }) => [receipt.price, priceOf(offer, receipt.inputUnits, receipt.outputUnits)],
    text: 'Receipt price does not follow from the offer',
  }),
  maxPrice: rule({
    id: 'receipt.price.max',
    field: 'receipt.price',
    facts: ['receipt', 'job'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt, job }) => receipt.price <= job.maxPrice,
    message: ({ receipt, job }) => `Receipt price ${receipt.price} is above the job's maxPrice ${job.maxPrice}.`,
  }),
  equivocation: rule({
    id: 'receipt.equivocation',
    field: 'receipt.outputHash',
    facts: ['receipt', 'otherReceipt'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt, otherReceipt }) => !isEquivocation(receipt, otherReceipt),
    message: ({ receipt }) =>
      `The worker ${receipt.worker} signed two receipts with different outputs or prices for one attempt.`,
  }),
  finishReason: rule({
    id: 'receipt.finishReason',
    field: 'receipt.finishReason',
    facts: ['receipt'],
    code: 'BAD_RECEIPT',
    holds: ({ receipt }) => (Object.values(finishReasons) as number[]).includes(receipt.finishReason),
    message: ({ receipt }) => `Receipt finishReason ${receipt.finishReason} is unknown.`,
  }),
}
