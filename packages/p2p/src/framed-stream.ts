import type { Stream, StreamCloseEvent, StreamMessageEvent } from '@libp2p/interface'
import { type Clock, OgError, toOgError } from '@opengradient/protocol'
import { varint } from 'multiformats'

import { p2pLimits } from './limits.ts'

const empty = new Uint8Array(0)
/** The head of a frame travels with this much of its body: one small copy instead of one more packet. */
const firstChunkBytes = 16 * 1024
/** Frames up to this size are received into a buffer of their final size; a mere claim of more allocates nothing. */
const eagerBytes = 1024 * 1024
/** A length of four varint bytes reaches 256 MiB. */
const maxLengthBytes = 4

export interface FramedStreamInit {
  /** Larger frames from the peer end the stream with TOO_LARGE, before any of their bytes are kept. */
  readonly maxFrameBytes: number
  readonly clock: Clock
}

/**
 * Frames over a libp2p stream: an unsigned varint of the length, then the bytes. Both directions wait for the other
 * side, every buffer is bounded, and a frame that stops half-way ends the stream.
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
  #ended = false
  #paused = false
  /** Length of the frame being received; -1 while its length is being read. */
  #length = -1
  #lengthBytes = 0
  #lengthSoFar = 0
  #received = 0
  #target: Uint8Array | undefined
  #chunks: Uint8Array[] = []
  #stall: AbortController | undefined

  // Sending
  #waiting = 0
  #turn: Promise<void> | undefined
  #closing = false

  constructor(stream: Stream, init: FramedStreamInit) {
    this.#stream = stream
    this.#maxFrameBytes = init.maxFrameBytes
    this.#clock = init.clock
    const { promise, resolve } = Promise.withResolvers<void>()
    this.closed = promise
    this.#resolveClosed = resolve
    stream.addEventListener('message', this.#onMessage)
    stream.addEventListener('end', this.#onEnd)
    stream.addEventListener('close', this.#onClose)
    if (stream.status !== 'open') this.#finish(stream.status === 'closed' ? undefined : lost())
    else if (stream.readableEnded) this.#onEnd()
  }

  /**
   * The next frame; undefined when the peer has said all it wanted to say.
   * @throws PEER, TOO_LARGE, TIMEOUT, UNAVAILABLE, or the error that the stream was aborted with
   */
  async next(): Promise<Uint8Array | undefined> {
    const frame = this.#queue.shift()
    if (frame !== undefined) {
      this.#queuedBytes -= frame.length
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
   * stream has taken the bytes, which it does as fast as the peer reads; the bytes must not change before.
   * @throws OVERLOADED when too many frames wait already, TIMEOUT when the peer stops reading, UNAVAILABLE, PEER
   */
  async send(bytes: Uint8Array, prefix: Uint8Array = empty): Promise<void> {
    this.#assertWritable()
    if (this.#waiting >= p2pLimits.waitingSends) {
      throw new OgError('OVERLOADED', `${this.#waiting} frames wait for this stream.`, {
        next: ['Wait for earlier sends.'],
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

  /** Ends our side once everything sent is on its way; the peer's frames still arrive. */
  async closeWrite(): Promise<void> {
    if (this.#closing || this.#isClosed) return
    this.#closing = true
    await this.#turn
    const timer = new AbortController()
    try {
      this.#clock.sleep(p2pLimits.closeMs, timer.signal).then(() => this.abort(stalled('closing')), noop)
      await this.#stream.close()
    } catch {
      // The stream broke while it was closing; `closed` and the readers have heard of it.
    } finally {
      timer.abort()
    }
  }

  /** Ends our side and gives the peer a moment to end its own. */
  async close(): Promise<void> {
    await this.closeWrite()
    if (this.#isClosed) return
    // Nobody reads any more, but what is unread would keep the stream open.
    this.#queue.length = 0
    this.#queuedBytes = 0
    if (this.#paused) this.#resume()
    const timer = new AbortController()
    const patience = this.#clock.sleep(p2pLimits.closeMs, timer.signal).catch(noop)
    await Promise.race([this.closed, patience])
    timer.abort()
    this.abort(new OgError('ABORTED', 'The stream was closed.'))
  }

  /** Ends both sides at once; readers and writers that wait get `error`. */
  abort(error: OgError): void {
    if (this.#isClosed) return
    this.#finish(error)
    this.#stream.abort(error)
  }

  // Receiving

  readonly #onMessage = (event: StreamMessageEvent): void => {
    if (this.#isClosed) return
    try {
      if (event.data instanceof Uint8Array) this.#parse(event.data)
      else for (const part of event.data) this.#parse(part)
    } catch (error) {
      this.abort(toOgError(error, 'PEER'))
      return
    }
    if (!this.#paused && this.#isFull()) this.#pause()
    else if (this.#length >= 0 && this.#stall === undefined) this.#watchFrame()
  }

  readonly #onEnd = (): void => {
    if (this.#ended) return
    if (this.#length >= 0 || this.#lengthBytes > 0) {
      this.abort(new OgError('PEER', 'The peer ended the stream in the middle of a frame.'))
      return
    }
    this.#ended = true
    this.#reader?.resolve(undefined)
    this.#reader = undefined
  }

  readonly #onClose = (event: StreamCloseEvent): void => {
    if (this.#isClosed) return
    if (event.error === undefined && this.#paused) {
      // What arrived while nobody read is still to be had.
      this.#resume()
      if (this.#isClosed) return
    }
    const unfinished = this.#length >= 0 || this.#lengthBytes > 0
    if (event.error !== undefined) {
      this.#finish(
        event.error.name === 'StreamResetError'
          ? new OgError('PEER', 'The peer reset the stream.', { cause: event.error })
          : lost(event.error),
      )
    } else this.#finish(unfinished ? lost() : undefined)
  }

  #parse(part: Uint8Array): void {
    let at = 0
    while (at < part.length) {
      if (this.#length < 0) {
        const byte = part[at++] as number
        this.#lengthSoFar += (byte & 0x7f) * 2 ** (7 * this.#lengthBytes++)
        if (byte >= 0x80) {
          if (this.#lengthBytes === maxLengthBytes) throw new OgError('PEER', 'A frame claims an absurd length.')
          continue
        }
        if (byte === 0 && this.#lengthBytes > 1) throw new OgError('PEER', 'A frame length is not canonical.')
        this.#begin(this.#lengthSoFar)
      } else {
        const take = Math.min(this.#length - this.#received, part.length - at)
        const piece = part.subarray(at, at + take)
        if (this.#target !== undefined) this.#target.set(piece, this.#received)
        else this.#chunks.push(piece)
        this.#received += take
        at += take
      }
      if (this.#length >= 0 && this.#received === this.#length) this.#complete()
    }
  }

  #begin(length: number): void {
    if (length > this.#maxFrameBytes) {
      throw new OgError('TOO_LARGE', `A frame of ${length} bytes is over the limit of ${this.#maxFrameBytes}.`)
    }
    this.#length = length
    this.#lengthBytes = 0
    this.#lengthSoFar = 0
    this.#received = 0
    this.#target = length <= eagerBytes ? new Uint8Array(length) : undefined
  }

  #complete(): void {
    const frame = this.#target ?? join(this.#chunks, this.#length)
    this.#target = undefined
    this.#chunks = []
    this.#length = -1
    this.#stall?.abort()
    this.#stall = undefined
    if (this.#reader !== undefined) {
      this.#reader.resolve(frame)
      this.#reader = undefined
      return
    }
    this.#queue.push(frame)
    this.#queuedBytes += frame.length
  }

  #isFull(): boolean {
    return this.#queue.length >= p2pLimits.queuedFrames || this.#queuedBytes >= this.#maxFrameBytes
  }

  #pause(): void {
    this.#paused = true
    this.#stall?.abort()
    this.#stall = undefined
    try {
      this.#stream.pause()
    } catch {
      // It is closing: nothing more will come.
    }
  }

  #resume(): void {
    this.#paused = false
    try {
      this.#stream.resume()
    } catch {
      // It is closed: whatever it still held has been delivered.
    }
    if (!this.#isClosed && !this.#paused && this.#length >= 0) this.#watchFrame()
  }

  /** A started frame must arrive at a tolerable pace, or the peer holds our memory for nothing. */
  #watchFrame(): void {
    const ms = p2pLimits.stallMs + ((this.#length - this.#received) / p2pLimits.minBytesPerSecond) * 1000
    this.#stall?.abort()
    this.#stall = new AbortController()
    this.#clock.sleep(ms, this.#stall.signal).then(() => this.abort(stalled('sending')), noop)
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

  /** Waits until the stream holds less than a chunk. libp2p's own `onDrain` forgets to wait a second time. */
  async #drained(): Promise<void> {
    const timer = new AbortController()
    this.#clock.sleep(p2pLimits.stallMs, timer.signal).then(() => this.abort(stalled('reading')), noop)
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
      timer.abort()
    }
  }

  #finish(failure: OgError | undefined): void {
    this.#isClosed = true
    this.#failure ??= failure
    this.#stall?.abort()
    this.#chunks = []
    this.#target = undefined
    this.#stream.removeEventListener('message', this.#onMessage)
    this.#stream.removeEventListener('end', this.#onEnd)
    this.#stream.removeEventListener('close', this.#onClose)
    this.#ended = true
    if (this.#failure !== undefined) this.#reader?.reject(this.#failure)
    else this.#reader?.resolve(undefined)
    this.#reader = undefined
    this.#resolveClosed()
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const frame = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    frame.set(chunk, at)
    at += chunk.length
  }
  return frame
}

function lost(cause?: unknown): OgError {
  return new OgError('UNAVAILABLE', 'The connection to the peer was lost.', { cause, next: ['Try again.'] })
}

function stalled(what: string): OgError {
  return new OgError('TIMEOUT', `The peer stopped ${what}.`)
}

function noop(): void {}
