import { gunzipSync, inflateSync } from 'node:zlib'

import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { compressAnswers } from './compress-answers.ts'

const long = JSON.stringify({ data: Array.from({ length: 20_000 }, (_, i) => i / 7) })
const zeros = Buffer.alloc(100_000)
/** Bytes without a pattern. */
const noise = Buffer.from(
  Uint32Array.from({ length: 25_000 }, (_, i) => Math.imul(i + 1, 2_654_435_761) ^ (i << 13)).buffer,
)
for (let i = 1; i < noise.length; i++)
  noise[i] = ((noise[i] as number) * 167 + (noise[i - 1] as number) * 13 + 89) & 0xff

let app: FastifyInstance
beforeEach(() => {
  app = fastify()
  compressAnswers(app)
  app.get('/json', (_, reply) => reply.type('application/json').send(long))
  app.get('/short', () => ({ data: 'x'.repeat(10_000) }))
  app.get('/zeros', (_, reply) => reply.type('application/octet-stream').send(zeros))
  app.get('/noise', (_, reply) => reply.type('application/octet-stream').send(noise))
})
afterEach(() => app.close())

const get = (url: string, accepted?: string) =>
  app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })

it('compresses a long answer for a caller that accepts it, and states its length', async () => {
  for (const [accepted, encoding, decode] of [
    ['gzip, deflate, br', 'gzip', gunzipSync],
    ['deflate', 'deflate', inflateSync],
    ['*', 'gzip', gunzipSync],
    ['gzip;q=0, deflate;q=0.5', 'deflate', inflateSync],
  ] as const) {
    const { headers, rawPayload } = await get('/json', accepted)
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(Number(headers['content-length'])).toBe(rawPayload.length)
    expect(rawPayload.length).toBeLessThan(long.length / 2)
    expect(decode(rawPayload).toString()).toBe(long)
  }
  expect(gunzipSync((await get('/zeros', 'gzip')).rawPayload)).toEqual(zeros)
})

it.each([
  ['a long answer without the header', '/json', undefined],
  ['a long answer for a caller that refuses it', '/json', 'gzip;q=0, identity'],
  ['a long answer for a caller of another encoding', '/json', 'br'],
  ['a short answer', '/short', 'gzip'],
  ['tensors that do not shrink', '/noise', 'gzip'],
])('leaves %s as it is', async (_, url, accepted) => {
  const { headers, rawPayload } = await get(url, accepted)
  expect(headers).not.toHaveProperty('content-encoding')
  expect(Number(headers['content-length'])).toBe(rawPayload.length)
})
