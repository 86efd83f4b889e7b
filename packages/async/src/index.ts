/**
 * Abortable waits, deadlines, retries, locks and bounded collections. Time and randomness are injected.
 */
export { BoundedMap, type BoundedMapOptions } from './bounded-map.ts'
export { BoundedSet } from './bounded-set.ts'
export type { RandomBytes, SleepClock } from './clock-types.ts'
export { ended } from './ended.ts'
export { KeyedMutex } from './keyed-mutex.ts'
export { mapAtMost } from './map-at-most.ts'
export { onAbort } from './on-abort.ts'
export { pause } from './pause.ts'
export { raceWithSignal } from './race-with-signal.ts'
export { type BackoffOptions, backoffMs, type RetryOptions, retry } from './retry.ts'
export { type UntilOptions, until } from './until.ts'
export { type Deadline, type DeadlineOptions, startDeadline, withDeadline } from './with-deadline.ts'
