import type { RequestBytes } from '../contract/route-types.ts'

/** The part of the platform's `fetch` that the client uses. */
export type HttpFetch = (url: string, init: RequestInit) => Promise<Response>

export interface ExchangeRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: RequestBytes
}

export interface ExchangeResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Sends a request and reads the whole answer of any status. Redirects are errors: they could lead to another operator's gateway.
 *
 * @param maxBytes of the body of an answer with this status: TOO_LARGE before more are held
 * @throws the signal's reason; any error without an answer
 */
export type Exchanger = (
  url: string,
  request: ExchangeRequest,
  maxBytes: (status: number) => number,
  signal: AbortSignal,
) => Promise<ExchangeResponse>
