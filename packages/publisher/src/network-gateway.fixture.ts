import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { routes } from '@opengradient/api'
import { onTestFinished } from 'vitest'

/** Numbers of workers that a gateway lists. */
export interface NetworkState {
  /** Live workers, active in the registry. */
  live: number
  /** Live workers that offer the model. */
  serving: number
}

/** A gateway that lists one model and its workers. It reads `state` on every request. */
export async function startNetworkGateway(modelId: string, state: NetworkState): Promise<string> {
  const account = (index: number): string => `0x${String(index + 1).padStart(40, '0')}`
  const lists: Record<string, () => unknown> = {
    [routes.listModels.path]: () => ({
      models: [
        {
          name: 'alice/model',
          version: '1',
          modelId,
          cid: 'cid',
          owner: account(0),
          registeredAt: 0,
          deprecated: false,
          task: null,
          license: null,
          price: null,
          bytes: null,
          workers: Array.from({ length: state.serving }, (_, index) => account(index)),
        },
      ],
    }),
    [routes.listNodes.path]: () => ({
      nodes: Array.from({ length: state.live + 1 }, (_, index) => ({
        address: account(index),
        peerId: 'peer',
        roles: ['worker'],
        url: 'http://127.0.0.1:1',
        stake: '0',
        status: 'active',
        // One registered worker is offline.
        live: index < state.live,
        load: null,
        models: [],
      })),
    }),
  }
  const server = createServer((request, response) => {
    const body = lists[request.url ?? '']?.()
    response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(body ?? { error: 'Not found.' }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
