import type { StreamMuxerFactory } from '@libp2p/interface'
import { expect, test } from 'vitest'

import { sendByTurn } from './send-by-turn.ts'
import { maxWithheldBytes } from './withheld-updates.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A muxer that records what it writes. */
function recordedMuxer() {
  const writes: Uint8Array[] = []
  const state = { isSaturated: false, error: undefined as Error | undefined, aborted: undefined as Error | undefined }
  const muxer = {
    streams: [],
    send: (frame: Uint8Array): boolean => {
      if (state.error !== undefined) throw state.error
      writes.push(frame.subarray())
      return !state.isSaturated
    },
    close: async (): Promise<void> => void muxer.send(Uint8Array.of(0, 3, 9)),
    abort: (error: Error): void => void (state.aborted = error),
  }
  const factory = { createStreamMuxer: () => muxer } as unknown as StreamMuxerFactory
  sendByTurn(() => factory)(undefined).createStreamMuxer(undefined as never)
  return { muxer, writes, state }
}

test('writes the frames of a turn together and in order', async () => {
  const { muxer, writes } = recordedMuxer()
  for (const byte of [1, 2, 3]) expect(muxer.send(Uint8Array.of(byte, byte))).toBe(true)
  expect(writes).toEqual([])
  await turn()
  expect(writes.map((bytes) => [...bytes])).toEqual([[1, 1, 2, 2, 3, 3]])
  muxer.send(Uint8Array.of(4))
  await turn()
  expect(writes).toHaveLength(2)
})

test('writes a large frame by itself, behind those before it, and reports a full connection', () => {
  const { muxer, writes, state } = recordedMuxer()
  muxer.send(Uint8Array.of(1))
  state.isSaturated = true
  expect(muxer.send(new Uint8Array(100_000))).toBe(false)
  expect(writes.map(({ length }) => length)).toEqual([1, 100_000])
  expect(muxer.send(new Uint8Array(60_000))).toBe(true)
  expect(muxer.send(new Uint8Array(10_000))).toBe(false)
  expect(writes.map(({ length }) => length)).toEqual([1, 100_000, 70_000])
})

test('writes no window update by itself before a quarter of the window is used', async () => {
  const { muxer, writes } = recordedMuxer()
  const update = (bytes: number): Uint8Array => {
    const frame = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0)
    new DataView(frame.buffer).setUint32(8, bytes)
    return frame
  }
  muxer.send(update(maxWithheldBytes - 1))
  await turn()
  expect(writes).toEqual([])
  muxer.send(update(1))
  await turn()
  expect(writes).toEqual([update(maxWithheldBytes)])
})

test('writes what waits before a connection closes', async () => {
  const { muxer, writes } = recordedMuxer()
  muxer.send(Uint8Array.of(7))
  await muxer.close()
  expect(writes.map((bytes) => [...bytes])).toEqual([[7, 0, 3, 9]])
})

test('aborts where a connection has closed', async () => {
  const { muxer, state } = recordedMuxer()
  state.error = new Error('closed')
  muxer.send(Uint8Array.of(1))
  await turn()
  expect(state.aborted).toBe(state.error)
})
