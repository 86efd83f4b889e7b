import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An endpoint that forwards to another one and changes its results. */
export interface TamperingEndpoint extends AsyncDisposable {
  readonly url: string
}

/** The error of a call that reverts without a reason. */
const reverted = { code: 3, message: 'execution reverted', data: '0x' }

/**
 * @param change returns the result that is reported instead; where it throws, the call reverts. The result of a failed request is
 *   undefined, and what is returned for it is reported as its result.
 */
export async function startTamperingEndpoint(
  rpcUrl: string,
  change: (method: string, result: unknown) => unknown,
): Promise<TamperingEndpoint> {
  const forward = async (body: string): Promise<string> => {
    const { method } = JSON.parse(body) as { method: string }
    const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { result, error, ...rest } = (await response.json()) as { result?: unknown; error?: unknown }
    try {
      const changed = change(method, result)
      return JSON.stringify({ ...rest, ...(changed === undefined ? { error } : { result: changed }) })
    } catch {
      return JSON.stringify({ ...rest, error: error ?? reverted })
    }
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
