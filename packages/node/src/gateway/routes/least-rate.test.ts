import { PassThrough } from 'node:stream'

import { systemClock } from '@opengradient/protocol'
import { beforeEach, expect, it } from 'vitest'

import { leastRate } from './least-rate.ts'

let later: number
let sleeps: number
let stream: PassThrough
const clock = {
  now: () => Date.now() + later,
  sleep: (_: number, signal?: AbortSignal) => {
    sleeps++
    return systemClock.sleep(5, signal)
  },
}
const never = new AbortController().signal

beforeEach(() => {
  later = 0
  sleeps = 0
  stream = new PassThrough()
})

async function read(signal = never): Promise<number> {
  let bytes = 0
  for await (const part of leastRate(stream, clock, signal)) bytes += part.length
  return bytes
}

it('yields a stream that arrives', async () => {
  const reading = read()
  stream.write(Buffer.alloc(1_000))
  stream.end(Buffer.alloc(24))
  expect(await reading).toBe(1_024)
})

it('gives up a stream that stands still with TIMEOUT, and leaves it open', async () => {
  const reading = read()
  reading.catch(() => undefined)
  stream.write(Buffer.alloc(1_000))
  later = 6_000
  await expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect(stream.destroyed).toBe(false)
})

it('keeps a stream above the least rate for any time', async () => {
  const reading = read()
  let sent = 0
  for (let i = 1; i <= 5; i++) {
    stream.write(Buffer.alloc(1 << 20))
    sent += 1 << 20
    later = i * 30_000
    const before = sleeps
    await expect.poll(() => sleeps, { timeout: 30_000 }).toBeGreaterThan(before + 1)
  }
  stream.end()
  expect(await reading).toBe(sent)
})

it('ends with the signal', async () => {
  const stopping = new AbortController()
  const reading = read(stopping.signal)
  stopping.abort(new Error('stopping'))
  await expect(reading).rejects.toThrow('stopping')
})
