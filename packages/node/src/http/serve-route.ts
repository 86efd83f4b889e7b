import type { Readable } from 'node:stream'

import type { BodyContent, Immutable, JsonContent, RouteDefinition, ServedRequest } from '@opengradient/api'
import { OgError } from '@opengradient/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type * as z from 'zod'

type ReplyBody<Body extends BodyContent> =
  Body extends JsonContent<infer Schema>
    ? Immutable<z.output<Schema>>
    : Body extends { kind: 'bytes' | 'events' }
      ? Uint8Array | Readable
      : Body extends { kind: 'text' }
        ? string
        : undefined

/** An answer that the contract declares: one variant for each status of the route. */
export type RouteReply<Route extends RouteDefinition> = {
  readonly [Status in keyof Route['responses'] & number]: {
    readonly status: Status
    readonly body: ReplyBody<Route['responses'][Status]['content']>
    readonly headers?: Readonly<Record<string, string>>
  }
}[keyof Route['responses'] & number]

/** Request and reply of the server, for bodies and connections. */
export interface HttpExchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type RouteHandler<Route extends RouteDefinition> = (
  input: ServedRequest<Route>,
  exchange: HttpExchange,
) => RouteReply<Route> | Promise<RouteReply<Route>>

/**
 * Serves a route of the contract. Parameters, query and headers are validated before the handler runs; its answer is
 * restricted by type to what the contract declares. An error that it throws is answered with its error body.
 */
export function serveRoute<const Route extends RouteDefinition, const Reply extends RouteReply<Route>>(
  app: FastifyInstance,
  route: Route,
  handler: (input: ServedRequest<Route>, exchange: HttpExchange) => Reply | Promise<Reply>,
  options: RouteShorthandOptions = {},
): void {
  app.route({
    ...options,
    method: route.method,
    url: routerPath(route),
    handler: async (request, reply) => {
      const input = {
        params: parseInput(route.params, request.params, 'params', 'Path parameter'),
        query: parseInput(route.query, request.query, 'query', 'Query parameter'),
        headers: parseInput(route.headers, request.headers, 'headers', 'Header'),
      }
      const { status, body, headers = {} } = await handler(input as never, { request, reply })
      reply.code(status).headers(headers)
      return reply.send(body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.length) : body)
    },
  })
}

/** The path of a route as the router writes it. */
export function routerPath({ path }: Pick<RouteDefinition, 'path'>): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

function parseInput(schema: z.ZodObject | undefined, value: unknown, part: string, place: string): unknown {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new OgError('BAD_INPUT', `${place} ${issue?.path.join('.').slice(0, 100)}: ${issue?.message.slice(0, 200)}`, {
    details: { field: [part, ...(issue?.path ?? [])].join('.') },
  })
}
