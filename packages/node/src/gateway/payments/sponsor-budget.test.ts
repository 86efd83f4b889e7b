import { memoryRecords } from '@opengradient/store'
import { describe, expect, it } from 'vitest'

import { SponsorBudget } from './sponsor-budget.ts'

const hourMs = 3_600_000

function createBudget(hourlyBudget: bigint, addressShareBps: number) {
  const clock = { time: 1_000_000, now: () => clock.time }
  const records = memoryRecords()
  const create = () => new SponsorBudget({ records, clock, hourlyBudget, addressShareBps })
  return { clock, create, budget: create() }
}

describe('SponsorBudget', () => {
  it('rejects with OVERLOADED and a retry time when the budget of all callers is used up', () => {
    const { budget, clock } = createBudget(1_000n, 10_000)
    for (let i = 0; i < 10; i++) budget.reserve(`10.0.0.${i}`, 100n)
    expect(() => budget.reserve('10.0.1.1', 100n)).toThrow(
      expect.objectContaining({ code: 'OVERLOADED', retryAfterMs: hourMs / 10 + 1 }),
    )
    clock.time += hourMs / 10 + 1
    budget.reserve('10.0.1.1', 100n)
  })

  it('rejects one address above its share, and serves others', () => {
    const { budget } = createBudget(1_000n, 1_000)
    budget.reserve('10.0.0.1', 100n)
    expect(() => budget.reserve('10.0.0.1', 1n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
    budget.reserve('10.0.0.2', 100n)
  })

  it('counts all addresses of one IPv6 /64 together', () => {
    const { budget } = createBudget(1_000n, 1_000)
    budget.reserve('2001:db8::1', 100n)
    expect(() => budget.reserve('2001:db8::2', 1n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
    budget.reserve('2001:db8:0:1::1', 100n)
  })

  it('counts amounts that were drawn without a receipt, above the budget too', () => {
    const { budget, clock } = createBudget(1_000n, 10_000)
    budget.reserve('10.0.0.1', 400n)
    budget.charge(1_100n)
    // 500 are missing, and one for the job.
    const retryAfterMs = (hourMs * 501) / 1_000 + 1
    expect(() => budget.reserve('10.0.0.2', 1n)).toThrow(expect.objectContaining({ code: 'OVERLOADED', retryAfterMs }))
    clock.time += retryAfterMs
    budget.reserve('10.0.0.2', 1n)
  })

  it('makes refunded amounts available again, never more than the budget', () => {
    const { budget, clock } = createBudget(1_000n, 10_000)
    budget.reserve('10.0.0.1', 1_000n)
    budget.refund('10.0.0.1', 400n)
    budget.reserve('10.0.0.1', 400n)
    budget.refund('10.0.0.1', 1_000n)
    clock.time += 10 * hourMs
    expect(() => budget.reserve('10.0.0.1', 1_001n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
  })

  it('does not start anew with a process, and refills while none runs', async () => {
    const { budget, clock, create } = createBudget(1_000n, 10_000)
    budget.reserve('10.0.0.1', 900n)
    await budget.keep()
    const next = create()
    await next.load()
    expect(() => next.reserve('10.0.0.1', 101n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
    next.reserve('10.0.0.1', 100n)
    await next.keep()
    clock.time += hourMs / 2
    const last = create()
    await last.load()
    expect(() => last.reserve('10.0.0.1', 501n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
    last.reserve('10.0.0.1', 500n)
  })

  it('starts with the whole budget where nothing was kept', async () => {
    const { create } = createBudget(1_000n, 10_000)
    const budget = create()
    await budget.load()
    budget.reserve('10.0.0.1', 1_000n)
  })
})
