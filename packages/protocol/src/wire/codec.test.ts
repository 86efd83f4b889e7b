import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { encodeRecord } from '../canonical.ts'
import { isOgError } from '../og-error.ts'
import { type Codec, recordCodec } from './codec.ts'
import { evidenceResponseCodec } from './evidence-stream.ts'
import { jobRequestCodec } from './job-stream.ts'
import { messages } from './messages.fixture.ts'

const refused = expect.objectContaining({ code: 'BAD_ENCODING' })

describe.each(messages)('%s', (_, typed, values) => {
  const codec = typed as unknown as Codec<unknown>
  const samples = fc.sample(values, { numRuns: 8, seed: 5 }).map((value) => codec.encode(value))

  it('rejects every truncation and every extension', () => {
    for (const sample of samples) {
      for (let length = 0; length < sample.length; length += 1 + (length >> 3)) {
        expect(() => codec.decode(sample.subarray(0, length))).toThrow(refused)
      }
      expect(() => codec.decode(Uint8Array.of(...sample, 0))).toThrow(refused)
    }
  })
})

it('rejects encoding a message over its limit with TOO_LARGE', () => {
  const codec = recordCodec('test', 8, z.string(), (text) => text)
  expect(codec.encode('1234567')).toHaveLength(8)
  expect(() => codec.encode('12345678')).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
})

it('reports megabytes of malformed input in a short message without control characters', () => {
  const key = `\u001b[31m\n${'k'.repeat(100_000)}`
  const attempts = [
    { [key]: 1 },
    Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${key.slice(0, 10)}${i}`, i])),
    { log: key, after: 0, limit: 1 },
    Array(200_000).fill(0),
  ]
  for (const attempt of attempts) {
    const bytes = encodeRecord(attempt)
    for (const codec of [jobRequestCodec, evidenceResponseCodec]) {
      try {
        codec.decode(bytes)
        expect.unreachable()
      } catch (error) {
        expect(isOgError(error)).toBe(true)
        expect((error as Error).message.length).toBeLessThan(1_000)
        expect((error as Error).message).not.toMatch(/[\u0000-\u001f]/)
      }
    }
  }
})
