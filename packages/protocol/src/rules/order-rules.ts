import { problemOf } from '../build-summary.ts'
import { orderCommit } from '../draw.ts'
import { zeroBytes32 } from '../hex.ts'
import { hashList } from '../objects/order.ts'
import { isTagConsistent } from '../outcomes.ts'
import { equality, rule } from './rule.ts'

/** Rules of a requester's order of audits. */
export const orderRules = {
  receiptHash: equality({
    id: 'order.receiptHash',
    field: 'order.receiptHash',
    facts: ['order', 'receiptHash'],
    code: 'BAD_ORDER',
    pair: ({ order, receiptHash }) => [order.receiptHash, receiptHash],
    text: 'Order receiptHash is another receipt',
  }),
  requester: rule({
    id: 'order.requester',
    field: 'order.requester',
    facts: ['order', 'job'],
    code: 'BAD_ORDER',
    holds: ({ order, job }) => order.requester === job.requester || order.requester === job.client,
    message: ({ order }) => `Order requester ${order.requester} is neither requester nor client of the job.`,
  }),
  module: equality({
    id: 'order.module',
    field: 'order.module',
    facts: ['order', 'job'],
    code: 'BAD_ORDER',
    pair: ({ order, job }) => [order.module, job.module],
    text: "Order module is not the job's",
  }),
  // The value was fixed before the receipt: its owner could not choose its auditors.
  random: rule({
    id: 'order.random',
    field: 'order.random',
    facts: ['order', 'job'],
    code: 'BAD_ORDER',
    holds: ({ order, job }) => job.orderCommit !== zeroBytes32 && orderCommit(order.random) === job.orderCommit,
    message: ({ job }) => `Order random is not the value behind the job's orderCommit ${job.orderCommit}.`,
  }),
  auditors: rule({
    id: 'order.auditorsHash',
    field: 'order.auditorsHash',
    facts: ['order', 'orderedAccounts'],
    code: 'BAD_ORDER',
    holds: ({ order, orderedAccounts }) =>
      orderedAccounts.length > 0 && order.auditorsHash === hashList(orderedAccounts),
    message: () => 'Order auditorsHash is not that of the accounts that the order draws.',
  }),
  expires: rule({
    id: 'order.expires',
    field: 'order.expires',
    facts: ['order', 'nowSeconds'],
    code: 'EXPIRED',
    holds: ({ order, nowSeconds }) => nowSeconds <= order.expires,
    message: ({ order }) => `Order expires ${order.expires} has passed.`,
  }),
}

/** Rules of an auditor's outcome of an order. */
export const orderVerdictRules = {
  orderHash: equality({
    id: 'orderVerdict.orderHash',
    field: 'orderVerdict.orderHash',
    facts: ['orderVerdict', 'orderHash'],
    code: 'BAD_ORDER',
    pair: ({ orderVerdict, orderHash }) => [orderVerdict.orderHash, orderHash],
    text: 'Verdict orderHash is another order',
  }),
  receiptHash: equality({
    id: 'orderVerdict.receiptHash',
    field: 'orderVerdict.receiptHash',
    facts: ['orderVerdict', 'receiptHash'],
    code: 'BAD_ORDER',
    pair: ({ orderVerdict, receiptHash }) => [orderVerdict.receiptHash, receiptHash],
    text: 'Verdict receiptHash is another receipt',
  }),
  auditor: rule({
    id: 'orderVerdict.auditor',
    field: 'orderVerdict.auditor',
    facts: ['orderVerdict', 'orderedAccounts'],
    code: 'BAD_ORDER',
    holds: ({ orderVerdict, orderedAccounts }) => orderedAccounts.includes(orderVerdict.auditor),
    message: ({ orderVerdict }) => `Verdict auditor ${orderVerdict.auditor} was not ordered.`,
  }),
  tag: rule({
    id: 'orderVerdict.tag',
    field: 'orderVerdict.tag',
    facts: ['orderVerdict', 'outputSalt', 'outputRoot'],
    code: 'BAD_ORDER',
    holds: ({ orderVerdict, outputSalt, outputRoot }) =>
      isTagConsistent(orderVerdict, orderVerdict.auditor, outputSalt, outputRoot),
    message: ({ orderVerdict }) => `The tag of auditor ${orderVerdict.auditor} contradicts its outcome.`,
  }),
  form: rule({
    id: 'orderVerdict.form',
    field: 'orderVerdict.outcome',
    facts: ['orderVerdict'],
    code: 'BAD_ORDER',
    holds: ({ orderVerdict }) => problemOf(orderVerdict) === undefined,
    message: ({ orderVerdict }) => `The verdict ${problemOf(orderVerdict)}.`,
  }),
}
