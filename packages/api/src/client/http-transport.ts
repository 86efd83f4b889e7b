import { startDeadline } from '@opengradient/async'
import { type Clock, OgError, toOgError } from '@opengradient/protocol'

import { platformExchange } from '#platform-exchange'
import type { ExchangeRequest, ExchangeResponse, Exchanger, HttpFetch } from './exchanger.ts'
import { fetchExchange, toRequestInit } from './fetch-exchange.ts'

export interface TransportRequest extends ExchangeRequest {
  /** Path and query; starts with a slash. */
  readonly path: string
}

/** Error bodies may be longer than the answer that the caller expects, in bytes. */
const maxErrorBytes = 65_536

/** HTTP exchanges with one server at a time, within a time limit and with the client's errors. */
export class HttpTransport {
  readonly #fetch: HttpFetch
  readonly #exchange: Exchanger
  readonly #clock: Clock
  readonly #timeoutMs: number | undefined

  /**
   * @param fetch for all requests; without it the platform's means
   * @param timeoutMs for one exchange; without it only the caller's signal ends one
   */
  constructor(fetch: HttpFetch | undefined, clock: Clock, timeoutMs?: number) {
    // In browsers `fetch` must be called on the global object.
    this.#fetch = fetch ?? ((url, init) => globalThis.fetch(url, init))
    this.#exchange = fetch === undefined ? platformExchange : fetchExchange(fetch)
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
  ): Promise<ExchangeResponse> {
    const limit = (status: number): number => (status >= 400 ? Math.max(maxBytes, maxErrorBytes) : maxBytes)
    return this.#guarded(url, signal, (inner) => this.#exchange(url + request.path, request, limit, inner))
  }

  /** Sends a request and returns once the headers of the answer are there. @throws UNAVAILABLE */
  async open(url: string, request: TransportRequest, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#fetch(url + request.path, toRequestInit(request, signal))
    } catch (cause) {
      throw unreachable(url, cause)
    }
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
