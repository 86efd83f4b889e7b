import type { Clock } from '@opengradient/protocol'

/** Calls `expire` when nothing stops it for a while. */
export interface IdleTimer {
  /** Starts, or starts again. */
  start(): void
  stop(): void
}

export function createIdleTimer(clock: Clock, ms: number, expire: () => void): IdleTimer {
  let timer: AbortController | undefined
  return {
    start() {
      timer?.abort()
      timer = new AbortController()
      clock.sleep(ms, timer.signal).then(expire, () => {})
    },
    stop() {
      timer?.abort()
      timer = undefined
    },
  }
}
