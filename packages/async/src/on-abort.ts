/**
 * Calls `listener` once when the signal aborts, at once when it already has.
 *
 * @returns a function that removes the listener. Idempotent.
 */
export function onAbort(signal: AbortSignal | undefined, listener: (reason: unknown) => void): () => void {
  if (signal === undefined) return () => {}
  if (signal.aborted) {
    listener(signal.reason)
    return () => {}
  }
  const call = (): void => listener(signal.reason)
  signal.addEventListener('abort', call, { once: true })
  return () => signal.removeEventListener('abort', call)
}
