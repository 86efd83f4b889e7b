import { type Logger, toOgError } from '@opengradient/protocol'

/** Listeners of one kind of message. A listener that fails does not affect the others. */
export class Listeners<Message> {
  readonly #listeners = new Set<(message: Message) => void>()
  readonly #logger: Logger

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** @returns what removes the listener */
  add(listener: (message: Message) => void): () => void {
    const added = (message: Message): void => listener(message)
    this.#listeners.add(added)
    return () => this.#listeners.delete(added)
  }

  notify(message: Message): void {
    for (const listener of this.#listeners) {
      try {
        listener(message)
      } catch (error) {
        this.#logger.error({ error: toOgError(error).shortMessage }, 'Gossip listener failed')
      }
    }
  }
}
