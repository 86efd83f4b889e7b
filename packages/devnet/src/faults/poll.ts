import { isOgError, OgError, systemClock } from '@opengradient/protocol'

const intervalMs = 500

/**
 * Reads until there is a value. Errors that a repetition may end are no value.
 *
 * @throws ABORTED when the signal aborts, and other errors of the read
 */
export async function poll<T>(read: () => Promise<T | undefined>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const value = await read().catch((error: unknown) => {
      if (isOgError(error) && error.retryable && !signal.aborted) return undefined
      throw error
    })
    if (value !== undefined) return value
    await systemClock.sleep(intervalMs, signal).catch((cause: unknown) => {
      throw new OgError('ABORTED', 'The wait was aborted.', { cause })
    })
  }
}
