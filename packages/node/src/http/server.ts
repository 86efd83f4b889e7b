import { isOpenAiPath, routes, statusOf, toErrorBody, toOpenAiErrorBody } from '@opengradient/api'
import { type Hex, isOgError, type Metrics, OgError, toOgError } from '@opengradient/protocol'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

import type { RefusedModel } from '../registry/model-store.ts'
import { answerExpectation } from './answer-expectation.ts'
import { assertNoForm } from './assert-no-form.ts'
import { assertOwnSite } from './assert-own-site.ts'
import { acceptedEncodings, isKnownEncoding, isPlainBody } from './body-decoder.ts'
import { compressAnswers } from './compress-answers.ts'
import { type AllowedOrigins, CrossOrigin } from './cross-origin.ts'
import { listenOnLoopback } from './listen-on-loopback.ts'
import { normalizeUrl } from './normalize-url.ts'
import { serveRoute } from './serve-route.ts'
import { ServedPaths } from './served-paths.ts'

/** Maximum length of a request body: a job's tensors and their JSON form. */
export const bodyBytes = 128 * 1024 * 1024

/** Routes of a node that is starting. */
const healthPaths: ReadonlySet<string> = new Set(
  [routes.getHealth, routes.getReadiness, routes.getMetrics, routes.getServerLive, routes.getServerReady].map(
    ({ path }) => path,
  ),
)

/** Headers of an answer that the node is not ready. */
export const notReadyHeaders = { 'retry-after': '2' } as const

