import type { Stream, StreamCloseEvent, StreamMessageEvent } from '@libp2p/interface'
import { ended } from '@opengradient/async'
import { type Clock, OgError, toOgError } from '@opengradient/protocol'
import { varint } from 'multiformats'

import type { ByteBudget } from './byte-budget.ts'
import { createFrameDecoder, type FrameDecoder } from './frame-decoder.ts'
import { p2pLimits } from './limits.ts'

const empty = new Uint8Array(0)
/** Bytes of the body that are sent with the head of a frame: one small copy instead of a second packet. */
const firstChunkBytes = 16 * 1024

export interface FramedStreamInit {
  /** Larger frames from the peer end the stream with TOO_LARGE, before any of their bytes are kept. */
  readonly maxFrameBytes: number
  readonly clock: Clock
  /** Bound on received bytes of all streams that no reader has taken; a stream that exceeds it is ended. */
  readonly received: ByteBudget
  /** The peer sends one frame; a second one is rejected. @default false */
  readonly isSingle?: boolean
}

/**
 * Frames over a libp2p stream: an unsigned varint of the length, then the bytes. Both directions have
 * backpressure, every buffer is bounded, and a frame that stalls ends the stream.
 */
export class FramedStream {
  /** Resolves when the stream has ended, however it ended. */
  readonly closed: Promise<void>

  readonly #stream: Stream
  readonly #maxFrameBytes: number
  readonly #clock: Clock
  readonly #resolveClosed: () => void
  #failure: OgError | undefined
  #isClosed = false

  // Receiving
  readonly #queue: Uint8Array[] = []
  #queuedBytes = 0
  #reader: PromiseWithResolvers<Uint8Array | undefined> | undefined
  /** Whether the peer closed its side. False when the connection was lost. */
  #peerEnded = false
  #ended = false
  #paused = false
  readonly #decoder: FrameDecoder
  readonly #received: ByteBudget
  readonly #isSingle: boolean
  #frames = 0
  #held = 0
  #stall: AbortController | undefined

  // Sending
  #waiting = 0
  #turn: Promise<void> | undefined
  #closing = false

