import { retry } from '@opengradient/async'
import {
  type Clock,
  errorCatalogue,
  OgError,
  parseBoundedJson,
  type Random,
  systemClock,
  systemRandom,
  toOgError,
} from '@opengradient/protocol'
import type * as z from 'zod'

import { errorOfResponse } from '../contract/error-body.ts'
import { type BodyContent, buildPath, type RouteDefinition } from '../contract/route-definition.ts'
import type { EventRoute, RequestBytes, RouteAnswer, RouteEvent, RouteRequest } from '../contract/route-types.ts'
import { parseEventStream } from './event-stream.ts'
import type { ExchangeResponse, HttpFetch } from './exchanger.ts'
import { parseGatewayUrl } from './gateway-url.ts'
import { HttpTransport, type TransportRequest } from './http-transport.ts'

export interface ApiClientInit {
  /** Base URLs of gateways in order of preference, at least one. */
  readonly urls: readonly string[]
  /** @default `node:http` for whole answers in Node, the platform's `fetch` for the others and elsewhere */
  readonly fetch?: HttpFetch
  /**
   * Rounds over all gateways for a request that was rejected without effect.
   * @default 4
   */
  readonly rounds?: number
  /**
   * Time limit of one exchange with one gateway, in milliseconds.
   * @default none: the signal of the call is the only limit
   */
  readonly timeoutMs?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** Spreads retries. @default the system's random source */
  readonly random?: Random
}

export interface CallOptions {
  readonly signal: AbortSignal
  /**
   * Maximum length of the answer, in bytes.
   * @default the limit of the contract
   */
  readonly maxBytes?: number
  /**
   * Whether another gateway may get the request. Set it to false for a job that names its gateway: another gateway needs
   * another signature, and both jobs could be charged.
   * @default true
   */
  readonly failover?: boolean
}

interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

interface Exchange extends ExchangeResponse {
  readonly url: string
}

const firstDelayMs = 200
const maxDelayMs = 2_000

/**
 * A typed client of the HTTP contract for one or several gateways. It asks the gateway that answered last first. Answers are
 * validated and returned unchanged, so that fields of later versions are kept.
 */
export class ApiClient {
  readonly urls: readonly string[]
  readonly #transport: HttpTransport
  readonly #rounds: number
  readonly #clock: Clock
  readonly #random: Random
  #first = 0

  /** @throws USAGE */
  constructor(init: ApiClientInit) {
    const { rounds = 4, clock = systemClock, random = systemRandom } = init
    this.urls = init.urls.map(parseGatewayUrl)
    if (this.urls.length === 0) throw new OgError('USAGE', 'A client needs at least one gateway.')
    this.#transport = new HttpTransport(init.fetch, clock, init.timeoutMs)
    this.#rounds = rounds
    this.#clock = clock
    this.#random = random
  }

  /** The gateway that gets the next request. */
  preferred(): string {
    return this.urls[this.#first] as string
  }

  /**
   * Calls a route and validates the answer. A declared status of 400 or more (such as 503 of a readiness route) is returned,
   * not thrown.
   * @throws the error of the gateway; UNAVAILABLE when no gateway can be reached or the answer breaks the contract,
   *   TOO_LARGE; the signal's reason
   */
  async call<const Route extends RouteDefinition>(
    route: Route,
    request: RouteRequest<Route>,
    options: CallOptions,
  ): Promise<RouteAnswer<Route>> {
    const maxBytes = options.maxBytes ?? maxBytesOf(route)
    const sent = toTransportRequest(route, request as LooseRequest)
    const { status, headers, body, url } = await this.#send(route, sent, maxBytes, options)
    const content = route.responses[status]?.content
    if (content === undefined) throw new OgError('UNAVAILABLE', `The gateway ${url} answered with status ${status}.`)
    return { status, headers, body: decodeContent(route, content, body, url, maxBytes) } as RouteAnswer<Route>
  }

  /**
   * Opens a stream of server-sent events at the preferred gateway. Events that the contract does not name are skipped. The
   * generator ends when the gateway ends the stream.
   * @throws as {@link call}
   */
  async *events<const Route extends EventRoute>(
    route: Route,
    request: RouteRequest<Route>,
    { signal }: Pick<CallOptions, 'signal'>,
  ): AsyncGenerator<RouteEvent<Route>> {
    const url = this.preferred()
    const { content } = route.responses[200]
    const response = await this.#transport.open(url, toTransportRequest(route, request as LooseRequest), signal)
    if (response.status !== 200) {
      throw errorOfResponse(response.status, new Uint8Array(await response.arrayBuffer()), url)
    }
    for await (const { event, data } of parseEventStream(response.body ?? emptyBody(), content.maxEventBytes)) {
      const schema = Object.hasOwn(content.events, event) ? content.events[event] : undefined
      if (schema === undefined) continue
      yield { event, data: validated(route, schema, parseJson(route, data, url), url) } as RouteEvent<Route>
    }
  }

  async #send(
    route: RouteDefinition,
    request: TransportRequest,
    maxBytes: number,
    { signal, failover = true }: CallOptions,
  ): Promise<Exchange> {
    const places = failover ? this.urls.length : 1
    // A stream cannot be read again.
    const isRepeatable = !(request.body instanceof ReadableStream)
    const start = this.#first
    const round = async (): Promise<Exchange> => {
      let failure: OgError | undefined
      for (let turn = 0; turn < places; turn++) {
        const place = (start + turn) % this.urls.length
        const url = this.urls[place] as string
        try {
          const response = await this.#transport.exchange(url, request, maxBytes, signal)
          if (!isDeclared(route, response)) throw errorOfResponse(response.status, response.body, url)
          if (failover) this.#first = place
          return { ...response, url }
        } catch (error) {
          signal.throwIfAborted()
          failure = toOgError(error)
          if (!isRepeatable || !isHarmless(failure, failover)) throw failure
        }
      }
      throw failure as OgError
    }
    return retry(round, {
      clock: this.#clock,
      signal,
      attempts: this.#rounds,
      firstDelayMs,
      maxDelayMs,
      random: this.#random,
      shouldRetry: (error) => isRepeatable && isHarmless(toOgError(error), failover),
      delayMs: (error, backoffMs) => this.#delayMs(toOgError(error).retryAfterMs, backoffMs),
    })
  }

