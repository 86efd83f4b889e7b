import { isOgError, toOgError } from '@opengradient/protocol'
import { type Io, noteLine } from './command-io.ts'
import { exitCodeOf } from './exit-codes.ts'
import { paint } from './paint.ts'

/** Writes an error and its next steps to stderr. @returns the exit code */
export function reportError(thrown: unknown, io: Io): number {
  const error = toOgError(thrown)
  noteLine(io, `${paint('red', 'error:', io.colour.stderr)} ${error.shortMessage}`)
  for (const line of error.metaMessages) noteLine(io, `  ${line}`)
  // An unexpected error: the stack is needed for a bug report.
  if (!isOgError(thrown) && thrown instanceof Error && thrown.stack) {
    for (const line of thrown.stack.split('\n')) noteLine(io, `  ${line}`)
  }
  return exitCodeOf(error.code)
}
