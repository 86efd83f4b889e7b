import fc from 'fast-check'
import { varint } from 'multiformats'
import { expect, test } from 'vitest'

import { createFrameDecoder } from './frame-decoder.ts'

const maxFrameBytes = 2 * 1024 * 1024

function encode(frame: Uint8Array): Uint8Array {
  const head = new Uint8Array(varint.encodingLength(frame.length))
  varint.encodeTo(frame.length, head)
  return Uint8Array.from([...head, ...frame])
}

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [...sorted, bytes.length].map((end, at) => bytes.subarray(sorted[at - 1] ?? 0, end))
}

test('decodes the same frames for any split of the bytes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (frames, places) => {
        const received: Uint8Array[] = []
        const decoder = createFrameDecoder(300, (frame) => received.push(frame))
        const bytes = Uint8Array.from(frames.flatMap((frame) => [...encode(frame)]))
        for (const part of cut(bytes, places)) decoder.push(part)
        expect(received).toEqual(frames)
        expect(decoder.isBetweenFrames()).toBe(true)
        expect(decoder.missingBytes()).toBe(0)
      },
    ),
  )
})

test('assembles a large frame from its parts', () => {
  const frame = new Uint8Array(maxFrameBytes).map((_, at) => at * 7)
  const received: Uint8Array[] = []
  const decoder = createFrameDecoder(maxFrameBytes, (bytes) => received.push(bytes))
  const bytes = new Uint8Array(frame.length + 4)
  varint.encodeTo(frame.length, bytes)
  bytes.set(frame, 4)
  for (let at = 0; at < bytes.length; at += 65_519) decoder.push(bytes.subarray(at, at + 65_519))
  expect(received).toHaveLength(1)
  expect(Buffer.compare(received[0] as Uint8Array, frame)).toBe(0)
})

test('decodes or rejects any bytes and never holds more than the limit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const decoder = createFrameDecoder(100, (frame) => expect(frame.length).toBeLessThanOrEqual(100))
      try {
        decoder.push(bytes)
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(PEER|TOO_LARGE)$/) })
      }
      expect(decoder.missingBytes()).toBeLessThanOrEqual(100)
    }),
  )
})

test.each([
  ['a length over the limit', [0xe9, 0x07], 'TOO_LARGE'],
  ['a length that is not in its shortest form', [0x85, 0x00], 'PEER'],
  ['a length of more than four bytes', [0xff, 0xff, 0xff, 0xff], 'PEER'],
])('refuses %s before any byte of the frame', (_, bytes, code) => {
  const decoder = createFrameDecoder(1_000, () => {})
  expect(() => decoder.push(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }))
})
