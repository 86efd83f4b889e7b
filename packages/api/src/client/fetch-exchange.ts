import type { ExchangeRequest, Exchanger, HttpFetch } from './exchanger.ts'
import { joinParts } from './join-parts.ts'
import { tooLargeAnswer } from './too-large-answer.ts'

/** Exchanges through a `fetch`. */
export function fetchExchange(fetch: HttpFetch): Exchanger {
  return async (url, request, maxBytes, signal) => {
    const response = await fetch(url, toRequestInit(request, signal))
    const { status, headers } = response
    return { status, headers, body: await readBody(response, maxBytes(status)) }
  }
}

/** Options of `fetch` for a request whose answer must not be a redirect. */
export function toRequestInit({ method, headers, body }: ExchangeRequest, signal: AbortSignal): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = { method, headers: { ...headers }, signal, redirect: 'error' }
  if (body !== undefined) {
    init.body = body as BodyInit
    if (body instanceof ReadableStream) init.duplex = 'half'
  }
  return init
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(response.headers.get('content-length') ?? Number.NaN)
  if (declared > maxBytes) {
    await response.body?.cancel()
    throw tooLargeAnswer(maxBytes, declared)
  }
  // The declared length of a compressed body does not bound the decoded length.
  if (Number.isSafeInteger(declared) && !response.headers.has('content-encoding')) {
    return new Uint8Array(await response.arrayBuffer())
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > maxBytes) throw tooLargeAnswer(maxBytes)
    parts.push(part)
  }
  return joinParts(parts, length)
}
