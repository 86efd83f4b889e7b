import { connect } from 'node:net'

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

/** Sends a head and, when asked for it, a body. Resolves with all that the server answers. */
async function expectContinue(
  url: string,
  path: string,
  length: number,
  expectation = '100-continue',
): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const head = ['content-type: application/json', `content-length: ${length}`, `expect: ${expectation}`]
  socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\n${head.join('\r\n')}\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) {
    text += String(chunk)
    if (text.endsWith('100 Continue\r\n\r\n')) socket.write(`"${'x'.repeat(length - 2)}"`)
    if (text.includes('accepted')) break
  }
  return text
}

it('refuses a request before its body is sent, and asks for the body of another', async () => {
  const url = await server.listen('127.0.0.1', 0)
  expect(await expectContinue(url, '/limited', 8)).toMatch(
    /^HTTP\/1.1 100 Continue[\s\S]*HTTP\/1.1 200 OK[\s\S]*accepted/,
  )
  for (const [path, length, expectation, status, code] of [
    ['/limited', 1 << 30, '100-continue', 413, 'TOO_LARGE'],
    ['/nothing', 1 << 30, '100-continue', 404, 'NOT_FOUND'],
    ['/limited', 8, 'a-miracle', 400, 'BAD_INPUT'],
  ] as const) {
    const answer = await expectContinue(url, path, length, expectation)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain(`"code":"${code}"`)
    expect(answer).toMatch(/connection: close/i)
  }
})

it('answers errors as JSON to a client that sends a large body all the same', async () => {
  const url = await server.listen('127.0.0.1', 0).catch(() => '')
  const body = new Uint8Array(32 << 20)
  const base = url === '' ? `http://127.0.0.1:${(server.app.server.address() as { port: number }).port}` : url
  for (const [path, type, status] of [
    ['/limited', 'application/json', 413],
    ['/limited', 'text/plain', 415],
    ['/nothing', 'text/plain', 415],
  ] as const) {
    const answer = await fetch(base + path, { method: 'POST', body, headers: { 'content-type': type } })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: expect.any(String), opengradient: { code: expect.any(String) } })
  }
})
