import type { ErrorCode, ErrorDetails } from './error-catalogue.ts'

/** Texts of the pages in `docs/errors`. */
export const errorDescriptions: Readonly<Record<ErrorCode, { readonly cause: string; readonly action: string }>> = {
  BAD_INPUT: {
    cause: 'A value is missing or outside its allowed range.',
    action: 'Correct the value that the message names.',
  },
  BAD_TENSOR: {
    cause: 'Name, datatype, shape, bytes or values of a tensor do not match the model.',
    action: 'Compare with `og models show NAME`.',
  },
  BAD_ENCODING: {
    cause: 'Bytes, text or a file are not in the one canonical form.',
    action: 'Use the original; do not reformat or edit it.',
  },
  TOO_LARGE: {
    cause: 'A message, file or request is over its limit.',
    action: 'Send less at once; the message names the limit.',
  },
  UNKNOWN_MODEL: {
    cause: 'No model with this name or id is registered.',
    action: '`og models list` shows the registered models.',
  },
  NOT_FOUND: {
    cause: 'No such receipt, job, blob or record exists on this node.',
    action: 'Check the id; another gateway may have it.',
  },
  UNSUPPORTED_MODEL: {
    cause: 'The model is valid but cannot be replayed or run here.',
    action: 'The message names the operator, type or limit.',
  },
  BAD_MODEL: {
    cause: 'The file is not a model, is damaged or reaches out of its folder.',
    action: 'Export or download the model again.',
  },
  USAGE: {
    cause: 'A command, option or header is not valid.',
    action: '`og help` lists the valid ones.',
  },
  MODEL_PINNED: {
    cause: 'The name resolves to another model than `og.lock.json` pins.',
    action: 'Find out why it changed; then pin the new modelId.',
  },
  METHOD_NOT_ALLOWED: {
    cause: 'The path exists and does not have this HTTP method.',
    action: 'Use a method of the `Allow` header.',
  },
  UNSUPPORTED_MEDIA: {
    cause:
      'The content encoding of the body is unknown, or its content type is malformed or one that an HTML form can send.',
    action: 'Send application/json, or application/octet-stream with binary tensors, as it is or with gzip or deflate.',
  },
  BAD_SIGNATURE: {
    cause: 'A signature is malformed, altered or by another account.',
    action: 'Do not trust the signed object.',
  },
  BAD_JOB: {
    cause: 'A job contradicts its input, its offer or the rules.',
    action: 'Build and sign a new job.',
  },
  BAD_RECEIPT: {
    cause: 'A receipt contradicts its job, its offer or the answer.',
    action: 'Do not use the answer; ask another worker.',
  },
  EXPIRED: {
    cause: 'The deadline of a job, an offer or a request has passed.',
    action: 'Sign a new one; check the clock.',
  },
  DUPLICATE: {
    cause: 'This job or message was handled before.',
    action: 'Give every job a nonce of its own.',
  },
  NOT_REGISTERED: {
    cause: 'The account has no valid registration in this role.',
    action: 'Register and stake, or choose another node.',
  },
  NOT_AUTHORISED: {
    cause: 'The account may not read or do this.',
    action: 'Use the account that the job or the audit assignment names.',
  },
  CHECK_FAILED: {
    cause: 'A claim does not match the result of the check.',
    action: 'Keep the receipt: it is the evidence.',
  },
  BAD_CHEQUE: {
    cause: 'A cheque does not cover the price and audit fee, or contradicts the job, the worker or the module.',
    action: 'Sign a cheque with a larger sum, or reserve money for this worker.',
  },
  BAD_BATCH: {
    cause: 'A batch on chain contradicts a receipt, its job or its own totals.',
    action: 'Do not rely on the receipt; its payer can prove the fault.',
  },
  BAD_SUMMARY: {
    cause: "An auditor's summary contradicts the draw, its bitmap or its outcomes.",
    action: 'Do not count the auditor; the contradiction can be proven on chain.',
  },
  BAD_ORDER: {
    cause: 'An order of audits, or its result, contradicts the draw that the job committed to.',
    action: "Order the auditors that the job's random value draws.",
  },
  MODEL_CRASHED: {
    cause: 'The model ended its engine process.',
    action: 'Other jobs went on; report the model to its publisher.',
  },
  MODEL_TIMEOUT: {
    cause: 'The run took longer than the worker allows.',
    action: 'Send a smaller input.',
  },
  MODEL_MEMORY: {
    cause: 'The run asked for more memory than the worker allows.',
    action: 'Send a smaller input.',
  },
  MODEL_FAILED: {
    cause: 'The engine rejected or could not finish the run.',
    action: "The message is the engine's.",
  },
  OUTPUT_TOO_LARGE: {
    cause: 'The outputs are over the limit of one job.',
    action: 'Ask for fewer outputs or send a smaller input.',
  },
  OVERLOADED: {
    cause: "The node's queue is full.",
    action: 'Try again after `retryAfterMs`.',
  },
  NO_WORKER: {
    cause: 'No live worker offers this model.',
    action: 'Try again, or use another gateway.',
  },
  UNAVAILABLE: {
    cause: 'A service or a blob is not available.',
    action: 'Try again.',
  },
  LOST: {
    cause: 'The worker lost this attempt when it restarted.',
    action: 'Ask again: it is a new attempt and is paid once.',
  },
  TIMEOUT: {
    cause: 'No answer arrived in time.',
    action: 'Try again or wait longer.',
  },
  ABORTED: {
    cause: 'The caller cancelled the call.',
    action: 'Nothing, unless the cancellation was unintended.',
  },
  GUARANTEE_NOT_REACHED: {
    cause: 'The answer exists; the requested guarantee was not reached in time.',
    action: 'Read the receipt later, or request a weaker guarantee.',
  },
  PEER: {
    cause: 'A peer violated the protocol or disconnected.',
    action: 'Try again; another peer is chosen.',
  },
  AUDIT_BACKLOG: {
    cause: 'The worker waits for audits of earlier batches and accepts no audited job now.',
    action: 'Retry after the stated time, or use another worker.',
  },
  CHAIN: {
    cause: 'An RPC endpoint failed or does not answer.',
    action: 'Try again or pass another `--rpc`.',
  },
  RPC_DISAGREE: {
    cause: 'RPC endpoints contradict each other.',
    action: 'Try again; remove the endpoint that is wrong.',
  },
  REVERTED: {
    cause: 'A contract rejected the transaction.',
    action: "The message names the contract's error.",
  },
  INSUFFICIENT_FUNDS: {
    cause: 'Balance, allocation or stake do not suffice.',
    action: 'Deposit or allocate more.',
  },
  INTERNAL: {
    cause: 'A defect of this software.',
    action: 'Report it with the steps that led to it.',
  },
  STORE: {
    cause: 'The disk or the database failed.',
    action: 'Check space and permissions: `og doctor`.',
  },
  STATE_IN_USE: {
    cause: 'Another devnet runs on this state folder.',
    action: 'Stop it or choose another `--state`.',
  },
  NOT_SET_UP: {
    cause: 'A required component or setting is missing.',
    action: 'The message names it; `og doctor` helps.',
  },
}

