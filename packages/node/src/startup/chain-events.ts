import { type ChainEvent, follow } from '@opengradient/chain'

import type { Components, NodeRole } from '../components.ts'
import { deliverWithBacklog } from '../role-event-queue.ts'
import type { ChallengeResolver } from '../watchtower/challenge-resolver.ts'

/**
 * Follows the chain until the node stops: first the shared state applies the events of a range of blocks, then the roles get
 * them.
 * @returns what resolves when it has ended
 */
export async function followChain(
  components: Pick<
    Components,
    'config' | 'reader' | 'nodes' | 'receiptIndex' | 'models' | 'logger' | 'clock' | 'signal'
  >,
  roles: readonly NodeRole[],
  challengeResolver: ChallengeResolver,
): Promise<{ ended: Promise<void> }> {
  const { config, reader, nodes, receiptIndex, models, logger, signal } = components
  const { rpcUrl, deployment, chainPollMs } = config
  const { number: headAtStart } = await reader.head()
  const deliveries = roles.map((role) => deliverWithBacklog(role, logger))
  const handle = async (
    events: readonly ChainEvent[],
    next: { fromBlock: number; timestamp: number },
  ): Promise<void> => {
    const { timestamp } = next
    await nodes.apply(events)
    receiptIndex.apply(events, timestamp, next.fromBlock > headAtStart)
    models.onBlocks(events)
    for (const deliver of deliveries) await deliver(events, timestamp)
    await challengeResolver.onBlock()
  }
  const { fromBlock } = deployment
  // Version 1 keeps the events of replaced blocks until it restarts; the new blocks' events follow.
  const rewind = (): Promise<void> => Promise.resolve()
  return { ended: follow({ rpcUrl, deployment, fromBlock, handle, rewind, pollMs: chainPollMs, logger }, signal) }
}
