import { type Clock, OgError } from '@opengradient/protocol'

/** A signal that fires when time is up or when the caller aborts, and the error that says which. */
export interface Deadline {
  readonly signal: AbortSignal
  /** TIMEOUT or ABORTED; only meaningful once the signal has fired. */
  error(): OgError
  /** Stops the clock. Call it in `finally`. */
  clear(): void
}

export function startDeadline(clock: Clock, timeoutMs: number, what: string, signal?: AbortSignal): Deadline {
  const timer = new AbortController()
  const combined = new AbortController()
  let timedOut = false
  const abort = (): void => combined.abort(signal?.reason)
  if (signal?.aborted) abort()
  else signal?.addEventListener('abort', abort, { once: true })
  clock.sleep(timeoutMs, timer.signal).then(
    () => {
      timedOut = true
      combined.abort(new OgError('TIMEOUT', `${what} took more than ${timeoutMs} ms.`))
    },
    () => {},
  )
  return {
    signal: combined.signal,
    error: () =>
      timedOut
        ? new OgError('TIMEOUT', `${what} took more than ${timeoutMs} ms.`, { next: ['Try again, or another peer.'] })
        : new OgError('ABORTED', `${what} was aborted.`, { cause: signal?.reason }),
    clear() {
      signal?.removeEventListener('abort', abort)
      timer.abort()
    },
  }
}
