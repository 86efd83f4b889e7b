import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

import { pause } from '@opengradient/async'
import { type Clock, isOgError, OgError } from '@opengradient/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { addressKey } from './address-key.ts'
import { bodyDecoder, isPlainBody } from './body-decoder.ts'
import { BodyParts } from './body-parts.ts'
import { rateCheckMs, slowBody } from './slow-body.ts'

export interface RequestBodiesInit {
  readonly clock: Clock
  /** Ends the supervision of slow bodies. */
  readonly signal: AbortSignal
  /** Maximum total length of all bodies in memory. */
  readonly maxBytes: number
  /** Maximum total length of the bodies of one address (IPv6: one /64). */
  readonly maxBytesPerAddress: number
}

interface Body {
  readonly address: string
  /** Unix milliseconds. */
  readonly startedAt: number
  /** Of the decoded body, in memory. */
  bytes: number
  /** Bytes that came from the network. */
  arrived: number
  /** Rejects the read. */
  readonly fail: (error: OgError) => void
}

/**
 * Reads request bodies into memory. Only bytes that have arrived are counted, in all and per address: a caller that announces a
 * large body and sends none takes nothing from others. A body that comes in small parts takes no more memory than its bytes. A body has to
 * keep a least rate. Compressed bodies are decoded part by part, and
 * every limit holds for the decoded bytes, too.
 */
export class RequestBodies {
  readonly #init: RequestBodiesInit
  readonly #bodies = new Map<FastifyRequest, Body>()
  readonly #reading = new Set<Body>()
  readonly #bytesOf = new Map<string, number>()
  #bytes = 0
  #sweeping = false

  constructor(init: RequestBodiesInit) {
    this.#init = init
  }

  /**
   * Reads the body of every request of a server, of any content type and also where no route matches, and releases it when the
   * answer is sent or the connection is closed. Reading fails with TOO_LARGE, OVERLOADED, ABORTED, BAD_ENCODING for a compressed
   * body that cannot be decoded, or TIMEOUT for a body below the least rate.
   * @param decoderOf the decoder of a body; undefined for a plain one. An OgError of it fails the read. @default by the content encoding
   */
  attach(app: FastifyInstance, decoderOf: (request: FastifyRequest) => Duplex | undefined = contentDecoder): void {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (request: FastifyRequest, payload: IncomingMessage) =>
      this.#read(request, payload, decoderOf(request)),
    )
    app.addHook('onRequest', async (request, reply) => {
      reply.raw.once('close', () => this.release(request))
    })
  }

  #read(request: FastifyRequest, payload: IncomingMessage, decoder: Duplex | undefined): Promise<Buffer> {
    const limit = request.routeOptions.bodyLimit
    return new Promise<Buffer>((resolve, reject) => {
      const parts = new BodyParts()
      const source = decoder ?? payload
      let isDone = false
      const fail = (error: OgError): void => {
        isDone = true
        this.#reading.delete(body)
        // Without reading on, the rest of the body would be parsed as the next request.
        source.off('data', onData)
        if (decoder !== undefined) {
          payload.unpipe(decoder)
          decoder.destroy()
        }
        payload.resume()
        reject(error)
      }
      const body: Body = {
        address: addressKey(request.ip),
        startedAt: this.#init.clock.now(),
        bytes: 0,
        arrived: 0,
        fail,
      }
      const onData = (chunk: Buffer): void => {
        if (decoder === undefined) body.arrived += chunk.length
        if (body.bytes + chunk.length > limit) fail(tooLarge(limit))
        else if (this.#admit(body, chunk.length)) parts.add(chunk)
      }
      const onEnd = (): void => {
        isDone = true
        this.#reading.delete(body)
        resolve(parts.join())
      }
      const declared = Number(request.headers['content-length'] ?? 0)
      if (declared > limit) return fail(tooLarge(limit))
      this.#bodies.set(request, body)
      this.#reading.add(body)
      source.on('data', onData).once('end', onEnd)
      if (decoder !== undefined) {
        payload.on('data', (chunk: Buffer) => {
          body.arrived += chunk.length
        })
        decoder.once('error', (cause) => fail(undecodable(request, cause)))
        payload.pipe(decoder)
      }
      payload.once('close', () => {
        // Most bodies were read: an error for each of them would cost a stack. A whole one may still be decoded. A stream of HTTP/2
        // counts as complete when it is aborted, too.
        if (!isDone && (!payload.complete || payload.aborted))
          fail(new OgError('ABORTED', 'The client closed the connection.'))
      })
      void this.#sweep()
    })
  }

  /** Uncounts the bytes of a request whose body is no longer in use. Idempotent. */
  release(request: FastifyRequest): void {
    const body = this.#bodies.get(request)
    if (body === undefined) return
    this.#bodies.delete(request)
    this.#reading.delete(body)
    this.#count(body, -body.bytes)
  }

  #admit(body: Body, length: number): boolean {
    const { maxBytes, maxBytesPerAddress } = this.#init
    const ofAddress = this.#bytesOf.get(body.address) ?? 0
    const limit = this.#bytes + length > maxBytes ? maxBytes : maxBytesPerAddress
    if (this.#bytes + length > maxBytes || ofAddress + length > maxBytesPerAddress) {
      const actual = (limit === maxBytes ? this.#bytes : ofAddress) + length
      body.fail(
        new OgError('OVERLOADED', 'Too many request bytes in flight.', {
          details: { limit, actual },
          retryAfterMs: 1_000,
        }),
      )
      return false
    }
    this.#count(body, length)
    body.bytes += length
    return true
  }

  #count({ address }: Body, length: number): void {
    this.#bytes += length
    const ofAddress = (this.#bytesOf.get(address) ?? 0) + length
    if (ofAddress > 0) this.#bytesOf.set(address, ofAddress)
    else this.#bytesOf.delete(address)
  }

  /** Gives up slow bodies while any body is being read. */
  async #sweep(): Promise<void> {
    if (this.#sweeping) return
    this.#sweeping = true
    const { clock, signal } = this.#init
    while (this.#reading.size > 0 && !signal.aborted) {
      await pause(clock, rateCheckMs, signal)
      const now = clock.now()
      for (const { startedAt, arrived, fail } of this.#reading) {
        const slow = slowBody(arrived, now - startedAt)
        if (slow !== undefined) fail(slow)
      }
    }
    this.#sweeping = false
  }
}

/** The decoder of a body; undefined for a plain one. */
function contentDecoder({ headers }: FastifyRequest): Duplex | undefined {
  const encoding = headers['content-encoding']
  return encoding === undefined || isPlainBody(encoding) ? undefined : bodyDecoder(encoding)
}

function undecodable({ headers }: FastifyRequest, cause: unknown): OgError {
  if (isOgError(cause)) return cause
  const encoding = JSON.stringify(headers['content-encoding']?.slice(0, 40))
  return new OgError('BAD_ENCODING', `The body is not in its content encoding ${encoding}, or it is cut.`, {
    cause,
    next: ['Send the body whole, or without compression. The encoding deflate is the format of zlib.'],
  })
}

function tooLarge(limit: number): OgError {
  return new OgError('TOO_LARGE', `The body exceeds the limit of ${limit} bytes.`, { details: { limit } })
}
