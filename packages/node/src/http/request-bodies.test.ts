import { connect, type Socket } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'

import { systemClock } from '@opengradient/protocol'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { RequestBodies } from './request-bodies.ts'

const MiB = 1024 * 1024

let app: FastifyInstance
let url: string
let stopping: AbortController
let later: number
let sockets: Socket[]

beforeEach(async () => {
  later = 0
  sockets = []
  stopping = new AbortController()
  const clock = {
    now: () => Date.now() + later,
    sleep: (_: number, signal?: AbortSignal) => systemClock.sleep(5, signal),
  }
  const bodies = new RequestBodies({ clock, signal: stopping.signal, maxBytes: 4 * MiB, maxBytesPerAddress: 3 * MiB })
  app = fastify({ bodyLimit: 2 * MiB, trustProxy: true, forceCloseConnections: true })
  bodies.attach(app)
  app.setErrorHandler((error: { code?: string; statusCode?: number }, _, reply) =>
    reply.code(400).send({ code: error.code ?? 'none' }),
  )
  app.post('/', async (request) => ({ length: (request.body as Buffer).length }))
  app.post('/released', async (request) => {
    bodies.release(request)
    return new Promise(() => undefined)
  })
  app.post('/kept', () => new Promise(() => undefined))
  url = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  stopping.abort()
  await app.close()
})

const post = async (length: number, path = '/', address = '10.0.0.1'): Promise<unknown> => {
  const headers = { 'content-type': 'application/octet-stream', 'x-forwarded-for': address }
  return (await fetch(url + path, { method: 'POST', body: new Uint8Array(length), headers })).json()
}

const postEncoded = async (body: Uint8Array, encoding: string, path = '/'): Promise<unknown> => {
  const headers = {
    ...{ 'content-type': 'application/octet-stream', 'content-encoding': encoding, 'x-forwarded-for': '10.0.0.1' },
  }
  return (await fetch(url + path, { method: 'POST', body: body as BodyInit, headers })).json()
}

/** Announces a body and sends `sent` bytes of it. Resolves with what the server answers. */
function announce(length: number, sent = 0): { answer: Promise<string>; send(bytes: number): void } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  sockets.push(socket)
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: x/y\r\ncontent-length: ${length}\r\n\r\n`)
  socket.write(Buffer.alloc(sent))
  let text = ''
  const answer = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk
      if (text.includes('}')) resolve(text)
    })
    socket.on('close', () => resolve(text))
  })
  return { answer, send: (bytes) => socket.write(Buffer.alloc(bytes)) }
}

describe('RequestBodies', () => {
  it('reads a body of several chunks', async () => {
    expect(await post(1_500_000)).toEqual({ length: 1_500_000 })
    expect(await post(0)).toEqual({ length: 0 })
  })

  it('rejects a body over the limit with TOO_LARGE, declared or chunked', async () => {
    expect(await post(2 * MiB + 1)).toEqual({ code: 'TOO_LARGE' })
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(2 * MiB))
        controller.enqueue(new Uint8Array(1))
        controller.close()
      },
    })
    const headers = { 'content-type': 'x/y' }
    const answer = await fetch(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    expect(await answer.json()).toEqual({ code: 'TOO_LARGE' })
  })

  it('does not count announced bytes that have not arrived', async () => {
    for (let i = 0; i < 20; i++) announce(2 * MiB)
    expect(await post(MiB)).toEqual({ length: MiB })
  })

  it('rejects one address above its share with OVERLOADED, and serves another', async () => {
    post(2 * MiB, '/kept').catch(() => undefined)
    await expect.poll(() => post(MiB + 1), { timeout: 30_000 }).toEqual({ code: 'OVERLOADED' })
    expect(await post(MiB + 1, '/', '10.0.0.2')).toEqual({ length: MiB + 1 })
  })

  it('rejects bodies above the total with OVERLOADED', async () => {
    for (const address of ['10.0.0.1', '10.0.0.2']) post(1.5 * MiB, '/kept', address).catch(() => undefined)
    await expect.poll(() => post(1.5 * MiB, '/', '10.0.0.3'), { timeout: 30_000 }).toEqual({ code: 'OVERLOADED' })
  })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
  ])('decodes a body in the content encoding %s', async (encoding, encode) => {
    expect(await postEncoded(encode(Buffer.alloc(1_500_000)), encoding)).toEqual({ length: 1_500_000 })
    expect(await postEncoded(encode(Buffer.alloc(0)), encoding)).toEqual({ length: 0 })
  })

  it('rejects a body over the limit once decoded with TOO_LARGE, and counts decoded bytes for its address', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MiB))
    expect(bomb.length).toBeLessThan(100_000)
    for (let i = 0; i < 8; i++) expect(await postEncoded(bomb, 'gzip')).toEqual({ code: 'TOO_LARGE' })
    expect(await post(2 * MiB)).toEqual({ length: 2 * MiB })
    postEncoded(gzipSync(Buffer.alloc(2 * MiB)), 'gzip', '/kept').catch(() => undefined)
    await expect.poll(() => post(MiB + 1), { timeout: 30_000 }).toEqual({ code: 'OVERLOADED' })
  })

  it.each([
    ['that is plain', Buffer.from('plain')],
    ['that is cut', gzipSync(Buffer.alloc(10_000)).subarray(0, 20)],
    ['without a byte', Buffer.alloc(0)],
  ])('rejects a body %s under gzip with BAD_ENCODING', async (_, body) => {
    const expected = body.length === 0 ? [{ length: 0 }, { code: 'BAD_ENCODING' }] : [{ code: 'BAD_ENCODING' }]
    expect(expected).toContainEqual(await postEncoded(body, 'gzip'))
    expect(await post(10)).toEqual({ length: 10 })
  })

  it('uncounts the bodies of requests that no route matches', async () => {
    for (let i = 0; i < 4; i++) await post(2 * MiB, '/unknown')
    expect(await post(2 * MiB)).toEqual({ length: 2 * MiB })
  })

  it('uncounts a released body while its request is still open', async () => {
    for (let i = 0; i < 8; i++) post(2 * MiB, '/released', `10.0.1.${i}`).catch(() => undefined)
    await expect.poll(() => post(2 * MiB), { timeout: 30_000 }).toEqual({ length: 2 * MiB })
  })

  it('gives up a body below the least rate, and keeps one above it', async () => {
    const slow = announce(MiB, 10)
    const fast = announce(MiB, MiB - 10)
    // Both heads have arrived once the server answers a later request.
    expect(await post(1)).toEqual({ length: 1 })
    later = 6_000
    expect(await slow.answer).toContain('TIMEOUT')
    fast.send(10)
    expect(await fast.answer).toContain(`"length":${MiB}`)
  })
})
