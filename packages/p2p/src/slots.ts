/** Lets a bounded number of tasks run at the same time; the others wait in order. */
export interface Slots {
  /** Waits for a slot. @returns a function that releases the slot, to be called once. @throws the signal's reason */
  acquire(signal: AbortSignal): Promise<() => void>
}

export function createSlots(count: number): Slots {
  const waiting = new Set<() => void>()
  let free = count

  function release(): void {
    const [next] = waiting
    if (next === undefined) free++
    else {
      waiting.delete(next)
      next()
    }
  }

  return {
    async acquire(signal) {
      signal.throwIfAborted()
      if (free > 0) {
        free--
        return release
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const abort = (): void => {
        waiting.delete(resolve)
        reject(signal.reason)
      }
      waiting.add(resolve)
      signal.addEventListener('abort', abort, { once: true })
      try {
        await promise
      } finally {
        signal.removeEventListener('abort', abort)
      }
      return release
    },
  }
}
