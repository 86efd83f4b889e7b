import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { BodyParts } from './body-parts.ts'

describe('BodyParts', () => {
  it('joins parts of any lengths in their order', () => {
    const lengths = fc.array(fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 10_000 })), { maxLength: 200 })
    fc.assert(
      fc.property(lengths, (sizes) => {
        const parts = new BodyParts()
        const all = sizes.map((length, i) => Buffer.alloc(length, i))
        for (const part of all) parts.add(part)
        expect(parts.join().equals(Buffer.concat(all))).toBe(true)
      }),
    )
  })

  it('keeps a body of one part, and a long part, as they came', () => {
    const [short, long] = [Buffer.alloc(10), Buffer.alloc(10_000)]
    const one = new BodyParts()
    one.add(short)
    expect(one.join()).toBe(short)
    const two = new BodyParts()
    two.add(short)
    two.add(long)
    expect(two.pieces).toBe(2)
  })

  it('holds a body that comes byte by byte in a piece for 64 KiB', () => {
    const parts = new BodyParts()
    const length = 1 << 20
    for (let i = 0; i < length; i++) parts.add(Buffer.from([i & 255]))
    expect(parts.pieces).toBeLessThan(2 * (length / 65_536))
    expect(parts.join()).toHaveLength(length)
  })

  it('takes a kilobyte at most for a short part after a long one', () => {
    const parts = new BodyParts()
    for (let i = 0; i < 100; i++) {
      parts.add(Buffer.alloc(4_096))
      parts.add(Buffer.alloc(1))
    }
    expect(parts.pieces).toBe(200)
    expect(parts.join()).toHaveLength(100 * 4_097)
  })
})
