import { type Clock, OgError, toWireError } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { routes } from '../contract/routes.ts'
import { expectCode, expectTyped } from '../fixtures.fixture.ts'
import { ApiClient, type ApiClientInit } from './api-client.ts'

const hash = `0x${'ab'.repeat(32)}` as const
const never = new AbortController().signal
const random = { bytes: (length: number) => new Uint8Array(length).fill(255) }

interface Asked {
  readonly url: string
  readonly init: RequestInit
}

/** A client whose `fetch` returns or throws the answers in turn, and records requests and sleeps. */
function fakeClient(answers: readonly (Response | Error)[], init: Partial<ApiClientInit> = {}) {
  const asked: Asked[] = []
  const sleeps: number[] = []
  const clock: Clock = {
    now: () => 0,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      // The time limit of an exchange is the longest sleep here and never ends.
      if (ms >= 10_000) return new Promise(() => {})
      sleeps.push(ms)
    },
  }
  const fetch = async (url: string, options: RequestInit): Promise<Response> => {
    asked.push({ url, init: options })
    const answer = answers[asked.length - 1] ?? new Error('no more answers')
    if (answer instanceof Error) throw answer
    return answer
  }
  return { client: new ApiClient({ urls: ['http://a', 'http://b/'], fetch, clock, random, ...init }), asked, sleeps }
}

function answer(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers })
}

function failure(code: ConstructorParameters<typeof OgError>[0], retryAfterMs?: number): Response {
  const error = new OgError(code, 'Failed.', retryAfterMs === undefined ? {} : { retryAfterMs })
  return answer({ error: 'Failed.', opengradient: toWireError(error) }, 503)
}

const nodes = { nodes: [] }
const list = (client: ApiClient) => client.call(routes.listNodes, {}, { signal: never })

describe('call', () => {
  test('sends parameters, query and headers of the route, and refuses redirects', async () => {
    const { client, asked } = fakeClient([
      answer({ receipts: [] }),
      answer({ ready: true, models: [], refusedModels: [] }),
    ])
    await client.call(routes.listReceipts, { query: { limit: 5 } }, { signal: never })
    await client.call(routes.getReadiness, {}, { signal: never })
    expect(asked[0]?.url).toBe('http://a/og/v1/receipts?limit=5')
    expect(asked[0]?.init).toMatchObject({ method: 'GET', redirect: 'error' })
    expect(asked[1]?.url).toBe('http://a/readyz')
  })

  test('percent-encodes path parameters', async () => {
    const { client, asked } = fakeClient([failure('UNKNOWN_MODEL')])
    const call = () => client.call(routes.getModel, { params: { name: 'a/b?c' } }, { signal: never })
    await expectCode(call, 'UNKNOWN_MODEL')
    expect(asked[0]?.url).toBe('http://a/og/v1/models/a%2Fb%3Fc')
  })

  test('returns unknown fields of a valid answer', async () => {
    const { client } = fakeClient([answer({ nodes: [], later: 1 })])
    expect((await list(client)).body).toEqual({ nodes: [], later: 1 })
  })

  test('returns a declared status of 503 and throws the error of an error body', async () => {
    const { client } = fakeClient([
      answer({ ready: false, models: [], refusedModels: [] }, 503),
      failure('MODEL_TIMEOUT'),
    ])
    const readiness = await client.call(routes.getReadiness, {}, { signal: never })
    expect(readiness).toMatchObject({ status: 503, body: { ready: false } })
    await expectCode(() => client.call(routes.getReadiness, {}, { signal: never }), 'MODEL_TIMEOUT')
  })

  test.each([
    ['text that is not JSON', new Response('<html>')],
    ['another value', answer({ nodes: 1 })],
    ['an undeclared status', answer(nodes, 201)],
  ])('rejects %s with UNAVAILABLE and does not repeat the request', async (_, response) => {
    const { client, asked } = fakeClient([response])
    await expectCode(() => list(client), 'UNAVAILABLE')
    expect(asked).toHaveLength(1)
  })

  test('rejects an answer over the limit with TOO_LARGE, by its length header or while reading', async () => {
    const limited = { signal: never, maxBytes: 10 }
    for (const headers of [{ 'content-length': '11' }, {}]) {
      const { client } = fakeClient([answer({ nodes: [], more: 'x'.repeat(100) }, 200, headers as never)])
      await expectCode(() => client.call(routes.listNodes, {}, limited), 'TOO_LARGE')
    }
  })

  test('returns an answer or a typed error for any bytes and status', async () => {
    const status = fc.constantFrom(200, 201, 400, 404, 500, 503)
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.json().map((json) => new TextEncoder().encode(json)),
    )
    await fc.assert(
      fc.asyncProperty(status, bytes, async (code, body) => {
        const { client } = fakeClient([new Response(body as Uint8Array<ArrayBuffer>, { status: code })], { rounds: 1 })
        await expectTyped(() => list(client), ['UNAVAILABLE', 'BAD_INPUT', 'NOT_FOUND', 'TIMEOUT'])
      }),
    )
  })
})

