import { startDeadline } from '@opengradient/async'
import { type Clock, OgError, toOgError } from '@opengradient/protocol'

import type { RequestBytes } from '../contract/route-types.ts'

/** The part of the platform's `fetch` that the client uses. */
export type HttpFetch = (url: string, init: RequestInit) => Promise<Response>

export interface TransportRequest {
  readonly method: string
  /** Path and query; starts with a slash. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: RequestBytes
}

export interface TransportResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** Error bodies may be longer than the answer that the caller expects, in bytes. */
const maxErrorBytes = 65_536

/** HTTP exchanges with one server at a time. Redirects are errors: they could lead to another operator's gateway. */
export class HttpTransport {
  readonly #fetch: HttpFetch
  readonly #clock: Clock
  readonly #timeoutMs: number | undefined

  /** @param timeoutMs for one exchange; without it only the caller's signal ends one */
  constructor(fetch: HttpFetch, clock: Clock, timeoutMs?: number) {
    this.#fetch = fetch
    this.#clock = clock
    this.#timeoutMs = timeoutMs
  }

  /**
   * Sends a request and reads the whole answer of any status.
   * @throws UNAVAILABLE without an answer, TOO_LARGE before more than `maxBytes` are held
   */
  async exchange(
    url: string,
    request: TransportRequest,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<TransportResponse> {
    return this.#guarded(url, signal, async (inner) => {
      const response = await this.#send(url, request, inner)
      const { status, headers } = response
      const limit = status >= 400 ? Math.max(maxBytes, maxErrorBytes) : maxBytes
      return { status, headers, body: await readBody(response, limit) }
    })
  }

  /** Sends a request and returns once the headers of the answer are there. @throws UNAVAILABLE */
  async open(url: string, request: TransportRequest, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#send(url, request, signal)
    } catch (cause) {
      throw unreachable(url, cause)
    }
  }

  #send(url: string, { method, path, headers, body }: TransportRequest, signal: AbortSignal): Promise<Response> {
    const init: RequestInit & { duplex?: 'half' } = { method, headers: { ...headers }, signal, redirect: 'error' }
    if (body !== undefined) {
      init.body = body as BodyInit
      if (body instanceof ReadableStream) init.duplex = 'half'
    }
    return this.#fetch(url + path, init)
  }

  async #guarded<T>(url: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const timeoutMs = this.#timeoutMs
    const deadline = timeoutMs === undefined ? undefined : startDeadline({ clock: this.#clock, timeoutMs, signal })
    try {
      return await run(deadline?.signal ?? signal)
    } catch (error) {
      const failure = toOgError(error, 'UNAVAILABLE')
      if (failure.code !== 'UNAVAILABLE') throw failure
      throw unreachable(url, error)
    } finally {
      deadline?.clear()
    }
  }
}

function unreachable(url: string, cause: unknown): OgError {
  return new OgError('UNAVAILABLE', `The gateway ${url} cannot be reached.`, {
    cause,
    next: ['Check its address and that it is up, or name another gateway.'],
  })
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (actual?: number): OgError =>
    new OgError('TOO_LARGE', `The answer of the gateway exceeds the limit of ${maxBytes} bytes.`, {
      details: { limit: maxBytes, ...(actual !== undefined && { actual }) },
    })
  const declared = Number(response.headers.get('content-length') ?? Number.NaN)
  if (declared > maxBytes) {
    await response.body?.cancel()
    throw tooLarge(declared)
  }
  // The declared length of a compressed body does not bound the decoded length.
  if (Number.isSafeInteger(declared) && !response.headers.has('content-encoding')) {
    return new Uint8Array(await response.arrayBuffer())
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > maxBytes) throw tooLarge()
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
