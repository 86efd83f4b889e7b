// One request of a model to each target that is measured.

import { buildPath, encodeInferenceRequest, routes } from '../../packages/api/dist/index.js'
import { createCaller } from './load.mjs'
import { measured } from './models.mjs'

/**
 * @param {string} label of the model
 * @param {number} connections of each target over plain HTTP
 * @param {{ client: any, gateway: string, servers: Record<string, { url: string }> }} init plain servers by target
 * @returns {Promise<{ tensors: readonly any[], targets: Record<string, () => Promise<unknown>>, close(): void }>} targets: `verified` by
 *   the client, `network` over plain HTTP, and the plain servers, which get the same bytes
 */
export async function prepareCalls(label, connections, { client, gateway, servers }) {
  const caller = createCaller(connections)
  const { name, input } = measured[label]
  const model = await client.models.resolve(name, AbortSignal.timeout(60_000))
  const task = await client.models.task(model, AbortSignal.timeout(60_000))
  const tensors = await task.encode(await input())
  const encoded = encodeInferenceRequest({ inputs: tensors })
  const headers = { 'content-type': 'application/octet-stream', ...encoded.headers }
  const route = buildPath(routes.inferModel.path, { name })
  const over = (url) => () => caller.post(url + route, headers, encoded.body)
  return {
    tensors,
    targets: {
      network: over(gateway),
      verified: () => client.infer({ model: name, input: { tensors } }),
      ...Object.fromEntries(Object.entries(servers).map(([target, { url }]) => [target, over(url)])),
    },
    close: () => caller.close(),
  }
}
