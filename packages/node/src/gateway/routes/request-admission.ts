import { OgError } from '@opengradient/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Maximum total length of the bodies of all requests in flight. */
const maxBodyBytes = 512 * 1024 * 1024

/** Bounds the memory of requests in flight: their number and the total length of their bodies. */
export class RequestAdmission {
  readonly #maxInFlight: number
  #inFlight = 0
  #bodyBytes = 0

  constructor(maxInFlight: number) {
    this.#maxInFlight = maxInFlight
  }

  /**
   * Reserves the declared length of a body until the connection of the reply closes. It runs before the body is read,
   * since a body is whole in memory before a handler sees it.
   * @throws OVERLOADED
   */
  reserveBody(request: FastifyRequest, reply: FastifyReply): void {
    const declared = Number(request.headers['content-length'] ?? request.routeOptions.bodyLimit)
    if (this.#bodyBytes > 0 && this.#bodyBytes + declared > maxBodyBytes) {
      throw new OgError('OVERLOADED', 'Too many request bytes in flight.', {
        details: { limit: maxBodyBytes, actual: this.#bodyBytes + declared },
        retryAfterMs: 1_000,
      })
    }
    this.#bodyBytes += declared
    reply.raw.once('close', () => {
      this.#bodyBytes -= declared
    })
  }

  /** Runs a request. @throws OVERLOADED */
  async run<T>(handle: () => Promise<T>): Promise<T> {
    if (this.#inFlight >= this.#maxInFlight) {
      throw new OgError('OVERLOADED', 'Too many requests in flight.', {
        details: { limit: this.#maxInFlight, actual: this.#inFlight + 1 },
        retryAfterMs: 1_000,
      })
    }
    this.#inFlight++
    try {
      return await handle()
    } finally {
      this.#inFlight--
    }
  }
}
