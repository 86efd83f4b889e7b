/** The part of a clock that waits need. Structural, so that any clock with this method fits. */
export interface SleepClock {
  /** Resolves after `ms` milliseconds; rejects when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** A source of random bytes. Structural, so that any generator with this method fits. */
export interface RandomBytes {
  bytes(length: number): Uint8Array
}
