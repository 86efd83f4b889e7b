import type { ChainEvent } from '@opengradient/chain'
import { type Logger, toOgError } from '@opengradient/protocol'

import type { NodeRole } from './components.ts'

/**
 * Delivers the events of new blocks to a role. A role that fails gets the same events again with the next block, before the
 * new ones, and delays no other role.
 * @param maxBacklog events that a failing role may have waiting; beyond, the node follows the chain no further.
 *   @default 100_000
 */
export function deliverWithBacklog(
  role: Pick<NodeRole, 'onBlocks'>,
  logger: Logger,
  maxBacklog = 100_000,
): (events: readonly ChainEvent[], headTimestamp: number) => Promise<void> {
  let backlog: readonly ChainEvent[] = []
  return async (events, headTimestamp) => {
    const all = backlog.length === 0 ? events : [...backlog, ...events]
    try {
      await role.onBlocks?.(all, headTimestamp)
      backlog = []
    } catch (error) {
      // The follower repeats events whose handler throws.
      if (all.length > maxBacklog) throw error
      backlog = all
      logger.warn({ error: toOgError(error).shortMessage, backlog: all.length }, 'Block handling failed')
    }
  }
}
