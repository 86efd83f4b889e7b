import fc from 'fast-check'
import { expect, it } from 'vitest'

import { hexOf } from './arbitraries.fixture.ts'
import { sha256Hex } from './hash.ts'
import { isOnDuty } from './sampling.ts'

it('selects the configured share of receipts', () => {
  // 20,000 draws: six standard deviations are below 0.022 for any share.
  const draws = 20_000
  const hashes = Array.from({ length: draws }, (_, i) => sha256Hex(Uint8Array.of(i, i >> 8)))
  for (const auditBps of [100, 2_500, 5_000, 9_900]) {
    const seed = sha256Hex(Uint8Array.of(auditBps, auditBps >> 8, 1))
    const share = hashes.filter((hash) => isOnDuty(seed, hash, auditBps)).length / draws
    expect(Math.abs(share - auditBps / 10_000)).toBeLessThan(0.022)
  }
})

it('selects none at 0, all at 10,000, and a superset at a higher share', () => {
  fc.assert(
    fc.property(hexOf(32), hexOf(32), fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (seed, hash, a, b) => {
      expect(isOnDuty(seed, hash, 0)).toBe(false)
      expect(isOnDuty(seed, hash, 10_000)).toBe(true)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      if (isOnDuty(seed, hash, low)) expect(isOnDuty(seed, hash, high)).toBe(true)
    }),
  )
})

it('selects other receipts for another seed', () => {
  const hash = sha256Hex(Uint8Array.of(1))
  const onDuty = Array.from({ length: 200 }, (_, i) => isOnDuty(sha256Hex(Uint8Array.of(2, i)), hash, 5_000))
  expect(new Set(onDuty).size).toBe(2)
})
