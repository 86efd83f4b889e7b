import { type HttpTransport, type HttpTransportConfig, http } from 'viem'

import { platformFetch } from '#platform-fetch'

/** viem's transport over HTTP, by the platform's cheapest client. */
export function rpcTransport(rpcUrl: string, options: Pick<HttpTransportConfig, 'retryCount'> = {}): HttpTransport {
  if (platformFetch === undefined) return http(rpcUrl, options)
  // The client bounds answers itself.
  return http(rpcUrl, { ...options, fetchFn: platformFetch, maxResponseBodySize: false })
}
