import { withDeadline } from '@opengradient/async'
import { type Clock, OgError } from '@opengradient/protocol'

export interface ClientDeadline {
  readonly clock: Clock
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** Subject of the error message, such as `Reading owner/name`. */
  readonly what: string
}

/**
 * Runs a task with a signal that aborts after `timeoutMs` or with the caller's signal.
 * @throws TIMEOUT, ABORTED, and the errors of the task
 */
export function runWithDeadline<T>(
  { clock, timeoutMs, signal, what }: ClientDeadline,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withDeadline(
    {
      clock,
      timeoutMs,
      signal,
      timeoutError: () =>
        new OgError('TIMEOUT', `${what} took longer than ${timeoutMs} ms.`, { details: { timeoutMs } }),
      abortError: (cause) => new OgError('ABORTED', `${what} was aborted.`, { cause }),
    },
    task,
  )
}
