import {
  type Clock,
  type ErrorCode,
  fromWireError,
  limits,
  OgError,
  type Random,
  toOgError,
  wireErrorSchema,
} from '@opengradient/protocol'

/** The part of the platform's `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface GatewayRequest {
  readonly method?: 'GET' | 'POST'
  /** Behind the gateway's URL; starts with a slash. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Largest body of an answer, in bytes. Default: a job's tensors and a megabyte of JSON. */
  readonly maxBytes?: number
  /**
   * Whether another gateway may be asked when one broke off in the middle. A job that names its gateway must not: it would
   * have to be signed again, and could be paid twice.
   */
  readonly elsewhere?: boolean
}

export interface GatewayResponse {
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** The gateways of a client: asked in order of preference, the one that answered last first. */
export interface Gateways {
  readonly urls: readonly string[]
  /** The one that is asked next. */
  preferred(): string
  /**
   * @throws what the gateway answered; UNAVAILABLE when none can be reached, TOO_LARGE, ABORTED
   */
  request(request: GatewayRequest, signal: AbortSignal): Promise<GatewayResponse>
}

const defaultMaxBytes = limits.jobBytes + (1 << 20)
/** Rounds over all gateways; the caller's deadline ends them earlier. */
const maxRounds = 4
const firstPauseMs = 100
const maxPauseMs = 2_000

/** Rejections after which nothing has happened: the same may be asked again, here or elsewhere. */
const harmless: ReadonlySet<ErrorCode> = new Set(['OVERLOADED', 'NO_WORKER', 'UNAVAILABLE'])

export function createGateways(init: {
  urls: readonly string[]
  fetch: Fetch
  clock: Clock
  random: Random
}): Gateways {
  const { fetch, clock, random } = init
  const urls = init.urls.map(normalizeUrl)
  if (urls.length === 0) throw new OgError('USAGE', 'A client needs at least one gateway.')
  let first = 0

  return {
    urls,
    preferred: () => urls[first] as string,
    async request(request, signal) {
      const { elsewhere = true } = request
      const start = first
      let failure: OgError | undefined
      for (let round = 0; round < maxRounds; round++) {
        if (failure) {
          // Half of the pause is drawn, so that clients who were refused together do not come back together.
          const pause = Math.min(failure.retryAfterMs ?? firstPauseMs * 2 ** round, maxPauseMs)
          await clock.sleep(pause / 2 + (pause / 2) * ((random.bytes(1)[0] as number) / 255), signal)
        }
        for (let turn = 0; turn < (elsewhere ? urls.length : 1); turn++) {
          const place = (start + turn) % urls.length
          try {
            const response = await ask(fetch, urls[place] as string, request, signal)
            if (elsewhere) first = place
            return response
          } catch (error) {
            signal.throwIfAborted()
            failure = toOgError(error)
            // What was never answered may have been done: a job that cannot move is not sent again.
            if (!harmless.has(failure.code) || (!elsewhere && failure.cause !== undefined)) throw failure
          }
        }
      }
      throw failure as OgError
    },
  }
}

async function ask(fetch: Fetch, url: string, request: GatewayRequest, signal: AbortSignal): Promise<GatewayResponse> {
  const { method = 'GET', path, headers = {}, body, maxBytes = defaultMaxBytes } = request
  let response: Response
  let bytes: Uint8Array<ArrayBuffer>
  try {
    response = await fetch(url + path, {
      method,
      headers: { ...headers },
      signal,
      redirect: 'error',
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    })
    bytes = await readBody(response, maxBytes)
  } catch (error) {
    const failure = toOgError(error, 'UNAVAILABLE')
    if (failure.code !== 'UNAVAILABLE') throw failure
    throw new OgError('UNAVAILABLE', `The gateway ${url} cannot be reached.`, {
      cause: error,
      next: ['Check its address and that it is up, or name another gateway.'],
    })
  }
  if (!response.ok) throw errorOf(response.status, bytes, url)
  return { headers: response.headers, body: bytes }
}

/** @throws TOO_LARGE before more than `maxBytes` are held */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): OgError =>
    new OgError('TOO_LARGE', `The gateway's answer is over the limit of ${maxBytes} bytes.`)
  const declared = Number(response.headers.get('content-length') ?? Number.NaN)
  if (declared > maxBytes) {
    await response.body?.cancel()
    throw tooLarge()
  }
  // A declared length that was compressed says nothing about what comes out.
  if (Number.isSafeInteger(declared) && !response.headers.has('content-encoding')) {
    return new Uint8Array(await response.arrayBuffer())
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > maxBytes) throw tooLarge()
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_INPUT',
  403: 'NOT_AUTHORISED',
  404: 'NOT_FOUND',
  408: 'TIMEOUT',
  413: 'TOO_LARGE',
  429: 'OVERLOADED',
  504: 'TIMEOUT',
}

/** The error behind an HTTP answer: the gateway's own word for it, or what its status says. */
function errorOf(status: number, body: Uint8Array, url: string): OgError {
  const text = new TextDecoder().decode(body.subarray(0, 65_536))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const own = typeof value === 'object' && value !== null && 'opengradient' in value ? value.opengradient : undefined
  const parsed = wireErrorSchema.safeParse(own)
  if (parsed.success) return fromWireError(parsed.data)
  const code = byStatus[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'BAD_INPUT')
  return new OgError(code, `The gateway ${url} answered with status ${status}.`)
}

function normalizeUrl(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw new OgError('USAGE', `Not a gateway's URL: ${text.slice(0, 200)}`, {
      cause,
      next: ['Give one like http://127.0.0.1:8080.'],
    })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OgError('USAGE', `A gateway speaks HTTP, not ${url.protocol}`)
  return url.href.replace(/\/+$/, '')
}
