import { type DetailsOf, type ErrorCode, type ErrorSource, errorCatalogue } from './error-catalogue.ts'

/** Recognises errors of this project across duplicate installs of this package. */
const marker = Symbol.for('opengradient.error')

export interface OgErrorOptions<Code extends ErrorCode = ErrorCode> {
  /** Advice for the user, one sentence per line. @default none */
  next?: readonly string[]
  /** Data for programs; the type follows from the code. @default none */
  details?: DetailsOf<Code> | undefined
  /** Where the cause lies, when it differs from the code's usual source. @default the catalogue's source of the code */
  source?: ErrorSource | undefined
  /** A page below `docs/`. @default `errors/CODE.md` */
  docsPath?: string
  cause?: unknown
  /** Delay after which the same call may succeed, in milliseconds. @default unknown */
  retryAfterMs?: number
}

/** The one error class that crosses package boundaries. */
export class OgError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly [marker] = true
  readonly code: Code
  /** One sentence, without the advice. */
  readonly shortMessage: string
  /** Advice for the user. */
  readonly metaMessages: readonly string[]
  readonly details: DetailsOf<Code> | undefined
  readonly source: ErrorSource
  readonly docsPath: string
  readonly retryAfterMs: number | undefined

  constructor(code: Code, shortMessage: string, options: OgErrorOptions<Code> = {}) {
    const next = options.next ?? []
    super([shortMessage, ...next].join('\n'), options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'OgError'
    this.code = code
    this.shortMessage = shortMessage
    this.metaMessages = next
    this.details = options.details
    this.source = options.source ?? errorCatalogue[code].source
    this.docsPath = options.docsPath ?? `errors/${code}.md`
    this.retryAfterMs = options.retryAfterMs
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return errorCatalogue[this.code].retryable
  }

  /** The first error in the chain of causes, starting with this one, that `test` accepts. */
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

/** Whether a value is an {@link OgError} of this or another installed copy of the package, and has the code if given. */
export function isOgError(value: unknown): value is OgError
export function isOgError<Code extends ErrorCode>(value: unknown, code: Code): value is OgError<Code>
export function isOgError(value: unknown, code?: ErrorCode): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    marker in value &&
    (code === undefined || (value as unknown as OgError).code === code)
  )
}

/** The value itself when it is an {@link OgError}, else an error with the given code and the value as its cause. */
export function toOgError(value: unknown, code: ErrorCode = 'INTERNAL', prefix?: string): OgError {
  if (isOgError(value)) return value
  const message = messageOf(value)
  return new OgError(code, prefix === undefined ? message : `${prefix}: ${message}`, { cause: value })
}

function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } catch {
    return 'The thrown value is not an error.'
  }
}
