import { routes } from '@opengradient/api'
import { silentMetrics } from '@opengradient/protocol'
import { afterAll, expect, it } from 'vitest'

import { serveRoute } from './serve-route.ts'
import { createHttpServer } from './server.ts'

const server = createHttpServer({
  metrics: silentMetrics,
  exposition: async () => ({ type: 'text/plain', text: '' }),
  isReady: () => true,
  readyModels: () => [],
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
