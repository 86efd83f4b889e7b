import { onAbort } from '@opengradient/async'
import { type Clock, type Metrics, OgError, toOgError } from '@opengradient/protocol'

import type { FramedStream } from './framed-stream.ts'
import { p2pLimits } from './limits.ts'
import { operationDeadline } from './operation-deadline.ts'
import { decodePeerError, peerErrorMaxBytes } from './peer-error.ts'
import type { RequestOptions } from './peer-node.ts'
import { responseStatus } from './response-status.ts'
import type { StreamOpener } from './stream-opener.ts'

export interface RequestClientComponents {
  readonly streams: Pick<StreamOpener, 'dial'>
  readonly clock: Clock
  readonly metrics: Metrics
  /** Aborts every request. */
  readonly signal: AbortSignal
}

/** Sends requests: one frame out, one frame back, on a stream of their own. */
export class RequestClient {
  readonly #streams: Pick<StreamOpener, 'dial'>
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #seconds

  constructor({ streams, clock, metrics, signal }: RequestClientComponents) {
    this.#streams = streams
    this.#clock = clock
    this.#signal = signal
    this.#seconds = metrics.histogram(
      'og_p2p_request_seconds',
      'Time until a peer answered.',
      [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      ['protocol', 'outcome'],
    )
  }

  async request(peerId: string, protocol: string, request: Uint8Array, options: RequestOptions): Promise<Uint8Array> {
    const startedAt = this.#clock.now()
    const signal = options.signal === undefined ? this.#signal : AbortSignal.any([options.signal, this.#signal])
    const deadline = operationDeadline(this.#clock, options.timeoutMs, `A request on ${protocol}`, signal)
    let framed: FramedStream | undefined
    const detach = onAbort(deadline.signal, (reason) => framed?.abort(reason as OgError))
    let outcome = 'ok'
    try {
      framed = await this.#streams.dial(peerId, protocol, {
        maxStreams: p2pLimits.requestsPerPeer,
        maxFrameBytes: Math.max(options.responseMaxBytes, peerErrorMaxBytes) + 1,
        isSingle: true,
        signal: deadline.signal,
      })
      deadline.signal.throwIfAborted()
      return await exchange(framed, request, options.responseMaxBytes)
    } catch (error) {
      const known = toOgError(deadline.signal.aborted ? deadline.signal.reason : error, 'PEER')
      outcome = known.code
      throw known
    } finally {
      detach()
      deadline.clear()
      this.#seconds.observe((this.#clock.now() - startedAt) / 1000, { protocol, outcome })
      framed?.close().catch(ignoreError)
    }
  }
}

async function exchange(framed: FramedStream, request: Uint8Array, responseMaxBytes: number): Promise<Uint8Array> {
  // The peer may answer, with a refusal, before it has read the whole request.
  framed.send(request).then(() => framed.closeWrite(), ignoreError)
  const answer = await framed.next()
  if (answer === undefined || answer.length === 0) throw new OgError('PEER', 'The peer did not answer.')
  if (answer[0] === responseStatus.failed) throw decodePeerError(answer.subarray(1))
  if (answer[0] !== responseStatus.ok) throw new OgError('PEER', 'The peer sent an unknown response status.')
  const response = answer.subarray(1)
  if (response.length > responseMaxBytes) {
    throw new OgError('TOO_LARGE', `A response of ${response.length} bytes exceeds the limit of ${responseMaxBytes}.`, {
      details: { limit: responseMaxBytes, actual: response.length },
    })
  }
  return response
}

/** The reader of the stream reports the failure. */
function ignoreError(): void {}
