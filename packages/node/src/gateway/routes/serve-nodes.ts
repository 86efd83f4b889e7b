import { routes } from '@opengradient/api'
import type { Address } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { KnownNode } from '../../registry/node-directory.ts'
import type { WorkerChannels } from '../channels/worker-channels.ts'

export interface NodeRouteComponents extends Pick<Components, 'nodes' | 'offers' | 'peerNode' | 'clock'> {
  readonly channels: Pick<WorkerChannels, 'inFlight' | 'credit'>
  readonly stakes: { stakeOf(account: Address): bigint }
}

/** Serves the list of registered nodes. */
export function serveNodes(app: FastifyInstance, components: NodeRouteComponents): void {
  const { nodes, offers, peerNode, clock, channels, stakes } = components
  serveRoute(app, routes.listNodes, () => {
    const connected = new Set([peerNode.peerId, ...peerNode.peers()])
    const list = nodes.all().map((node) => {
      const { account, peerId, roles, url } = node
      const credit = channels.credit(account)
      const jobs = channels.inFlight(account)
      return {
        address: account,
        peerId,
        roles,
        url,
        stake: stakes.stakeOf(account).toString(),
        status: statusOf(node, clock.now() / 1_000),
        live: connected.has(peerId),
        load: credit === undefined ? null : { jobs, capacity: jobs + credit },
        models: offers.ofWorker(account).map(({ offer }) => offer.value.modelId),
      }
    })
    return { status: 200, body: { nodes: list } }
  })
}

function statusOf({ retiredAt, suspendedUntil }: KnownNode, nowSeconds: number): 'active' | 'suspended' | 'retired' {
  if (retiredAt !== 0) return 'retired'
  return suspendedUntil > nowSeconds ? 'suspended' : 'active'
}
