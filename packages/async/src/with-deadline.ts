import type { SleepClock } from './clock-types.ts'
import { ended } from './ended.ts'
import { onAbort } from './on-abort.ts'
import { raceWithSignal } from './race-with-signal.ts'

/** Time limit of a wait, in milliseconds, with its clock. */
export interface DeadlineOptions {
  readonly clock: SleepClock
  readonly timeoutMs: number
  /** Ends the wait before the deadline. @default none */
  readonly signal?: AbortSignal | undefined
  /** Makes the error of an exceeded deadline. @default a DOMException named TimeoutError */
  readonly timeoutError?: () => unknown
  /** Makes the error of an abort from the reason of `signal`. @default the reason itself */
  readonly abortError?: (reason: unknown) => unknown
}

/** A signal that aborts when the time is over or when the caller's signal aborts. */
export interface Deadline {
  /** Its reason is the error of `timeoutError` or `abortError`. */
  readonly signal: AbortSignal
  /** Whether the time is over, as opposed to an abort by the caller. */
  readonly timedOut: boolean
  /** Stops the timer and detaches from the caller's signal; call it in `finally`. Idempotent. */
  clear(): void
}

/** Starts a deadline whose end the caller handles itself; most callers want {@link withDeadline}. */
export function startDeadline(options: DeadlineOptions): Deadline {
  const {
    clock,
    timeoutMs,
    signal,
    timeoutError = () => new DOMException(`Not done within ${timeoutMs} ms.`, 'TimeoutError'),
    abortError = (reason) => reason,
  } = options
  const timer = new AbortController()
  const combined = new AbortController()
  let timedOut = false
  const detach = onAbort(signal, (reason) => {
    combined.abort(abortError(reason))
    timer.abort(ended)
  })
  if (!combined.signal.aborted) {
    clock.sleep(timeoutMs, timer.signal).then(
      () => {
        if (timer.signal.aborted) return
        timedOut = true
        detach()
        combined.abort(timeoutError())
      },
      () => {},
    )
  }
  return {
    signal: combined.signal,
    get timedOut() {
      return timedOut
    },
    clear() {
      detach()
      timer.abort(ended)
    },
  }
}

/**
 * Runs a task with a signal that aborts when the time is over or when the caller's signal aborts, and stops waiting for
 * the task then. The task is not called when the caller's signal has aborted before.
 *
 * @throws the error of `timeoutError` or `abortError`, and what the task throws before either
 */
export async function withDeadline<T>(options: DeadlineOptions, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = startDeadline(options)
  const { signal } = deadline
  try {
    signal.throwIfAborted()
    return await raceWithSignal(task(signal), signal)
  } catch (error) {
    // A task that ends with an error of its own because of the signal is reported as what ended it.
    throw signal.aborted ? signal.reason : error
  } finally {
    deadline.clear()
  }
}
