import { type Deadline, startDeadline } from '@opengradient/async'
import { type Clock, OgError } from '@opengradient/protocol'

/**
 * Starts a deadline for an operation with a peer. The reason of its signal is an {@link OgError}: TIMEOUT when the time
 * is over, ABORTED when `signal` aborts.
 * @param operation noun phrase that starts the error message
 */
export function operationDeadline(
  clock: Clock,
  timeoutMs: number,
  operation: string,
  signal: AbortSignal | undefined,
): Deadline {
  return startDeadline({
    clock,
    timeoutMs,
    signal,
    timeoutError: () =>
      new OgError('TIMEOUT', `${operation} took more than ${timeoutMs} ms.`, {
        next: ['Try again, or another peer.'],
        details: { timeoutMs },
      }),
    abortError: (cause) => new OgError('ABORTED', `${operation} was aborted.`, { cause }),
  })
}
