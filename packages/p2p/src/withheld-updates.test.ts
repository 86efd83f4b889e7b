import fc from 'fast-check'
import { expect, test } from 'vitest'

import { maxWithheldBytes, WithheldUpdates } from './withheld-updates.ts'

const fin = 4

function updateFrame(stream: number, bytes: number, flags = 0): Uint8Array {
  const frame = new Uint8Array(12)
  const view = new DataView(frame.buffer)
  view.setUint8(1, 1)
  view.setUint16(2, flags)
  view.setUint32(4, stream)
  view.setUint32(8, bytes)
  return frame
}

function readUpdate(frame: Uint8Array): { stream: number; flags: number; bytes: number } {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  return { stream: view.getUint32(4), flags: view.getUint16(2), bytes: view.getUint32(8) }
}

test('sends what it was given or keeps back less than a quarter of a window, in any order of updates', () => {
  const update = fc.record({
    stream: fc.integer({ min: 1, max: 5 }),
    bytes: fc.integer({ min: 0, max: 100_000 }),
    flags: fc.constantFrom(0, 0, 0, fin),
  })
  fc.assert(
    fc.property(fc.array(update, { maxLength: 200 }), (list) => {
      const updates = new WithheldUpdates(() => [1, 2, 3, 4, 5].map((id) => ({ id: String(id) })))
      const due = new Map<number, number>()
      for (const { stream, bytes, flags } of list) {
        due.set(stream, (due.get(stream) ?? 0) + bytes)
        const sent = updates.next(updateFrame(stream, bytes, flags))
        if (sent !== undefined) {
          expect(readUpdate(sent)).toEqual({ stream, flags, bytes: due.get(stream) })
          due.set(stream, 0)
        }
        expect(flags === 0 ? (due.get(stream) as number) < maxWithheldBytes : due.get(stream) === 0).toBe(true)
      }
    }),
  )
})

test('passes on all other frames as they are', () => {
  const updates = new WithheldUpdates(() => [])
  const ping = Uint8Array.of(0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7)
  const data = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 42)
  for (const frame of [ping, data]) expect(updates.next(frame)).toBe(frame)
})

test('forgets streams that are closed, and none that is open', () => {
  let reads = 0
  const updates = new WithheldUpdates(() => {
    reads++
    return [{ id: '3' }]
  })
  expect(updates.next(updateFrame(3, 1_000))).toBeUndefined()
  for (let stream = 101; stream < 100_000; stream += 2) expect(updates.next(updateFrame(stream, 1))).toBeUndefined()
  expect(reads).toBeGreaterThan(500)
  const sent = updates.next(updateFrame(3, maxWithheldBytes))
  expect(sent && readUpdate(sent).bytes).toBe(maxWithheldBytes + 1_000)
  // One of the first closed streams: what was kept back for it is gone.
  const closed = updates.next(updateFrame(101, maxWithheldBytes))
  expect(closed && readUpdate(closed).bytes).toBe(maxWithheldBytes)
})
