import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { scalePlane } from './scale-plane.ts'

describe('scalePlane', () => {
  test('preserves constants and stays within the range of the input', () => {
    const side = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        fc.infiniteStream(fc.nat(255)),
        (width, height, toWidth, toHeight, stream) => {
          const flat = scalePlane(new Float32Array(width * height).fill(7), width, height, toWidth, toHeight)
          expect(flat.every((value) => Math.abs(value - 7) < 1e-4)).toBe(true)
          const plane = Float32Array.from({ length: width * height }, () => stream.next().value as number)
          const scaled = scalePlane(plane, width, height, toWidth, toHeight)
          expect(scaled.length).toBe(toWidth * toHeight)
          expect(Math.min(...scaled)).toBeGreaterThanOrEqual(Math.min(...plane) - 1e-3)
          expect(Math.max(...scaled)).toBeLessThanOrEqual(Math.max(...plane) + 1e-3)
        },
      ),
    )
  })

  test('interpolates between pixel centres for enlargement and averages for reduction', () => {
    expect(Array.from(scalePlane(Float32Array.of(0, 4), 2, 1, 4, 1))).toEqual([0, 1, 3, 4])
    expect(Array.from(scalePlane(Float32Array.of(0, 4, 8, 0, 2, 4), 3, 2, 1, 1))).toEqual([3])
    expect(Array.from(scalePlane(Float32Array.of(0, 3, 6), 3, 1, 2, 1))).toEqual([1, 5])
  })
})
