import { ApiClient, routes } from '@opengradient/api'
import { retry } from '@opengradient/async'
import { type Hex, OgError, systemClock } from '@opengradient/protocol'
import { waitServed } from '@opengradient/publisher'

import type { AnvilChain } from './anvil-chain.ts'
import type { GatewayClient } from './gateway-client.ts'
import type { NodeGroup } from './node-group.ts'

const pollDelay = { firstDelayMs: 100, maxDelayMs: 100 } as const

/**
 * Resolves when the chain responds, every node is ready with every model that it runs, the gateway lists every node as live,
 * and every worker offers every model.
 *
 * @throws TIMEOUT naming the condition that does not hold when the signal aborts
 */
export async function waitUntilReady(init: {
  anvil: Pick<AnvilChain, 'isUp'>
  group: Pick<NodeGroup, 'nodes' | 'ready'>
  client: Pick<GatewayClient, 'nodes'>
  gateway: string
  modelIds: readonly Hex[]
  /** Aborts after `timeoutMs` from the start of the devnet. */
  signal: AbortSignal
  timeoutMs: number
}): Promise<void> {
  const { anvil, group, client, gateway, modelIds, signal, timeoutMs } = init
  const workers = group.nodes.filter(({ roles }) => roles.includes('worker')).length
  const poll = async (failure: string, condition: () => Promise<boolean>): Promise<void> => {
    const evaluate = async (): Promise<void> => {
      if (!(await condition())) throw new Error(failure)
    }
    await retry(evaluate, { ...pollDelay, clock: systemClock, signal }).catch((cause: unknown) => {
      throw new OgError('TIMEOUT', `The devnet did not become ready: ${failure}.`, {
        details: { timeoutMs },
        cause,
      })
    })
  }
  await Promise.all([
    poll('the chain does not respond', () => anvil.isUp(signal)),
    ...group.nodes.map(({ id, roles }) =>
      poll(`${id} is not ready or does not have every model`, async () => {
        const node = new ApiClient({ urls: [group.ready(id)?.url ?? ''], rounds: 1 })
        const { status, body } = await node.call(routes.getReadiness, {}, { signal })
        const runsModels = roles.includes('worker') || roles.includes('auditor')
        return status === 200 && (!runsModels || modelIds.every((modelId) => body.models.includes(modelId)))
      }),
    ),
    poll('the gateway does not list every node as live', async () => {
      const live = new Set((await client.nodes(signal)).flatMap((node) => (node.live ? [node.address] : [])))
      return group.nodes.every(({ account }) => live.has(account.address))
    }),
    ...modelIds.map((modelId) => waitServed({ gateway, modelId, workers, signal })),
  ])
}
