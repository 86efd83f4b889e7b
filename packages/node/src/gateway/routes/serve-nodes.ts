import { routes } from '@opengradient/api'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'

/** A node without an announcement for this long is not live. */
const announcementMaxAgeMs = 15_000

/** Serves the list of registered nodes. */
export function serveNodes(
  app: FastifyInstance,
  { nodes, gossip, clock }: Pick<Components, 'nodes' | 'gossip' | 'clock'>,
): void {
  serveRoute(app, routes.listNodes, () => {
    const list = nodes.all().map((node) => {
      const announcement = gossip.announcement(node.account, announcementMaxAgeMs)
      return {
        address: node.account,
        peerId: node.peerId,
        roles: node.roles,
        url: node.url,
        stake: node.stake.toString(),
        status: nodes.status(node.account, clock.now() / 1000),
        live: announcement !== undefined,
        load: announcement?.load ?? null,
        models: announcement?.offers.map(({ value }) => value.modelId) ?? [],
      }
    })
    return { status: 200, body: { nodes: list } }
  })
}