/** The HTTP server of a node. It serves the health routes; roles add their own. */
export interface HttpServer {
  readonly app: FastifyInstance
  /** @returns the base URL. @throws UNAVAILABLE when the port is in use */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

export interface HttpServerInit {
  readonly metrics: Metrics
  exposition(): Promise<{ type: string; text: string }>
  /** Whether all roles have started: before, only the health routes are served. */
  isStarted(): boolean
  /** Why the node cannot work now; undefined for a node that is ready. */
  problem(): Promise<string | undefined>
  /** Ids of the models that the node can run without fetching files. */
  readyModels(): readonly Hex[]
  /** Registered models that it does not have ready, and why. */
  refusedModels(): readonly RefusedModel[]
  /** Origins of the pages that may call the server. */
  readonly origins: AllowedOrigins
}

export function createHttpServer(init: HttpServerInit): HttpServer {
  const crossOrigin = new CrossOrigin(init.origins)
  const app = fastify({
    bodyLimit: bodyBytes,
    // Ends requests whose body arrives too slowly.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 512 },
    rewriteUrl: ({ url = '/' }) => normalizeUrl(url),
    frameworkErrors: (error, request, reply) => {
      crossOrigin.expose(request, reply)
      sendError(reply, toHttpError(error, bodyBytes))
    },
    forceCloseConnections: true,
  })
  const closers: (() => Promise<void>)[] = []
  const site = { isLoopback: false, allows: (origin: string) => crossOrigin.allows(origin) }
  // With a callback: an async hook would cost each request a turn of the microtask queue.
  app.addHook('onRequest', (request, reply, done) => {
    try {
      crossOrigin.expose(request, reply)
      assertOwnSite(request, site)
      if (crossOrigin.answerPreflight(request, reply)) return
      assertNoForm(request)
      assertEncoding(request, reply)
      if (!init.isStarted() && !healthPaths.has(request.routeOptions.url ?? '')) {
        throw new OgError('UNAVAILABLE', 'The node is starting.', { retryAfterMs: 1_000 })
      }
      if (request.headers.expect !== undefined) answerExpectation(request, reply)
    } catch (error) {
      done(error as Error)
      return
    }
    done()
  })
  // Node.js would ask for the body before a route can refuse it.
  for (const event of ['checkContinue', 'checkExpectation']) {
    app.server.on(event, (request, response) => app.server.emit('request', request, response))
  }
  measureRequests(app, init.metrics)
  compressAnswers(app)
  app.setErrorHandler((error, request, reply) =>
    sendError(reply, toHttpError(error, request.routeOptions.bodyLimit ?? bodyBytes)),
  )
  answerUnknownRoutes(app)
  serveRoute(app, routes.getHealth, () => ({ status: 200, body: { ok: true } }))
  serveRoute(app, routes.getReadiness, async () => {
    const models = init.readyModels()
    const refusedModels = [...init.refusedModels()]
    const reason = await init.problem()
    if (reason === undefined) return { status: 200, body: { ready: true, models, refusedModels } }
    return { status: 503, body: { ready: false, reason, models, refusedModels }, headers: notReadyHeaders }
  })
  serveRoute(app, routes.getMetrics, async () => {
    const { type, text } = await init.exposition()
    return { status: 200, body: text, headers: { 'content-type': type } }
  })
  return {
    app,
    async listen(host, port) {
      site.isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.')
      try {
        const url = await app.listen({ host, port })
        closers.push(await listenOnLoopback(app.server, host, Number(new URL(url).port)))
        return url
      } catch (cause) {
        throw new OgError('UNAVAILABLE', `Cannot listen on ${host}:${port}.`, {
          next: ['Choose another port, or 0 for a free one.'],
          cause,
        })
      }
    },
    async close() {
      await Promise.all([app.close(), ...closers.map((close) => close())])
    },
  }
}

/** Answers paths that no route has, and methods that a path does not have. Routes that are added later count. */
function answerUnknownRoutes(app: FastifyInstance): void {
  const paths = new ServedPaths()
  app.addHook('onRoute', ({ url, method }) => paths.add(url, method))
  app.setNotFoundHandler((request, reply) => {
    const { method, originalUrl, url } = request
    const methods = paths.methodsOf(url.split('?', 1)[0] as string)
    if (methods.length === 0) {
      const missing = `No route matches ${method} ${originalUrl.slice(0, 200)}.`
      const next = ['/openapi.json describes the routes of a gateway.']
      return sendError(reply, new OgError('NOT_FOUND', missing, { next }))
    }
    const allowed = methods.join(', ')
    const refused = `${originalUrl.slice(0, 200)} has no method ${method}; it has ${allowed}.`
    return sendError(reply.header('allow', allowed), new OgError('METHOD_NOT_ALLOWED', refused))
  })
}

/** Uploads are stored as they are, so that they come without compression. @throws UNSUPPORTED_MEDIA */
function assertEncoding({ headers, method }: FastifyRequest, reply: FastifyReply): void {
  const encoding = headers['content-encoding']
  if (encoding === undefined || isPlainBody(encoding)) return
  const isUpload = method === 'PUT'
  if (!isUpload && isKnownEncoding(encoding)) return
  const accepted = isUpload ? 'identity' : acceptedEncodings
  reply.header('accept-encoding', accepted)
  const refused = `The content encoding ${JSON.stringify(encoding.slice(0, 40))} of the body is not supported.`
  throw new OgError('UNSUPPORTED_MEDIA', refused, { next: [`Send the body without compression, or as: ${accepted}.`] })
}

/** Measures the time of every request of a server. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  const requestSeconds = metrics.histogram(
    'og_http_request_seconds',
    'Time to answer HTTP requests.',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    ['route', 'status'],
  )
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern and not the path: callers must not create label values.
    requestSeconds.observe(reply.elapsedTime / 1000, {
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    })
  })
}

/** Converts fastify's own rejections (a body over the limit, invalid headers) to errors of the same status. */
function toHttpError(error: unknown, bodyLimit: number): OgError {
  if (isOgError(error)) return error
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413)
    return new OgError('TOO_LARGE', `The body exceeds the limit of ${bodyLimit} bytes.`, {
      cause: error,
      details: { limit: bodyLimit },
    })
  if (status === 415) {
    const next = ['Send application/json, application/octet-stream, or no content type.']
    return new OgError('UNSUPPORTED_MEDIA', 'The content type of the body is malformed.', { cause: error, next })
  }
  if (status === 414) return new OgError('NOT_FOUND', 'A part of the path is longer than any name.', { cause: error })
  if (status !== undefined && status >= 400 && status < 500) return toOgError(error, 'BAD_INPUT')
  return toOgError(error, 'INTERNAL')
}

function sendError(reply: FastifyReply, error: OgError): FastifyReply {
  if (error.retryAfterMs !== undefined)
    reply.header('retry-after', String(Math.max(1, Math.ceil(error.retryAfterMs / 1000))))
  const body = isOpenAiPath(reply.request.url) ? toOpenAiErrorBody(error) : toErrorBody(error)
  return reply.code(statusOf(error.code)).type('application/json').send(JSON.stringify(body))
}
