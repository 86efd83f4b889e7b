/** A controller whose signal counts the abort listeners that are attached to it. */
export function countingController(): { controller: AbortController; signal: AbortSignal; listeners: () => number } {
  const controller = new AbortController()
  const { signal } = controller
  const attached = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (type: string, listener: never, options?: never) => {
    attached.add(listener)
    add(type, listener, options)
  }
  signal.removeEventListener = (type: string, listener: never, options?: never) => {
    attached.delete(listener)
    remove(type, listener, options)
  }
  return { controller, signal, listeners: () => attached.size }
}

/** Collects the unhandled rejections that occur while `body` runs and in the turn of the event loop after it. */
export async function unhandledRejections(body: () => Promise<void>): Promise<unknown[]> {
  const reasons: unknown[] = []
  const collect = (reason: unknown): void => void reasons.push(reason)
  process.on('unhandledRejection', collect)
  try {
    await body()
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    process.off('unhandledRejection', collect)
  }
  return reasons
}
