import { type Clock, OgError } from '@opengradient/protocol'

export interface PacerInit {
  readonly clock: Clock
  /** Rejects all waiting tasks with ABORTED. */
  readonly signal: AbortSignal
  readonly perSecond: number
  /** Tasks that may start at once after a pause. */
  readonly burst: number
  readonly maxWaiting: number
  readonly maxWaitingBytes: number
}

/** Runs a task when its turn comes: in order, one at a time, no faster than the rate. */
export type Pacer = (bytes: number, task: () => Promise<void>) => Promise<void>

/** Creates a pacer, which throws OVERLOADED when too many tasks wait, and ABORTED. */
export function createPacer(init: PacerInit): Pacer {
  const { clock, signal, perSecond, burst } = init
  const waiting: { bytes: number; task: () => Promise<void>; done: PromiseWithResolvers<void> }[] = []
  let waitingBytes = 0
  let tokens = burst
  let countedAt = clock.now()
  let isRunning = false

  function aborted(): OgError {
    return new OgError('ABORTED', 'The node is stopping.')
  }

  async function takeToken(): Promise<void> {
    for (;;) {
      const now = clock.now()
      tokens = Math.min(burst, tokens + ((now - countedAt) / 1000) * perSecond)
      countedAt = now
      if (tokens >= 1) break
      await clock.sleep(Math.ceil(((1 - tokens) / perSecond) * 1000), signal)
    }
    tokens--
  }

  async function run(): Promise<void> {
    isRunning = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      waitingBytes -= next.bytes
      try {
        if (signal.aborted) throw aborted()
        await takeToken()
        await next.task()
        next.done.resolve()
      } catch (error) {
        next.done.reject(signal.aborted ? aborted() : error)
      }
    }
    isRunning = false
  }

  return async (bytes, task) => {
    if (signal.aborted) throw aborted()
    if (waiting.length >= init.maxWaiting || waitingBytes + bytes > init.maxWaitingBytes) {
      throw new OgError('OVERLOADED', `${waiting.length} gossip messages wait to be published.`, {
        next: ['Publish less; peers catch up over streams.'],
        details: { limit: init.maxWaiting },
        retryAfterMs: Math.ceil((waiting.length / perSecond) * 1000),
      })
    }
    const done = Promise.withResolvers<void>()
    waiting.push({ bytes, task, done })
    waitingBytes += bytes
    if (!isRunning) void run()
    await done.promise
  }
}
