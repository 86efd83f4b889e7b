import { isOgError, OgError, toOgError } from '@opengradient/protocol'
import { type Io, noteLine, printJson } from './command-io.ts'
import { adviceOf, errorDocument } from './error-document.ts'
import { exitCodeOf } from './exit-codes.ts'
import { paint } from './paint.ts'
import { UsageError } from './usage-error.ts'

export interface ReportErrorOptions {
  /** Whether stdout gets the error as a JSON document. */
  readonly json: boolean
  /** Fields of the document beside the error. @default none */
  readonly beside?: object | undefined
}

/**
 * Reports an error: to users as `error CODE: sentence` and one thing to do on stderr, to programs also as a JSON document on
 * stdout.
 *
 * @returns the exit code
 */
export function reportError(thrown: unknown, io: Io, { json, beside }: ReportErrorOptions): number {
  const error =
    thrown instanceof UsageError
      ? new OgError('USAGE', thrown.message, { next: thrown.next, cause: thrown })
      : toOgError(thrown)
  if (json) printJson(io, { error: errorDocument(error), ...beside })
  noteLine(io, `${paint('red', `error ${error.code}:`, io.colour.stderr)} ${error.shortMessage}`)
  const [advice] = adviceOf(error)
  noteLine(io, `  ${advice}`)
  // An unexpected error: the stack is needed for a bug report.
  if (error.code === 'INTERNAL' && !isOgError(thrown) && thrown instanceof Error && thrown.stack) {
    for (const line of thrown.stack.split('\n')) noteLine(io, `  ${line}`)
  }
  return exitCodeOf(error.code)
}

/** The error of a command that the user interrupted. */
export function interruption(): OgError {
  return new OgError('ABORTED', 'The command was interrupted.', { next: ['Run it again.'] })
}
