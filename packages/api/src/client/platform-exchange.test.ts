import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'

import type { ExchangeRequest, Exchanger } from './exchanger.ts'
import { platformExchange as throughFetch } from './platform-exchange.browser.ts'
import { platformExchange as throughNode } from './platform-exchange.node.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)))
  server = undefined
})

/** @returns the URL of a server with this handler */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const started = createServer(handle)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`
}

const never = new AbortController().signal
const get: ExchangeRequest = { method: 'GET', headers: {} }
const atMost = (bytes: number) => () => bytes
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

describe.each<[string, Exchanger]>([
  ['node:http', throughNode],
  ['fetch', throughFetch],
])('an exchange by %s', (_, exchange) => {
  it('sends method, path, headers and body, and returns status, headers and body', async () => {
    const url = await serve(async (request, response) => {
      const seen = `${request.method} ${request.url} ${request.headers['x-test']} ${await bodyOf(request)}`
      response.writeHead(418, { 'x-answer': 'yes' }).end(seen)
    })
    const body = new TextEncoder().encode('hello')
    const request = { method: 'POST', headers: { 'x-test': 'a' }, body }
    const answer = await exchange(`${url}/path?q=1`, request, atMost(100), never)
    expect(answer.status).toBe(418)
    expect(answer.headers.get('X-Answer')).toBe('yes')
    expect(text(answer.body)).toBe('POST /path?q=1 a hello')
  })

  it('sends a streamed body', async () => {
    const url = await serve(async (request, response) => void response.end(await bodyOf(request)))
    const body = new Blob(['in ', 'parts']).stream()
    const answer = await exchange(url, { method: 'PUT', headers: {}, body }, atMost(100), never)
    expect(text(answer.body)).toBe('in parts')
  })

  it('uses connections again', async () => {
    const ports = new Set<number | undefined>()
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('ok')
    })
    for (let i = 0; i < 5; i++) await exchange(url, get, atMost(100), never)
    expect(ports.size).toBeLessThan(5)
  })

  it('refuses a redirect', async () => {
    let requests = 0
    const url = await serve((_request, response) => {
      requests++
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await expect(exchange(url, get, atMost(100), never)).rejects.toThrow()
    expect(requests).toBe(1)
  })

  it.each([
    ['declares', (response: ServerResponse) => response.setHeader('content-length', 11)],
    ['streams', () => undefined],
  ])('refuses an answer that %s more bytes than its status allows', async (__, prepare) => {
    const url = await serve((_request, response) => {
      prepare(response)
      response.write('0123456789')
      response.end('0')
    })
    const limit = (status: number): number => (status === 200 ? 10 : 1_000)
    await expect(exchange(url, get, limit, never)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })

  it('rejects with the reason of the signal while it waits for an answer', async () => {
    const stop = new AbortController()
    const url = await serve(() => stop.abort(new Error('enough')))
    await expect(exchange(url, get, atMost(100), stop.signal)).rejects.toThrow('enough')
    await expect(exchange(url, get, atMost(100), stop.signal)).rejects.toThrow('enough')
  })

  it('rejects with the reason of the signal while it reads the body', async () => {
    const stop = new AbortController()
    const url = await serve((_request, response) => {
      response.write('a part')
      setImmediate(() => stop.abort(new Error('enough')))
    })
    await expect(exchange(url, get, atMost(100), stop.signal)).rejects.toThrow('enough')
  })

  it('rejects when the answer ends early', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('a part')
      setImmediate(() => response.destroy())
    })
    await expect(exchange(url, get, atMost(100), never)).rejects.toThrow()
  })

  it('rejects when no server listens', async () => {
    const url = await serve(() => undefined)
    await new Promise((resolve) => server?.close(resolve))
    await expect(exchange(url, get, atMost(100), never)).rejects.toThrow()
  })
})
