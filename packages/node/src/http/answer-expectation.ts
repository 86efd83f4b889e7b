import { OgError } from '@opengradient/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Answers a client that waits for a sign before it sends its body (`Expect: 100-continue`), as curl does from one megabyte on.
 * Refusals come before the body. After one the connection ends: the client may or may not send the body still.
 * @throws NOT_FOUND, TOO_LARGE, BAD_INPUT
 */
export function answerExpectation(request: FastifyRequest, reply: FastifyReply): void {
  const { headers, routeOptions, method, originalUrl, is404 } = request
  const refuse = (error: OgError): never => {
    reply.header('connection', 'close')
    throw error
  }
  if (headers.expect?.toLowerCase() !== '100-continue') {
    refuse(
      new OgError(
        'BAD_INPUT',
        `The header expect ${JSON.stringify(headers.expect?.slice(0, 40))} has no meaning here.`,
        {
          details: { field: 'headers.expect' },
          next: ['Leave it out, or send 100-continue.'],
        },
      ),
    )
  }
  if (is404) {
    refuse(
      new OgError('NOT_FOUND', `No route matches ${method} ${originalUrl.slice(0, 200)}.`, {
        next: ['/openapi.json describes the routes of a gateway.'],
      }),
    )
  }
  const [limit, declared] = [routeOptions.bodyLimit, Number(headers['content-length'] ?? 0)]
  if (limit !== undefined && declared > limit) {
    refuse(
      new OgError('TOO_LARGE', `The body has ${declared} bytes; the limit is ${limit}.`, {
        details: { limit, actual: declared },
      }),
    )
  }
  reply.raw.writeContinue()
}
