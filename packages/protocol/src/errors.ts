import * as z from 'zod'

/** Recognises our errors across duplicate installs of this package. */
const marker = Symbol.for('opengradient.error')

/**
 * Every code an error of this project can carry, with what is needed to map it: the HTTP status a gateway answers with,
 * and whether trying the same again may help. Codes are for programs; messages are for people and may change.
 */
export const errorCatalogue = {
  // 1xx: input that the caller can mend
  BAD_INPUT: { number: 100, status: 400, retryable: false },
  BAD_TENSOR: { number: 101, status: 400, retryable: false },
  BAD_ENCODING: { number: 102, status: 400, retryable: false },
  TOO_LARGE: { number: 103, status: 413, retryable: false },
  UNKNOWN_MODEL: { number: 104, status: 404, retryable: false },
  NOT_FOUND: { number: 105, status: 404, retryable: false },
  UNSUPPORTED_MODEL: { number: 106, status: 422, retryable: false },
  BAD_MODEL: { number: 107, status: 422, retryable: false },
  USAGE: { number: 108, status: 400, retryable: false },
  MODEL_PINNED: { number: 109, status: 409, retryable: false },
  // 2xx: signatures, receipts and jobs that do not hold
  BAD_SIGNATURE: { number: 200, status: 400, retryable: false },
  BAD_JOB: { number: 201, status: 400, retryable: false },
  BAD_RECEIPT: { number: 202, status: 502, retryable: false },
  EXPIRED: { number: 203, status: 400, retryable: false },
  DUPLICATE: { number: 204, status: 409, retryable: false },
  NOT_REGISTERED: { number: 205, status: 403, retryable: false },
  NOT_AUTHORISED: { number: 206, status: 403, retryable: false },
  CHECK_FAILED: { number: 207, status: 502, retryable: false },
  // 3xx: running a model
  MODEL_CRASHED: { number: 300, status: 422, retryable: false },
  MODEL_TIMEOUT: { number: 301, status: 422, retryable: false },
  MODEL_MEMORY: { number: 302, status: 422, retryable: false },
  MODEL_FAILED: { number: 303, status: 422, retryable: false },
  OUTPUT_TOO_LARGE: { number: 304, status: 422, retryable: false },
  // 4xx: the network
  OVERLOADED: { number: 400, status: 503, retryable: true },
  NO_WORKER: { number: 401, status: 503, retryable: true },
  UNAVAILABLE: { number: 402, status: 503, retryable: true },
  LOST: { number: 403, status: 503, retryable: true },
  TIMEOUT: { number: 404, status: 504, retryable: true },
  ABORTED: { number: 405, status: 499, retryable: true },
  GUARANTEE_NOT_REACHED: { number: 406, status: 504, retryable: false },
  PEER: { number: 407, status: 502, retryable: true },
  // 5xx: the chain
  CHAIN: { number: 500, status: 502, retryable: true },
  RPC_DISAGREE: { number: 501, status: 502, retryable: true },
  REVERTED: { number: 502, status: 502, retryable: false },
  INSUFFICIENT_FUNDS: { number: 503, status: 402, retryable: false },
  // 9xx: ours
  INTERNAL: { number: 900, status: 500, retryable: false },
  STORE: { number: 901, status: 500, retryable: true },
  STATE_IN_USE: { number: 902, status: 409, retryable: false },
  NOT_SET_UP: { number: 903, status: 500, retryable: false },
} as const satisfies Record<string, { number: number; status: number; retryable: boolean }>

export type ErrorCode = keyof typeof errorCatalogue

export interface OgErrorOptions {
  /** What the user can do next, one sentence a line. */
  next?: readonly string[]
  /** A page below `docs/`. */
  docsPath?: string
  cause?: unknown
  /** When the same call is worth repeating; overloaded nodes set it. */
  retryAfterMs?: number
}

/** The one error class that crosses package boundaries. */
export class OgError extends Error {
  readonly [marker] = true
  readonly code: ErrorCode
  /** One sentence, without the advice. */
  readonly shortMessage: string
  /** What to do next. */
  readonly metaMessages: readonly string[]
  readonly docsPath: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, shortMessage: string, options: OgErrorOptions = {}) {
    const next = options.next ?? []
    super([shortMessage, ...next].join('\n'), options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'OgError'
    this.code = code
    this.shortMessage = shortMessage
    this.metaMessages = next
    this.docsPath = options.docsPath
    this.retryAfterMs = options.retryAfterMs
  }

  get retryable(): boolean {
    return errorCatalogue[this.code].retryable
  }

  /** The first error in the chain of causes, this one included, for which `test` holds. */
  walk(test: (error: unknown) => boolean): unknown {
    const seen = new Set<unknown>()
    for (let error: unknown = this; error !== undefined && error !== null; error = (error as Error).cause) {
      if (seen.has(error)) return undefined
      if (test(error)) return error
      seen.add(error)
    }
    return undefined
  }
}

/** Whether a value is an {@link OgError}, of this or of another installed copy of the package. */
export function isOgError(value: unknown): value is OgError {
  return typeof value === 'object' && value !== null && marker in value
}

/** The value itself when it is an {@link OgError}, else an error with the given code and the value as its cause. */
export function toOgError(value: unknown, code: ErrorCode = 'INTERNAL', prefix?: string): OgError {
  if (isOgError(value)) return value
  const message = messageOf(value)
  return new OgError(code, prefix === undefined ? message : `${prefix}: ${message}`, { cause: value })
}

const maxRetryAfterMs = 3_600_000

function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } catch {
    return 'Something was thrown that is no error.'
  }
}

/** How an error travels over streams and in HTTP bodies. */
export const wireErrorSchema = z.strictObject({
  code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
  message: z.string().max(2_000),
  next: z.array(z.string().max(500)).max(8),
  retryAfterMs: z.int().min(0).max(maxRetryAfterMs).optional(),
})
export type WireError = z.infer<typeof wireErrorSchema>

/** Causes and stacks stay at home; whatever is over the limits of {@link wireErrorSchema} is cut. */
export function toWireError(error: OgError): WireError {
  const { retryAfterMs } = error
  return {
    code: error.code,
    message: error.shortMessage.slice(0, 2_000),
    next: error.metaMessages.slice(0, 8).map((line) => line.slice(0, 500)),
    ...(retryAfterMs === undefined || Number.isNaN(retryAfterMs)
      ? {}
      : { retryAfterMs: Math.min(Math.max(Math.ceil(retryAfterMs), 0), maxRetryAfterMs) }),
  }
}

/** The error that a {@link WireError} tells of. */
export function fromWireError(error: WireError): OgError {
  return new OgError(error.code, error.message, {
    next: error.next,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  })
}
