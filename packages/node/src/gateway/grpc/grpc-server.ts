import { createServer, type ServerHttp2Session } from 'node:http2'

import { isOgError, type Metrics, OgError, toOgError } from '@opengradient/protocol'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

import { listenOnLoopback } from '../../http/listen-on-loopback.ts'
import type { RequestBodies } from '../../http/request-bodies.ts'
import { bodyBytes, measureRequests } from '../../http/server.ts'
import { acceptedMessageEncodings, frameHeadBytes, messageOfFrame } from './grpc-frame.ts'
import { errorTrailers } from './grpc-status.ts'
import type { WireWriter } from './wire-writer.ts'

/** Calls of one connection at the same time; more wait in the client. */
const maxStreams = 256
/** Memory of one connection for headers and unread data, in megabytes. */
const sessionMegabytes = 16
/** Milliseconds after which a connection without a call is closed. */
const idleMs = 900_000

export interface GrpcServerInit {
  readonly metrics: Metrics
  readonly bodies: RequestBodies
  /** Whether the node has started: before, every call is refused. */
  isStarted(): boolean
}

/** A server of unary gRPC calls over HTTP/2 without TLS, on the same engine and under the same limits as the HTTP server. */
export interface GrpcServer {
  /**
   * Adds a method.
   * @param path `/package.Service/Method`
   * @param onRequest refuses a call before its message is read
   */
  add(path: string, call: UnaryCall, onRequest?: (ip: string) => void): void
  /** @returns the target for clients, `host:port`. @throws UNAVAILABLE when the port is in use */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

/** Answers one call. Metadata is set as headers of the reply. */
export type UnaryCall = (exchange: {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}) => Promise<WireWriter>

export function createGrpcServer({ metrics, bodies, isStarted }: GrpcServerInit): GrpcServer {
  const closers: (() => Promise<void>)[] = []
  const sessions = new Set<ServerHttp2Session>()
  const app = fastify({
    bodyLimit: bodyBytes,
    serverFactory: (handler) => {
      const settings = { maxConcurrentStreams: maxStreams }
      const server = createServer({ settings, maxSessionMemory: sessionMegabytes }, handler as never)
      server.on('session', (session) => {
        session.setTimeout(idleMs, () => session.close())
        sessions.add(session)
        session.once('close', () => sessions.delete(session))
      })
      return server as never
    },
  })
  bodies.attach(app, ({ headers }) => messageOfFrame(headers['grpc-encoding'] as string | undefined))
  app.addHook('onRequest', (request, _, done) => {
    const isGrpc = /^application\/grpc($|[+;])/.test(request.headers['content-type'] ?? '')
    const refused = isGrpc ? undefined : new OgError('UNSUPPORTED_MEDIA', 'The content type is not application/grpc.')
    done(
      isStarted() || !isGrpc ? refused : new OgError('UNAVAILABLE', 'The node is starting.', { retryAfterMs: 1_000 }),
    )
  })
  measureRequests(app, metrics)
  app.setErrorHandler((error, _, reply) => sendError(reply, isOgError(error) ? error : toOgError(error, 'INTERNAL')))
  app.setNotFoundHandler(({ url }, reply) =>
    sendError(
      reply,
      new OgError('METHOD_NOT_ALLOWED', `The service has no method ${url.slice(0, 200)}.`, {
        next: ['See https://github.com/kserve/open-inference-protocol for its methods.'],
      }),
    ),
  )
  return {
    add: (path, call, onRequest) => addMethod(app, path, call, onRequest),
    listen: (host, port) => listen(app, host, port, closers),
    async close() {
      const closed = [app.close(), ...closers.map((close) => close())]
      for (const session of sessions) session.destroy()
      await Promise.all(closed)
    },
  }
}

function addMethod(app: FastifyInstance, url: string, call: UnaryCall, onRequest?: (ip: string) => void): void {
  app.route({
    method: 'POST',
    url,
    onRequest: (request, _, done) => {
      onRequest?.(request.ip)
      done()
    },
    handler: async (request, reply) => {
      const message = (await call({ request, reply })).finish(frameHeadBytes)
      new DataView(message.buffer).setUint32(1, message.length - frameHeadBytes)
      reply.header('content-type', 'application/grpc').header('grpc-accept-encoding', acceptedMessageEncodings)
      reply.raw.addTrailers({ 'grpc-status': '0' })
      return reply.send(message)
    },
  })
}

async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
  closers: (() => Promise<void>)[],
): Promise<string> {
  try {
    const url = new URL(await app.listen({ host, port }))
    closers.push(await listenOnLoopback(app.server, host, Number(url.port)))
    return url.host
  } catch (cause) {
    throw new OgError('UNAVAILABLE', `Cannot listen on ${host}:${port} for gRPC.`, {
      next: ['Choose another port for gRPC, or 0 for a free one.'],
      cause,
    })
  }
}

function sendError(reply: FastifyReply, error: OgError): FastifyReply {
  // Clients show the trailers of a failed call; the receipt of a run whose answer is refused stands there too.
  const receipt = reply.getHeader('x-og-receipt')
  // The rest of the message is dropped: unread, it would count against all calls of the connection.
  reply.request.raw.resume()
  reply.raw.addTrailers({ ...errorTrailers(error), ...(receipt !== undefined && { 'x-og-receipt': String(receipt) }) })
  return reply
    .code(200)
    .headers({ 'content-type': 'application/grpc', 'grpc-accept-encoding': acceptedMessageEncodings })
    .send(new Uint8Array(0))
}
