import type { Logger } from '@opengradient/protocol'

export type BackgroundTask = (signal: AbortSignal) => Promise<void>

/** Tasks that run until the node stops. */
export class BackgroundTasks {
  readonly #running = new Set<Promise<void>>()
  readonly #signal: AbortSignal
  readonly #logger: Logger

  constructor(signal: AbortSignal, logger: Logger) {
    this.#signal = signal
    this.#logger = logger
  }

  /** Starts a task. A failure is logged. */
  readonly run = (task: BackgroundTask): void => {
    const running = task(this.#signal)
      .catch((error: unknown) => {
        if (!this.#signal.aborted) this.#logger.error({ err: error }, 'Background task failed')
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Resolves when every task that was started so far has ended. */
  async ended(): Promise<void> {
    await Promise.all(this.#running)
  }
}
