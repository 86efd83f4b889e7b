import { memoryRecords } from '@opengradient/store'
import { describe, expect, it } from 'vitest'

import { JobAttempts } from './job-attempts.ts'
import { pendingReceipt } from './pending-receipts.fixture.ts'

const { jobHash, receiptHash } = pendingReceipt('a')
const clock = { now: () => 2_000_000 }

describe('JobAttempts', () => {
  it('begins a job again only if its attempt left no receipt', () => {
    const attempts = new JobAttempts(memoryRecords(), clock)
    attempts.begin(jobHash, 1, 100)
    expect(() => attempts.begin(jobHash, 2, 100)).toThrow(expect.objectContaining({ code: 'DUPLICATE' }))
    attempts.forget(jobHash)
    attempts.begin(jobHash, 2, 100)
    attempts.answer(jobHash, receiptHash)
    attempts.forget(jobHash)
    expect(() => attempts.begin(jobHash, 3, 100)).toThrow(expect.objectContaining({ code: 'DUPLICATE' }))
    expect([1, 2].map((attempt) => attempts.answered(jobHash, attempt))).toEqual([undefined, receiptHash])
  })

  it('keeps answered jobs over a restart, until a margin after their settleBy', async () => {
    const records = memoryRecords()
    const first = new JobAttempts(records, clock)
    first.begin(jobHash, 1, 1_900)
    await records.batch([first.answer(jobHash, receiptHash)])
    const second = new JobAttempts(records, clock)
    await second.load()
    expect(second.answered(jobHash, 1)).toBe(receiptHash)
    await second.prune(100_000)
    expect(second.answered(jobHash, 1)).toBe(receiptHash)
    await second.prune(99_999)
    const third = new JobAttempts(records, clock)
    await third.load()
    expect([second, third].map((attempts) => attempts.answered(jobHash, 1))).toEqual([undefined, undefined])
  })
})
