import {
  errorCatalogue,
  type Hex,
  isOgError,
  type Metrics,
  OgError,
  toOgError,
  toWireError,
} from '@opengradient/protocol'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'

/** Largest request body: a job's tensors and their JSON form beside them. */
const bodyBytes = 128 * 1024 * 1024

/** What every node serves over HTTP, whatever its roles. */
export interface HttpServer {
  readonly app: FastifyInstance
  /** @returns the base URL. @throws UNAVAILABLE when the port is taken */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

export function createHttpServer(init: {
  metrics: Metrics
  exposition(): Promise<{ type: string; text: string }>
  isReady(): boolean
  /** Ids of the models that can be run without fetching anything. */
  readyModels(): readonly Hex[]
}): HttpServer {
  const app = fastify({
    bodyLimit: bodyBytes,
    // Requests that take for ever to arrive end here.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 512 },
    forceCloseConnections: true,
  })
  const requestSeconds = init.metrics.histogram(
    'og_http_request_seconds',
    'Time to answer HTTP requests.',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    ['route', 'status'],
  )
  app.addHook('onResponse', async (request, reply) => {
    requestSeconds.observe(reply.elapsedTime / 1000, {
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    })
  })
  app.setErrorHandler((error, _, reply) => sendError(reply, toHttpError(error)))
  app.setNotFoundHandler((request, reply) =>
    sendError(reply, new OgError('NOT_FOUND', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`)),
  )
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_, reply) => {
    const ready = init.isReady()
    return reply.code(ready ? 200 : 503).send({ ready, models: init.readyModels() })
  })
  app.get('/metrics', async (_, reply) => {
    const { type, text } = await init.exposition()
    return reply.type(type).send(text)
  })
  return {
    app,
    async listen(host, port) {
      try {
        return await app.listen({ host, port })
      } catch (cause) {
        throw new OgError('UNAVAILABLE', `Cannot listen on ${host}:${port}.`, {
          next: ['Choose another port, or 0 for a free one.'],
          cause,
        })
      }
    },
    close: () => app.close(),
  }
}

/** fastify's own refusals (a body over the limit, bad JSON) keep their status. */
function toHttpError(error: unknown): OgError {
  if (isOgError(error)) return error
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413)
    return new OgError('TOO_LARGE', `The body is over the limit of ${bodyBytes} bytes.`, { cause: error })
  if (status !== undefined && status >= 400 && status < 500) return toOgError(error, 'BAD_INPUT')
  return toOgError(error, 'INTERNAL')
}

/** The Open Inference Protocol's error shape, with ours beside it. */
export function sendError(reply: FastifyReply, error: OgError): FastifyReply {
  const { status } = errorCatalogue[error.code]
  if (error.retryAfterMs !== undefined)
    reply.header('retry-after', String(Math.max(1, Math.ceil(error.retryAfterMs / 1000))))
  const message = error.code === 'INTERNAL' ? 'Something went wrong inside the node.' : error.message
  return reply
    .code(status)
    .type('application/json')
    .send(JSON.stringify({ error: message, opengradient: toWireError(error) }))
}
