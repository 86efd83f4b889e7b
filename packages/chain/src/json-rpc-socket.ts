import { withDeadline } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'
import { RpcRequestError } from 'viem'

/** Time for a connection and for a response. An endpoint that takes longer is left. */
const timeoutMs = 10_000

/** A notification of a subscription. */
export interface SubscriptionMessage {
  readonly subscription: unknown
  readonly result: unknown
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
  readonly params?: SubscriptionMessage
}

/** A JSON-RPC connection over WebSocket. */
export class JsonRpcSocket {
  readonly #closed = Promise.withResolvers<void>()
  readonly #socket: WebSocket
  readonly #clock: Clock
  readonly #pending = new Map<number, PromiseWithResolvers<unknown>>()
  #nextId = 1

  private constructor(url: string, clock: Clock, onMessage: (message: SubscriptionMessage) => void) {
    this.#socket = new WebSocket(url)
    this.#clock = clock
    this.#socket.addEventListener('close', () => this.#end())
    // A failure is followed by `close`.
    this.#socket.addEventListener('error', () => undefined)
    this.#socket.addEventListener('message', ({ data }) => this.#receive(String(data), onMessage))
  }

  /**
   * Connects to the WebSocket of an endpoint at the URL that it has for HTTP.
   *
   * @throws an Error when the endpoint has none, a TimeoutError, the signal's reason
   */
  static async connect(
    rpcUrl: string,
    init: { readonly clock: Clock; readonly signal: AbortSignal; onMessage(message: SubscriptionMessage): void },
  ): Promise<JsonRpcSocket> {
    const { clock, signal } = init
    const connection = new JsonRpcSocket(rpcUrl.replace(/^http/, 'ws'), clock, (message) => init.onMessage(message))
    try {
      await withDeadline({ clock, signal, timeoutMs }, () => connection.#opened())
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  }

  /** @throws RpcRequestError for an error response, an Error when the connection ends, a TimeoutError */
  async request({ method, params }: { readonly method: string; readonly params?: unknown }): Promise<unknown> {
    const id = this.#nextId++
    const response = Promise.withResolvers<unknown>()
    this.#pending.set(id, response)
    const body = { jsonrpc: '2.0', id, method, params }
    try {
      this.#socket.send(JSON.stringify(body))
      return await withDeadline({ clock: this.#clock, timeoutMs }, () => response.promise)
    } catch (error) {
      if (isErrorResponse(error)) throw new RpcRequestError({ body, error, url: this.#socket.url })
      this.close()
      throw error
    } finally {
      this.#pending.delete(id)
    }
  }

  /** Resolves when the connection has ended. */
  get closed(): Promise<void> {
    return this.#closed.promise
  }

  /** Ends the connection without waiting for the endpoint, which may not respond. Idempotent. */
  close(): void {
    this.#socket.close()
    this.#end()
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('The WebSocket was closed.'))
    this.#pending.clear()
    this.#closed.resolve()
  }

  async #opened(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#socket.addEventListener('open', () => resolve(), { once: true })
      void this.closed.then(() => reject(new Error('The endpoint has no WebSocket.')))
    })
  }

  #receive(text: string, onMessage: (message: SubscriptionMessage) => void): void {
    const message = parse(text)
    if (message?.id === undefined) {
      if (message?.params !== undefined) onMessage(message.params)
    } else if (message.error !== undefined) this.#pending.get(message.id)?.reject(message.error)
    else this.#pending.get(message.id)?.resolve(message.result)
  }
}

function isErrorResponse(error: unknown): error is NonNullable<Message['error']> {
  return !(error instanceof Error) && typeof (error as { code?: unknown } | null)?.code === 'number'
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message
  } catch {
    return undefined
  }
}
