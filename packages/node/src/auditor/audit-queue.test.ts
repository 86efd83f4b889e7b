import type { Hex } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { AuditQueue } from './audit-queue.ts'

const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, '0')}`

describe('AuditQueue', () => {
  it('runs each receipt once, a few at a time, and reports an overflow once', async () => {
    const audited: Hex[] = []
    const finish: (() => void)[] = []
    const queue = new AuditQueue({
      concurrency: 1,
      capacity: 2,
      signal: new AbortController().signal,
      laneOf: () => 'a worker',
      audit: (receiptHash) => {
        audited.push(receiptHash)
        return new Promise<void>((resolve) => finish.push(resolve))
      },
      onError: (_, error) => expect.fail(String(error)),
    })
    for (const n of [1, 2, 2, 3, 4]) queue.add(hash(n))
    expect(audited).toEqual([hash(1)])
    expect(queue.takeOverflow()).toBe(false)

    const stopped = new Promise<void>((resolve) => {
      const step = (): void => {
        finish.shift()?.()
        if (audited.length < 3) setImmediate(step)
        else resolve()
      }
      step()
    })
    await stopped
    expect(audited).toEqual([hash(1), hash(2), hash(3)])
    expect(queue.takeOverflow()).toBe(true)
    expect(queue.takeOverflow()).toBe(false)
    for (const resolve of finish) resolve()
    await queue.stop()
  })

  it('reports a failed audit and continues', async () => {
    const failed: Hex[] = []
    const done: Hex[] = []
    const queue = new AuditQueue({
      concurrency: 1,
      capacity: 10,
      signal: new AbortController().signal,
      laneOf: () => 'a worker',
      async audit(receiptHash) {
        if (receiptHash === hash(1)) throw new Error('no')
        done.push(receiptHash)
      },
      onError: (receiptHash) => failed.push(receiptHash),
    })
    queue.add(hash(1))
    queue.add(hash(2))
    while (done.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await queue.stop()
    expect(failed).toEqual([hash(1)])
    expect(done).toEqual([hash(2)])
  })

  it('continues with other lanes while one lane is blocked', async () => {
    const audited: Hex[] = []
    const stalled = Promise.withResolvers<void>()
    const queue = new AuditQueue({
      concurrency: 1,
      capacity: 10,
      signal: new AbortController().signal,
      laneOf: (receiptHash) => (receiptHash === hash(9) ? 'honest' : 'stalling'),
      async audit(receiptHash) {
        audited.push(receiptHash)
        if (receiptHash !== hash(9)) await stalled.promise
      },
      onError: (_, error) => expect.fail(String(error)),
    })
    for (const n of [1, 2, 3, 9]) queue.add(hash(n))
    expect(audited).toEqual([hash(1), hash(9)])
    stalled.resolve()
    while (audited.length < 4) await new Promise((resolve) => setImmediate(resolve))
    expect(audited).toEqual([hash(1), hash(9), hash(2), hash(3)])
    await queue.stop()
  })
})
