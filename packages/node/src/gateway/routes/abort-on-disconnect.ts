import { OgError } from '@opengradient/protocol'
import type { FastifyReply } from 'fastify'

/** A signal that aborts when the client closes the connection, or cancels its call over HTTP/2, before the answer is complete. */
export function abortOnDisconnect(reply: FastifyReply): AbortSignal {
  const disconnected = new AbortController()
  reply.raw.on('close', () => {
    // Of HTTP/2, `writableFinished` is true for a cancelled call, too.
    if (!reply.raw.writableEnded) {
      disconnected.abort(new OgError('ABORTED', 'The client closed the connection.'))
    }
  })
  return disconnected.signal
}
