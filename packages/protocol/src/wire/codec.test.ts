import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { messages } from '../arbitraries.fixture.ts'
import { decodeRecord, encodeRecord, equalBytes } from '../canonical.ts'
import { codecOf, codecs } from '../codecs.fixture.ts'
import { fromHex, type Hex } from '../hex.ts'
import { isOgError } from '../og-error.ts'
import { readVectors } from '../vectors.fixture.ts'
import type { Codec } from './codec.ts'

const refused = expect.objectContaining({ code: 'BAD_ENCODING' })
const vectors = readVectors<Record<string, { bytes: Hex }[]>>('wire')

/** Decodes what may be anything: a typed error with a short message, or a value that encodes to the same bytes. */
function decodeAnything(codec: Codec<unknown>, bytes: Uint8Array): void {
  let value: unknown
  try {
    value = codec.decode(bytes)
  } catch (error) {
    if (!isOgError(error)) throw error
    expect(error.message.length).toBeLessThan(1_000)
    return
  }
  expect(equalBytes(codec.encode(value), bytes)).toBe(true)
}

/** Every place in a record, as a path of keys. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]))]
}

function replaceAt(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = replaceAt(copy[key], rest, by)
  return copy
}

describe.each(Object.keys(codecs) as (keyof typeof codecs)[])('%s', (name) => {
  const codec = codecOf(name)
  const values = messages[name] as fc.Arbitrary<unknown>
  const samples = (vectors[name] as { bytes: Hex }[]).map(({ bytes }) => fromHex(bytes))

  it('decodes an encoded message to an equal value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const bytes = codec.encode(value)
        expect(bytes.length).toBeLessThanOrEqual(codec.maxBytes)
        const decoded = codec.decode(bytes)
        expect(decoded).toEqual(value)
        expect(equalBytes(codec.encode(decoded), bytes)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('accepts only bytes that it encodes itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.anything({ withNullPrototype: false }).map((value) => {
            try {
              return encodeRecord(value)
            } catch {
              return new Uint8Array()
            }
          }),
        ),
        (bytes) => decodeAnything(codec, bytes),
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('set', 'insert', 'cut'),
        (sample, changes, kind) => {
          let bytes = sample.slice()
          for (const [position, byte] of changes) {
            const at = position % bytes.length
            if (kind === 'set') bytes[at] = byte
            else if (kind === 'insert') bytes = Uint8Array.of(...bytes.subarray(0, at), byte, ...bytes.subarray(at))
            else bytes = Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1))
          }
          decodeAnything(codec, bytes)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('rejects an unknown field at every level and a value of another type in every field', () => {
    for (const sample of samples) {
      const record = decodeRecord(sample, codec.maxBytes)
      for (const path of paths(record)) {
        const at = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], record)
        const isObject = typeof at === 'object' && at !== null && !Array.isArray(at) && !(at instanceof Uint8Array)
        if (isObject) {
          expect(() => codec.decode(encodeRecord(replaceAt(record, path, { ...at, extra: 1 })))).toThrow(refused)
        }
        for (const other of [null, 1.5, -1, 2n ** 60n, { a: 1 }, [[]]]) {
          expect(() => codec.decode(encodeRecord(replaceAt(record, path, other)))).toThrow(refused)
        }
      }
    }
  })

  it('rejects every truncation and every extension', () => {
    for (const sample of samples) {
      for (let length = 0; length < sample.length; length += 1 + (length >> 3)) {
        expect(() => codec.decode(sample.subarray(0, length))).toThrow(refused)
      }
      expect(() => codec.decode(Uint8Array.of(...sample, 0))).toThrow(refused)
    }
  })

  it('rejects bytes over its limit with TOO_LARGE before reading them', () => {
    expect(() => codec.decode({ length: codec.maxBytes + 1 } as Uint8Array)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    )
  })
})

it('rejects encoding a message over its limit with TOO_LARGE', () => {
  const entries = Array.from({ length: 100 }, () => new Uint8Array(64 * 1024))
  expect(() => codecs.syncResponse.encode({ entries, cursor: 1, more: false })).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE' }),
  )
})

it('reports megabytes of malformed input in a short message without control characters', () => {
  const key = `\u001b[31m\n${'k'.repeat(100_000)}`
  const attempts = [
    { [key]: 1 },
    Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${key.slice(0, 10)}${i}`, i])),
    { topic: key, after: 0, limit: 1 },
    Array(200_000).fill(0),
  ]
  for (const attempt of attempts) {
    const bytes = encodeRecord(attempt)
    for (const codec of [codecs.syncResponse, codecs.jobRequest, codecs.evidence]) {
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
