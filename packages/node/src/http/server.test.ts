import { routes } from '@opengradient/api'
import { silentMetrics } from '@opengradient/protocol'
import { afterAll, expect, it } from 'vitest'

import { serveRoute } from './serve-route.ts'
import { createHttpServer } from './server.ts'

let isStarted = true
let problem: string | undefined
const refused = { modelId: `0x${'01'.repeat(32)}`, reason: 'Two runs differ.' } as const
const server = createHttpServer({
  metrics: silentMetrics,
  exposition: async () => ({ type: 'text/plain', text: '' }),
  isStarted: () => isStarted,
  problem: async () => problem,
  readyModels: () => [],
  refusedModels: () => [refused],
  origins: 'all',
})
serveRoute(server.app, routes.listReceipts, () => ({ status: 200, body: { receipts: [] } }))
server.app.post('/limited', { bodyLimit: 8 }, () => 'accepted')
afterAll(() => server.close())

it('names the invalid query parameter in the details of BAD_INPUT', async () => {
  const response = await server.app.inject('/og/v1/receipts?limit=many')
  expect(response.statusCode).toBe(400)
  expect(response.json().opengradient).toMatchObject({ code: 'BAD_INPUT', details: { field: 'query.limit' } })
})

it('states the body limit of the route in the details of TOO_LARGE', async () => {
  const response = await server.app.inject({ method: 'POST', url: '/limited', payload: { text: 'more than 8 bytes' } })
  expect(response.statusCode).toBe(413)
  expect(response.json().opengradient).toMatchObject({ code: 'TOO_LARGE', details: { limit: 8 } })
})

it('answers 503 with a retry time before all roles have started, but for the health routes', async () => {
  isStarted = false
  const response = await server.app.inject('/og/v1/receipts')
  expect(response.statusCode).toBe(503)
  expect(response.headers['retry-after']).toBe('1')
  expect(response.json().opengradient).toMatchObject({ code: 'UNAVAILABLE', retryAfterMs: 1_000 })
  expect((await server.app.inject('/healthz')).statusCode).toBe(200)
  isStarted = true
  expect((await server.app.inject('/og/v1/receipts')).statusCode).toBe(200)
})

it('reports why it and each refused model are not ready, with a retry time', async () => {
  expect((await server.app.inject('/readyz')).json()).toEqual({ ready: true, models: [], refusedModels: [refused] })
  problem = 'No worker offers a registered model.'
  const response = await server.app.inject('/readyz')
  expect(response.statusCode).toBe(503)
  expect(response.headers['retry-after']).toBe('2')
  expect(response.json()).toEqual({ ready: false, reason: problem, models: [], refusedModels: [refused] })
})
