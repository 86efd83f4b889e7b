import { isOgError, toOgError } from '@opengradient/protocol'

import { exitCodeOf } from './exit-codes.ts'
import { type Io, noteLine } from './io.ts'
import { paint } from './paint.ts'

/** Says what went wrong and what to do next, on stderr. @returns the exit code */
export function reportError(thrown: unknown, io: Io): number {
  const error = toOgError(thrown)
  noteLine(io, `${paint('red', 'error:', io.colour.stderr)} ${error.shortMessage}`)
  for (const line of error.metaMessages) noteLine(io, `  ${line}`)
  // Nobody foresaw this one: what is known of it goes into a report.
  if (!isOgError(thrown) && thrown instanceof Error && thrown.stack) noteLine(io, thrown.stack)
  return exitCodeOf(error.code)
}
