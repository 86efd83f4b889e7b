import type { Connection, Stream } from '@libp2p/interface'
import { type Deadline, onAbort, raceWithSignal } from '@opengradient/async'
import { type Clock, type Logger, type Metrics, OgError } from '@opengradient/protocol'

import type { FramedStream } from './framed-stream.ts'
import { operationDeadline } from './operation-deadline.ts'
import { encodePeerError, publicError } from './peer-error.ts'
import type { RequestHandler, RequestLimits } from './peer-node.ts'
import { PeerQuota } from './peer-quota.ts'
import { responseStatus } from './response-status.ts'
import type { StreamOpener } from './stream-opener.ts'

const okPrefix = Uint8Array.of(responseStatus.ok)
const failedPrefix = Uint8Array.of(responseStatus.failed)

export interface RequestServerComponents {
  readonly streams: Pick<StreamOpener, 'frame'>
  readonly clock: Clock
  readonly logger: Logger
  /** Counts answered requests by protocol and outcome. */
  readonly served: ReturnType<Metrics['counter']>
  /** Aborts every handler. */
  readonly signal: AbortSignal
}

/** Answers the requests of one protocol. */
export class RequestServer {
  readonly #protocol: string
  readonly #limits: RequestLimits
  readonly #handler: RequestHandler
  readonly #components: RequestServerComponents
  readonly #quota: PeerQuota

  constructor(protocol: string, limits: RequestLimits, handler: RequestHandler, components: RequestServerComponents) {
    this.#protocol = protocol
    this.#limits = limits
    this.#handler = handler
    this.#components = components
    this.#quota = new PeerQuota(limits.concurrency, Math.ceil(limits.concurrency / 2))
  }

  /** Answers the request on an inbound stream. Never rejects. */
  async answer(stream: Stream, connection: Connection): Promise<void> {
    const { streams, clock, served, signal } = this.#components
    const framed = streams.frame(stream, this.#limits.requestMaxBytes, true)
    const deadline = operationDeadline(clock, this.#limits.timeoutMs, `Answering on ${this.#protocol}`, signal)
    const exchange = new InboundRequest(framed, deadline)
    let outcome = 'ok'
    try {
      const response = await this.#respond(exchange, connection.remotePeer.toString())
      await framed.send(response, okPrefix)
    } catch (error) {
      const known = this.#logged(error)
      outcome = known.code
      await framed.send(encodePeerError(known), failedPrefix).catch(ignoreError)
    } finally {
      exchange.clear()
      served.add(1, { protocol: this.#protocol, outcome })
      await framed.close().catch(ignoreError)
      await exchange.release()
    }
  }

  async #respond(exchange: InboundRequest, peerId: string): Promise<Uint8Array> {
    // A refusal waits for the request too: libp2p loses an answer that ends before the stream is fully opened.
    const request = await exchange.framed.next()
    if (request === undefined) throw new OgError('PEER', 'The peer closed the stream without a request.')
    // The place is taken after the request has arrived: idle streams would take all places.
    const release = this.#quota.acquire(peerId)
    if (release === undefined) {
      throw new OgError('OVERLOADED', `${this.#limits.concurrency} requests are being answered.`, {
        retryAfterMs: 200,
        details: { limit: this.#limits.concurrency },
      })
    }
    const response = await exchange.run((signal) => this.#handler(request, { peerId, signal }), release)
    if (response.length > this.#limits.responseMaxBytes) {
      throw new OgError('INTERNAL', 'The response is larger than the protocol allows.')
    }
    return response
  }

  #logged(error: unknown): OgError {
    const known = publicError(error)
    const { logger } = this.#components
    const fields = { err: error, protocol: this.#protocol }
    if (known.code === 'INTERNAL') logger.error(fields, 'Request handler failed')
    else logger.debug(fields, 'Request refused')
    return known
  }
}

/** One request being answered: connects the deadline, the stream and the handler's signal. */
class InboundRequest {
  readonly framed: FramedStream
  readonly #deadline: Deadline
  readonly #detach: () => void
  readonly #context = new AbortController()
  #isHandling = false
  #work: Promise<unknown> = Promise.resolve()
  #releasePlace: () => void = () => {}

  constructor(framed: FramedStream, deadline: Deadline) {
    this.framed = framed
    this.#deadline = deadline
    this.#detach = onAbort(deadline.signal, (reason) => this.#abort(reason as OgError))
    void framed.closed.then(() => this.#context.abort(new OgError('ABORTED', 'The peer disconnected.')))
  }

  #abort(reason: OgError): void {
    this.#context.abort(reason)
    // A handler that exceeds its time is answered with TIMEOUT. A peer that sends no request gets no answer.
    if (!this.#isHandling) this.framed.abort(reason)
  }

  /** Runs the handler until it returns or its signal is aborted. */
  async run<T>(handler: (signal: AbortSignal) => Promise<T>, releasePlace: () => void): Promise<T> {
    this.#releasePlace = releasePlace
    this.#isHandling = true
    try {
      const handling = handler(this.#context.signal)
      this.#work = handling.catch(ignoreError)
      return await raceWithSignal(handling, this.#context.signal)
    } finally {
      this.#isHandling = false
    }
  }

  clear(): void {
    this.#detach()
    this.#deadline.clear()
  }

  /** Frees the place after the handler has ended: a handler that ignores its signal keeps its place. */
  async release(): Promise<void> {
    await this.#work
    this.#releasePlace()
  }
}

/** A stream that breaks while it is being ended needs no further action. */
function ignoreError(): void {}
