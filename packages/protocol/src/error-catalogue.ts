/** The part of the system in which an error with this code has its cause. An error can state another one. */
export type ErrorSource = 'client' | 'gateway' | 'worker' | 'peer' | 'chain' | 'model' | 'node'

/** Machine-readable properties of an error code. */
export interface ErrorEntry {
  readonly number: number
  /** HTTP status of a gateway's response. */
  readonly status: number
  readonly source: ErrorSource
  /** Whether the same request may succeed later. */
  readonly retryable: boolean
  /** Whether a gateway that gets this from a worker should give the job to another worker. */
  readonly workerFailover: boolean
  /** Whether a client that gets this from a gateway may send the request to another gateway: no job was created. */
  readonly gatewayFailover: boolean
  /** Whether a worker that failed like this may have signed a receipt, or may still sign one. */
  readonly mayHaveRun: boolean
}

type Flag = 'retryable' | 'workerFailover' | 'gatewayFailover' | 'mayHaveRun'

function entry(number: number, status: number, source: ErrorSource, ...flags: readonly Flag[]): ErrorEntry {
  return {
    number,
    status,
    source,
    retryable: flags.includes('retryable'),
    workerFailover: flags.includes('workerFailover'),
    gatewayFailover: flags.includes('gatewayFailover'),
    mayHaveRun: flags.includes('mayHaveRun'),
  }
}

/** Every code that an error of this project can have. Codes and numbers are stable; messages are not. */
export const errorCatalogue = {
  // 1xx: input that the caller can correct
  BAD_INPUT: entry(100, 400, 'client'),
  BAD_TENSOR: entry(101, 400, 'client'),
  BAD_ENCODING: entry(102, 400, 'client'),
  TOO_LARGE: entry(103, 413, 'client'),
  UNKNOWN_MODEL: entry(104, 404, 'client', 'workerFailover'),
  NOT_FOUND: entry(105, 404, 'client'),
  UNSUPPORTED_MODEL: entry(106, 422, 'model'),
  BAD_MODEL: entry(107, 422, 'model'),
  USAGE: entry(108, 400, 'client'),
  MODEL_PINNED: entry(109, 409, 'client'),
  METHOD_NOT_ALLOWED: entry(110, 405, 'client'),
  UNSUPPORTED_MEDIA: entry(111, 415, 'client'),
  // 2xx: invalid signatures, receipts and jobs. A worker that rejects a job which the gateway has validated has a wrong
  // clock, an outdated copy of the registry, or declines: another worker may accept it.
  BAD_SIGNATURE: entry(200, 400, 'peer', 'workerFailover', 'mayHaveRun'),
  BAD_JOB: entry(201, 400, 'client', 'workerFailover'),
  BAD_RECEIPT: entry(202, 502, 'worker', 'workerFailover', 'mayHaveRun'),
  EXPIRED: entry(203, 400, 'client', 'workerFailover'),
  DUPLICATE: entry(204, 409, 'client', 'workerFailover', 'mayHaveRun'),
  NOT_REGISTERED: entry(205, 403, 'chain', 'workerFailover'),
  NOT_AUTHORISED: entry(206, 403, 'client'),
  CHECK_FAILED: entry(207, 502, 'peer'),
  BAD_CHEQUE: entry(208, 400, 'client', 'workerFailover'),
  BAD_BATCH: entry(209, 502, 'worker'),
  BAD_SUMMARY: entry(210, 502, 'peer'),
  BAD_ORDER: entry(211, 400, 'client'),
  // 3xx: model execution
  MODEL_CRASHED: entry(300, 422, 'model'),
  MODEL_TIMEOUT: entry(301, 422, 'model'),
  MODEL_MEMORY: entry(302, 422, 'model'),
  MODEL_FAILED: entry(303, 422, 'model'),
  OUTPUT_TOO_LARGE: entry(304, 422, 'model'),
  // 4xx: the network
  OVERLOADED: entry(400, 503, 'node', 'retryable', 'workerFailover', 'gatewayFailover'),
  NO_WORKER: entry(401, 503, 'gateway', 'retryable', 'gatewayFailover'),
  UNAVAILABLE: entry(402, 503, 'node', 'retryable', 'workerFailover', 'gatewayFailover', 'mayHaveRun'),
  LOST: entry(403, 503, 'worker', 'retryable', 'workerFailover', 'mayHaveRun'),
  TIMEOUT: entry(404, 504, 'peer', 'retryable', 'workerFailover', 'mayHaveRun'),
  ABORTED: entry(405, 499, 'client', 'retryable', 'mayHaveRun'),
  GUARANTEE_NOT_REACHED: entry(406, 504, 'gateway'),
  PEER: entry(407, 502, 'peer', 'retryable', 'workerFailover', 'mayHaveRun'),
  AUDIT_BACKLOG: entry(408, 503, 'worker', 'retryable', 'workerFailover', 'gatewayFailover'),
  // 5xx: the chain
  // Of a worker: its endpoint failed, that of another worker may not.
  CHAIN: entry(500, 502, 'chain', 'retryable', 'workerFailover'),
  RPC_DISAGREE: entry(501, 502, 'chain', 'retryable', 'workerFailover'),
  REVERTED: entry(502, 502, 'chain'),
  INSUFFICIENT_FUNDS: entry(503, 402, 'chain'),
  // 9xx: this software and its host
  INTERNAL: entry(900, 500, 'node', 'workerFailover'),
  STORE: entry(901, 500, 'node', 'retryable', 'workerFailover'),
  STATE_IN_USE: entry(902, 409, 'node'),
  NOT_SET_UP: entry(903, 500, 'node'),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorCatalogue

/** A violated rule: the field at fault as `object.field`, and the rule's identifier where one rule decided. */
export interface FieldDetails {
  readonly field: string
  readonly rule?: string
}

/** A limit that was exceeded, in the unit that the message names. */
export interface LimitDetails {
  readonly limit: number
  readonly actual?: number
}

/** Data of an error by its code. A code that is not listed has none. */
export interface ErrorDetails {
  BAD_INPUT: FieldDetails
  BAD_TENSOR: { readonly tensor: string }
  TOO_LARGE: LimitDetails
  UNKNOWN_MODEL: { readonly model: string }
  BAD_JOB: FieldDetails
  BAD_RECEIPT: FieldDetails
  EXPIRED: FieldDetails
  BAD_CHEQUE: FieldDetails
  BAD_BATCH: FieldDetails
  BAD_SUMMARY: FieldDetails
  BAD_ORDER: FieldDetails
  NOT_REGISTERED: { readonly account: string; readonly role: string }
  OUTPUT_TOO_LARGE: LimitDetails
  OVERLOADED: LimitDetails
  AUDIT_BACKLOG: LimitDetails
  TIMEOUT: { readonly timeoutMs: number; readonly unmet?: readonly string[] }
  REVERTED: { readonly revert: string }
  /** Decimal numbers in the token's smallest unit. */
  INSUFFICIENT_FUNDS: { readonly required: string; readonly available?: string }
}

export type DetailsOf<Code extends ErrorCode> = Code extends keyof ErrorDetails ? ErrorDetails[Code] : undefined
