import { PassThrough } from 'node:stream'

import { routes } from '@opengradient/api'
import { onAbort, pause } from '@opengradient/async'
import { type Hex, toOgError } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ReceiptDescriber } from '../receipts/describe-receipt.ts'
import type { ReceiptTracker } from '../receipts/receipt-tracker.ts'
import { RequestAdmission } from './request-admission.ts'

export interface EventRouteComponents extends Pick<Components, 'clock' | 'logger' | 'signal'> {
  readonly tracker: Pick<ReceiptTracker, 'get' | 'onChange'>
  readonly describer: Pick<ReceiptDescriber, 'summarize'>
}

/** Streams that are open at the same time, of all addresses and of one. */
const [maxStreams, maxOfAddress] = [256, 32]
/** Bytes that may wait for a slow client before its stream is closed. */
const maxBufferedBytes = 1 << 20
const pingIntervalMs = 15_000

/** Serves the stream of server-sent events: one after each change of a receipt, and pings. */
export function serveEvents(app: FastifyInstance, components: EventRouteComponents): void {
  const { clock, signal } = components
  const streams = new Set<PassThrough>()
  const admission = new RequestAdmission(maxStreams, maxOfAddress)
  publishChanges(components, streams)

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

/** Sends changed receipts, each once although it may change again while others are read. Encoded once for all streams. */
function publishChanges(
  { tracker, describer, logger, signal }: EventRouteComponents,
  streams: ReadonlySet<PassThrough>,
): void {
  const changed = new Set<Hex>()
  let isPublishing = false
  const publish = async (): Promise<void> => {
    for (const receiptHash of changed) {
      changed.delete(receiptHash)
      try {
        const text = encodeEvent('receipt', describer.summarize(await tracker.get(receiptHash)))
        for (const stream of streams) send(stream, text)
      } catch (error) {
        logger.debug({ receiptHash, error: toOgError(error).shortMessage }, 'Change not published')
      }
    }
  }
  const removeListener = tracker.onChange((receiptHash) => {
    if (streams.size === 0) return
    changed.add(receiptHash)
    if (isPublishing) return
    isPublishing = true
    publish()
      .catch(() => undefined)
      .finally(() => {
        isPublishing = false
      })
  })
  onAbort(signal, removeListener)
}

function encodeEvent(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Closes the stream of a client that does not keep up: it can read what it missed from the other routes. */
function send(stream: PassThrough, text: string): void {
  if (!stream.write(text)) stream.destroy()
}
