/**
 * Errors of the settlement contracts that a rule here detects before a transaction, by the rules' identifiers. A test
 * compares both lists of this file with the Solidity sources.
 */
export const contractErrorRules = {
  InvalidGroups: ['job.auditClass', 'cheque.shares'],
  InvalidCheque: [
    'cheque.module',
    'cheque.worker',
    'cheque.payer',
    'cheque.gateway',
    'cheque.token',
    'cheque.epoch',
    'cheque.gatewayFeeBps',
    'cheque.burnBps',
    'cheque.cumulative',
    'cheque.postingMode',
    'cheque.signature',
  ],
  ChequeExceeded: ['cheque.covers'],
  WrongRoot: ['batch.root'],
  WrongGroups: ['batch.groupsHash'],
  InvalidLeaf: ['batch.root', 'batch.groupsHash', 'leaf.index', 'leaf.receiptHash'],
  InvalidSignature: ['receipt.signature', 'assignment.signature'],
  NotDrawn: ['summary.auditor', 'summary.round'],
  InvalidSummary: ['summary.batchId', 'summary.bitmapHash', 'summary.counts', 'summary.signature'],
  InvalidSummaries: ['summary.batchId', 'summary.bitmapHash'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Values of the contracts' enum `Fault`, by the identifiers of the rules that a worker at fault violates. */
export const contractFaultRules = {
  Equivocation: ['receipt.equivocation'],
  FalseReceipt: ['batch.worker', 'leaf.jobHash', 'leaf.price'],
  FalseLeaf: [
    'group.payer',
    'group.gateway',
    'group.token',
    'batch.module',
    'receipt.price.max',
    'leaf.auditFee',
    'group.auditClass',
    'batch.postedAt',
    'job.settleBy.duration',
  ],
  FalseTotal: ['leaf.running', 'leaf.price.least', 'leaves.totals'],
  DoubleReceipt: ['leaves.jobs'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Errors that follow from the state of the chain, from parameters or from the sender: no signed object shows them. */
export const chainStateErrors = [
  'AlreadyClaimed',
  'AlreadyProven',
  'AlreadySealed',
  'BatchIsVoid',
  'BlockHashUnknown',
  'BondTooLow',
  'CheckFeeTooLow',
  'InvalidNeighbour',
  'InvalidParameters',
  'InvalidRange',
  'LeafHasStatus',
  'LeafNotChecked',
  'ListIsHeld',
  'NoFault',
  'NotAudited',
  'NotSealed',
  'NotSettlement',
  'NotSigner',
  'NotWorker',
  'NothingToRedraw',
  'PriceTooLow',
  'StakeTooLow',
  'SummaryExists',
  'Suspended',
  'TooEarly',
  'TooLate',
  'UnknownBatch',
  'UnknownToken',
  'ValueTooHigh',
  'WrongSequence',
] as const
