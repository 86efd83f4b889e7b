import { once } from 'node:events'
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2'
import { gzipSync } from 'node:zlib'

import { OgError, silentMetrics, systemClock } from '@opengradient/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { RequestBodies } from '../../http/request-bodies.ts'
import { abortOnDisconnect } from '../routes/abort-on-disconnect.ts'
import { callDeadline } from './call-deadline.ts'
import { createGrpcServer, type GrpcServer } from './grpc-server.ts'
import { WireWriter } from './wire-writer.ts'

const MiB = 1024 * 1024

let server: GrpcServer
let session: ClientHttp2Session
let stopping: AbortController
/** Why calls of `/wait` ended. */
let ended: PromiseWithResolvers<unknown>

beforeEach(async () => {
  ended = Promise.withResolvers()
  stopping = new AbortController()
  const limits = { maxBytes: 8 * MiB, maxBytesPerAddress: 6 * MiB }
  const bodies = new RequestBodies({ clock: systemClock, signal: stopping.signal, ...limits })
  server = createGrpcServer({ metrics: silentMetrics, bodies, isStarted: () => true })
  server.add('/size', async ({ request }) =>
    new WireWriter().integer(1, (request.body as Uint8Array | undefined)?.length ?? 0),
  )
  const refuse = (): never => {
    throw new OgError('OVERLOADED', 'Too many requests in flight.', { retryAfterMs: 1_000 })
  }
  server.add('/full', refuse, refuse)
  server.add('/wait', ({ request, reply }) => {
    const signals = [abortOnDisconnect(reply), callDeadline(request.headers)].filter((signal) => signal !== undefined)
    return new Promise((_, reject) => {
      for (const signal of signals) {
        signal.addEventListener('abort', () => {
          ended.resolve(signal.reason)
          reject(signal.reason)
        })
      }
    })
  })
  const target = await server.listen('127.0.0.1', 0)
  session = connect(`http://${target}`)
})
afterEach(async () => {
  session.destroy()
  stopping.abort()
  await server.close()
})

const frame = (message: Uint8Array, flag = 0, length = message.length): Buffer =>
  Buffer.concat([Buffer.of(flag, ...new Uint8Array(new Uint32Array([length]).buffer).reverse()), message])

/** Calls a method with a body of any bytes. @returns the answer's bytes and trailers */
async function call(path: string, body: Uint8Array, headers: Record<string, string> = {}) {
  const stream = session.request({
    ...{ ':method': 'POST', ':path': path, 'content-type': 'application/grpc', te: 'trailers' },
    ...headers,
  })
  let trailers: IncomingHttpHeaders = {}
  stream.on('trailers', (given) => {
    trailers = given
  })
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined)
  stream.end(body)
  await once(stream, 'close')
  return { bytes: Buffer.concat(parts), status: trailers['grpc-status'], code: trailers['x-og-code'], trailers }
}

describe('a message', () => {
  it('is taken out of its frame, in any parts and compressed', async () => {
    const size = (length: number): Buffer => frame(new WireWriter().integer(1, length).finish())
    expect(await call('/size', frame(new Uint8Array(300)))).toMatchObject({ bytes: size(300), status: '0' })
    expect(await call('/size', frame(new Uint8Array(0)))).toMatchObject({ bytes: size(0), status: '0' })
    const packed = frame(gzipSync(new Uint8Array(MiB)), 1)
    expect(await call('/size', packed, { 'grpc-encoding': 'gzip' })).toMatchObject({ bytes: size(MiB), status: '0' })
  })

  it.each([
    ['is shorter than stated', frame(new Uint8Array(3), 0, 4), {}, '3', 'BAD_ENCODING'],
    ['is longer than stated', frame(new Uint8Array(3), 0, 2), {}, '3', 'BAD_ENCODING'],
    ['comes twice', Buffer.concat([frame(new Uint8Array(3)), frame(new Uint8Array(3))]), {}, '3', 'BAD_ENCODING'],
    ['has no whole head', Buffer.of(0, 0, 0), {}, '3', 'BAD_ENCODING'],
    ['is compressed without a name', frame(gzipSync('a'), 1), {}, '12', 'UNSUPPORTED_MEDIA'],
    ['is compressed by another', frame(gzipSync('a'), 1), { 'grpc-encoding': 'toString' }, '12', 'UNSUPPORTED_MEDIA'],
    ['is not in its encoding', frame(Buffer.from('abc'), 1), { 'grpc-encoding': 'gzip' }, '3', 'BAD_ENCODING'],
    ['is cut', frame(gzipSync('abcd').subarray(0, 9), 1), { 'grpc-encoding': 'gzip' }, '3', 'BAD_ENCODING'],
  ] as const)('that %s is refused', async (_, body, headers, status, code) => {
    expect(await call('/size', body, headers)).toMatchObject({ status, code })
    expect(await call('/size', frame(new Uint8Array(3)))).toMatchObject({ status: '0' })
  })

  it('counts decompressed, against the bytes of its address', async () => {
    const bomb = frame(gzipSync(new Uint8Array(64 * MiB)), 1)
    expect(bomb.length).toBeLessThan(MiB)
    const refused = await call('/size', bomb, { 'grpc-encoding': 'gzip' })
    expect(refused).toMatchObject({ status: '14', code: 'OVERLOADED' })
    expect(refused.trailers['grpc-retry-pushback-ms']).toBe('1000')
    expect(await call('/size', frame(new Uint8Array(5 * MiB)))).toMatchObject({ status: '0' })
  })
})

describe('a call', () => {
  it('that its client cancels ends', async () => {
    const stream = session.request({ ':method': 'POST', ':path': '/wait', 'content-type': 'application/grpc' })
    stream.on('error', () => undefined).end(frame(new Uint8Array(1)))
    await once(stream, 'ready')
    await call('/size', frame(new Uint8Array(1)))
    stream.close(8)
    expect(await ended.promise).toMatchObject({ code: 'ABORTED' })
  })

  it.each(['20m', '20000u', '1n'])('ends with its deadline of %s', async (timeout) => {
    const answer = await call('/wait', frame(new Uint8Array(1)), { 'grpc-timeout': timeout })
    expect(answer).toMatchObject({ status: '4', code: 'TIMEOUT' })
    expect(await ended.promise).toMatchObject({ source: 'client' })
  })

  it.each(['', '5', '5s', '123456789S', '-1S'])('with the timeout %j is refused', async (timeout) => {
    expect(await call('/wait', frame(new Uint8Array(1)), { 'grpc-timeout': timeout })).toMatchObject({ status: '3' })
  })

  it('that is refused before its message is read leaves the connection to others', async () => {
    const large = frame(new Uint8Array(4 * MiB))
    for (let i = 0; i < 3; i++) expect(await call('/full', large)).toMatchObject({ status: '14', code: 'OVERLOADED' })
    expect(await call('/size', large)).toMatchObject({ status: '0' })
  })

  it('of another content type, or without a method, is refused', async () => {
    const json = { 'content-type': 'application/json' }
    expect(await call('/size', frame(new Uint8Array(1)), json)).toMatchObject({
      status: '12',
      code: 'UNSUPPORTED_MEDIA',
    })
    expect(await call('/none', frame(new Uint8Array(1)))).toMatchObject({ status: '12', code: 'METHOD_NOT_ALLOWED' })
  })
})
