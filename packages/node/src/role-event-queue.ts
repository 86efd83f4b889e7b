import type { ChainEvent } from '@opengradient/chain'
import { type Logger, toOgError } from '@opengradient/protocol'

import type { Role } from './components.ts'

/** Events that a failing role may have waiting for it before the node follows the chain no further. */
const maxBacklog = 100_000

/**
 * Hands blocks to a role. One that fails gets the same events again with the next block, before the new ones, and holds up
 * no other role.
 */
export function deliverWithBacklog(
  role: Pick<Role, 'onBlocks'>,
  logger: Logger,
  most = maxBacklog,
): (events: readonly ChainEvent[], headTimestamp: number) => Promise<void> {
  let backlog: readonly ChainEvent[] = []
  return async (events, headTimestamp) => {
    const all = backlog.length === 0 ? events : [...backlog, ...events]
    try {
      await role.onBlocks?.(all, headTimestamp)
      backlog = []
    } catch (error) {
      // Thrown on, the follower comes again with these events.
      if (all.length > most) throw error
      backlog = all
      logger.warn({ error: toOgError(error).shortMessage, waiting: all.length }, 'a role failed on a block')
    }
  }
}
