import { OgError } from '@opengradient/protocol'
import type { FastifyReply } from 'fastify'

/** A signal that aborts when the client closes the connection before the answer is sent. */
export function abortOnDisconnect(reply: FastifyReply): AbortSignal {
  const disconnected = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) {
      disconnected.abort(new OgError('ABORTED', 'The client closed the connection.'))
    }
  })
  return disconnected.signal
}
