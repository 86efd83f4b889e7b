import { type RouteDefinition, routes } from '@opengradient/api'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Origins of the web pages that may call a server: every one, or those of a list. */
export type AllowedOrigins = 'all' | readonly string[]

const contract: readonly RouteDefinition[] = Object.values(routes)

/** Headers of answers that a page may read beside those that every page may. */
const exposedHeaders = [
  ...new Set([
    ...contract.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ headers }) => Object.keys(headers ?? {})),
    ),
    ...['retry-after', 'allow', 'accept-encoding'],
  ]),
].join(', ')

/** Answers to a preflight. Browsers keep one for as long as they allow, two hours at most. */
const preflightHeaders = {
  // Of requests without credentials the wildcard stands for every header but this one.
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
  'access-control-max-age': '86400',
} as const

/** Which pages of other origins may call a server (CORS). Answers never allow credentials. */
export class CrossOrigin {
  readonly #origins: AllowedOrigins

  constructor(origins: AllowedOrigins) {
    this.#origins = origins
  }

  /** Whether pages of an origin may call the server. */
  allows(origin: string): boolean {
    return this.#origins === 'all' || this.#origins.includes(origin)
  }

  /** Lets the page that sent a request read its answer. Metrics are for operators, and no page reads them. */
  expose({ headers: { origin }, method, routeOptions }: FastifyRequest, reply: FastifyReply): void {
    // Caches keep answers to GET: these are the same for callers with and without an origin.
    if (origin === undefined && method === 'POST') return
    if (this.#origins.length === 0 || routeOptions.url === routes.getMetrics.path) return
    if (this.#origins === 'all') reply.header('access-control-allow-origin', '*')
    else {
      reply.header('vary', 'Origin')
      if (origin === undefined || !this.allows(origin)) return
      reply.header('access-control-allow-origin', origin)
    }
    reply.header('access-control-expose-headers', exposedHeaders)
  }

  /** Answers a preflight of an allowed page. @returns whether the request was one */
  answerPreflight({ headers, method }: FastifyRequest, reply: FastifyReply): boolean {
    const { origin, 'access-control-request-method': wanted } = headers
    if (method !== 'OPTIONS' || origin === undefined || wanted === undefined || !this.allows(origin)) return false
    // Also where no route matches: the page learns the reason from the answer to its request.
    reply.code(204).headers(preflightHeaders).send()
    return true
  }
}
