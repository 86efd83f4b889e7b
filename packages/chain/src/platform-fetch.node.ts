import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'

import { onAbort } from '@opengradient/async'

/** Free connections do not keep the process running. */
const agents = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) }
/** Bytes of an answer, as viem allows by default. */
const maxBytes = 10 << 20

/**
 * The part of `fetch` that viem uses, by `node:http`, whose client takes half of its CPU time: an idle node does little else
 * than read the chain. A redirect is an answer like others.
 */
export const platformFetch: typeof fetch | undefined = (input, init = {}) =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers, body, signal } = init
    const url = new URL(String(input))
    const options = { method, headers: { ...(headers as Record<string, string>) } }
    signal?.throwIfAborted()
    const request =
      url.protocol === 'https:'
        ? https.request(url, { ...options, agent: agents.https })
        : http.request(url, { ...options, agent: agents.http })
    const fail = (error: unknown): void => {
      detach()
      reject(error)
      request.destroy()
    }
    const detach = signal == null ? () => undefined : onAbort(signal, fail)
    request.on('error', fail)
    request.on('response', (response) => {
      readText(response, fail, (text) => {
        detach()
        resolve(toResponse(response, text))
      })
    })
    request.end(body)
  })

function readText(response: IncomingMessage, fail: (error: unknown) => void, done: (text: string) => void): void {
  const parts: Buffer[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    length += part.length
    if (length > maxBytes) fail(new Error(`The answer has more than ${maxBytes} bytes.`))
    else parts.push(part)
  })
  response.on('error', fail)
  response.on('end', () => done(Buffer.concat(parts, length).toString()))
}

/** The members that viem reads. */
function toResponse({ statusCode = 0, statusMessage = '', headers }: IncomingMessage, text: string): Response {
  const get = (name: string): string | null => {
    const value = headers[name.toLowerCase()]
    return value === undefined ? null : String(value)
  }
  return {
    ok: statusCode >= 200 && statusCode < 300,
    status: statusCode,
    statusText: statusMessage,
    headers: { get },
    text: async () => text,
  } as unknown as Response
}
