import { type ChainEvent, follow } from '@opengradient/chain'

import type { Components, NodeRole } from '../components.ts'
import type { ChainNodeDirectory } from '../registry/chain-node-directory.ts'
import { RoleDelivery } from './role-delivery.ts'

/**
 * Follows the chain from the deployment's first block until the node stops: first the shared state applies the events of a range
 * of blocks, then the roles get them.
 *
 * @returns what resolves when the events up to today's head are delivered, and what resolves when following has ended
 */
export async function followChain(
  components: Pick<Components, 'config' | 'reader' | 'models' | 'logger' | 'clock' | 'signal'> & {
    readonly nodes: Pick<ChainNodeDirectory, 'apply' | 'rewind'>
  },
  roles: readonly NodeRole[],
): Promise<{ readonly caughtUp: Promise<void>; readonly ended: Promise<void> }> {
  const { config, reader, nodes, models, logger, signal } = components
  const { rpcUrl, deployment, chainPollMs: pollMs } = config
  const { number: headAtStart } = await reader.head()
  const { promise: caughtUp, resolve: reachHead } = Promise.withResolvers<void>()
  const deliveries = roles.map((role) => new RoleDelivery(role, logger))
  const handle = async (
    events: readonly ChainEvent[],
    next: { readonly fromBlock: number; readonly timestamp: number },
  ): Promise<void> => {
    await nodes.apply(events)
    models.onBlocks(events)
    const head = { number: next.fromBlock - 1, timestamp: next.timestamp }
    for (const delivery of deliveries) await delivery.deliver(events, head)
    if (next.fromBlock > headAtStart) reachHead()
  }
  const rewind = async (fromBlock: number): Promise<void> => {
    await nodes.rewind()
    for (const delivery of deliveries) await delivery.rewind(fromBlock)
  }
  const { fromBlock } = deployment
  const ended = follow({ rpcUrl, deployment, fromBlock, handle, rewind, pollMs, logger }, signal)
  return { caughtUp, ended }
}
