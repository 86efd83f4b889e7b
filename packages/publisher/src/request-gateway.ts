import { OgError } from '@opengradient/protocol'

/** `fetch` whose network failures are typed. @throws UNAVAILABLE, ABORTED */
export async function requestGateway(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    throw gatewayFailure(url, init.signal, cause)
  }
}

/** Error of a request without a response. */
export function gatewayFailure(url: string, signal: AbortSignal | null | undefined, cause: unknown): OgError {
  if (signal?.aborted) return new OgError('ABORTED', 'Publication was aborted.', { cause })
  return new OgError('UNAVAILABLE', `The gateway at ${new URL(url).origin} cannot be reached.`, {
    next: ['Start a network with `og devnet`, or name a gateway with --gateway.'],
    cause,
  })
}
