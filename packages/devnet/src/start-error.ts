import { isOgError, OgError } from '@opengradient/protocol'

/** The error of a start that ended early: why it ended, and not which step the end interrupted. */
export function startError(
  error: unknown,
  { wasStopped, timedOut, timeoutMs }: { wasStopped: boolean; timedOut: boolean; timeoutMs: number },
): unknown {
  if (wasStopped) return new OgError('ABORTED', 'The devnet was stopped while it started.', { cause: error })
  // The error of a step names what was not ready.
  if (!timedOut || isOgError(error, 'TIMEOUT')) return error
  return new OgError('TIMEOUT', `The start of the devnet made no progress for ${timeoutMs / 1_000} s.`, {
    details: { timeoutMs },
    cause: error,
  })
}