describe('retry and failover', () => {
  test('asks the next gateway when one cannot be reached, and keeps the one that answered', async () => {
    const { client, asked, sleeps } = fakeClient([new Error('refused'), answer(nodes), answer(nodes)])
    await list(client)
    expect(client.preferred()).toBe('http://b')
    await list(client)
    expect(asked.map(({ url }) => url)).toEqual(['http://a', 'http://b', 'http://b'].map((url) => `${url}/og/v1/nodes`))
    expect(sleeps).toEqual([])
  })

  test('waits the gateway’s own retry time between rounds, and gives up after the rounds', async () => {
    const { client, asked, sleeps } = fakeClient(Array.from({ length: 9 }, () => failure('OVERLOADED', 30)))
    await expectCode(() => list(client), 'OVERLOADED')
    expect(asked).toHaveLength(8)
    expect(sleeps).toEqual([30, 30, 30])
  })

  test('doubles the delay without a retry time, up to 2 s', async () => {
    const { client, sleeps } = fakeClient([], { rounds: 6 })
    await expectCode(() => list(client), 'UNAVAILABLE')
    expect(sleeps.map(Math.round)).toEqual([200, 400, 800, 1_600, 2_000])
  })

  test('does not repeat a request after an error that would recur', async () => {
    const { client, asked } = fakeClient([failure('MODEL_TIMEOUT')])
    await expectCode(() => list(client), 'MODEL_TIMEOUT')
    expect(asked).toHaveLength(1)
  })

  test('without failover repeats a rejection at the same gateway, and never an exchange without an answer', async () => {
    const options = { signal: never, failover: false }
    const rejected = fakeClient([failure('NO_WORKER', 1), answer(nodes)])
    await rejected.client.call(routes.listNodes, {}, options)
    expect(rejected.asked.map(({ url }) => url)).toEqual(['http://a/og/v1/nodes', 'http://a/og/v1/nodes'])
    const broken = fakeClient([new Error('reset'), answer(nodes)])
    await expectCode(() => broken.client.call(routes.listNodes, {}, options), 'UNAVAILABLE')
    expect(broken.asked).toHaveLength(1)
  })

  test('sends a stream once', async () => {
    const { client, asked } = fakeClient([new Error('reset'), new Error('reset')])
    const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
    const upload = () => client.call(routes.putBlob, { params: { cid }, body: new ReadableStream() }, { signal: never })
    await expectCode(upload, 'UNAVAILABLE')
    expect(asked.map(({ init }) => (init as { duplex?: string }).duplex)).toEqual(['half'])
  })

  test('ends with the reason of the signal', async () => {
    const { client } = fakeClient([new Error('aborted')])
    const reason = new OgError('ABORTED', 'Stopped.')
    await expectCode(() => client.call(routes.listNodes, {}, { signal: AbortSignal.abort(reason) }), 'ABORTED')
  })

  test('ends an exchange after the time limit with UNAVAILABLE', async () => {
    const clock: Clock = { now: () => 0, sleep: async () => undefined }
    const fetch = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const client = new ApiClient({ urls: ['http://a'], fetch, clock, random, rounds: 1, timeoutMs: 1 })
    await expectCode(() => list(client), 'UNAVAILABLE')
  })

  test.each([[[]], [['ftp://a']], [['not a url']]])('rejects the URLs %j with USAGE', (urls) =>
    expectCode(() => new ApiClient({ urls }), 'USAGE'),
  )
})

describe('events', () => {
  test('yields declared events and skips others', async () => {
    const { client } = fakeClient([
      new Response('event: ping\ndata: {"at":1}\n\nevent: later\ndata: {}\n\nevent: ping\ndata: {"at":2}\n\n'),
    ])
    const events = []
    for await (const event of client.events(routes.streamEvents, {}, { signal: never })) events.push(event)
    expect(events).toEqual([
      { event: 'ping', data: { at: 1 } },
      { event: 'ping', data: { at: 2 } },
    ])
  })

  test.each([
    ['an error answer', failure('OVERLOADED'), 'OVERLOADED'],
    ['data that is not JSON', new Response('event: ping\ndata: {\n\n'), 'UNAVAILABLE'],
    ['data that breaks the contract', new Response('event: receipt\ndata: {}\n\n'), 'UNAVAILABLE'],
  ] as const)('ends with a typed error for %s', async (_, response, code) => {
    const { client } = fakeClient([response])
    await expectCode(() => client.events(routes.streamEvents, {}, { signal: never }).next(), code)
  })
})

test('a hash is part of the path', async () => {
  const { client, asked } = fakeClient([failure('NOT_FOUND')])
  await expectCode(() => client.call(routes.getReceipt, { params: { hash } }, { signal: never }), 'NOT_FOUND')
  expect(asked[0]?.url).toBe(`http://a/og/v1/receipts/${hash}`)
})
