import { routes } from '@opengradient/api'
import { silentMetrics } from '@opengradient/protocol'
import { afterEach, describe, expect, it } from 'vitest'

import type { AllowedOrigins } from './cross-origin.ts'
import { serveRoute } from './serve-route.ts'
import { createHttpServer, type HttpServer } from './server.ts'

const started: HttpServer[] = []
afterEach(async () => {
  for (const server of started.splice(0)) await server.close()
})

/** A server with a route to read, one with an effect, and the metrics. */
function start(origins: AllowedOrigins): HttpServer {
  const server = createHttpServer({
    ...{ metrics: silentMetrics, exposition: async () => ({ type: 'text/plain', text: '' }), isStarted: () => true },
    ...{ problem: async () => undefined, readyModels: () => [], refusedModels: () => [], origins },
  })
  serveRoute(server.app, routes.listReceipts, () => ({ status: 200, body: { receipts: [] } }))
  server.app.post('/effect', () => 'done')
  started.push(server)
  return server
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
const list = '/og/v1/receipts'
const json = { 'content-type': 'application/json' }
const page = { host: 'localhost', origin: 'https://app.example' }
const preflight = { ...page, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
const ask = async (server: HttpServer, method: Method, url: string, headers: Record<string, string> = page) => {
  const {
    statusCode: status,
    headers: answered,
    body,
  } = await server.app.inject({
    ...{ method, url, headers },
    ...(method === 'POST' && headers['content-type'] !== undefined && { payload: '{}' }),
  })
  const allowed = answered['access-control-allow-origin']
  const code = body.startsWith('{') ? JSON.parse(body).opengradient?.code : undefined
  return { status, headers: answered, allowed, code }
}

describe('a server for pages of every origin', () => {
  it.each<[string, Method, string, Record<string, string>, number]>([
    ['an answer', 'GET', list, page, 200],
    ['an answer to a caller without an origin, which a cache may keep', 'GET', list, { host: 'localhost' }, 200],
    ['an answer to a sandboxed page', 'GET', list, { ...page, origin: 'null' }, 200],
    ['the answer to a POST', 'POST', '/effect', { ...page, ...json }, 200],
    ['a wrong query', 'GET', `${list}?limit=many`, page, 400],
    ['an unknown path', 'GET', '/nothing', page, 404],
    ['a path that is longer than any name', 'GET', `/og/v1/receipts/${'x'.repeat(600)}`, page, 404],
    ['another method', 'DELETE', list, page, 405],
    ['a form', 'POST', '/effect', { ...page, 'content-type': 'text/plain' }, 415],
  ])('lets every page read %s, without credentials', async (_, method, url, headers, status) => {
    const answer = await ask(start('all'), method, url, headers)
    expect(answer).toMatchObject({ status, allowed: '*' })
    expect(answer.headers['access-control-expose-headers']).toMatch(/x-og-receipt.*retry-after/)
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('answers a preflight for known and unknown paths', async () => {
    for (const url of [list, '/effect', '/v2/models/me/echo/infer', '/nothing']) {
      const answer = await ask(start('all'), 'OPTIONS', url, preflight)
      expect(answer).toMatchObject({ status: 204, allowed: '*' })
      expect(answer.headers).toMatchObject({
        ...{ 'access-control-allow-methods': '*', 'access-control-allow-headers': '*, authorization' },
        'access-control-max-age': '86400',
      })
    }
  })

  it('lets no page read metrics', async () => {
    expect(await ask(start('all'), 'GET', '/metrics')).toMatchObject({ status: 200, allowed: undefined })
  })

  it('adds nothing to the answer to a POST of a program', async () => {
    const answer = await ask(start('all'), 'POST', '/effect', { host: 'localhost', ...json })
    expect(answer).toMatchObject({ status: 200, allowed: undefined })
  })
})

describe('a server for pages of listed origins', () => {
  const origins = ['https://app.example', 'http://localhost:3000']

  it('permits a listed page by name, and states that the answer depends on the origin', async () => {
    const server = start(origins)
    for (const origin of origins) {
      for (const [method, url, headers, status] of [
        ['GET', list, {}, 200],
        ['POST', '/effect', json, 200],
        ['OPTIONS', '/effect', preflight, 204],
      ] as const) {
        const answer = await ask(server, method, url, { ...headers, host: 'localhost', origin })
        expect(answer).toMatchObject({ status, allowed: origin, headers: { vary: 'Origin' } })
      }
    }
  })

  it('lets another page read nothing, and refuses its requests with an effect with NOT_AUTHORISED', async () => {
    const server = start(origins)
    for (const origin of ['https://app.example.evil', 'http://app.example', 'https://app.example:8443', 'null']) {
      const headers = { host: 'localhost', origin }
      const read = await ask(server, 'GET', list, headers)
      expect(read).toMatchObject({ status: 200, allowed: undefined, headers: { vary: 'Origin' } })
      for (const method of ['POST', 'PUT', 'DELETE'] as const) {
        const answer = await ask(server, method, '/effect', { ...headers, ...json })
        expect(answer).toMatchObject({ status: 403, code: 'NOT_AUTHORISED', allowed: undefined })
      }
      expect((await ask(server, 'OPTIONS', '/effect', { ...preflight, origin })).allowed).toBeUndefined()
    }
  })

  it('accepts a page of its own origin', async () => {
    const answer = await ask(start(origins), 'POST', '/effect', {
      host: 'localhost',
      origin: 'http://localhost',
      ...json,
    })
    expect(answer).toMatchObject({ status: 200, allowed: undefined })
  })
})

it('a server for no pages adds no header', async () => {
  const answer = await ask(start([]), 'GET', list)
  expect(answer).toMatchObject({ status: 200, allowed: undefined })
  expect(answer.headers).not.toHaveProperty('vary')
})

it('a server on a loopback address refuses a foreign host name with every setting', async () => {
  for (const origins of ['all', ['http://pages.example']] as const) {
    const server = start(origins)
    const url = await server.listen('127.0.0.1', 0)
    const rebound = { host: 'pages.example', origin: 'http://pages.example' }
    for (const method of ['GET', 'POST', 'OPTIONS'] as const) {
      const answer = await ask(server, method, method === 'GET' ? list : '/effect', {
        ...preflight,
        ...rebound,
        ...json,
      })
      expect(answer).toMatchObject({ status: 403, code: 'NOT_AUTHORISED' })
    }
    expect(url).toContain('127.0.0.1')
  }
})

describe('a POST', () => {
  const types = [
    'application/x-www-form-urlencoded',
    'text/plain',
    'Text/Plain; charset=utf-8',
    'multipart/form-data; boundary=x',
  ]
  it.each(types)('of the content type %s, which a form can send, is refused with UNSUPPORTED_MEDIA', async (type) => {
    for (const headers of [page, { host: 'localhost' }]) {
      const answer = await ask(start('all'), 'POST', '/effect', { ...headers, 'content-type': type })
      expect(answer).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA' })
    }
  })

  it.each([
    'application/json',
    'application/octet-stream',
    'application/json; charset=utf-8',
    'application/vnd.x+json',
  ])('of the content type %s reaches its route', async (type) => {
    const server = start('all')
    server.app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body))
    expect(await ask(server, 'POST', '/effect', { ...page, 'content-type': type })).toMatchObject({ status: 200 })
  })

  it('without a content type is accepted from a program and refused from a page', async () => {
    const server = start('all')
    expect(await ask(server, 'POST', '/effect', { host: 'localhost' })).toMatchObject({ status: 200 })
    expect(await ask(server, 'POST', '/effect', page)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA' })
  })
})
