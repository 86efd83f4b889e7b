import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeRecord, encodeRecord } from '../canonical.ts'
import { createHasher } from '../hasher.ts'
import { type Hex, toHex } from '../hex.ts'
import { offerType } from '../objects/offer.ts'
import { isOgError } from '../og-error.ts'
import { signUnderRoot } from '../root-signature.ts'
import { createSigner } from '../signature.ts'
import { structOf } from '../struct-values.fixture.ts'
import { offersCodec } from './gossip.ts'
import { jobRequestCodec, maxAcknowledged } from './job-stream.ts'
import { messages } from './messages.fixture.ts'

const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })

/** Decodes; the only errors are typed. */
function decodeOrUndefined(codec: { decode(bytes: Uint8Array): unknown }, bytes: Uint8Array): unknown {
  try {
    return codec.decode(bytes)
  } catch (error) {
    if (!isOgError(error)) throw error
    expect(['BAD_ENCODING', 'TOO_LARGE']).toContain(error.code)
    return undefined
  }
}

describe.each(messages)('%s', (_, codec, values) => {
  it('round-trips', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(codec.decode(codec.encode(value))).toEqual(value)
      }),
      { numRuns: 40 },
    )
  })

  it('throws only typed errors for arbitrary and for changed bytes, and accepts only canonical ones', () => {
    fc.assert(
      fc.property(
        values,
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
        fc.nat({ max: 40 }),
        (value, random, changes, cut) => {
          decodeOrUndefined(codec, random)
          const bytes = codec.encode(value)
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          for (const each of [bytes, bytes.subarray(0, Math.max(bytes.length - cut, 0))]) {
            const decoded = decodeOrUndefined(codec, each)
            if (decoded !== undefined) expect(toHex(codec.encode(decoded as never))).toBe(toHex(each))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('rejects an unknown field, a missing field and more bytes than allowed', () => {
    const record = decodeRecord(codec.encode(fc.sample(values, 1)[0] as never), codec.maxBytes)
    if (typeof record === 'object' && !Array.isArray(record) && !(record instanceof Uint8Array)) {
      const fields = record as Record<string, unknown>
      expect(() => codec.decode(encodeRecord({ ...fields, extra: 1 }))).toThrow(badEncoding)
      for (const name of Object.keys(fields)) {
        const { [name]: removed, ...rest } = fields
        expect(() => codec.decode(encodeRecord(rest)), name).toThrow(badEncoding)
      }
    }
    for (const other of [null, 1, 'text', [], {}, { type: 'toString' }, new Uint8Array(3)]) {
      expect(() => codec.decode(encodeRecord(other))).toThrow(badEncoding)
    }
    const tooLarge = { length: codec.maxBytes + 1 } as Uint8Array
    expect(() => codec.decode(tooLarge)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  })
})

it('carries offers under one root', () => {
  const hasher = createHasher({ chainId: 1, verifyingContract: `0x${'0a'.repeat(20)}` })
  const signer = createSigner(`0x${'42'.repeat(32)}`)
  const signed = signUnderRoot(signer, signer.address, hasher, offerType, fc.sample(structOf(offerType), 5))
  const offers = signed.map(({ value, signature }) => ({ value, signature }))
  const list = { sequence: 1, offers }
  expect(offersCodec.decode(offersCodec.encode(list))).toEqual(list)
})

it('limits the lists of a message', () => {
  const hash: Hex = `0x${'11'.repeat(32)}`
  const acknowledged = (length: number) =>
    jobRequestCodec.encode({ type: 'acknowledged', receipts: Array(length).fill(hash) as Hex[] })
  expect(() => jobRequestCodec.decode(acknowledged(maxAcknowledged))).not.toThrow()
  expect(() => jobRequestCodec.decode(acknowledged(maxAcknowledged + 1))).toThrow(badEncoding)
  expect(() => jobRequestCodec.decode(acknowledged(0))).toThrow(badEncoding)
})
