import { type Clock, OgError } from '@opengradient/protocol'

/**
 * Runs `body` with a signal that aborts after `timeoutMs` or with the caller's.
 * @throws TIMEOUT, ABORTED, and what `body` throws by itself
 */
export async function withDeadline<T>(
  clock: Clock,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  what: string,
  body: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController()
  const done = new AbortController()
  clock.sleep(timeoutMs, done.signal).then(
    () => timeout.abort(),
    () => undefined,
  )
  const both = signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal
  try {
    both.throwIfAborted()
    return await orAbort(both, body(both))
  } catch (error) {
    if (signal?.aborted) throw new OgError('ABORTED', `${what}: aborted.`, { cause: signal.reason })
    if (timeout.signal.aborted)
      throw new OgError('TIMEOUT', `${what}: nothing came within ${timeoutMs} ms.`, { cause: error })
    throw error
  } finally {
    done.abort()
  }
}

/** Whoever waits stops waiting when the signal aborts, though what it waits for goes on for others. */
function orAbort<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
