import { ApiClient, routes } from '@opengradient/api'
import { systemClock } from '@opengradient/protocol'

import type { AnvilChain } from './anvil-chain.ts'
import type { GatewayClient } from './gateway-client.ts'
import type { NodeGroup } from './node-group.ts'
import type { PublishedModel } from './publish-models.ts'
import { type ReadinessCondition, untilReady } from './readiness.ts'

/** Nodes that have to be ready. */
export interface ReadyNetwork {
  readonly anvil: Pick<AnvilChain, 'isUp'>
  readonly group: Pick<NodeGroup, 'nodes' | 'ready'>
  readonly client: Pick<GatewayClient, 'nodes' | 'models'>
  readonly models: readonly PublishedModel[]
  /** Aborts after `timeoutMs` without progress. */
  readonly signal: AbortSignal
  readonly timeoutMs: number
  /** Called when less is missing than before: when a node has one more model, for example. */
  onProgress(): void
}

/**
 * Resolves when the chain responds, every node is ready with every model that it runs, the gateway lists every node as live,
 * and every worker offers every model.
 *
 * @throws TIMEOUT listing the nodes and models that are not ready when the signal aborts
 */
export async function waitUntilReady(network: ReadyNetwork): Promise<void> {
  const { signal, timeoutMs } = network
  const conditions = [
    chainResponds(network),
    ...network.group.nodes.map((node) => nodeHasModels(network, node)),
    nodesAreLive(network),
    modelsAreOffered(network),
  ]
  await untilReady(conditions, { clock: systemClock, signal, timeoutMs, onProgress: () => network.onProgress() })
}

function chainResponds({ anvil, signal }: ReadyNetwork): ReadinessCondition {
  const unknown = 'the chain does not respond'
  return { unknown, missing: async () => ((await anvil.isUp(signal)) ? [] : [unknown]) }
}

function nodeHasModels(
  { group, models, signal }: ReadyNetwork,
  { id, roles }: Pick<NodeGroup['nodes'][number], 'id' | 'roles'>,
): ReadinessCondition {
  const runsModels = roles.includes('worker') || roles.includes('auditor')
  return {
    unknown: `${id} does not respond`,
    async missing() {
      const node = new ApiClient({ urls: [group.ready(id)?.url ?? ''], rounds: 1 })
      const { status, body } = await node.call(routes.getReadiness, {}, { signal })
      const lacking = runsModels ? models.filter(({ published }) => !body.models.includes(published.modelId)) : []
      return [
        ...(status === 200 ? [] : [`${id} is not ready`]),
        ...lacking.map((each) => `${id} lacks ${nameOf(each)}`),
      ]
    },
  }
}

function nodesAreLive({ group, client, signal }: ReadyNetwork): ReadinessCondition {
  return {
    unknown: 'the gateway does not list its nodes',
    async missing() {
      const live = new Set((await client.nodes(signal)).flatMap((node) => (node.live ? [node.address] : [])))
      const absent = group.nodes.filter(({ account }) => !live.has(account.address))
      return absent.map(({ id }) => `the gateway does not list ${id} as live`)
    },
  }
}

function modelsAreOffered({ group, client, models, signal }: ReadyNetwork): ReadinessCondition {
  const workers = group.nodes.filter(({ roles }) => roles.includes('worker'))
  return {
    unknown: 'the gateway does not list its models',
    async missing() {
      const offers = new Map((await client.models(signal)).map((model) => [model.modelId, new Set(model.workers)]))
      return models.flatMap((model) => {
        const offering = offers.get(model.published.modelId)
        const without = workers.filter(({ account }) => !offering?.has(account.address))
        return without.map(({ id }) => `the gateway has no offer of ${id} for ${nameOf(model)}`)
      })
    },
  }
}

const nameOf = ({ published }: PublishedModel): string => `${published.name}@${published.version}`
