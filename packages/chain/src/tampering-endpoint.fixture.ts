import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An endpoint that forwards to another one and changes its results. */
export interface TamperingEndpoint extends AsyncDisposable {
  readonly url: string
}

/** @param change returns the result that is reported instead */
export async function startTamperingEndpoint(
  rpcUrl: string,
  change: (method: string, result: unknown) => unknown,
): Promise<TamperingEndpoint> {
  const forward = async (body: string): Promise<string> => {
    const { method } = JSON.parse(body) as { method: string }
    const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { result, ...rest } = (await response.json()) as { result?: unknown }
    return JSON.stringify({ ...rest, ...(result !== undefined && { result: change(method, result) }) })
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      forward(Buffer.concat(parts).toString()).then(
        (body) => response.setHeader('content-type', 'application/json').end(body),
        () => response.destroy(),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