  /** The gateway's own retry time, half of it drawn: clients that were rejected together must not return together. */
  #delayMs(retryAfterMs: number | undefined, backoffMs: number): number {
    if (retryAfterMs === undefined) return backoffMs
    const delayMs = Math.min(retryAfterMs, maxDelayMs)
    return delayMs / 2 + (delayMs / 2) * ((this.#random.bytes(1)[0] as number) / 255)
  }
}

/** An exchange without an answer may have had an effect: a job that names its gateway is not sent again after one. */
function isHarmless(failure: OgError, failover: boolean): boolean {
  return errorCatalogue[failure.code].gatewayFailover && (failover || failure.cause === undefined)
}

/** Whether the contract declares the answer: an error body under a declared status of 400 or more is an error all the same. */
function isDeclared(route: RouteDefinition, { status, body }: ExchangeResponse): boolean {
  if (status < 400) return true
  const content = route.responses[status]?.content
  if (content === undefined) return false
  if (content.kind !== 'json') return true
  try {
    return content.schema.safeParse(parseBoundedJson(body, { maxBytes: content.maxBytes })).success
  } catch {
    return false
  }
}

function toTransportRequest(route: RouteDefinition, request: LooseRequest): TransportRequest {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) query.set(name, String(value))
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (value !== undefined) headers[name] = String(value)
  }
  const content = route.body?.content
  const search = query.size > 0 ? `?${query}` : ''
  const path = buildPath(route.path, request.params) + search
  if (content === undefined) return { method: route.method, path, headers }
  if (content.kind === 'json') {
    const body = new TextEncoder().encode(JSON.stringify(request.body))
    return { method: route.method, path, headers: { 'content-type': 'application/json', ...headers }, body }
  }
  const type = { 'content-type': 'application/octet-stream' }
  return { method: route.method, path, headers: { ...type, ...headers }, body: request.body as RequestBytes }
}

function maxBytesOf(route: RouteDefinition): number {
  const limits = Object.values(route.responses).map(({ content }) => ('maxBytes' in content ? content.maxBytes : 0))
  return Math.max(...limits)
}

function decodeContent(
  route: RouteDefinition,
  content: BodyContent,
  body: Uint8Array,
  url: string,
  maxBytes: number,
): unknown {
  if (content.kind === 'bytes') return body
  if (content.kind === 'text') return new TextDecoder().decode(body)
  if (content.kind !== 'json') return undefined
  let value: unknown
  try {
    value = parseBoundedJson(body, { maxBytes })
  } catch (cause) {
    throw brokenContract(route, url, toOgError(cause).shortMessage, cause)
  }
  return validated(route, content.schema, value, url)
}

function parseJson(route: RouteDefinition, text: string, url: string): unknown {
  try {
    return parseBoundedJson(text)
  } catch (cause) {
    throw brokenContract(route, url, 'an event has no JSON data', cause)
  }
}

/** The value itself, not the copy of the schema. */
function validated(route: RouteDefinition, schema: z.ZodType, value: unknown, url: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return value
  const issue = parsed.error.issues[0]
  throw brokenContract(route, url, `${issue?.path.join('.').slice(0, 100)}: ${issue?.message.slice(0, 200)}`)
}

function brokenContract(route: RouteDefinition, url: string, reason: string, cause?: unknown): OgError {
  return new OgError('UNAVAILABLE', `The answer of ${url} to ${route.operationId} breaks the contract: ${reason}`, {
    next: ['Check that the URL is that of a gateway of this version.'],
    ...(cause === undefined ? {} : { cause }),
  })
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
