import { OgError } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { decideRetry } from './retry-decision.ts'

const backoff = { initialMs: 100, maxMs: 500 }
const noJitter = { bytes: (length: number) => new Uint8Array(length).fill(255) }

function delayOf(error: unknown, attempts: number): number | undefined {
  const decision = decideRetry(error, attempts, backoff, noJitter)
  return decision.retry ? Math.round(decision.delayMs) : undefined
}

it('doubles the delay up to the limit for an unknown error', () => {
  expect([1, 2, 3, 4, 5].map((attempts) => delayOf(new Error('failed'), attempts))).toEqual([100, 200, 400, 500, 500])
})

it('waits at least the retry time of the error', () => {
  expect(delayOf(new OgError('OVERLOADED', 'Busy.', { retryAfterMs: 9_999 }), 1)).toBe(9_999)
  expect(delayOf(new OgError('OVERLOADED', 'Busy.', { retryAfterMs: 1 }), 1)).toBe(100)
})

it('does not retry an OgError that is not retryable', () => {
  expect(delayOf(new OgError('REVERTED', 'No such batch.'), 1)).toBeUndefined()
})
