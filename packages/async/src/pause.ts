import type { SleepClock } from './clock-types.ts'

/**
 * Sleeps, and ends early without an error when the signal aborts: the wait of a loop that tests the signal itself.
 *
 * @returns whether the whole time passed
 * @throws the clock's own errors
 */
export async function pause(clock: SleepClock, ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  try {
    await clock.sleep(ms, signal)
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
