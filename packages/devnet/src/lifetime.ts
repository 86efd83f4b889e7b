import { onAbort } from '@opengradient/async'
import { type Logger, OgError } from '@opengradient/protocol'

/** The parts that run as long as a devnet does. The part that was added last ends first. */
export class Lifetime {
  /** Resolves with the reason after {@link stop}. */
  readonly ended: Promise<string>
  /** Aborts when the end begins. */
  readonly signal: AbortSignal
  readonly #stopping = new AbortController()
  readonly #closers: (() => Promise<unknown>)[] = []
  readonly #end = Promise.withResolvers<string>()
  readonly #logger: Logger
  readonly #detach: () => void
  #stopped: Promise<void> | undefined

  /** @param signal ends the lifetime when it aborts */
  constructor(init: { logger: Logger; signal: AbortSignal | undefined }) {
    this.ended = this.#end.promise
    this.signal = this.#stopping.signal
    this.#logger = init.logger
    this.#detach = onAbort(init.signal, () => void this.stop())
  }

  /** Registers how to end a part. A part that is added after {@link stop} is ended by {@link closeRemaining}. */
  add(close: () => Promise<unknown>): void {
    this.#closers.push(close)
  }

  /** Ends every part. Idempotent; the first reason counts. */
  stop(reason = 'it was stopped'): Promise<void> {
    this.#stopped ??= this.#stop(reason)
    return this.#stopped
  }

  /** Ends the parts that have not been ended yet. */
  async closeRemaining(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      await close().catch((error: unknown) => this.#logger.warn({ error: String(error) }, 'Devnet part not ended'))
    }
  }

  async #stop(reason: string): Promise<void> {
    this.#stopping.abort(new OgError('ABORTED', 'The devnet is stopping.'))
    // Also called during construction, with a signal that has aborted.
    await Promise.resolve()
    this.#detach()
    await this.closeRemaining()
    this.#end.resolve(reason)
  }
}
