import { type Address, type Hex, zeroBytes32 } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AuditWindow } from './audit-window.ts'
import { addressOf } from './pending-receipts.fixture.ts'

const init = { initial: 2, max: 8, windowSeconds: 20, graceSeconds: 10 }
const auditors: readonly Address[] = [addressOf('a'), addressOf('b')]
const idOf = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`
const batch = (number: number, postedAt: number, isDrawn = true, isAudited = true) => ({
  batchId: idOf(number),
  postedAt,
  isAudited,
  rounds: [
    {
      sealedBlock: isDrawn ? 1 : undefined,
      seed: isDrawn ? zeroBytes32 : undefined,
      accounts: isDrawn ? auditors : [],
      drawBlock: 1,
      summaries: new Map<Address, number>(),
    },
  ],
})

describe('AuditWindow', () => {
  it('is full with as many audited batches as it has places', () => {
    const window = new AuditWindow(init)
    window.update(batch(1, 0), 0, 0)
    window.update(batch(2, 0, true, false), 0, 0)
    expect(window.isFull()).toBe(false)
    window.update(batch(3, 0, false), 0, 0)
    expect(window.isFull()).toBe(true)
    expect(window.retryAfterMs(0)).toBeGreaterThan(0)
  })

  it('grows by one with the first summary in time, and frees the place with the last', () => {
    const window = new AuditWindow(init)
    window.update(batch(1, 0), 1, 10)
    expect(window).toMatchObject({ size: 3, waiting: 1 })
    window.update(batch(1, 0), 2, 11)
    expect(window).toMatchObject({ size: 3, waiting: 0 })
    // Later events of a complete batch change nothing.
    window.update(batch(1, 0), 2, 12)
    window.advance(100)
    expect(window).toMatchObject({ size: 3, waiting: 0 })
  })

  it('halves for each batch without a summary by half of the window, down to one', () => {
    const window = new AuditWindow({ ...init, initial: 7 })
    for (const number of [1, 2, 3]) window.update(batch(number, 0), 0, 0)
    window.advance(10)
    expect(window.size).toBe(7)
    window.advance(11)
    expect(window.size).toBe(1)
    window.advance(20)
    expect(window).toMatchObject({ size: 1, waiting: 3 })
    // No summary can come any more.
    window.advance(31)
    expect(window.waiting).toBe(0)
  })

  it('has a place again without a batch that a reorganisation dropped', () => {
    const window = new AuditWindow({ ...init, initial: 1 })
    window.update(batch(1, 0), 0, 0)
    window.forget(idOf(1))
    expect(window.isFull()).toBe(false)
    window.update(batch(1, 5), 0, 5)
    expect(window.isFull()).toBe(true)
  })

  it('stays between one and its maximum for any batches', () => {
    const event = fc.record({ batch: fc.nat(10), summaries: fc.nat(2), seconds: fc.nat(15) })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 100 }), (events) => {
        const window = new AuditWindow(init)
        const posted = new Map<number, number>()
        let now = 0
        for (const { batch: number, summaries, seconds } of events) {
          now += seconds
          const postedAt = posted.get(number) ?? now
          posted.set(number, postedAt)
          window.update(batch(number, postedAt), summaries, now)
          window.advance(now)
          expect(window.size).toBeGreaterThanOrEqual(1)
          expect(window.size).toBeLessThanOrEqual(init.max)
          expect(window.waiting).toBeLessThanOrEqual(posted.size)
        }
        // Without new batches the worker takes audited jobs again.
        window.advance(now + 31)
        expect(window.isFull()).toBe(false)
      }),
    )
  })
})