  constructor(stream: Stream, init: FramedStreamInit) {
    this.#stream = stream
    this.#maxFrameBytes = init.maxFrameBytes
    this.#decoder = createFrameDecoder(init.maxFrameBytes, this.#onFrame)
    this.#clock = init.clock
    this.#received = init.received
    this.#isSingle = init.isSingle ?? false
    const { promise, resolve } = Promise.withResolvers<void>()
    this.closed = promise
    this.#resolveClosed = resolve
    this.#peerEnded = stream.remoteWriteStatus === 'closed' && stream.status === 'open'
    stream.addEventListener('message', this.#onMessage)
    stream.addEventListener('remoteCloseWrite', this.#onRemoteCloseWrite)
    stream.addEventListener('end', this.#onEnd)
    stream.addEventListener('close', this.#onClose)
    if (stream.status !== 'open') this.#finish(lost())
    else if (stream.readableEnded) this.#onEnd()
  }

  /**
   * The next frame; undefined when the peer has closed its side.
   * @throws PEER, TOO_LARGE, TIMEOUT, UNAVAILABLE, or the error that the stream was aborted with
   */
  async next(): Promise<Uint8Array | undefined> {
    const frame = this.#queue.shift()
    if (frame !== undefined) {
      this.#queuedBytes -= frame.length
      this.#account()
      if (this.#paused && !this.#isFull()) this.#resume()
      return frame
    }
    if (this.#failure !== undefined) throw this.#failure
    if (this.#ended) return undefined
    if (this.#reader !== undefined) throw new OgError('INTERNAL', 'Two readers wait for one stream.')
    this.#reader = Promise.withResolvers()
    return this.#reader.promise
  }

  async *frames(): AsyncGenerator<Uint8Array, void, void> {
    for (let frame = await this.next(); frame !== undefined; frame = await this.next()) yield frame
  }

  /**
   * Sends one frame: `prefix` followed by `bytes`. Frames go out whole and in the order of the calls. Resolves when the
   * stream has accepted the bytes, as fast as the peer reads; the bytes must not change before.
   * @throws OVERLOADED when too many frames wait already, TIMEOUT when the peer stops reading, UNAVAILABLE, PEER
   */
  async send(bytes: Uint8Array, prefix: Uint8Array = empty): Promise<void> {
    this.#assertWritable()
    if (this.#waiting >= p2pLimits.waitingSends) {
      throw new OgError('OVERLOADED', `${this.#waiting} frames wait for this stream.`, {
        next: ['Wait for earlier sends.'],
        details: { limit: p2pLimits.waitingSends },
        retryAfterMs: 100,
      })
    }
    this.#waiting++
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    try {
      if (before !== undefined) {
        await before
        this.#assertWritable()
      }
      await this.#write(bytes, prefix)
    } finally {
      this.#waiting--
      if (this.#turn === promise) this.#turn = undefined
      resolve()
    }
  }

  /** Ends the local side after the queued frames are sent; frames of the peer still arrive. */
  async closeWrite(): Promise<void> {
    if (this.#closing || this.#isClosed) return
    this.#closing = true
    await this.#turn
    const timer = new AbortController()
    try {
      this.#clock
        .sleep(p2pLimits.closeMs, timer.signal)
        .then(() => this.abort(stalled('closing', p2pLimits.closeMs)), noop)
      await this.#stream.close()
    } catch {
      // The stream failed while it was closing; `closed` and the readers report it.
    } finally {
      timer.abort(ended)
    }
  }

  /** Ends the local side and waits briefly for the peer to end its side. */
  async close(): Promise<void> {
    await this.closeWrite()
    this.#forget()
    if (this.#isClosed) return
    // Unread bytes keep the stream open, and no reader is left.
    if (this.#paused) this.#resume()
    const timer = new AbortController()
    const patience = this.#clock.sleep(p2pLimits.closeMs, timer.signal).catch(noop)
    await Promise.race([this.closed, patience])
    timer.abort(ended)
    this.abort(new OgError('ABORTED', 'The stream was closed.'))
  }

  /** Ends both sides at once; pending reads and writes reject with `error`. */
  abort(error: OgError): void {
    this.#forget()
    if (this.#isClosed) return
    this.#finish(error)
    this.#stream.abort(error)
  }

  /** Drops received frames that no reader has taken. */
  #forget(): void {
    this.#queue.length = 0
    this.#queuedBytes = 0
    this.#account()
  }

  // Receiving

  readonly #onMessage = (event: StreamMessageEvent): void => {
    if (this.#isClosed) return
    try {
      if (event.data instanceof Uint8Array) this.#decoder.push(event.data)
      else for (const part of event.data) this.#decoder.push(part)
    } catch (error) {
      this.abort(toOgError(error, 'PEER'))
      return
    }
    if (!this.#account()) {
      this.abort(receiveBufferFull())
    } else if (!this.#paused && this.#isFull()) this.#pause()
    else if (this.#decoder.missingBytes() > 0 && this.#stall === undefined) this.#watchFrame()
  }

  readonly #onRemoteCloseWrite = (): void => {
    this.#peerEnded = true
  }

  /** No more bytes will arrive. A reset or a lost connection causes this event too; `close` follows with the reason. */
  readonly #onEnd = (): void => {
    if (this.#ended || !this.#peerEnded || this.#isBroken()) return
    if (!this.#decoder.isBetweenFrames()) {
      this.abort(new OgError('PEER', 'The peer ended the stream in the middle of a frame.'))
      return
    }
    this.#ended = true
    this.#reader?.resolve(undefined)
    this.#reader = undefined
  }

  readonly #onClose = (event: StreamCloseEvent): void => {
    if (this.#isClosed) return
    this.#flush()
    if (this.#isClosed) return
    if (event.error?.name === 'StreamResetError') {
      this.#finish(new OgError('PEER', 'The peer reset the stream.', { cause: event.error }))
    } else if (event.error === undefined && this.#peerEnded && this.#decoder.isBetweenFrames()) this.#finish(undefined)
    else this.#finish(lost(event.error))
  }

  #isBroken(): boolean {
    return this.#stream.status === 'reset' || this.#stream.status === 'aborted'
  }

  /** Reads the rest of a closed stream: bytes that arrived while it was paused or in this turn of the event loop. */
  #flush(): void {
    if (this.#stream.readBufferLength === 0) return
    if (!this.#paused) this.#pause()
    this.#resume()
  }

  readonly #onFrame = (frame: Uint8Array): void => {
    if (this.#isSingle && this.#frames++ > 0) throw new OgError('PEER', 'The peer sent more than one frame.')
    this.#stall?.abort(ended)
    this.#stall = undefined
    if (this.#reader !== undefined) {
      this.#reader.resolve(frame)
      this.#reader = undefined
      return
    }
    this.#queue.push(frame)
    this.#queuedBytes += frame.length
  }

  /** Updates the byte count. @returns whether the total is within the bound */
  #account(): boolean {
    const held = this.#isClosed ? this.#queuedBytes : this.#queuedBytes + this.#decoder.heldBytes()
    const change = held - this.#held
    this.#held = held
    return this.#received.change(change)
  }

  #isFull(): boolean {
    return this.#queue.length >= p2pLimits.queuedFrames || this.#queuedBytes >= this.#maxFrameBytes
  }

  #pause(): void {
    this.#paused = true
    this.#stall?.abort(ended)
    this.#stall = undefined
    try {
      this.#stream.pause()
    } catch {
      // The stream is closing: no more bytes will arrive.
    }
  }

  #resume(): void {
    this.#paused = false
    try {
      this.#stream.resume()
    } catch {
      // The stream is closed: its remaining bytes were delivered.
    }
    if (!this.#isClosed && !this.#paused && this.#decoder.missingBytes() > 0) this.#watchFrame()
  }

  /** A started frame must arrive at a minimum rate, else a slow peer occupies memory. */
  #watchFrame(): void {
    const ms = p2pLimits.stallMs + (this.#decoder.missingBytes() / p2pLimits.minBytesPerSecond) * 1000
    this.#stall?.abort(ended)
    this.#stall = new AbortController()
    this.#clock.sleep(ms, this.#stall.signal).then(() => this.abort(stalled('sending', Math.ceil(ms))), noop)
  }

  // Sending

  #assertWritable(): void {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#closing || this.#isClosed) throw new OgError('UNAVAILABLE', 'The stream is closed.')
  }

  async #write(bytes: Uint8Array, prefix: Uint8Array): Promise<void> {
    const length = prefix.length + bytes.length
    const lengthBytes = varint.encodingLength(length)
    const direct = Math.min(bytes.length, firstChunkBytes)
    const first = new Uint8Array(lengthBytes + prefix.length + direct)
    varint.encodeTo(length, first)
    first.set(prefix, lengthBytes)
    first.set(direct === bytes.length ? bytes : bytes.subarray(0, direct), lengthBytes + prefix.length)
    if (!this.#push(first)) await this.#drained()
    for (let at = direct; at < bytes.length; at += p2pLimits.sendChunkBytes) {
      if (!this.#push(bytes.subarray(at, at + p2pLimits.sendChunkBytes))) await this.#drained()
    }
  }

  #push(chunk: Uint8Array): boolean {
    try {
      return this.#stream.send(chunk)
    } catch (cause) {
      const error = lost(cause)
      this.abort(error)
      throw error
    }
  }

  /** Waits until the stream holds less than a chunk. libp2p's `onDrain` waits only once. */
  async #drained(): Promise<void> {
    const timer = new AbortController()
    this.#clock
      .sleep(p2pLimits.stallMs, timer.signal)
      .then(() => this.abort(stalled('reading', p2pLimits.stallMs)), noop)
    try {
      do {
        const { promise, resolve } = Promise.withResolvers<void>()
        const done = (): void => resolve()
        this.#stream.addEventListener('drain', done, { once: true })
        await Promise.race([promise, this.closed])
        this.#stream.removeEventListener('drain', done)
        if (this.#failure !== undefined) throw this.#failure
        if (this.#isClosed) throw lost()
      } while (this.#stream.writeBufferLength >= p2pLimits.sendChunkBytes)
    } finally {
      timer.abort(ended)
    }
  }

  #finish(failure: OgError | undefined): void {
    this.#isClosed = true
    this.#failure ??= failure
    this.#stall?.abort(ended)
    this.#stream.removeEventListener('message', this.#onMessage)
    this.#stream.removeEventListener('remoteCloseWrite', this.#onRemoteCloseWrite)
    this.#stream.removeEventListener('end', this.#onEnd)
    this.#stream.removeEventListener('close', this.#onClose)
    this.#ended = true
    this.#account()
    if (this.#failure !== undefined) this.#reader?.reject(this.#failure)
    else this.#reader?.resolve(undefined)
    this.#reader = undefined
    this.#resolveClosed()
  }
}

function lost(cause?: unknown): OgError {
  return new OgError('UNAVAILABLE', 'The connection to the peer was lost.', { cause, next: ['Try again.'] })
}

function receiveBufferFull(): OgError {
  return new OgError('OVERLOADED', 'Too many received bytes are queued.', {
    retryAfterMs: 500,
    details: { limit: p2pLimits.receivedBytes },
  })
}

function stalled(what: string, timeoutMs: number): OgError {
  return new OgError('TIMEOUT', `The peer stopped ${what}.`, { details: { timeoutMs } })
}

function noop(): void {}
