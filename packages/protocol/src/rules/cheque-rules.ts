import type { Group } from '../batch.ts'
import type { Cheque } from '../objects/cheque.ts'
import { equality, rule } from './rule.ts'

/** Rules of the cheque that pays a group of a worker's batch. */
export const chequeRules = {
  module: equality({
    id: 'cheque.module',
    field: 'cheque.module',
    facts: ['cheque', 'module'],
    code: 'BAD_CHEQUE',
    pair: ({ cheque, module }) => [cheque.module, module],
    text: 'Cheque module is not the settlement module in use',
  }),
  worker: equality({
    id: 'cheque.worker',
    field: 'cheque.worker',
    facts: ['cheque', 'worker'],
    code: 'BAD_CHEQUE',
    pair: ({ cheque, worker }) => [cheque.worker, worker],
    text: 'Cheque worker is not this worker',
  }),
  payer: termOf('payer'),
  gateway: termOf('gateway'),
  token: termOf('token'),
  epoch: termOf('epoch'),
  gatewayFee: termOf('gatewayFeeBps'),
  burn: termOf('burnBps'),
  auditClass: termOf('auditClass'),
  cumulative: termOf('cumulative'),
  shares: rule({
    id: 'cheque.shares',
    field: 'cheque.gatewayFeeBps',
    facts: ['cheque'],
    code: 'BAD_CHEQUE',
    holds: ({ cheque }) => cheque.gatewayFeeBps + cheque.burnBps <= 10_000,
    message: ({ cheque }) => `Cheque shares ${cheque.gatewayFeeBps} and ${cheque.burnBps} are more than the price.`,
  }),
  postingMode: equality({
    id: 'cheque.postingMode',
    field: 'cheque.postingMode',
    facts: ['cheque', 'batch'],
    code: 'BAD_CHEQUE',
    pair: ({ cheque, batch }) => [cheque.postingMode, batch.postingMode],
    text: "Cheque postingMode is not the batch's",
  }),
  covers: rule({
    id: 'cheque.covers',
    field: 'cheque.cumulative',
    facts: ['cheque', 'group', 'spent'],
    code: 'BAD_CHEQUE',
    holds: ({ cheque, group, spent }) => cheque.cumulative >= spent + group.priceTotal + group.auditTotal,
    message: ({ cheque, group, spent }) =>
      `Cheque cumulative ${cheque.cumulative} is below ${spent + group.priceTotal + group.auditTotal}.`,
    next: ['Sign a cheque with a larger sum.'],
  }),
}

/** Rules of the cheque that pays an auditor of an order. */
export const orderChequeRules = {
  form: rule({
    id: 'orderCheque.form',
    field: 'cheque.auditClass',
    facts: ['orderCheque'],
    code: 'BAD_CHEQUE',
    holds: ({ orderCheque: { payer, worker, auditClass, gatewayFeeBps, burnBps, postingMode } }) =>
      payer !== worker && auditClass === 10_000 && gatewayFeeBps + burnBps + postingMode === 0,
    message: () => "An order's cheque has class 100 %, no shares, listed mode, and a payer that is not its auditor.",
  }),
}

function termOf(name: keyof Cheque & keyof Group) {
  return equality({
    id: `cheque.${name}`,
    field: `cheque.${name}`,
    facts: ['cheque', 'group'],
    code: 'BAD_CHEQUE',
    pair: ({ cheque, group }) => [cheque[name], group[name]],
    text: `Cheque ${name} is not the group's`,
  })
}
