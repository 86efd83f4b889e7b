import { raceSignal } from 'race-signal'

/**
 * Awaits a promise until the signal aborts. Aborting ends the wait, not the work behind the promise: a later result is
 * dropped and a later rejection is handled.
 *
 * @param signal an undefined signal never aborts
 * @param toError makes the error from the signal's reason. @default the reason itself
 * @throws what the promise rejects with, or the error made by `toError`
 */
export async function raceWithSignal<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  toError: (reason: unknown) => unknown = (reason) => reason,
): Promise<T> {
  return raceSignal(promise, signal, { translateError: ({ reason }) => toError(reason) as Error })
}
