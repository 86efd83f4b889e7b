import type { RandomBytes, SleepClock } from './clock-types.ts'

/** Delays between attempts, in milliseconds. */
export interface BackoffOptions {
  /** Delay after the first failure, in milliseconds; it doubles with each further failure. */
  readonly firstDelayMs: number
  /** Upper bound of the delay, in milliseconds. */
  readonly maxDelayMs: number
  /**
   * Draws the delay uniformly between its half and its whole ("equal jitter"), so that callers which failed together do
   * not retry together. @default no jitter
   */
  readonly random?: RandomBytes | undefined
}

/** Delay after the `failures`-th failure in a row, counted from 1, in milliseconds: exponential, bounded. */
export function backoffMs(failures: number, { firstDelayMs, maxDelayMs, random }: BackoffOptions): number {
  // 2 ** 52 bounds the exponent: beyond it every first delay of at least a microsecond exceeds any sensible maximum.
  const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 52))
  return random === undefined ? delayMs : withJitter(delayMs, random)
}

function withJitter(delayMs: number, random: RandomBytes): number {
  let fraction = 0
  for (const byte of random.bytes(4)) fraction = (fraction + byte) / 256
  return delayMs * (0.5 + fraction / 2)
}

/** Attempts and their delays, with the clock that they use. */
export interface RetryOptions extends BackoffOptions {
  readonly clock: SleepClock
  /** Ends the wait between attempts; it does not end an attempt, which gets it as its argument. @default none */
  readonly signal?: AbortSignal | undefined
  /** Attempts in total. @default no bound */
  readonly attempts?: number | undefined
  /** Whether another attempt may succeed after this error. @default always */
  readonly shouldRetry?: (error: unknown) => boolean
  /** Replaces the delay before the next attempt, for an error that names its own. @default the backoff */
  readonly delayMs?: (error: unknown, backoffMs: number) => number
  /** Called before the delay, for logs and metrics. `attempt` is the number of the attempt that failed, from 1. */
  readonly onRetry?: (failure: { readonly error: unknown; readonly attempt: number; readonly delayMs: number }) => void
}

/**
 * Repeats a task until it succeeds, with delays that double between the attempts.
 *
 * @param task gets the number of the attempt, from 1
 * @throws the error of the last attempt, when it may not be repeated or when the signal has aborted by then; the
 *   signal's reason when it aborts before the first attempt or during a delay
 */
export async function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, signal, attempts = Number.POSITIVE_INFINITY, shouldRetry = () => true, onRetry } = options
  const delayOf = options.delayMs ?? ((_error, delayMs) => delayMs)
  signal?.throwIfAborted()
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt)
    } catch (error) {
      if (signal?.aborted || attempt >= attempts || !shouldRetry(error)) throw error
      const delayMs = delayOf(error, backoffMs(attempt, options))
      onRetry?.({ error, attempt, delayMs })
      await clock.sleep(delayMs, signal)
    }
  }
}