/** Meaning of each field of `details`, by code. */
export const errorDetailFields: {
  readonly [Code in keyof ErrorDetails]: { readonly [Name in keyof Required<ErrorDetails[Code]>]: string }
} = {
  BAD_INPUT: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_TENSOR: { tensor: 'name of the tensor' },
  TOO_LARGE: { limit: 'the limit', actual: 'the actual value; optional' },
  UNKNOWN_MODEL: { model: 'name or id in the request' },
  BAD_JOB: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_RECEIPT: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  EXPIRED: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_CHEQUE: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_BATCH: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_SUMMARY: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  BAD_ORDER: { field: 'field at fault, as `object.field`', rule: 'identifier of the violated rule; optional' },
  NOT_REGISTERED: { account: 'the account', role: 'the role that it lacks' },
  OUTPUT_TOO_LARGE: { limit: 'the limit', actual: 'the actual value; optional' },
  OVERLOADED: { limit: 'the limit', actual: 'the actual value; optional' },
  AUDIT_BACKLOG: { limit: 'the limit', actual: 'the actual value; optional' },
  TIMEOUT: {
    timeoutMs: 'the time limit in milliseconds',
    unmet: 'the conditions that did not hold in time; optional',
  },
  REVERTED: { revert: "name of the contract's error" },
  INSUFFICIENT_FUNDS: {
    required: "required amount, a decimal string in the token's smallest unit",
    available: 'available amount in the same unit; optional',
  },
}
