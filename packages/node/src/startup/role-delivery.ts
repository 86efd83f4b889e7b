import type { ChainEvent } from '@opengradient/chain'
import { type Logger, toOgError } from '@opengradient/protocol'

import type { Head, NodeRole } from '../components.ts'

/**
 * Delivers events and reorganisations to a role. A role that fails gets the same again with the next block, before the new
 * ones, and delays no other role.
 */
export class RoleDelivery {
  readonly #role: Pick<NodeRole, 'onBlocks' | 'onRewind'>
  readonly #logger: Logger
  readonly #maxBacklog: number
  #backlog: readonly ChainEvent[] = []
  /** First replaced block of reorganisations that the role has yet to handle. */
  #rewindTo: number | undefined

  /**
   * @param maxBacklog events that a failing role may have waiting; beyond, the node follows the chain no further.
   *   @default 100_000
   */
  constructor(role: Pick<NodeRole, 'onBlocks' | 'onRewind'>, logger: Logger, maxBacklog = 100_000) {
    this.#role = role
    this.#logger = logger
    this.#maxBacklog = maxBacklog
  }

  async deliver(events: readonly ChainEvent[], head: Head): Promise<void> {
    const all = this.#backlog.length === 0 ? events : [...this.#backlog, ...events]
    try {
      await this.#handleRewind()
      await this.#role.onBlocks?.(all, head)
      this.#backlog = []
    } catch (error) {
      // The follower repeats events whose handler throws.
      if (all.length > this.#maxBacklog) throw error
      this.#backlog = all
      this.#logger.warn({ error: toOgError(error).shortMessage, backlog: all.length }, 'Block handling failed')
    }
  }

  /** Events from this block on are void; those that the role has not handled are dropped. */
  async rewind(fromBlock: number): Promise<void> {
    this.#backlog = this.#backlog.filter(({ blockNumber }) => blockNumber < fromBlock)
    this.#rewindTo = Math.min(this.#rewindTo ?? fromBlock, fromBlock)
    try {
      await this.#handleRewind()
    } catch (error) {
      this.#logger.warn({ error: toOgError(error).shortMessage, fromBlock }, 'Reorganisation handling failed')
    }
  }

  async #handleRewind(): Promise<void> {
    if (this.#rewindTo === undefined) return
    await this.#role.onRewind?.(this.#rewindTo)
    this.#rewindTo = undefined
  }
}
