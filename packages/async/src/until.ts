import { onAbort } from './on-abort.ts'

/** The changes after which a condition is evaluated again, and the end of the wait. */
export interface UntilOptions {
  /** Registers a listener for changes after which the condition is evaluated again; returns how to remove it. */
  readonly subscribe: (onChange: () => void) => () => void
  /** Ends the wait. @default none */
  readonly signal?: AbortSignal | undefined
  /** Makes the error of an abort from the signal's reason. @default the reason itself */
  readonly abortError?: (reason: unknown) => unknown
}

type Falsy = undefined | null | false | 0 | 0n | ''

/**
 * Resolves with the condition's first truthy value, evaluated now and after each change. The listener and the abort
 * listener are removed before it settles.
 *
 * @throws what the condition or `subscribe` throws, or the error of `abortError`
 */
export function until<T>(
  condition: () => T,
  { subscribe, signal, abortError = (reason) => reason }: UntilOptions,
): Promise<Exclude<T, Falsy>> {
  return new Promise((resolve, reject) => {
    let settled = false
    let unsubscribe: (() => void) | undefined
    let detach: (() => void) | undefined
    const settle = (report: () => void): void => {
      settled = true
      unsubscribe?.()
      detach?.()
      report()
    }
    const evaluate = (): void => {
      if (settled) return
      try {
        const value = condition()
        if (value) settle(() => resolve(value as Exclude<T, Falsy>))
      } catch (error) {
        settle(() => reject(error))
      }
    }
    detach = onAbort(signal, (reason) => settle(() => reject(abortError(reason))))
    if (settled) return
    try {
      unsubscribe = subscribe(evaluate)
    } catch (error) {
      settle(() => reject(error))
      return
    }
    // A source that reports its present state while it is being subscribed to may have ended the wait already.
    if (settled) unsubscribe()
    else evaluate()
  })
}
