import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

export interface TestGateway {
  readonly url: string
  /** Received bytes by content id. */
  readonly blobs: Map<string, number>
  /** Number of PUT requests. */
  readonly puts: () => number
}

/** A gateway that counts the bytes of uploads. `receive` may fail an upload with a status and a body. */
export async function startGateway(
  receive: (
    cid: string,
    request: IncomingMessage,
  ) => Promise<{ status: number; body: unknown } | undefined> = async () => undefined,
): Promise<TestGateway> {
  const blobs = new Map<string, number>()
  let puts = 0
  const server = createServer(async (request, response) => {
    const cid = request.url?.split('/').at(-1) ?? ''
    if (request.method === 'HEAD') {
      response.writeHead(blobs.has(cid) ? 200 : 404).end()
      return
    }
    puts++
    const failure = await receive(cid, request)
    let bytes = 0
    for await (const part of request) bytes += (part as Uint8Array).length
    if (failure === undefined) blobs.set(cid, bytes)
    response
      .writeHead(failure?.status ?? 201, { 'content-type': 'application/json' })
      .end(JSON.stringify(failure?.body ?? { cid }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, blobs, puts: () => puts }
}
