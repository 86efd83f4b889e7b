import { PassThrough } from 'node:stream'

import { routes } from '@opengradient/api'
import { onAbort, pause } from '@opengradient/async'
import { OgError } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ReceiptDescriber } from './describe-receipt.ts'

export interface EventRouteComponents extends Pick<Components, 'receiptIndex' | 'clock' | 'signal'> {
  readonly receipts: ReceiptDescriber
}

/** Streams that are open at the same time. */
const maxStreams = 256
/** Bytes that may wait for a slow client before its stream is closed. */
const maxBufferedBytes = 1 << 20
const pingIntervalMs = 15_000

/** Serves the stream of server-sent events: one after each change of a receipt, and pings. */
export function serveEvents(app: FastifyInstance, components: EventRouteComponents): void {
  const { receiptIndex, receipts, clock, signal } = components
  const streams = new Set<PassThrough>()

  // Encoded once for all streams: the cost for a busy gateway must not grow with the number of clients.
  const removeListener = receiptIndex.onChange((receiptHash) => {
    const entry = streams.size > 0 ? receiptIndex.get(receiptHash) : undefined
    if (entry === undefined) return
    const text = encodeEvent('receipt', receipts.summarize(entry))
    for (const stream of streams) send(stream, text)
  })
  onAbort(signal, removeListener)

  const sendPings = async (stream: PassThrough, closed: AbortSignal): Promise<void> => {
    do send(stream, encodeEvent('ping', { at: clock.now() }))
    while (await pause(clock, pingIntervalMs, closed))
  }

  serveRoute(app, routes.streamEvents, (_, { reply }) => {
    if (streams.size >= maxStreams) {
      throw new OgError('OVERLOADED', 'Too many event streams are open.', {
        details: { limit: maxStreams, actual: streams.size + 1 },
        retryAfterMs: 5_000,
      })
    }
    const stream = new PassThrough({ highWaterMark: maxBufferedBytes })
    const closed = new AbortController()
    const close = (): void => {
      if (closed.signal.aborted) return
      closed.abort()
      detach()
      streams.delete(stream)
      stream.destroy()
    }
    const detach = onAbort(signal, close)
    streams.add(stream)
    stream.on('close', close)
    reply.raw.on('close', close)
    sendPings(stream, closed.signal).catch(() => undefined)
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }
    return { status: 200, body: stream, headers }
  })
}

function encodeEvent(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Closes the stream of a client that does not keep up: it can read what it missed from the other routes. */
function send(stream: PassThrough, text: string): void {
  if (!stream.write(text)) stream.destroy()
}
