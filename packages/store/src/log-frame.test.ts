import fc from 'fast-check'
import { expect, it } from 'vitest'

import { FrameBuffer } from './frame-buffer.ts'
import { type LogFrame, scanFrames } from './log-frame.ts'
import { operationsArbitrary } from './record-operations.fixture.ts'

const batchesArbitrary = fc.array(operationsArbitrary, { minLength: 1, maxLength: 5 })

/** Encoded batches, and the position behind each. */
function encode(batches: readonly LogFrame['operations'][]): { bytes: Buffer; ends: number[] } {
  const each = batches.map((operations, index) => new FrameBuffer().encode([{ operations }], index + 1).bytes)
  let end = 0
  return { bytes: Buffer.concat(each), ends: each.map(({ length }) => (end += length)) }
}

const toFrames = (batches: readonly LogFrame['operations'][]): unknown[] =>
  batches.map((operations, index) => ({ sequence: index + 1, operations: operations.map(plain) }))

/** Buffers are compared by their type, too. */
function plain(operation: LogFrame['operations'][number]): unknown {
  return operation.type === 'put' ? { ...operation, value: new Uint8Array(operation.value) } : operation
}

const scanned = (bytes: Buffer) => {
  const { frames, damage, tornBytes } = scanFrames(bytes)
  return { frames: frames.map((frame) => ({ ...frame, operations: frame.operations.map(plain) })), damage, tornBytes }
}

it('reads the frames that it wrote', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const group = batches.map((operations) => ({ operations }))
      const { bytes, batches: views } = new FrameBuffer().encode(group, 1)
      expect(Buffer.from(bytes)).toEqual(encode(batches).bytes)
      expect(views.map((each) => each.map(plain))).toEqual(batches.map((each) => each.map(plain)))
      expect(scanned(Buffer.from(bytes))).toEqual({ frames: toFrames(batches), damage: [], tornBytes: 0 })
    }),
  )
})

it('reads the whole frames of a log that is cut at any byte, and no damage', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const { bytes, ends } = encode(batches)
      for (let cut = 0; cut <= bytes.length; cut++) {
        const whole = ends.filter((end) => end <= cut)
        expect(scanned(bytes.subarray(0, cut))).toEqual({
          frames: toFrames(batches.slice(0, whole.length)),
          damage: [],
          tornBytes: cut - (whole.at(-1) ?? 0),
        })
      }
    }),
    { numRuns: 10 },
  )
})

it('reports any flipped bit as damage and reads no wrong frame', () => {
  fc.assert(
    fc.property(batchesArbitrary, fc.nat(), (batches, seed) => {
      const { bytes, ends } = encode(batches)
      const position = seed % (bytes.length * 8)
      bytes[position >> 3]! ^= 1 << (position & 7)
      const index = ends.findIndex((end) => position >> 3 < end)
      const { frames, damage, tornBytes } = scanned(bytes)
      expect({ damage, tornBytes }).toEqual({ damage: [ends[index - 1] ?? 0], tornBytes: 0 })
      const expected = toFrames(batches)
      expect(frames.slice(0, index)).toEqual(expected.slice(0, index))
      for (const frame of frames.slice(index)) expect(expected.slice(index + 1)).toContainEqual(frame)
    }),
    { numRuns: 200 },
  )
})

it('reads any bytes without an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void scanFrames(Buffer.from(bytes))))
})
