import { backoffMs, ended, pause } from '@opengradient/async'
import type { Clock, Hex, Logger } from '@opengradient/protocol'

import { JsonRpcSocket } from './json-rpc-socket.ts'

/** A new block as an endpoint announces it. */
export interface AnnouncedHead {
  readonly number: number
  readonly hash: Hex
  readonly parentHash: Hex
  /** Unix seconds. */
  readonly timestamp: number
}

export interface HeadSubscriptionInit {
  readonly rpcUrl: string
  readonly clock: Clock
  readonly logger: Logger
}

/** Most endpoints that have no WebSocket at their HTTP URL never get one. */
const reconnectDelays = { firstDelayMs: 1_000, maxDelayMs: 600_000 }

/** `eth_subscribe("newHeads")` over a WebSocket, where the endpoint has one. */
export class HeadSubscription {
  readonly #init: HeadSubscriptionInit
  #socket: JsonRpcSocket | undefined
  #latest: AnnouncedHead | undefined
  #hasNews = false
  #wake: () => void = () => undefined

  constructor(init: HeadSubscriptionInit) {
    this.#init = init
  }

  /** Whether the endpoint announces new blocks now. */
  get isLive(): boolean {
    return this.#socket !== undefined
  }

  /** The newest block that was announced and not taken yet. */
  take(): AnnouncedHead | undefined {
    const head = this.#latest
    this.#latest = undefined
    return head
  }

  /** Sends a request to the endpoint that announced the block. @throws an Error without a connection, as JsonRpcSocket */
  async request(request: { readonly method: string; readonly params?: unknown }): Promise<unknown> {
    if (this.#socket === undefined) throw new Error('The endpoint is not connected.')
    return this.#socket.request(request)
  }

  /** Closes a connection that no longer announces blocks; `run` opens another one. */
  reconnect(): void {
    this.#socket?.close()
  }

  /** Waits for a new block, a new subscription or the end of one. @returns false when none came within `ms` */
  async wait(ms: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#hasNews) {
      const woken = new AbortController()
      this.#wake = () => woken.abort(ended)
      await pause(this.#init.clock, ms, AbortSignal.any([woken.signal, signal]))
      this.#wake = () => undefined
    }
    const hasNews = this.#hasNews
    this.#hasNews = false
    return hasNews
  }

  /** Keeps the subscription until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#init
    let failures = 0
    while (!signal.aborted) {
      try {
        await this.#follow(signal)
        failures = 0
      } catch (error) {
        logger.debug({ error: String(error), failures }, 'New blocks are not announced')
      }
      await pause(clock, backoffMs(++failures, reconnectDelays), signal)
    }
  }

  /** Resolves when a subscription has ended. @throws when there is none */
  async #follow(signal: AbortSignal): Promise<void> {
    const { rpcUrl, clock } = this.#init
    const onMessage = ({ result }: { readonly result: unknown }): void => this.#announce(result)
    const socket = await JsonRpcSocket.connect(rpcUrl, { clock, signal, onMessage })
    const close = (): void => socket.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      await socket.request({ method: 'eth_subscribe', params: ['newHeads'] })
      signal.throwIfAborted()
      this.#socket = socket
      // Blocks between the last poll and the subscription were not announced.
      this.#notify()
      await socket.closed
    } finally {
      signal.removeEventListener('abort', close)
      close()
      this.#socket = undefined
      this.#latest = undefined
      this.#notify()
    }
  }

  #announce(result: unknown): void {
    const { number, hash, parentHash, timestamp } = (result ?? {}) as Record<string, unknown>
    const texts = [number, hash, parentHash, timestamp]
    // Another form is news too: the block is read then.
    this.#latest = texts.every((text) => typeof text === 'string')
      ? { number: Number(number), hash: hash as Hex, parentHash: parentHash as Hex, timestamp: Number(timestamp) }
      : undefined
    this.#notify()
  }

  #notify(): void {
    this.#hasNews = true
    this.#wake()
  }
}
