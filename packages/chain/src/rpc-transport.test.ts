import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createPublicClient, http, TimeoutError } from 'viem'
import { expect, onTestFinished, test } from 'vitest'

import { rpcTransport } from './rpc-transport.ts'
import { toChainError } from './to-chain-error.ts'

/** The URL of an endpoint on loopback that ends with the test. */
async function startEndpoint(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/key?secret=1`
}

const json = { 'content-type': 'application/json' }
const transports = { 'node:http': rpcTransport, fetch: http }
const blockNumber = (transport: keyof typeof transports, url: string): Promise<unknown> =>
  createPublicClient({ transport: transports[transport](url, { retryCount: 0 }), cacheTime: 0 }).getBlockNumber()

test.each([
  { name: 'a result', status: 200, headers: json, body: '{"jsonrpc":"2.0","id":1,"result":"0x10"}' },
  {
    name: 'an error',
    status: 200,
    headers: json,
    body: '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}',
  },
  { name: 'an error of the server', status: 500, headers: json, body: '{"error":"no"}' },
  { name: 'a page', status: 502, headers: { 'content-type': 'text/html' }, body: '<p>no</p>' },
  { name: 'no JSON', status: 200, headers: json, body: 'no' },
])('has the outcome of fetch for $name', async ({ status, headers, body }) => {
  const url = await startEndpoint((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(status, headers).end(body))
  })
  const outcomes = ['node:http', 'fetch'].map((name) =>
    blockNumber(name as keyof typeof transports, url).catch((error: Error) => ({
      name: error.constructor.name,
      message: toChainError(error, 'the block').shortMessage,
    })),
  )
  const [ours, theirs] = await Promise.all(outcomes)
  expect(ours).toEqual(theirs)
})

test('sends what fetch sends', async () => {
  const seen: unknown[] = []
  const url = await startEndpoint((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method, params } = JSON.parse(Buffer.concat(parts).toString())
      const { 'content-type': type, 'transfer-encoding': encoding } = request.headers
      seen.push({ verb: request.method, url: request.url, type, encoding, method, params })
      response.writeHead(200, json).end('{"jsonrpc":"2.0","id":1,"result":"0x10"}')
    })
  })
  for (const name of ['node:http', 'fetch'] as const) expect(await blockNumber(name, url)).toBe(16n)
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]).toMatchObject({ verb: 'POST', url: '/key?secret=1', type: 'application/json', encoding: undefined })
})

test.each(['node:http', 'fetch'] as const)('states by %s why an endpoint is not reachable', async (name) => {
  const url = await startEndpoint((request) => request.socket.destroy())
  const unused = createServer().listen(0, '127.0.0.1')
  await once(unused, 'listening')
  const closed = `http://127.0.0.1:${(unused.address() as AddressInfo).port}`
  await new Promise((resolve) => unused.close(resolve))
  for (const target of [url, closed]) {
    const error = toChainError(await blockNumber(name, target).catch((cause: unknown) => cause), 'the block')
    expect(error.code).toBe('CHAIN')
    expect(error.shortMessage).not.toContain('secret')
    expect(error.shortMessage).toMatch(target === url ? /is not reachable: / : /connection refused/)
  }
})

test('ends a request whose time is over, and one whose answer does not end', async () => {
  let closed = 0
  const url = await startEndpoint((request, response) => {
    request.resume()
    response.writeHead(200, json).write('{"jsonrpc":')
    response.on('close', () => closed++)
  })
  const client = createPublicClient({ transport: (init) => rpcTransport(url)({ ...init, retryCount: 0, timeout: 50 }) })
  await expect(client.request({ method: 'eth_blockNumber' })).rejects.toThrow(TimeoutError)
  await expect.poll(() => closed).toBe(1)
})

test('keeps no more of an answer than ten megabytes', async () => {
  const url = await startEndpoint((request, response) => {
    request.resume()
    response.writeHead(200, json)
    const part = Buffer.alloc(1 << 20, ' ')
    for (let i = 0; i < 12; i++) response.write(part)
  })
  const error = toChainError(await blockNumber('node:http', url).catch((cause: unknown) => cause), 'the block')
  expect(error.shortMessage).toContain(`has more than ${10 << 20} bytes`)
})
