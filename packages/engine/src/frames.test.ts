import type { Tensor } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeFrame, encodeFrame, FrameReader } from './frames.ts'

const tensors = fc.array(
  fc
    .oneof(
      fc.uint8Array({ maxLength: 50 }),
      fc.constantFrom(0, 7, 70_000).map((length) => new Uint8Array(length).fill(9)),
    )
    .map((data): Tensor => ({ name: 'ü', datatype: 'UINT8', shape: [data.length], data })),
  { maxLength: 4 },
)

describe('frames', () => {
  it('decode to the encoded tensors for any chunk sizes, with data aligned to 16 bytes for any header', () => {
    fc.assert(
      fc.property(
        fc.array(tensors, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 40_000 })),
        fc.string({ maxLength: 20 }),
        (lists, cuts, text) => {
          const stream = Buffer.concat(lists.flatMap((list, index) => encodeFrame({ index, text }, list)))
          expect(stream.length % 16).toBe(0)
          const reader = new FrameReader(1 << 20)
          const frames: Uint8Array[] = []
          let at = 0
          for (const cut of [...cuts, stream.length]) {
            for (const frame of reader.push(stream.subarray(at, at + cut))) frames.push(new Uint8Array(frame))
            at += cut
          }
          expect(frames.length).toBe(lists.length)
          for (const [index, frame] of frames.entries()) {
            const decoded = decodeFrame<{ index: number; text: string }>(frame)
            expect(decoded).toEqual({ index, text, tensors: lists[index] })
            for (const { data } of decoded.tensors) expect(data.byteOffset % 16).toBe(0)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('over the limit are rejected before they are buffered', () => {
    const reader = new FrameReader(100)
    expect(() => [...reader.push(Uint8Array.of(101, 0, 0, 0, 0, 0, 0, 0))]).toThrow(RangeError)
  })

  it('with wrong tensor lengths are rejected', () => {
    const [chunk] = encodeFrame({}, [{ name: 'x', datatype: 'UINT8', shape: [10], data: new Uint8Array(10) }])
    const text = Buffer.from(chunk as Uint8Array)
      .toString('latin1')
      .replace('"bytes":10', '"bytes":17')
    const lie = Uint8Array.from(Buffer.from(text, 'latin1'))
    expect(() => decodeFrame(lie)).toThrow(TypeError)
    lie[4] = 255
    lie[5] = 255
    expect(() => decodeFrame(lie)).toThrow(TypeError)
  })
})
