import { type Clock, OgError, toOgError } from '@opengradient/protocol'

/** Waits for work that others wait for too: giving up the wait does not end the work. @throws ABORTED, what the work throws */
export function raceWithSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new OgError('ABORTED', 'Stopped waiting.', { cause: signal.reason }))
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

const pauseMs = { first: 500, longest: 60_000 }

/**
 * Repeats work that fails for a reason that may pass, with pauses that double. What nobody has now, a host may bring later.
 * @throws what will not pass, ABORTED
 */
export async function retry<T>(work: () => Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await work()
    } catch (error) {
      const { code, retryable } = toOgError(error)
      if (signal.aborted || !(retryable || code === 'NOT_FOUND')) throw error
      await clock.sleep(Math.min(pauseMs.longest, pauseMs.first * 2 ** failures), signal)
    }
  }
}
