import { ended } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'

/** Calls `expire` when the idle time passes without a restart. */
export interface IdleTimer {
  /** Starts or restarts the timer. */
  start(): void
  stop(): void
}

export function createIdleTimer(clock: Clock, ms: number, expire: () => void): IdleTimer {
  let timer: AbortController | undefined
  return {
    start() {
      timer?.abort(ended)
      timer = new AbortController()
      clock.sleep(ms, timer.signal).then(expire, () => {})
    },
    stop() {
      timer?.abort(ended)
      timer = undefined
    },
  }
}
