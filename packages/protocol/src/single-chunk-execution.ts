import type { Execution, ExecutionChunk, ExecutionResult } from './interfaces/execution.ts'
import { OgError } from './og-error.ts'

/** An execution whose outputs become available all at once: one chunk that holds the whole result. */
export class SingleChunkExecution<Result extends ExecutionResult = ExecutionResult> implements Execution {
  readonly result: Promise<Result>
  readonly #cancel: () => void

  /** `cancel` makes a pending `result` reject; it may be called after `result` has settled and then does nothing. */
  constructor(result: Promise<Result>, cancel: () => void) {
    this.result = result
    this.#cancel = cancel
    // Callers that only iterate receive the rejection there.
    result.catch(() => {})
  }

  /**
   * Runs an asynchronous function as an execution.
   * @param run receives a signal that aborts with `signal` and when the iteration is abandoned.
   */
  static from<Result extends ExecutionResult>(
    run: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal | undefined,
  ): SingleChunkExecution<Result> {
    const abandoned = new AbortController()
    const either = signal === undefined ? abandoned.signal : AbortSignal.any([signal, abandoned.signal])
    return new SingleChunkExecution(run(either), () =>
      abandoned.abort(new OgError('ABORTED', 'The iteration of the execution was abandoned.')),
    )
  }

  // Not a generator: its `return()` would wait for a pending `next()` instead of cancelling.
  [Symbol.asyncIterator](): AsyncIterator<ExecutionChunk, undefined> {
    let state: 'unread' | 'reading' | 'ended' = 'unread'
    const end: IteratorResult<ExecutionChunk, undefined> = { done: true, value: undefined }
    return {
      next: async () => {
        if (state !== 'unread') return end
        state = 'reading'
        try {
          const { outputs } = await this.result
          return { done: false, value: { outputs } }
        } finally {
          state = 'ended'
        }
      },
      return: async () => {
        if (state !== 'ended') this.#cancel()
        state = 'ended'
        return end
      },
    }
  }
}
