import { PassThrough } from 'node:stream'

import { routes } from '@opengradient/api'
import { onAbort, pause } from '@opengradient/async'
import type { FastifyInstance } from 'fastify'
import { serveRoute } from '../../http/serve-route.ts'
import { encodeEvent } from './encode-event.ts'
import { ReceiptPublisher, type ReceiptPublisherInit } from './receipt-publisher.ts'
import { RequestAdmission } from './request-admission.ts'

/** Streams that are open at the same time, of all addresses and of one. */
const [maxStreams, maxOfAddress] = [256, 32]
/** Bytes that may wait for a slow client before its stream is closed. */
const maxBufferedBytes = 1 << 20
const pingIntervalMs = 15_000

/** Serves the stream of server-sent events: changed receipts, and pings. */
export function serveEvents(app: FastifyInstance, components: ReceiptPublisherInit): void {
  const { clock, signal } = components
  const admission = new RequestAdmission(maxStreams, maxOfAddress)
  const publisher = new ReceiptPublisher(components)

  const sendPings = async (stream: PassThrough, closed: AbortSignal): Promise<void> => {
    do send(stream, encodeEvent('ping', { at: clock.now() }))
    while (await pause(clock, pingIntervalMs, closed))
  }

  serveRoute(app, routes.streamEvents, (_, { request, reply }) => {
    const leave = admission.enter(request.ip)
    const stream = new PassThrough({ highWaterMark: maxBufferedBytes })
    const closed = new AbortController()
    const close = (): void => {
      if (closed.signal.aborted) return
      closed.abort()
      leave()
      detach()
      unsubscribe()
      stream.destroy()
    }
    const detach = onAbort(signal, close)
    const unsubscribe = publisher.subscribe((event) => send(stream, event))
    stream.on('close', close)
    reply.raw.on('close', close)
    sendPings(stream, closed.signal).catch(() => undefined)
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }
    return { status: 200, body: stream, headers }
  })
}

/** Closes the stream of a client that does not keep up: it can read what it missed from the other routes. */
function send(stream: PassThrough, text: string): void {
  if (!stream.write(text)) stream.destroy()
}
